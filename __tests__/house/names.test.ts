import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from '@jest/globals'

import { ROOT } from '../support/golden.js'

const EXPORT =
  /^export (?:declare )?(?:async )?(?:const|let|function\*?|type|class|interface|enum) (\w+)/gm

/** The text of each file of code, by its path. */
function codeOf(...folders: string[]): Map<string, string> {
  const paths = folders.flatMap(folder =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter(path => /\.m?ts$|\.mjs$/.test(path))
      .map(path => join(folder, path))
  )
  return new Map(paths.map(path => [path, readFileSync(join(ROOT, path), 'utf8')]))
}

/** Each exported name of the sources with the files that define it. */
function exportedNames(): Map<string, string[]> {
  const names = new Map<string, string[]>()
  for (const [path, text] of codeOf('src')) {
    for (const [, name = ''] of text.matchAll(EXPORT)) {
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

it('exports no name that only its own file speaks of', () => {
  const speakers = new Map<string, number>()
  for (const text of codeOf('src', '__tests__', 'bench', 'scripts').values()) {
    for (const word of new Set(text.match(/\w+/g))) {
      speakers.set(word, (speakers.get(word) ?? 0) + 1)
    }
  }
  const alone = [...exportedNames()].filter(([name, [path]]) => {
    // other programs import what the library gives
    return path !== join('src', 'library.ts') && speakers.get(name) === 1
  })
  expect(alone).toEqual([])
})
