import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { ESLint } from 'eslint'
import { getFileInfo } from 'prettier'

import { expectFile, gotPath, ROOT } from '../support/golden.js'

describe('a golden file', () => {
  const update = process.env['UPDATE_GOLDEN']
  let folder = ''
  let golden = ''
  let got = ''
  beforeEach(() => {
    delete process.env['UPDATE_GOLDEN']
    folder = mkdtempSync(join(tmpdir(), 'golden-'))
    golden = join(folder, 'comment.md')
    got = join(folder, '.got', 'comment.md')
    writeFileSync(golden, 'Passed\n')
  })
  afterEach(() => {
    if (update !== undefined) process.env['UPDATE_GOLDEN'] = update
    rmSync(folder, { recursive: true })
  })

  it('that differs names its file, shows the difference and leaves what it got beside it', () => {
    const compare = (): void => {
      expectFile(golden, 'Failed\n')
    }
    expect(compare).toThrow(golden)
    expect(compare).toThrow(got)
    expect(compare).toThrow(/Pass[^]*Fail/)
    expect(readFileSync(got, 'utf8')).toBe('Failed\n')
    expect(readFileSync(golden, 'utf8')).toBe('Passed\n')
  })

  it('that is missing does so too', () => {
    rmSync(golden)
    expect(() => {
      expectFile(golden, 'Passed\n')
    }).toThrow(`no file ${golden}`)
    expect(readFileSync(got, 'utf8')).toBe('Passed\n')
  })

  it.each([
    ['agrees again', {}, 'Passed\n'],
    ['is made anew', { UPDATE_GOLDEN: '1' }, 'Failed\n']
  ])('that %s takes away what an earlier run left', (_, env, text) => {
    expect(() => {
      expectFile(golden, 'Failed\n')
    }).toThrow()
    Object.assign(process.env, env)
    expectFile(golden, text)
    delete process.env['UPDATE_GOLDEN']
    expect(existsSync(got)).toBe(false)
    expect(readFileSync(golden, 'utf8')).toBe(text)
  })
})

describe('what a run left behind', () => {
  it.each([
    'README.md',
    'schema/report.schema.json',
    '__tests__/golden/report/levels.md',
    'src/report/html/assets.generated.ts',
    'src/report/history-page/assets.generated.ts'
  ])('beside %s is seen by neither Git, Prettier nor ESLint', async path => {
    const left = gotPath(join(ROOT, path))
    // What Git ignores, Prettier ignores too.
    const ignorePath = join(ROOT, '.gitignore')
    expect((await getFileInfo(left, { ignorePath })).ignored).toBe(true)
    expect(await new ESLint({ cwd: ROOT }).isPathIgnored(left)).toBe(true)
  })
})
