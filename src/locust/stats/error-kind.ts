import type { ErrorKind } from '../run.js'
import { libraryStatus, wordedStatus } from './error-status.js'

/**
 * An error message made the same for one cause: memory addresses folded as Locust ≥ 2.10 does, and
 * the second `repr` undone that masters of 2.10 to 2.27 put around what their workers report.
 */
export function foldError(message: string): string {
  return withoutOuterRepr(message)
    .replace(/\b0x(?:[0-9a-f]+|\.{4})/gi, '0x....')
    .replace(QUERY, '$1')
}

/** Of a URL where Locust itself puts one: FastHttp's errors, and those that say `for url`. */
const QUERY =
  /((?:^(?:RetriesExceeded|(?:Locust)?BadStatusCode)\(['"]|^URL |\b(?:for|with) url: )[^\s'"?#]*)[?#][^\s'"]*?(?=[:,]?(?:\s|$)|['"])/g

/** `"ValueError('x')"` and `'CatchResponseError(\'x\')'` (with the quotes) to what is inside. */
function withoutOuterRepr(message: string): string {
  const quoted = /^(["'])([A-Za-z_][\w.]*\([\s\S]*\))\1$/.exec(message)
  const inner = quoted?.[2]
  if (inner === undefined) return message
  return inner.replace(/\\([\\'"])/g, '$1')
}

type Rule = readonly [RegExp, ErrorKind]

/** What a tool or a test's author wrote: `catch_response` failures and assertions. */
const ASSERTION = /^(?:CatchResponseError|AssertionError|ResponseError|InterruptTaskSet)\(/
const WRITTEN = /^(?:CatchResponseError|AssertionError|ResponseError)\((['"])([\s\S]*)\1,?\)$/

/** A redirect loop: the server answers, and never with what was asked for. */
const REDIRECTS =
  /^(?:TooManyRedirects\(|Exceeded \d+ redirects\.$|(?:URL |RetriesExceeded\()[\s\S]*Redirection limit reached)/

/** str() of a BadStatusLine (standalone Locust ≤ 2.9) is the line that came, with its end. */
const GARBAGE_LINE = /^[^\r\n]+\r\n$/

/** Codes that clients report instead of an exception: paho, gRPC, librdkafka, browsers, gevent. */
const CODES: readonly Rule[] = [
  [
    /^<?MQTTErrorCode\.MQTT_ERR_(?:NO_CONN|CONN_\w+|KEEPALIVE|TLS|EAI|ERRNO|UNKNOWN_HOST)\b/,
    'connection'
  ],
  [/^<?MQTTErrorCode\./, 'other'],
  [/^<(?:\w+)(?:RpcError|Rendezvous) [\s\S]*?StatusCode\.DEADLINE_EXCEEDED\b/, 'timeout'],
  [/^<(?:\w+)(?:RpcError|Rendezvous) [\s\S]*?StatusCode\.UNAVAILABLE\b/, 'connection'],
  [/^<(?:\w+)(?:RpcError|Rendezvous) /, 'other'],
  [/^(?:KafkaException\()?KafkaError\{code=(?:_|REQUEST_|_MSG_)*TIMED_OUT/, 'timeout'],
  [
    /^(?:KafkaException\()?KafkaError\{code=_(?:TRANSPORT|ALL_BROKERS_DOWN|RESOLVE|SSL)\b/,
    'connection'
  ],
  [/^(?:KafkaException\()?KafkaError\{/, 'other'],
  [/^(?:\w+\(['"])*(?:[A-Z]\w+\.\w+: )?net::ERR_(?:CONNECTION_)?TIMED_OUT\b/, 'timeout'],
  [
    /^(?:\w+\(['"])*(?:[A-Z]\w+\.\w+: )?net::ERR_(?:CONNECTION|NAME|ADDRESS|SSL|CERT|EMPTY|SOCKET|NETWORK)_/,
    'connection'
  ],
  [/^(?:\w+\(['"])*(?:[A-Z]\w+\.\w+: )?Timeout \d+ms exceeded/, 'timeout'],
  [/^<Timeout at 0x/, 'timeout']
]

const WHOLE: readonly Rule[] = [...CODES, [REDIRECTS, 'other'], [GARBAGE_LINE, 'connection']]

/** In this order: a refused connection also says "Max retries exceeded", a timeout "Connection". */
const TRANSPORT: readonly Rule[] = [
  [
    /NewConnectionError|ConnectionRefused|Connection refused|(?:Err(?:no|or) |\()10061\b|Errno 111\b/,
    'connection'
  ],
  [
    /NameResolution|gaierror|getaddrinfo|(?:Err(?:no|or) |\()11001\b|Errno -[235]\b|Name or service not/,
    'connection'
  ],
  [
    /(?:Read|Connect|Connection|Pool|Socket)?Timeout(?:Error|Exception)?\(|\btimed out\b/,
    'timeout'
  ],
  [/(?:Err(?:no|or) |\()10060\b|Errno 110\b|due to (?:statement|lock) timeout/, 'timeout'],
  [/SSL(?:Error|CertVerification|EOF|ZeroReturn)|CERTIFICATE_VERIFY/, 'connection'],
  [
    /Connection(?:Reset|Aborted|Closed)|RemoteDisconnected|BrokenPipe|(?:Err(?:no|or) |\()1005[34]\b/,
    'connection'
  ],
  [/Errno (?:104|32|113|101|99)\b|Connection (?:aborted|reset)|connection closed\./, 'connection'],
  [/assign requested address|unreachable|No route to host/i, 'connection'],
  [/IncompleteRead|ProtocolError|ChunkedEncoding|BadStatusLine|HTTPParseError/, 'connection'],
  [/ConnectionError\(|ConnectError\(|RetriesExceeded\(|InvalidChunkLength/, 'connection'],
  // httpx, aiohttp, redis and the drivers of databases
  [/^(?:\w+\.)*(?:Read|Write|Close)Error\(|ServerDisconnected|ClientPayloadError/, 'connection'],
  [
    /Client(?:Connector|OS|Connection)\w*Error\(|NoBrokersAvailable|BadNamespaceError/,
    'connection'
  ],
  [
    /closed the connection unexpectedly|connection (?:is|already) closed|connection failed:/,
    'connection'
  ]
]

/** What str() of a transport error looks like (standalone Locust ≤ 2.9): no class name in front. */
const PLAIN_TRANSPORT =
  /^(?:HTTPS?Connection(?:Pool)?\(|\('Connection |\[(?:Errno|WinError) |URL [\s\S]*: \d+, original=|connection closed\.$|timed out$|The (?:read|write|connect) operation timed out$|Remote end closed connection|Incomplete response\.$)/
/** The same inside `response.failure(str(error))`: only what no person words so. */
const QUOTED_TRANSPORT = /^(?:HTTPS?Connection(?:Pool)?\(|\('Connection |\[(?:Errno|WinError) )/

const EXCEPTION = /^[A-Za-z_][\w.]*\(/

/** The kind of a failure, over all spellings of Locust 0.14 to 2.47 and the clients it is used with. */
export function errorKind(error: string): ErrorKind {
  const known = WHOLE.find(([pattern]) => pattern.test(error))?.[1]
  if (known !== undefined) return known
  if (ASSERTION.test(error)) return kindOfWords(WRITTEN.exec(error)?.[2] ?? '')
  const status = libraryStatus(error)
  if (status !== undefined) return kindOfStatus(status)
  const isException = EXCEPTION.test(error)
  if (isException || PLAIN_TRANSPORT.test(error)) {
    return transportKind(error) ?? (isException ? 'other' : 'connection')
  }
  // Plain words: what was passed to response.failure() before 2.10.
  return error.trim() === '' ? 'other' : kindOfWords(error)
}

/**
 * Whether the message tells that the failure is not of some other kind: it names a status, or how the
 * connection failed. Of what an author wrote, and of an unknown exception, nobody can tell.
 */
export function isKindTold(error: string, kind: ErrorKind): boolean {
  if (kind === 'assertion') return false
  if (kind !== 'other') return true
  return REDIRECTS.test(error) || libraryStatus(error) !== undefined
}

/** Words are an assertion unless they name a status or quote a transport error. */
function kindOfWords(quoted: string): ErrorKind {
  const words = quoted.replace(/\\(['"\\])/g, '$1').replace(/\\n/g, '\n')
  const status = libraryStatus(words) ?? wordedStatus(words)
  if (status !== undefined && status >= 400) return kindOfStatus(status)
  return QUOTED_TRANSPORT.test(words) ? (transportKind(words) ?? 'connection') : 'assertion'
}

function transportKind(error: string): ErrorKind | undefined {
  const text = error.replace(/\b(?:for|with) url: \S+|https?:\/\/[^\s'",)]+/g, '')
  return TRANSPORT.find(([pattern]) => pattern.test(text))?.[1]
}

function kindOfStatus(code: number): ErrorKind {
  if (code === 429) return 'rateLimited'
  if (code >= 400 && code < 500) return 'http4xx'
  return code >= 500 && code < 600 ? 'http5xx' : 'other'
}
