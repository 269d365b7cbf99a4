import { basename, dirname, extname, join } from 'node:path'

import { nameMeant } from '../spelling/nearest.js'
import { csvNameOf } from './csv-name.js'
import { entriesOf, type Entry, isHidden, kindIfSeen, READABLE } from './folder.js'

/** Letters that may be different: `reports` is no slip of `results`. */
const MOST_SLIPS = 2

/** What is looked for. */
type Sought = {
  /** The names that an entry of a folder goes by; none of what is something else. */
  readonly namesOf: (entry: Entry) => readonly string[]
  /** What of a name is compared. */
  readonly stemOf: (name: string) => string
}

/** A folder, a file to read, or the prefix of one. */
const RUN: Sought = { namesOf: runNamesOf, stemOf: name => name }

/**
 * What is there under nearly the name of a path at which nothing is, written as that one is: a folder, a
 * file to read, or the prefix of one. One part of the path may be misspelt, the last or the one before.
 */
export async function pathMeant(path: string, shown: string): Promise<string | undefined> {
  return meant(path, shown, RUN)
}

/** Of a config file. */
export const CONFIG_ENDING = /\.ya?ml$/i

/**
 * `Did you mean "gate.yml"? `, of a file with such an ending, which may be another than the one that was
 * written; nothing where none is like it.
 */
export async function fileQuestion(path: string, ending: RegExp, shown = path): Promise<string> {
  const file = await meant(path, shown, {
    namesOf: entry => (entry.isFile() && ending.test(entry.name) ? [entry.name] : []),
    // The letters of the ending would hide how much of a short name is different.
    stemOf: name => name.slice(0, name.length - extname(name).length)
  })
  return question(file)
}

async function meant(
  path: string,
  shown: string,
  { namesOf, stemOf }: Sought
): Promise<string | undefined> {
  const [folder, name] = [dirname(path), basename(path)]
  if (basename(shown) !== name) return undefined
  const namesIn = async (where: string): Promise<string[]> => (await seenIn(where)).flatMap(namesOf)
  if ((await kindIfSeen(folder)) === 'folder') {
    const names = new Map((await namesIn(folder)).map(one => [stemOf(one), one]))
    const stem = nameMeant(stemOf(name), [...names.keys()], MOST_SLIPS)
    const found = stem === undefined ? undefined : names.get(stem)
    return found === undefined ? undefined : beside(shown, found)
  }
  const above = nameMeant(basename(folder), await foldersIn(dirname(folder)), MOST_SLIPS)
  if (above === undefined) return undefined
  const isThere = (await namesIn(join(dirname(folder), above))).includes(name)
  return isThere ? `${beside(dirname(shown), above)}/${name}` : undefined
}

/** A sentence before others. */
export function question(meant: string | undefined): string {
  return meant === undefined ? '' : `Did you mean "${meant}"? `
}

function beside(shown: string, name: string): string {
  return `${shown.slice(0, shown.lastIndexOf(basename(shown)))}${name}`
}

async function foldersIn(folder: string): Promise<string[]> {
  return (await seenIn(folder)).filter(entry => entry.isDirectory()).map(({ name }) => name)
}

async function seenIn(folder: string): Promise<readonly Entry[]> {
  if ((await kindIfSeen(folder)) !== 'folder') return []
  return entriesOf(folder).catch(() => [])
}

function runNamesOf(entry: Entry): readonly string[] {
  const { name } = entry
  if (entry.isDirectory()) return isHidden(name) ? [] : [name]
  if (!entry.isFile() || !READABLE.test(name)) return []
  const { prefix, named } = csvNameOf(name)
  return named && prefix !== '' ? [prefix, name] : [name]
}
