/** What a file of Locust's can be, as its name says it. */
type NamedKind = 'stats' | 'history' | 'failures' | 'exceptions' | 'distribution' | 'json'

/** What stands behind a prefix in the name of a snapshot of resource metrics. */
export const SNAPSHOT_ENDING = '_resources.json'
/** What stands behind a prefix in the name of the mark of a run that watch ended. */
export const MARK_ENDING = '_watch.json'

/** What Locust puts behind a prefix. */
const ENDINGS: Readonly<Record<NamedKind, string>> = {
  history: 'stats_history|requests_history|history',
  stats: 'stats|requests',
  failures: 'failures',
  exceptions: 'exceptions',
  distribution: 'distribution',
  json: 'stats|requests'
}
const KINDS: readonly Exclude<NamedKind, 'json'>[] = [
  'history',
  'stats',
  'failures',
  'exceptions',
  'distribution'
]

export type CsvName = {
  /** What is left of the name without `_stats.csv` and the like: `''` for `stats.csv`. */
  readonly prefix: string
  /** The name without extension. */
  readonly base: string
  /** It follows `PREFIX_stats.csv`; a web download's and a renamed file's does not. */
  readonly named: boolean
}

/** The name without folders and extension. `--json-file peak.json` writes `peak.json.json`. */
function baseName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.replace(/(?:\.json){1,2}$|\.(?:csv|tsv|txt)$/i, '')
}

/** What the name of a CSV promises. */
export function kindByName(path: string): Exclude<NamedKind, 'json'> | undefined {
  if (!/\.csv$/i.test(path)) return undefined
  const base = baseName(path)
  return KINDS.find(kind => new RegExp(`(?:^|[_\\-. ])(?:${ENDINGS[kind]})$`, 'i').test(base))
}

/** The prefix of `PREFIX_resources.json`; undefined for any other name. */
export function snapshotPrefix(path: string): string | undefined {
  return prefixBefore('resources', path)
}

/** The prefix of `PREFIX_watch.json`; undefined for any other name. */
export function markPrefix(path: string): string | undefined {
  return prefixBefore('watch', path)
}

function prefixBefore(ending: 'resources' | 'watch', path: string): string | undefined {
  if (!/\.json$/i.test(path)) return undefined
  const match = new RegExp(`^(?:(.*)[_\\-. ])?${ending}( ?\\(\\d+\\))?$`, 'is').exec(baseName(path))
  return match === null ? undefined : (match[1] ?? '') + (match[2] ?? '')
}

/**
 * `load_stats (1).csv` is of the prefix `load (1)`: a browser's second download of one name. `kind` is
 * what the content says, where that is known.
 */
export function csvNameOf(path: string, kind?: NamedKind): CsvName {
  const base = baseName(path)
  const copy = / ?\(\d+\)$/.exec(base)?.[0] ?? ''
  const plain = base.slice(0, base.length - copy.length)
  // A file that bears another kind's name is still of that prefix.
  const endings = [...(kind === undefined ? [] : [ENDINGS[kind]]), ...Object.values(ENDINGS)]
  for (const ending of endings) {
    const match = new RegExp(`^(?:(.*?)[_\\-. ])?(?:${ending})$`, 'is').exec(plain)
    if (match !== null) return { base, prefix: (match[1] ?? '') + copy, named: true }
  }
  // The web UI's `requests_1700000000.123.csv`: the time differs from file to file.
  const web = new RegExp(
    `^(?:${(kind === undefined ? Object.values(ENDINGS) : [ENDINGS[kind]]).join('|')})_\\d{9,}(?:\\.\\d+)?$`,
    'i'
  ).test(plain)
  if (web) return { base, prefix: '', named: false }
  return { base, prefix: base, named: kind === 'json' }
}
