import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { ROOT } from '../../support/golden.js'

const FOLDER = join(ROOT, '.got/preview')
const FILES = ['comment.md', 'report.html', 'report.txt']

function preview(...argv: string[]): { code: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts/preview.mjs'), ...argv],
    { cwd: ROOT, encoding: 'utf8' }
  )
  return { code: status, out: stdout, error: stderr }
}

describe('npm run preview', () => {
  it('writes comment, page and text of what the sources say, and where they are', () => {
    const run = preview('--baseline', 'fixtures/sustained', 'fixtures/unacceptable-latency')
    expect(run.code).toBe(0)
    expect(run.error).toMatch(/^locust-gate: Failed: .+\n$/)
    expect(run.out.trimEnd().split('\n').sort()).toEqual(FILES.map(name => `.got/preview/${name}`))
    for (const name of FILES) {
      const text = readFileSync(join(FOLDER, name), 'utf8')
      expect(text).toContain('Failed: ')
      expect(text).toContain('unacceptable-latency')
    }
  })

  it('says of a path that does not exist so, and leaves nothing of an earlier preview', () => {
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(join(FOLDER, 'earlier.md'), '')
    const run = preview('fixtures/no-such-run')
    expect(run.code).toBe(2)
    expect(run.error).toMatch(/^locust-gate: fixtures\/no-such-run does not exist\. .*\n$/)
    expect(readdirSync(FOLDER).sort()).toEqual(FILES)
    expect(readFileSync(join(FOLDER, 'report.txt'), 'utf8')).toContain('Could not judge')
  })

  it.each([
    [[], 'no PATH given'],
    [['--format', 'json', 'fixtures/sustained'], '--format is set by preview'],
    [['--output=x.md', 'fixtures/sustained'], '--output is set by preview']
  ])('does nothing for %j', (argv, problem) => {
    const run = preview(...argv)
    expect(run.code).toBe(2)
    expect(run.error).toContain(`preview: ${problem}\nusage: npm run preview -- `)
    expect(existsSync(join(ROOT, 'x.md'))).toBe(false)
  })

  it('explains itself', () => {
    expect(preview('--help')).toEqual({
      code: 0,
      out: expect.stringContaining('npm run preview -- fixtures/sustained'),
      error: ''
    })
  })
})
