import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it that are missing. Node's own `recursive` asks without end where
 * the folder above is there and the system still answers "no such folder", as everywhere under /proc.
 *
 * @returns whether it was missing
 * @throws the system's error for the first folder that cannot be made, or is something else
 */
export async function makeFolder(path: string): Promise<boolean> {
  if (await isFolder(path)) return false
  const above = dirname(path)
  if (above !== path) await makeFolder(above)
  try {
    await mkdir(path)
    return true
  } catch (error) {
    // Another process was faster.
    if (!(await isFolder(path))) throw error
    return false
  }
}

/** Whether there is a folder; a link to one is one. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}
