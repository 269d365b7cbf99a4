import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'

import { expect } from '@jest/globals'

export const ROOT = join(import.meta.dirname, '..', '..')

/** Compares text with a file in __tests__/golden; `npm run test:update` writes the file instead. */
export function expectGolden(name: string, actual: string): void {
  expectFile(join('__tests__', 'golden', name), actual)
}

/**
 * Compares text with a committed file that is made from the code; `npm run test:update` makes it.
 * Where they differ, what came out is left in `.got/` beside the file.
 */
export function expectFile(path: string, actual: string): void {
  const file = resolve(ROOT, path)
  const got = gotPath(file)
  if (process.env['UPDATE_GOLDEN'] === '1') write(file, actual)
  const expected = existsSync(file) ? readFileSync(file, 'utf8') : undefined
  if (actual === expected) {
    rmSync(got, { force: true })
    return
  }
  write(got, actual)
  const hint = `what came out is in ${shown(got)}; npm run test:update writes it, then read the difference`
  if (expected === undefined) throw new Error(`no file ${shown(file)}: ${hint}`)
  try {
    expect(actual).toBe(expected)
  } catch (error) {
    const difference = (error as Error).message
    throw new Error(`${shown(file)} differs: ${hint}\n\n${difference}`, { cause: error })
  }
}

/** Where a file's text is left when it is not what the file holds. */
export function gotPath(file: string): string {
  return join(dirname(file), '.got', basename(file))
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** As a reader at the top of the clone types it. */
function shown(file: string): string {
  const path = relative(ROOT, file)
  return path.startsWith('..') ? file : path
}
