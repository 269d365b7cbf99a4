import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { expect } from '@jest/globals'

export const ROOT = join(import.meta.dirname, '..', '..')

/** Compares text with a file in __tests__/golden; `npm run test:update` writes the file instead. */
export function expectGolden(name: string, actual: string): void {
  expectFile(join('__tests__', 'golden', name), actual)
}

/** Compares text with a committed file that is made from the code; `npm run test:update` makes it. */
export function expectFile(path: string, actual: string): void {
  const absolute = join(ROOT, path)
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(absolute), { recursive: true })
    writeFileSync(absolute, actual)
  }
  if (!existsSync(absolute)) throw new Error(`no file ${path}: run npm run test:update and read it`)
  expect(actual).toBe(readFileSync(absolute, 'utf8'))
}
