import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { UsageError } from '../config/usage-error.js'
import { csvNameOf, kindByName } from '../input/csv-name.js'

/** In a message. */
const MOST_RUNS = 3

/**
 * A folder is what other commands take for its runs: whoever names one here would wait for files that
 * nobody will write. One without a run in it may have the name of a prefix by chance.
 *
 * @throws UsageError
 */
export async function checkPrefix(prefix: string): Promise<void> {
  const names = await readdir(prefix).catch((): string[] => [])
  const runs = names
    .filter(name => ['stats', 'history'].includes(kindByName(name) ?? ''))
    .map(name => join(prefix, csvNameOf(name).prefix))
  const found = [...new Set(runs)].sort()
  if (found.length === 0) return
  const shown = `${found.slice(0, MOST_RUNS).join(' or ')}${found.length > MOST_RUNS ? ' …' : ''}`
  throw new UsageError(`${prefix} is a folder: give the PREFIX of its run, ${shown}`)
}
