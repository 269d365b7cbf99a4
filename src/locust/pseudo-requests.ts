import { endpointKey, type EndpointStats } from './run.js'

/** Rows of one kind that Locust counts as requests, though no request stands behind each count. */
export type PseudoRequests = {
  readonly what: string
  /** Endpoint pattern that means just these rows. */
  readonly pattern: string
  readonly rows: readonly EndpointStats[]
}

/** A row among the others of its run. */
type Seen = { readonly row: EndpointStats; readonly others: readonly EndpointStats[] }

type Kind = {
  readonly what: string
  readonly types: RegExp
  readonly names?: RegExp
  /** The end of the pattern after the type; all rows of the type without it. */
  readonly pattern?: string
  readonly when?: (seen: Seen) => boolean
}

const HTTP = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/
/** grizzly names every row by the number of its scenario. */
const GRIZZLY = /^\d{3} /

/**
 * What known tools fire beside requests, from their sources: grizzly-loadtester 3.4, locust-sse 0.3,
 * Locust's SocketIOUser, MqttUser and MilvusUser, locust-grasshopper 1.4, appian-locust 2.27, locust-plugins 5.0.
 * A type of its own is no reason: each kind also asks for names, for times or for the rows beside it.
 */
const KINDS: readonly Kind[] = [
  { what: 'whole iterations', types: /^SCEN$/, names: GRIZZLY },
  { what: 'test data', types: /^TSTD$/, names: GRIZZLY },
  {
    what: 'steps of the script',
    types: /^(?:ASYNC|COND|FWRT|KEYS|LOOP|PACE|SPWN|TRNSF|UNTL|VAR|WAIT)$/,
    names: GRIZZLY
  },
  {
    what: 'counts of tokens',
    types: /./,
    names: /_tokens$/,
    pattern: '*_tokens',
    when: seen => isUntimed(seen) && hasWhole(seen)
  },
  {
    what: 'first tokens of requests that count themselves',
    types: /^SSE$/,
    names: /_ttft$/,
    pattern: '*_ttft',
    when: hasWhole
  },
  { what: 'events of a socket', types: /^WS[ERS]$/, when: isUntimed },
  {
    what: 'connections that are not timed',
    types: /^MQTT$/,
    names: /^connect$/,
    pattern: 'connect',
    when: seen => isUntimed(seen) && seen.row.failures === 0
  },
  {
    what: 'spans of the script',
    types: /^CUSTOM$/,
    names: /^PX_TREND_/,
    pattern: 'PX_TREND_*'
  },
  {
    what: 'recall in percent instead of a time',
    types: /^milvus$/,
    names: /^recall$/,
    pattern: 'recall'
  },
  { what: 'events of a stream', types: /^SSE_EVENT$/, when: hasHttp },
  { what: 'whole tasks', types: /^TASK$/, names: /^\w+\.\w+$/, when: isWithinOthers },
  { what: 'steps in a browser', types: /^event$/, when: hasHttp },
  {
    what: 'whole transactions',
    types: /^(?:transactions?|txn|scenario|iteration|journey|user[ _-]?flow)$/i,
    when: isWithinOthers
  }
]

/**
 * The rows of known tools that are no requests; none where they are all that the run has, as then
 * they are what was to be measured.
 */
export function pseudoRequests(endpoints: readonly EndpointStats[]): readonly PseudoRequests[] {
  const called = endpoints.filter(({ requests }) => requests > 0)
  const found = new Map<string, { what: string; pattern: string; rows: EndpointStats[] }>()
  for (const row of called) {
    const kind = KINDS.find(candidate => isOf(candidate, row, called))
    if (kind === undefined) continue
    const pattern = `${row.method} ${kind.pattern ?? '*'}`
    const known = found.get(pattern)
    if (known === undefined) found.set(pattern, { what: kind.what, pattern, rows: [row] })
    else known.rows.push(row)
  }
  const kinds = [...found.values()]
  const count = kinds.reduce((sum, { rows }) => sum + rows.length, 0)
  return count < called.length ? kinds : []
}

function isOf(kind: Kind, row: EndpointStats, called: readonly EndpointStats[]): boolean {
  if (!kind.types.test(row.method)) return false
  if (kind.names !== undefined && !kind.names.test(row.name)) return false
  return kind.when?.({ row, others: called }) ?? true
}

function isUntimed({ row }: Seen): boolean {
  return row.untimed === true
}

/** `SSE chat` beside `SSE chat_ttft`. */
function hasWhole({ row, others }: Seen): boolean {
  return others.some(
    other =>
      other.method === row.method &&
      other.name !== row.name &&
      row.name.startsWith(`${other.name}_`)
  )
}

function hasHttp({ others }: Seen): boolean {
  return others.some(({ method }) => HTTP.test(method))
}

/** Rows of other types that are no slower: what the row may hold. */
function isWithinOthers({ row, others }: Seen): boolean {
  return others.some(
    other =>
      other.method !== row.method &&
      other.average !== undefined &&
      other.average <= (row.average ?? 0)
  )
}

/** As `endpointKey` gives them. */
export function pseudoKeys(endpoints: readonly EndpointStats[]): ReadonlySet<string> {
  return new Set(pseudoRequests(endpoints).flatMap(({ rows }) => rows.map(endpointKey)))
}
