import { upperFirst } from '../../units/letter-case.js'
import { percentOf } from './number.js'

/** What a file of Locust's holds; told by its header, never by its name. */
export type FileKind = 'stats' | 'distribution' | 'history' | 'failures' | 'exceptions'

/** The columns that we read, by what they mean. */
export type Role =
  | 'type'
  | 'name'
  | 'requests'
  | 'failures'
  | 'median'
  | 'average'
  | 'min'
  | 'max'
  | 'contentSize'
  | 'requestRate'
  | 'failureRate'
  | 'timestamp'
  | 'users'
  | 'error'
  | 'occurrences'
  | 'firstSeen'
  | 'lastSeen'
  | 'count'
  | 'message'
  | 'traceback'
  | 'nodes'

/** Every spelling of Locust 0.8 to 2.46, lower case; `total …` are the history's cumulative columns. */
const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['type', 'type'],
  ['method', 'type'],
  ['name', 'name'],
  ['# requests', 'requests'],
  ['request count', 'requests'],
  ['total request count', 'requests'],
  ['# failures', 'failures'],
  ['failure count', 'failures'],
  ['total failure count', 'failures'],
  ['median response time', 'median'],
  ['total median response time', 'median'],
  ['average response time', 'average'],
  ['total average response time', 'average'],
  ['min response time', 'min'],
  ['total min response time', 'min'],
  ['max response time', 'max'],
  ['total max response time', 'max'],
  ['average content size', 'contentSize'],
  ['total average content size', 'contentSize'],
  ['requests/s', 'requestRate'],
  ['failures/s', 'failureRate'],
  ['requests failed/s', 'failureRate'],
  ['timestamp', 'timestamp'],
  ['user count', 'users'],
  ['error', 'error'],
  ['occurrences', 'occurrences'],
  ['first seen', 'firstSeen'],
  ['last seen', 'lastSeen'],
  ['count', 'count'],
  ['message', 'message'],
  ['traceback', 'traceback'],
  ['nodes', 'nodes']
])

const REQUIRED: readonly (readonly [FileKind, readonly Role[]])[] = [
  ['history', ['timestamp', 'name', 'requests', 'failures']],
  ['stats', ['type', 'name', 'requests', 'failures']],
  ['failures', ['type', 'name', 'error', 'occurrences']],
  ['exceptions', ['count', 'message', 'traceback', 'nodes']],
  ['distribution', ['name', 'requests']]
]

/** A header row: where each column stands. */
export type Header = {
  readonly names: readonly string[]
  readonly roles: ReadonlyMap<Role, number>
  /** Column index and percent, in the order of the file (which is the locustfile's, unsorted). */
  readonly percentiles: readonly { readonly column: number; readonly percent: number }[]
}

/** Maps columns by name, case-insensitively; unknown columns are left alone. */
export function parseHeader(cells: readonly string[]): Header {
  const names = cells.map(cell => cell.trim())
  const roles = new Map<Role, number>()
  const percentiles: { column: number; percent: number }[] = []
  names.forEach((name, column) => {
    const role = ROLES.get(name.toLowerCase())
    if (role !== undefined && !roles.has(role)) roles.set(role, column)
    const percent = percentOf(name)
    if (percent !== undefined) percentiles.push({ column, percent })
  })
  return { names, roles, percentiles }
}

/** The kind of file that has this header; undefined when it is none of Locust's. */
export function kindOf(header: Header): FileKind | undefined {
  for (const [kind, required] of REQUIRED) {
    if (!required.every(role => header.roles.has(role))) continue
    // A table of names and counts is anybody's; percentiles beside them are Locust's distribution.
    if (kind === 'distribution' && header.percentiles.length === 0) continue
    return kind
  }
  return undefined
}

/** The kind of file that this was before its header was damaged. */
export function nearlyKindOf(header: Header): FileKind | undefined {
  if (header.roles.size + header.percentiles.length < 6) return undefined
  return header.roles.has('timestamp') || header.roles.has('users') ? 'history' : 'stats'
}

/** What a file of this kind must have and this header lacks. */
export function missingColumns(kind: FileKind, header: Header): string[] {
  const required = REQUIRED.find(([name]) => name === kind)?.[1] ?? []
  const missing = required
    .filter(role => !header.roles.has(role))
    .map(role => SPELT[kind]?.[role] ?? upperFirst(role))
  return missing.length > 0 ? missing : ['percentiles']
}

const COUNTS = { requests: 'Request Count', failures: 'Failure Count' } as const

/** How Locust spells a column today, where that is not its role. */
const SPELT: Partial<Readonly<Record<FileKind, Partial<Readonly<Record<Role, string>>>>>> = {
  stats: COUNTS,
  history: { requests: 'Total Request Count', failures: 'Total Failure Count' },
  failures: { type: 'Method' }
}

/** The header's own spelling of a column, for messages. */
export function columnName(header: Header, role: Role): string {
  const column = header.roles.get(role)
  return (column === undefined ? undefined : header.names[column]) ?? role
}

const OLD_PERCENTILES = '50 66 75 80 90 95 98 99 99.9 99.99 99.999 100'

/** The list of Locust 0.13.3 to 1.1.1, which could not be changed; 1.2 dropped the 99.999. */
export function hasOldPercentiles({ percentiles }: Header): boolean {
  return percentiles.map(({ percent }) => percent).join(' ') === OLD_PERCENTILES
}
