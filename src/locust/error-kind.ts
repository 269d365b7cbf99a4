import type { ErrorKind } from './run.js'

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

/** What a test's author wrote: `catch_response` failures and assertions. Its text is not looked at. */
const ASSERTION = /^(?:CatchResponseError|AssertionError|ResponseError|InterruptTaskSet)\(/

/** A redirect loop: the server answers, and never with what was asked for. */
const REDIRECTS =
  /^(?:TooManyRedirects\(|Exceeded \d+ redirects\.$|(?:URL |RetriesExceeded\()[\s\S]*Redirection limit reached)/

/** str() of a BadStatusLine (standalone Locust ≤ 2.9) is the line that came, with its end. */
const GARBAGE_LINE = /^[^\r\n]+\r\n$/

const WHOLE: readonly Rule[] = [
  [ASSERTION, 'assertion'],
  [REDIRECTS, 'other'],
  [GARBAGE_LINE, 'connection']
]

/** Exceptions whose class, not text, says what happened; the words in a URL must not mislead. */
const STATUS: readonly RegExp[] = [
  /^(?:\w+\.)*HTTPError\(['"](\d{3}) (?:Client|Server) Error\b/,
  /^(\d{3}) (?:Client|Server) Error: /,
  /^(?:Locust)?BadStatusCode\([\s\S]*?code=(\d{3})\)/,
  /^URL [\s\S]*: code=(\d{3})$/
]

/** In this order: a refused connection also says "Max retries exceeded", a timeout "Connection". */
const TRANSPORT: readonly Rule[] = [
  [/NewConnectionError|ConnectionRefused|\b10061\b|Errno 111\b/, 'connection'],
  [
    /NameResolution|gaierror|getaddrinfo|\b11001\b|Errno -[235]\b|Name or service not/,
    'connection'
  ],
  [/(?:Read|Connect|Connection|Pool|Socket)?Timeout(?:Error)?\(|\btimed out\b/, 'timeout'],
  [/\b10060\b|Errno 110\b/, 'timeout'],
  [/SSL(?:Error|CertVerification|EOF|ZeroReturn)|CERTIFICATE_VERIFY/, 'connection'],
  [/Connection(?:Reset|Aborted|Closed)|RemoteDisconnected|BrokenPipe|\b1005[34]\b/, 'connection'],
  [/Errno (?:104|32|113|101|99)\b|Connection (?:aborted|reset)|connection closed\./, 'connection'],
  [/assign requested address|unreachable|No route to host/i, 'connection'],
  [/IncompleteRead|ProtocolError|ChunkedEncoding|BadStatusLine|HTTPParseError/, 'connection'],
  [/ConnectionError\(|ConnectError\(|RetriesExceeded\(|InvalidChunkLength/, 'connection']
]

/** What str() of a transport error looks like (standalone Locust ≤ 2.9): no class name in front. */
const PLAIN_TRANSPORT =
  /^(?:HTTPS?Connection(?:Pool)?\(|\('Connection |\[(?:Errno|WinError) |URL [\s\S]*: \d+, original=|connection closed\.$|timed out$|The (?:read|write|connect) operation timed out$|Remote end closed connection|Incomplete response\.$)/

const EXCEPTION = /^[A-Za-z_][\w.]*\(/

/** The kind of a failure, over all spellings of Locust 0.14 to 2.46, requests and FastHttp. */
export function errorKind(error: string): ErrorKind {
  const known = WHOLE.find(([pattern]) => pattern.test(error))?.[1]
  if (known !== undefined) return known
  for (const pattern of STATUS) {
    const code = pattern.exec(error)?.[1]
    if (code !== undefined) return kindOfStatus(Number(code))
  }
  const isException = EXCEPTION.test(error)
  if (isException || PLAIN_TRANSPORT.test(error)) {
    const text = error.replace(/\b(?:for|with) url: \S+|https?:\/\/[^\s'",)]+/g, '')
    const transport = TRANSPORT.find(([pattern]) => pattern.test(text))?.[1]
    if (transport !== undefined) return transport
    return isException ? 'other' : 'connection'
  }
  // Plain words: what was passed to response.failure() before 2.10.
  return error.trim() === '' ? 'other' : 'assertion'
}

function kindOfStatus(code: number): ErrorKind {
  if (code === 429) return 'rateLimited'
  if (code >= 400 && code < 500) return 'http4xx'
  return code >= 500 && code < 600 ? 'http5xx' : 'other'
}
