import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

const ENTRIES = ['src/cli.ts', 'src/action.ts']

/** What only resource metrics need: reading them, judging them, showing them. */
const OF_RESOURCES =
  /^src\/(resources|prometheus|evaluate\/resources)\/|^src\/evaluate\/resource-request\.ts$/
/** The command that does nothing else. */
const COLLECT = 'src/command-line/collect.ts'

type Imports = { readonly file: string; readonly loaded: string[]; readonly lazily: string[] }

/** What a file imports when it is loaded, types left out, and what it may load later. */
function importsOf(file: string): Imports {
  const text = readFileSync(file, 'utf8')
  const found = (pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].flatMap(([, path = '']) => {
      const source = join(dirname(file), path).replace(/\.js$/, '.ts')
      return existsSync(source) ? [source] : []
    })
  return {
    file,
    loaded: found(/^(?:import|export)\s+(?!type\b)[^'"]*?from '(\.[^']+)'/gm),
    lazily: found(/\bimport\('(\.[^']+)'\)/g)
  }
}

/** Every file that is loaded from `entry` on, and the one by which it is. */
function loadedFrom(entry: string): Map<string, string> {
  const by = new Map([[entry, '']])
  for (const [file] of by) {
    const { loaded, lazily } = importsOf(file)
    const later = lazily.filter(one => !OF_RESOURCES.test(one) && one !== COLLECT)
    for (const next of [...loaded, ...later]) if (!by.has(next)) by.set(next, file)
  }
  return by
}

describe.each(ENTRIES)('what %s loads', entry => {
  it('is nothing of resource metrics, unless they are asked for', () => {
    const found = [...loadedFrom(entry)].filter(([file]) => OF_RESOURCES.test(file))
    expect(found.map(([file, by]) => `${by} loads ${file}`)).toEqual([])
  })

  it('is followed through what is loaded later', () => {
    expect([...loadedFrom(entry).keys()]).toEqual(
      expect.arrayContaining(['src/gate.ts', 'src/report/html/page.ts', 'src/evaluate/headline.ts'])
    )
  })
})
