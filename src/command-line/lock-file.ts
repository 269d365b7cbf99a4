import { open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

import { pause, type Timer } from '../input/deadline.js'
import { makeFolder } from '../publish/make-folder.js'
import { notWritten, WriteError } from './write-error.js'

/** Who holds it reads, joins and writes a file of 20 MB at most. */
const MAX_WAIT_MS = 30_000
const POLL_MS = 50

/**
 * Does `work` while no other process does the same to `path`: `path.lock` stands beside it meanwhile.
 *
 * @throws WriteError when the lock cannot be made or does not go away
 */
export async function withLock<T>(path: string, timer: Timer, work: () => Promise<T>): Promise<T> {
  const lock = `${path}.lock`
  for (let waited = 0; !(await isMade(lock)); waited += POLL_MS) {
    if (waited >= MAX_WAIT_MS) throw new WriteError(heldWords(path, lock))
    await pause(timer, POLL_MS)
  }
  try {
    return await work()
  } finally {
    await rm(lock, { force: true })
  }
}

/** False where it is there already. */
async function isMade(lock: string): Promise<boolean> {
  try {
    await makeFolder(dirname(lock))
    await (await open(lock, 'wx')).close()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw notWritten(lock, error, '--history')
  }
}

function heldWords(path: string, lock: string): string {
  return `${path} was not written: ${lock} was there for ${MAX_WAIT_MS / 1000} s. Another locust-gate writes the history, or one was ended while it did: then delete ${lock}.`
}
