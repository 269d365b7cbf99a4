import { describe, expect, it } from '@jest/globals'
import { errorKind, foldError } from '../../src/locust/error-kind.js'
import type { ErrorKind } from '../../src/locust/run.js'

const POOL = "HTTPConnectionPool(host='h', port=80): Max retries exceeded with url: /timeout"
const CASES: Record<ErrorKind, readonly string[]> = {
  rateLimited: [
    '429 Client Error: Too Many Requests for url: http://h/x',
    "HTTPError('429 Client Error: Too Many Requests for url: /x')",
    "BadStatusCode('http://h/x', code=429)",
    'LocustBadStatusCode(code=429)',
    'URL http://h/x: code=429'
  ],
  http4xx: [
    '404 Client Error: Not Found for url: http://h/timed out',
    "HTTPError('403 Client Error: Forbidden for url: /connection-refused')",
    "LocustBadStatusCode('http://h/a(b, code=404)', code=404)"
  ],
  http5xx: [
    "HTTPError('500 Server Error: Internal Server Error for url: /timeout')",
    'URL http://h/err500: code=500',
    'LocustBadStatusCode(code=503)',
    "requests.exceptions.HTTPError('504 Server Error: Gateway Timeout for url: /x')"
  ],
  timeout: [
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
    "CatchResponseError('Got 500 Server Error: x')",
    "AssertionError('expected 200')",
    'wrong, "x"\nnl',
    'Got status code 500, expected 200',
    'Response took too long (timed out after 3 s)'
  ],
  other: [
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
