import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { UsageError } from '../config/usage-error.js'
import { csvNameOf, kindByName } from '../input/csv-name.js'

/** In a message. */
const MOST_RUNS = 3

/**
 * A folder, or a file of a run, is what other commands take for its runs: whoever names one here would wait
 * for files that nobody will write. A folder without a run in it, or in a folder of it, may have the name of
 * a prefix by chance.
 *
 * @throws UsageError
 */
export async function checkPrefix(prefix: string): Promise<void> {
  const { prefix: meant } = csvNameOf(prefix)
  if (kindByName(prefix) !== undefined && meant !== '')
    throw new UsageError(
      `${prefix} is a file of a run: give its PREFIX, ${join(dirname(prefix), meant)}`
    )
  const found = [...new Set(await runsIn(prefix, 1))].sort()
  if (found.length === 0) return
  const shown = `${found.slice(0, MOST_RUNS).join(' or ')}${found.length > MOST_RUNS ? ' …' : ''}`
  throw new UsageError(`${prefix} is a folder: give the PREFIX of its run, ${shown}`)
}

/** Prefixes; a folder that cannot be read has none. */
async function runsIn(folder: string, depth: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => [])
  const folders = depth > 0 ? entries.filter(entry => entry.isDirectory()) : []
  const below = await Promise.all(folders.map(({ name }) => runsIn(join(folder, name), depth - 1)))
  const own = entries
    .filter(({ name }) => ['stats', 'history'].includes(kindByName(name) ?? ''))
    .map(({ name }) => join(folder, csvNameOf(name).prefix))
  return [...own, ...below.flat()]
}
