import { join, relative, resolve } from 'node:path'
import { DEFAULT_CONFIG } from '../config/defaults.js'
import { kindOfPath } from '../input/folder.js'

/** Of a command called below the top of a repository: the config there, as `../../.github/…`. */
export async function configAbove(): Promise<string | undefined> {
  const top = await topOfRepository(resolve())
  const path = top === undefined ? undefined : relative('', join(top, DEFAULT_CONFIG))
  return path !== undefined && (await kindAt(path)) === 'file' ? path : undefined
}

async function topOfRepository(folder: string): Promise<string | undefined> {
  if ((await kindAt(join(folder, '.git'))) !== 'nothing') return folder
  const above = resolve(folder, '..')
  return above === folder ? undefined : topOfRepository(above)
}

/** What cannot be looked at is none of ours. */
async function kindAt(path: string): ReturnType<typeof kindOfPath> {
  return kindOfPath(path).catch(() => 'nothing' as const)
}
