import { rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

import { makeFolder } from '../publish/make-folder.js'

/** Writes a file whole or not at all, in place of one that is there; who reads it meanwhile sees the old one. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const aside = `${path}.${process.pid}.tmp`
  try {
    await makeFolder(dirname(path))
    await writeFile(aside, text, { flag: 'wx' })
    await rename(aside, path)
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined)
    throw error
  }
}
