import { readFile } from 'node:fs/promises'

import { replaceFile } from '../publish/replace-file.js'
import { startOfFile } from './file-start.js'
import { notWritten, WriteError } from './write-error.js'

/** A kind of file that we write beside the CSV files of a run. */
export type OwnFileKind = {
  /** For people. */
  readonly name: string
  /** Whether a file that begins so is one. */
  readonly is: (start: string) => boolean
  /** What says where it goes. */
  readonly option: string
}

/**
 * Writes a file of ours whole or not at all, in place of one that is there.
 *
 * @throws WriteError, also where another file has its name
 */
export async function writeOwn(path: string, text: string, kind: OwnFileKind): Promise<void> {
  await checkPlace(path, kind)
  try {
    await replaceFile(path, text)
  } catch (error) {
    throw notWritten(path, error, kind.option)
  }
}

/** Whether a file of ours may be written there. @throws WriteError */
export async function checkPlace(path: string, kind: OwnFileKind): Promise<void> {
  const start = await startOf(path, kind.option)
  if (start === undefined || kind.is(start)) return
  throw new WriteError(
    `${path} is there and no ${kind.name}, so that it is not overwritten. Check ${kind.option}.`
  )
}

/** The text of the file that is there already; undefined where there is none. */
export async function ownText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return undefined
  }
}

const START_BYTES = 4096

/** Undefined where nothing is. */
async function startOf(path: string, option: string): Promise<string | undefined> {
  try {
    return await startOfFile(path, START_BYTES)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return undefined
    throw notWritten(path, error, option)
  }
}
