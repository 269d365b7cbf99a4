import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

import { makeFolder } from './make-folder.js'

/**
 * Writes a file whole or not at all, in place of one that is there; who reads it meanwhile sees the old
 * one. A link stays, and what it leads to is replaced. What is no file (a pipe, a device) is written into.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const there = await placeOf(path)
  if (there?.isFile === false) return writeFile(path, text)
  const place = there?.place ?? path
  const aside = `${place}.${process.pid}.tmp`
  try {
    await makeFolder(dirname(place))
    await writeFile(aside, text, { flag: 'wx', ...(there && { mode: there.mode }) })
    await rename(aside, place)
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined)
    throw error
  }
}

type Place = {
  readonly place: string
  readonly isFile: boolean
  /** Permissions. */
  readonly mode: number
}

/** What is there already, where the links lead; undefined where nothing is. */
async function placeOf(path: string): Promise<Place | undefined> {
  try {
    const found = await stat(path)
    const isFile = found.isFile()
    return { place: isFile ? await realpath(path) : path, isFile, mode: found.mode & 0o777 }
  } catch {
    return undefined
  }
}
