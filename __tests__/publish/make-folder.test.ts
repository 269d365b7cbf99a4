import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, expect, it } from '@jest/globals'

import { makeFolder } from '../../src/publish/make-folder.js'

const top = mkdtempSync(join(tmpdir(), 'make-folder-'))
afterAll(() => {
  rmSync(top, { recursive: true })
})

it.each(['.', top, join(top, 'a'), join(top, 'b/c/d'), join(top, 'b/c/e/')])(
  'makes or finds %s',
  async path => {
    await makeFolder(path)
    expect(statSync(path).isDirectory()).toBe(true)
  }
)

it('makes one folder for many who want it at once', async () => {
  const path = join(top, 'at/once')
  await Promise.all(Array.from({ length: 20 }, () => makeFolder(path)))
  expect(statSync(path).isDirectory()).toBe(true)
})

it('finds the folder that a link leads to, and none at the end of one that leads nowhere', async () => {
  symlinkSync(top, join(top, 'link'))
  await makeFolder(join(top, 'link/through'))
  expect(statSync(join(top, 'through')).isDirectory()).toBe(true)
  symlinkSync(join(top, 'nowhere'), join(top, 'broken'))
  await expect(makeFolder(join(top, 'broken/x'))).rejects.toThrow('EEXIST')
})

it('ends with the error of the system where nothing can be made', async () => {
  writeFileSync(join(top, 'file'), '')
  await expect(makeFolder(join(top, 'file'))).rejects.toThrow('EEXIST')
  await expect(makeFolder(join(top, 'file/x'))).rejects.toThrow('EEXIST')
  await expect(makeFolder('/proc/x/y/z')).rejects.toThrow(/mkdir '\/proc/)
  await expect(makeFolder(join(top, 'n'.repeat(300), 'x'))).rejects.toThrow('ENAMETOOLONG')
})
