import { endpointKey, type EndpointStats } from '../run.js'

/** Rows of one kind that Locust counts as requests, though no request stands behind each count. */
type PseudoRequests = {
  readonly what: string
  /** Endpoint pattern that means just these rows. */
  readonly pattern: string
  /** The type is a word that a service of its own may use for requests. */
  readonly isGuess: boolean
  readonly rows: readonly EndpointStats[]
}

/** A row among the others of its run. */
type Seen = { readonly row: EndpointStats; readonly others: Others }

/** What there is beside a row, gathered once: names may be many, and hostile. */
type Others = {
  readonly keys: ReadonlySet<string>
  readonly hasHttp: boolean
  /** The least mean (ms) of each type, the lowest two. */
  readonly fastest: readonly { readonly method: string; readonly average: number }[]
}

type Kind = {
  readonly what: string
  readonly types: RegExp
  readonly names?: RegExp
  /** The end of the pattern after the type; all rows of the type without it. */
  readonly pattern?: string
  readonly isGuess?: true
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
  { what: 'steps in a browser', types: /^event$/, isGuess: true, when: hasHttp },
  {
    what: 'whole transactions',
    types: /^(?:transactions?|txn|scenario|iteration|journey|user[ _-]?flow)$/i,
    isGuess: true,
    when: isWithinOthers
  }
]

/**
 * The rows of known tools that are no requests; none where they are all that the run has, as then
 * they are what was to be measured.
 */
export function pseudoRequests(endpoints: readonly EndpointStats[]): readonly PseudoRequests[] {
  const called = endpoints.filter(({ requests }) => requests > 0)
  const found = new Map<string, PseudoRequests & { readonly rows: EndpointStats[] }>()
  const others = othersOf(called)
  for (const row of called) {
    const kind = KINDS.find(candidate => isOf(candidate, { row, others }))
    if (kind === undefined) continue
    const pattern = `${row.method} ${kind.pattern ?? '*'}`
    const known = found.get(pattern)
    const { what, isGuess = false } = kind
    if (known === undefined) found.set(pattern, { what, pattern, isGuess, rows: [row] })
    else known.rows.push(row)
  }
  const kinds = [...found.values()]
  const count = kinds.reduce((sum, { rows }) => sum + rows.length, 0)
  return count < called.length ? kinds : []
}

function isOf(kind: Kind, seen: Seen): boolean {
  if (!kind.types.test(seen.row.method)) return false
  if (kind.names !== undefined && !kind.names.test(seen.row.name)) return false
  return kind.when?.(seen) ?? true
}

function othersOf(called: readonly EndpointStats[]): Others {
  const least = new Map<string, number>()
  for (const { method, average } of called) {
    if (average !== undefined) least.set(method, Math.min(average, least.get(method) ?? average))
  }
  const types = [...least].map(([method, average]) => ({ method, average }))
  return {
    keys: new Set(called.map(endpointKey)),
    hasHttp: called.some(({ method }) => HTTP.test(method)),
    fastest: types.sort((a, b) => a.average - b.average).slice(0, 2)
  }
}

function isUntimed({ row }: Seen): boolean {
  return row.untimed === true
}

/** `SSE chat` beside `SSE chat_ttft`; what follows has two words at most. */
function hasWhole({ row: { method, name }, others }: Seen): boolean {
  const words = name.split('_')
  return [1, 2].some(count => {
    const whole = words.slice(0, -count).join('_')
    return whole !== '' && others.keys.has(endpointKey({ method, name: whole }))
  })
}

function hasHttp({ others }: Seen): boolean {
  return others.hasHttp
}

/** Rows of other types that are no slower: what the row may hold. */
function isWithinOthers({ row, others }: Seen): boolean {
  return others.fastest.some(
    ({ method, average }) => method !== row.method && average <= (row.average ?? 0)
  )
}

/** As `endpointKey` gives them. */
export function pseudoKeys(endpoints: readonly EndpointStats[]): ReadonlySet<string> {
  return new Set(pseudoRequests(endpoints).flatMap(({ rows }) => rows.map(endpointKey)))
}
