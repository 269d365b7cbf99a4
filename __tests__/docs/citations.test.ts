import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { ROOT } from '../support/golden.js'

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** Everything that people wrote: sources, tests, benches, scripts and pages. */
const WRITTEN = execFileSync(
  'git',
  [
    'ls-files',
    '-co',
    '--exclude-standard',
    '--',
    'src',
    '__tests__',
    'bench',
    'scripts',
    'docs',
    '*.md'
  ],
  { cwd: ROOT, encoding: 'utf8' }
)
  .split('\n')
  .filter(path => /\.(?:ts|js|mjs|md)$/.test(path) && !/golden|generated/.test(path))
  .filter(path => existsSync(join(ROOT, path)) && !path.endsWith('citations.test.ts'))

const CITED = /(?:([\w./-]+\.md)\)?,? )?§(\d+)/g

/** A citation without a page is of the page it stands on, or of the page named just before it. */
function citations(path: string): { page: string; rule: string }[] {
  const own = path.endsWith('.md') ? path : ''
  const sections = read(path).split(/^## (?:§\d+)?/m)
  return sections.flatMap(section => {
    let page = own
    return [...section.matchAll(CITED)].map(([, named, rule = '']) => {
      if (named !== undefined) page = named.startsWith('docs/') ? named : `docs/${named}`
      return { page, rule }
    })
  })
}

describe('citations', () => {
  it('are of rules that stand in the repository', () => {
    const dead = WRITTEN.flatMap(path =>
      citations(path)
        .filter(({ page, rule }) => {
          const isThere = page !== '' && existsSync(join(ROOT, page))
          return !isThere || !new RegExp(`^## §${rule} `, 'm').test(read(page))
        })
        .map(({ page, rule }) => `${path}: ${page} §${rule}`)
    )
    expect(dead).toEqual([])
  })

  it('name no page that a clone does not have', () => {
    const elsewhere =
      /\breference\/[\w-]+\.md|\bdesign §|\bDESIGN\.md|\blocust-csv\.md|github-platform/
    expect(WRITTEN.filter(path => elsewhere.test(read(path)))).toEqual([])
  })
})

describe('docs/statistics.md', () => {
  const rows = [
    ...read('docs/statistics.md').matchAll(/^\| `([A-Z_]+)` +\| ([\d.,]+)[^|]*\| `([^`]+)` +\|$/gm)
  ]

  it('has tables of constants', () => {
    expect(rows.length).toBeGreaterThan(40)
  })

  it.each(rows.map(([, name = '', value = '', path = '']) => [name, path, value]))(
    '%s of %s is as the code has it',
    (name, path, value) => {
      const [, code] =
        new RegExp(`^(?:export )?const ${name}(?:: \\w+)? = ([\\d._]+)$`, 'm').exec(
          read(`src/${path}`)
        ) ?? []
      expect([name, code?.replaceAll('_', '')]).toEqual([
        name,
        value.replaceAll(',', '').replace(/\.$/, '')
      ])
    }
  )

  it.each(
    [...read('docs/statistics.md').matchAll(/`(__tests__\/[\w./-]+)`/g)].map(
      ([, path]) => path ?? ''
    )
  )('names a test that is there: %s', path => {
    expect(existsSync(join(ROOT, path))).toBe(true)
  })
})
