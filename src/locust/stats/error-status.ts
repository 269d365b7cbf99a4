/**
 * The HTTP status that an error message tells: where a client library wrote it, and, far more
 * strictly, where a tool on top or a test's author did.
 */

/** Exceptions of client libraries, by class and wording; a number in a URL must not mislead. */
const LIBRARIES: readonly RegExp[] = [
  // requests
  /^(?:\w+\.)*HTTPError\(['"](\d{3}) (?:Client|Server) Error\b/,
  /^(\d{3}) (?:Client|Server) Error: /,
  // geventhttpclient, as FastHttpUser words it
  /^(?:Locust)?BadStatusCode\([\s\S]*?code=(\d{3})\)/,
  /^URL [\s\S]*: code=(\d{3})$/,
  // httpx
  /^(?:(?:\w+\.)*HTTPStatusError\(['"])?(?:Client error|Server error|Redirect response) \\?'(\d{3})\b/,
  // aiohttp
  /^(?:\w+\.)*(?:ClientResponseError|WSServerHandshakeError)\([\s\S]*?\bstatus=(\d{3}), message=/,
  /^(\d{3}), message=/,
  // urllib
  /^<HTTPError (\d{3}): /,
  /^(?:(?:\w+\.)*HTTPError\(['"])?HTTP Error (\d{3}): /,
  // websocket-client and websockets
  /^(?:(?:\w+\.)*WebSocketBadStatusException\(['"])?Handshake status (\d{3}) /,
  /^(?:(?:\w+\.)*InvalidStatus\w*\(['"])?server rejected WebSocket connection: HTTP (\d{3})\b/,
  /^(?:\w+\.)*InvalidStatus\(Response\(status_code=(\d{3}),/,
  // openai, anthropic, qdrant, botocore
  /^(?:\w+\.)*\w+Error\(['"]Error code: (\d{3})\b/,
  /^(?:(?:\w+\.)*UnexpectedResponse\(['"])?Unexpected Response: (\d{3}) \(/,
  /^(?:(?:\w+\.)*ClientError\(['"])?An error occurred \((\d{3})\) when calling the /
]

/** botocore names most of its errors instead; these are the ones that AWS documents with a status. */
const BOTO = /An error occurred \((\w+)\) when calling the /
const BOTO_STATUS: Readonly<Record<string, number>> = {
  Throttling: 429,
  ThrottlingException: 429,
  TooManyRequestsException: 429,
  RequestLimitExceeded: 429,
  ProvisionedThroughputExceededException: 429,
  AccessDenied: 403,
  NoSuchKey: 404,
  InternalError: 500,
  InternalServerError: 500,
  InternalFailure: 500,
  SlowDown: 503,
  ServiceUnavailable: 503
}

/** Statuses of errors that servers and proxies really send: other numbers are numbers. */
const CODE = String.raw`(4(?:0\d|1[0-7]|2[1-9]|31|51|99)|5(?:0\d|1[01]|2\d|30))`
/** Statuses that a test waits for. */
const GOOD = String.raw`(?:20[0-7]|30[0-8])`
const REASONS =
  'Bad Request|Unauthorized|Forbidden|Not Found|Method Not|Request Timeout|Conflict|Gone|Unprocessable|Too Many Requests|Internal Server|Bad Gateway|Service (?:Temporarily )?Unavailable|Gateway Time'
/** What may follow a status: no unit and no noun, which would make it a number of something. */
const END = String.raw`(?=$|[:;)\]"']|[.,](?!\d)|\s*[-–(|\n]|\s+(?:for|from|on|at|but|and|with|after|when|while|instead|expected|returned|received|error|response|${REASONS})\b)`
const STATUS_WORD = String.raw`(?:HTTP[ _-]?)?(?:(?:response|return)[ _-])?(?:status(?:[ _-]?code)?|(?:response|return)[ _-]?code)`
/** An author's message may quote a whole page. */
const READ_CHARS = 500

/**
 * Words of tools and of authors that can mean nothing but the status that came. Each names it as a
 * status; a bare number is none ("took 500 ms", "expected 429 items").
 */
const WORDED: readonly RegExp[] = [
  // `500 not in [200]` and `500 not in [200, 201]: …`
  /^([1-5]\d\d) not in \[[1-5]\d\d(?:, [1-5]\d\d)*\](?::|$)/,
  new RegExp(
    `^(?:(?:Got|Received) |(?:\\w+\\.)*HTTPError: )?${CODE} (?:Client|Server) Error: `,
    'i'
  ),
  new RegExp(`^${CODE} (?:${REASONS})\\b`),
  new RegExp(
    `^(?:(?:Error|Failed|Failure|Got|Received|Unexpected)[:,]? )?HTTP(?:/[\\d.]+)?(?: error| failure)?(?: code)?[ :=]+${CODE}${END}`,
    'i'
  ),
  new RegExp(
    `^expected:? (?:an? )?(?:HTTP )?(?:${STATUS_WORD}:? )?${GOOD}(?: OK)?,? (?:but )?(?:got|received|was)(?: HTTP| ${STATUS_WORD})?:? ${CODE}(?=$|[:;]|[.,](?!\\d))`,
    'i'
  )
]
/** `status code 502`, `Unexpected status: 503`, `status_code=500`. */
const NAMED = new RegExp(
  `\\b${STATUS_WORD}(?: (?:is|was|of|got|received))?\\s*[:=]*\\s*['"\\[]?([1-5]\\d\\d)${END}`,
  'gi'
)
/** What stands before a status that was wanted, and did not come. */
const WANTED =
  /\b(?:expect(?:ed|ing|s)?|want(?:ed)?|should|must|not|instead of|than)\b[^,;.:]{0,40}$/i
const IS_ERROR = new RegExp(`^${CODE}$`)

/** The status in an exception or message of a client library; undefined where there is none. */
export function libraryStatus(error: string): number | undefined {
  for (const pattern of LIBRARIES) {
    const code = pattern.exec(error)?.[1]
    if (code !== undefined) return Number(code)
  }
  const named = BOTO.exec(error)?.[1]
  return named !== undefined && Object.hasOwn(BOTO_STATUS, named) ? BOTO_STATUS[named] : undefined
}

/** The status in a message that a tool or an author wrote; undefined unless it can mean nothing else. */
export function wordedStatus(message: string): number | undefined {
  const text = message
    .trim()
    .replace(/https?:\/\/\S+/g, '')
    .slice(0, READ_CHARS)
  for (const pattern of WORDED) {
    const code = pattern.exec(text)?.[1]
    if (code !== undefined) return Number(code)
  }
  const came = [...text.matchAll(NAMED)].filter(({ index }) => !WANTED.test(text.slice(0, index)))
  const codes = new Set(came.map(match => match[1] ?? ''))
  // Of two different ones nothing tells which came.
  const [only] = codes
  return codes.size === 1 && only !== undefined && IS_ERROR.test(only) ? Number(only) : undefined
}
