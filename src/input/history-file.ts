import { constants } from 'node:fs'
import { open } from 'node:fs/promises'

import { InputError } from './input-error.js'
import { MAX_KEPT_BYTES } from './history-text.js'

/**
 * The text of a history file; undefined where there is none yet. What is looked at and what is read are
 * one open file, whatever becomes of the path meanwhile.
 *
 * @throws InputError for what is no file, cannot be read or is too large
 */
export async function readHistoryFile(path: string, shown = path): Promise<string | undefined> {
  try {
    // A pipe that nobody writes into would otherwise wait for ever.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const found = await file.stat()
      if (!found.isFile()) throw unreadable(shown, 'it is not a file')
      if (found.size > MAX_KEPT_BYTES) {
        throw unreadable(shown, `it has ${found.size} bytes, more than the ${MAX_KEPT_BYTES} read`)
      }
      return await file.readFile('utf8')
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof InputError) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    throw unreadable(shown, `it cannot be read (${code ?? 'unknown'})`, error)
  }
}

function unreadable(shown: string, why: string, cause?: unknown): InputError {
  const advice = 'Name a file of JSON Lines, or one that is not there yet.'
  return new InputError('input', `the history ${shown} is not used: ${why}`, advice, cause)
}
