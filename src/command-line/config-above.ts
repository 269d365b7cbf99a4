import { join, relative, resolve } from 'node:path'
import { DEFAULT_CONFIG } from '../config/defaults.js'
import { kindIfSeen } from '../input/folder.js'
import { isConfigAt, likeTheConfig } from '../intake/unread-config.js'

/** Of a command called below the top of a repository: the config there, as `../../.github/…`. */
export async function configAbove(): Promise<string | undefined> {
  const top = await topOfRepository(resolve())
  if (top === undefined) return undefined
  const isThere = (name: string): Promise<boolean> => isConfigAt(join(top, name))
  const name = (await isThere(DEFAULT_CONFIG)) ? DEFAULT_CONFIG : await likeTheConfig(isThere)
  return name === undefined ? undefined : relative('', join(top, name))
}

async function topOfRepository(folder: string): Promise<string | undefined> {
  if ((await kindIfSeen(join(folder, '.git'))) !== 'nothing') return folder
  const above = resolve(folder, '..')
  return above === folder ? undefined : topOfRepository(above)
}
