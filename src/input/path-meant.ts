import { basename, dirname, join } from 'node:path'

import { nameMeant } from '../spelling/nearest.js'
import { csvNameOf } from './csv-name.js'
import { entriesOf, isHidden, kindIfSeen, READABLE } from './folder.js'

/** Letters that may be different: `reports` is no slip of `results`. */
const MOST_SLIPS = 2

/**
 * What is there under nearly the name of a path at which nothing is, written as that one is: a folder, a
 * file to read, or the prefix of one. One part of the path may be misspelt, the last or the one before.
 */
export async function pathMeant(path: string, shown: string): Promise<string | undefined> {
  const [folder, name] = [dirname(path), basename(path)]
  if (basename(shown) !== name) return undefined
  if ((await kindIfSeen(folder)) === 'folder') {
    const meant = nameMeant(name, await namesIn(folder), MOST_SLIPS)
    return meant === undefined ? undefined : beside(shown, meant)
  }
  const above = nameMeant(basename(folder), await namesIn(dirname(folder)), MOST_SLIPS)
  if (above === undefined) return undefined
  const isThere = (await namesIn(join(dirname(folder), above))).includes(name)
  return isThere ? `${beside(dirname(shown), above)}/${name}` : undefined
}

function beside(shown: string, name: string): string {
  return `${shown.slice(0, shown.lastIndexOf(basename(shown)))}${name}`
}

async function namesIn(folder: string): Promise<string[]> {
  if ((await kindIfSeen(folder)) !== 'folder') return []
  const entries = await entriesOf(folder).catch(() => [])
  const names = entries.flatMap(entry => {
    const { name } = entry
    if (entry.isDirectory()) return isHidden(name) ? [] : [name]
    if (!entry.isFile() || !READABLE.test(name)) return []
    const { prefix, named } = csvNameOf(name)
    return named && prefix !== '' ? [prefix, name] : [name]
  })
  return [...new Set(names)]
}
