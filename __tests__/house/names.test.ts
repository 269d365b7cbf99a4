import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from '@jest/globals'

import { ROOT } from '../support/golden.js'

const EXPORT =
  /^export (?:declare )?(?:async )?(?:const|let|function\*?|type|class|interface|enum) (\w+)/gm

/** Each exported name of the sources with the files that define it. */
function exportedNames(): Map<string, string[]> {
  const names = new Map<string, string[]>()
  for (const path of readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts')) continue
    for (const [, name = ''] of readFileSync(join(ROOT, 'src', path), 'utf8').matchAll(EXPORT)) {
      names.set(name, [...(names.get(name) ?? []), path])
    }
  }
  return names
}

it('defines each exported name once', () => {
  const names = exportedNames()
  expect(names.size).toBeGreaterThan(500)
  // Which of two functions a reader has before them must not hang on the file that imports them.
  expect([...names].filter(([, paths]) => paths.length > 1)).toEqual([])
})
