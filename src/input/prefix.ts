import { csvNameOf, kindByName, markPrefix, snapshotPrefix } from './csv-name.js'
import { READABLE } from './folder.js'

/**
 * Of the names in a folder those that `--csv PREFIX` and `--json-file PREFIX` wrote. `api_stats` has
 * `api_stats_stats.csv`, not its neighbour's `api_stats.csv`; only where there is nothing else it is
 * taken for that file's name.
 */
export function namesOfPrefix(prefix: string, names: readonly string[]): string[] {
  const readable = names.filter(name => READABLE.test(name))
  const own = readable.filter(name => isOfPrefix(name, prefix, readable))
  if (own.some(name => /\.csv$/i.test(name))) return own
  const bare = readable.find(name => csvNameOf(name).base === prefix)
  return bare === undefined ? own : namesBeside(bare, readable)
}

/** A file and the others of its run: `load_stats_history.csv` means `load_stats.csv` too. */
export function namesBeside(name: string, names: readonly string[]): string[] {
  const readable = names.filter(other => READABLE.test(other))
  const { prefix, base, named } = csvNameOf(name)
  // The web UI names its downloads by the second: nothing tells which others are of that run.
  const isAlone = prefix === '' && !named
  const isWhole = isJson(name) && readable.some(other => isStatsOf(other, base))
  const ours = ownPrefix(name)
  const isOurs = ours !== undefined && readable.some(other => isStatsOf(other, ours))
  const own = isWhole ? base : isOurs ? ours : prefix
  const found = isAlone ? [] : readable.filter(other => isOfPrefix(other, own, readable))
  return [...new Set([name, ...found])].sort()
}

/** Whether there are statistics of that prefix among the names. */
export function hasStats(prefix: string, names: readonly string[]): boolean {
  return names.some(name => isStatsOf(name, prefix))
}

function isOfPrefix(name: string, prefix: string, names: readonly string[]): boolean {
  const { prefix: its, base, named } = csvNameOf(name)
  if (!isJson(name)) return named && its === prefix
  const isIts = its === prefix || ownPrefix(name) === prefix
  return base === prefix || (isIts && !names.some(other => isStatsOf(other, base)))
}

/** Of a file that Locust Gate writes beside the CSV. */
function ownPrefix(name: string): string | undefined {
  return snapshotPrefix(name) ?? markPrefix(name)
}

function isStatsOf(name: string, prefix: string): boolean {
  return kindByName(name) === 'stats' && csvNameOf(name).prefix === prefix
}

function isJson(name: string): boolean {
  return /\.json$/i.test(name)
}
