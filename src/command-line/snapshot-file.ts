import { open, readFile } from 'node:fs/promises'

import { isSnapshot } from '../locust/files/snapshot-head.js'
import { WriteError } from './output.js'
import { replaceFile } from './replace-file.js'

/**
 * Writes a snapshot whole or not at all, in place of one that is there.
 *
 * @throws WriteError, also where another file has its name
 */
export async function writeSnapshot(path: string, text: string): Promise<void> {
  await checkPlace(path)
  try {
    await replaceFile(path, text)
  } catch (error) {
    throw notWritten(path, error)
  }
}

/** Whether a snapshot may be written there. @throws WriteError */
export async function checkPlace(path: string): Promise<void> {
  const start = await startOf(path)
  if (start === undefined || isSnapshot(start)) return
  throw new WriteError(
    `${path} is there and no snapshot, so that it is not overwritten. Check --output.`
  )
}

/** The text of the snapshot that is there already; undefined where there is none. */
export async function snapshotAt(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return undefined
  }
}

const START_BYTES = 4096

/** Undefined where nothing is. */
async function startOf(path: string): Promise<string | undefined> {
  try {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(START_BYTES), 0, START_BYTES, 0)
      return buffer.toString('utf8', 0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return undefined
    throw notWritten(path, error)
  }
}

function notWritten(path: string, error: unknown): WriteError {
  const reason = error instanceof Error ? error.message : String(error)
  return new WriteError(`${path} was not written (${reason}). Check --output.`, { cause: error })
}
