import { lstat, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

import { makeFolder } from '../publish/make-folder.js'
import { listed } from '../units/sentence.js'
import { WriteError } from './write-error.js'

/** A file that is to be made. */
export type NewFile = { readonly path: string; readonly text: string }

/** Throws WriteError, with their names, where any of the files is there already. */
export async function refuseExisting(files: readonly NewFile[], advice: string): Promise<void> {
  const there: string[] = []
  for (const { path } of files) if (await isThere(path)) there.push(path)
  if (there.length === 0) return
  const [is, them] = there.length === 1 ? ['is', 'it is'] : ['are', 'they are']
  throw new WriteError(
    `${listed(there)} ${is} there already, and ${them} not overwritten: nothing was written. ${advice}`
  )
}

/**
 * Writes files that are not there: all of them, or none.
 *
 * @throws WriteError
 */
export async function writeNew(files: readonly NewFile[]): Promise<void> {
  const written: string[] = []
  for (const { path, text } of files) {
    try {
      await makeFolder(dirname(path))
      const file = await open(path, 'wx')
      written.push(path)
      await file.writeFile(text).finally(() => file.close())
    } catch (error) {
      // Only what was made just now, and is nobody else's.
      await Promise.all(written.map(made => rm(made, { force: true }).catch(() => undefined)))
      const reason = error instanceof Error ? error.message : String(error)
      throw new WriteError(`${path} was not written (${reason}): nothing was.`, { cause: error })
    }
  }
}

/** A link that leads nowhere is there too. */
async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (['ENOENT', 'ENOTDIR'].includes(code)) return false
    const reason = error instanceof Error ? error.message : String(error)
    throw new WriteError(`${path} cannot be looked at (${reason}): nothing was written.`, {
      cause: error
    })
  }
}
