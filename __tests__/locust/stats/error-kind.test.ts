import { describe, expect, it } from '@jest/globals'
import type { ErrorKind } from '../../../src/locust/run.js'
import { errorKind, foldError, isKindTold } from '../../../src/locust/stats/error-kind.js'

const POOL = "HTTPConnectionPool(host='h', port=80): Max retries exceeded with url: /timeout"
/** Numbers in the words of a test's author that are no status, or one that did not come. */
const NUMBERS: readonly string[] = [
  'took 500 ms',
  'expected 429 items',
  'HTTP 500 requests were sent',
  'status 500 ms',
  'expected status 500 but got 200',
  'status code is not 200',
  'not a valid status 500',
  'expected 500 items, got 404',
  'expected 200, got 500.25',
  'expected 100, got 450',
  'status=200 but the body says error',
  'status code 404, then status code 503',
  'see https://host/status: 500',
  '500 items not in [200]',
  'balance: 503',
  '500',
  'wrong number of rows: 404'
]
const GRPC = (code: string): string =>
  `<_InactiveRpcError of RPC that terminated with:\n\tstatus = StatusCode.${code}\n\tdetails = "failed"\n>`

const CASES: Record<ErrorKind, readonly string[]> = {
  rateLimited: [
    "HTTPStatusError(\"Client error '429 Too Many Requests' for url 'http://h/v1/responses'\\nFor more information check: https://h/429\")",
    "RateLimitError(\"Error code: 429 - {'error': 'slow down'}\")",
    'An error occurred (ThrottlingException) when calling the PutItem operation: Rate exceeded',
    "ClientError('An error occurred (ThrottlingException) when calling the PutItem operation (reached max retries: 4): Rate exceeded')",
    '429 Too Many Requests',
    "CatchResponseError('HTTP 429 Too Many Requests')",
    '429 Client Error: Too Many Requests for url: http://h/x',
    "HTTPError('429 Client Error: Too Many Requests for url: /x')",
    "BadStatusCode('http://h/x', code=429)",
    'LocustBadStatusCode(code=429)',
    'URL http://h/x: code=429'
  ],
  http4xx: [
    "Client error '400 Bad Request' for url 'http://h/x'",
    "HTTPStatusError(\"Client error '404 Not Found' for url 'http://h/500'\")",
    "CatchResponseError('expected 200, got 404')",
    "AssertionError('Status code: 401, expected: 200')",
    "CatchResponseError('Login failed, status 401 instead of 200')",
    "WebSocketBadStatusException('Handshake status 403 Forbidden -+-+- {}')",
    '404 Client Error: Not Found for url: http://h/timed out',
    "HTTPError('403 Client Error: Forbidden for url: /connection-refused')",
    "LocustBadStatusCode('http://h/a(b, code=404)', code=404)"
  ],
  http5xx: [
    "HTTPStatusError(\"Server error '503 Service Unavailable' for url 'http://h/x'\\nFor more information check: https://h/503\")",
    "<HTTPError 503: 'Service Unavailable'>",
    'HTTP Error 503: Service Unavailable',
    "ClientResponseError(RequestInfo(url=URL('http://h/404')), (), status=503, message='Service Unavailable')",
    "503, message='Service Unavailable', url='http://h/404'",
    "InvalidStatusCode('server rejected WebSocket connection: HTTP 503')",
    "InternalServerError('Error code: 500 - {}')",
    "UnexpectedResponse('Unexpected Response: 500 (Internal Server Error)')",
    `ResponseError('500 not in [200]: http://h/fail returned "no"')`,
    "ResponseError('500 not in [200, 201]')",
    "CatchResponseError('HTTP 500')",
    "CatchResponseError('HTTP Error 503: Service Unavailable')",
    "CatchResponseError('status code 502')",
    "CatchResponseError('Unexpected status: 503')",
    "CatchResponseError('Unexpected response code [500]')",
    "CatchResponseError('expected 200, got 500')",
    "CatchResponseError('Request failed with status code 500')",
    "CatchResponseError('Got 500 Server Error: x')",
    "CatchResponseError('HTTPError: 500 Server Error: x for url: /404')",
    'Got status code 500, expected 200',
    'Could not parse response as JSON. <html>, response code 502, error Expecting value',
    "HTTPError('500 Server Error: Internal Server Error for url: /timeout')",
    'URL http://h/err500: code=500',
    'LocustBadStatusCode(code=503)',
    "requests.exceptions.HTTPError('504 Server Error: Gateway Timeout for url: /x')"
  ],
  timeout: [
    'TimeoutError()',
    "Timeout('The DNS operation timed out.')",
    '<Timeout at 0x.... seconds=5>',
    GRPC('DEADLINE_EXCEEDED'),
    'KafkaError{code=_MSG_TIMED_OUT,val=-192,str="Local: Message timed out"}',
    "QueryCanceled('canceling statement due to statement timeout')",
    'CatchResponseError("Page.goto: Timeout 30000ms exceeded.")',
    "HTTPConnectionPool(host='h', port=1): Read timed out. (read timeout=0.4)",
    'ReadTimeout(ReadTimeoutError("HTTPConnectionPool(host=\'h\', port=1): Read timed out. (read timeout=0.5)"))',
    `${POOL} (Caused by ConnectTimeoutError(<urllib3.connection.HTTPConnection object at 0x7f>, 'Connection to h timed out. (connect timeout=1)'))`,
    "ConnectTimeoutError(<urllib3.connection.HTTPConnection object at 0x....>, 'Connection to h timed out. (connect timeout=None)')",
    'URL http://h/t: 1, original=timed out',
    "RetriesExceeded('http://h/t', 0, original=timed out)",
    'timed out',
    "TimeoutError('timed out')",
    "ConnectionError(TimeoutError(10060, '[WinError 10060] …'))"
  ],
  connection: [
    '<MQTTErrorCode.MQTT_ERR_NO_CONN: 4>',
    '<MQTTErrorCode.MQTT_ERR_CONN_LOST: 7>',
    GRPC('UNAVAILABLE'),
    'KafkaError{code=_ALL_BROKERS_DOWN,val=-187,str="Local: All broker connections are down"}',
    "OperationalError('connection failed: Connection refused')",
    "OperationalError('server closed the connection unexpectedly')",
    "ClientConnectorError(ConnectionKey(host='h', port=1), OSError(1, 'x'))",
    "ReadError('')",
    "Error('Page.goto: net::ERR_CONNECTION_REFUSED at http://h/')",
    "CatchResponseError('[Errno 111] Connection refused')",
    'NOT HTTP AT ALL\r\n',
    `${POOL} (Caused by NewConnectionError('<urllib3.connection.HTTPConnection object at 0x7f>: Failed to establish a new connection: [Errno 111] Connection refused'))`,
    '[Errno 111] Connection refused',
    "ConnectionRefusedError(111, 'Connection refused')",
    "ConnectionRefusedError(10061, '[WinError 10061] 由于目标计算机积极拒绝，无法连接。')",
    "gaierror(-2, 'Name or service not known')",
    "gaierror(8, 'nodename nor servname provided, or not known')",
    '[Errno -2] Name or service not known',
    "('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer'))",
    "ConnectionResetError(10054, '远程主机强迫关闭了一个现有的连接。', None, 10054, None)",
    "ConnectionAbortedError(10053, '…')",
    "('Connection aborted.', RemoteDisconnected('Remote end closed connection without response'))",
    "RemoteDisconnected('Remote end closed connection without response')",
    'connection closed.',
    "HTTPConnectionClosed('connection closed.')",
    "HTTPParseError('Incomplete response.')",
    "BadStatusLine('NOT HTTP AT ALL\\r\\n')",
    "SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed'))",
    'OSError(49, "Can\'t assign requested address")',
    'IncompleteRead(10 bytes read, 90 more expected)'
  ],
  assertion: [
    "CatchResponseError('Read timed out. (read timeout=5)')",
    "AssertionError('expected 200')",
    'wrong, "x"\nnl',
    ...NUMBERS,
    ...NUMBERS.map(text => `CatchResponseError('${text}')`),
    'Response took too long (timed out after 3 s)'
  ],
  other: [
    '<MQTTErrorCode.MQTT_ERR_QUEUE_SIZE: 15>',
    GRPC('INTERNAL'),
    "InFailedSqlTransaction('current transaction is aborted')",
    "LocustError('No answer in DNS response')",
    "ClientError('An error occurred (ValidationException) when calling the PutItem operation: 500 items')",
    "ValueError('bad, value')",
    "TooManyRedirects('Exceeded 30 redirects.')",
    'Exceeded 30 redirects.',
    'URL http://127.0.0.1:21111/loop: Redirection limit reached (5)',
    "JSONDecodeError('Expecting value: line 1 column 1 (char 0)')",
    ''
  ]
}

describe.each(Object.entries(CASES))('%s', (kind, errors) => {
  it.each(errors)('%s', error => {
    expect(errorKind(error)).toBe(kind)
  })
})

describe('one cause is one message', () => {
  it.each([
    // The masters of 2.10 to 2.27 put a second repr around what their workers report.
    [
      `"ConnectionRefusedError(111, 'Connection refused')"`,
      "ConnectionRefusedError(111, 'Connection refused')"
    ],
    [`'CatchResponseError(\\'wrong, "x"\\\\nnl\\')'`, `CatchResponseError('wrong, "x"\\nnl')`],
    ['<HTTPConnection object at 0x7ff840084710>', '<HTTPConnection object at 0x....>'],
    ['<HTTPConnection object at 0x....>', '<HTTPConnection object at 0x....>'],
    [
      "RetriesExceeded('http://h/slow?q=7&x=a:b,c', 1, original=timed out)",
      "RetriesExceeded('http://h/slow', 1, original=timed out)"
    ],
    ['URL http://h/slow?q=8: 1, original=timed out', 'URL http://h/slow: 1, original=timed out'],
    ["BadStatusCode('http://h/a?b=1', code=500)", "BadStatusCode('http://h/a', code=500)"],
    [
      "HTTPError('500 Server Error: x for url: http://h/a?b=1')",
      "HTTPError('500 Server Error: x for url: http://h/a')"
    ],
    ["CatchResponseError('is it? yes')", "CatchResponseError('is it? yes')"],
    ['"just quoted"', '"just quoted"']
  ])('%s', (raw, folded) => {
    expect(foldError(raw)).toBe(folded)
  })
})

describe('what a message leaves open', () => {
  it.each([
    ["CatchResponseError('wrong body')", false],
    ["ValueError('bad')", false],
    ["TooManyRedirects('Exceeded 30 redirects.')", true],
    ["CatchResponseError('HTTP 500')", true],
    ["ConnectionRefusedError(111, 'Connection refused')", true]
  ])('%s: told is %p', (error, told) => {
    expect(isKindTold(error, errorKind(error))).toBe(told)
  })
})

it.each(['10060', '10061', '10053', '10054', '11001'])(
  'a number %s in a message is no socket error',
  number => {
    expect(errorKind(`Exception('order ${number}')`)).toBe('other')
    expect(errorKind(`OSError('[WinError ${number}] …')`)).not.toBe('other')
  }
)
