import type { RequestListener, ServerResponse } from 'node:http'

import { afterEach, describe, expect, it } from '@jest/globals'

import type { PrometheusServer } from '../../src/config/prometheus-server.js'
import type { Timer } from '../../src/input/deadline.js'
import { ANSWER_TIMEOUT_MS, MAX_ANSWER_BYTES } from '../../src/prometheus/exchange.js'
import { networkFailure } from '../../src/prometheus/network-failure.js'
import { MAX_AT_ONCE, prometheusAsk } from '../../src/prometheus/prometheus-ask.js'
import type { Answer, AskFailure, Query } from '../../src/resources/reading.js'
import { loopbackCertificate } from '../support/certificate.js'
import { bodyOf, type LoopbackServer, startServer } from '../support/loopback-server.js'

const servers: LoopbackServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map(server => server.stop()))
})

async function serving(
  answer: RequestListener,
  tls?: Parameters<typeof startServer>[1]
): Promise<LoopbackServer> {
  const server = await startServer(answer, tls)
  servers.push(server)
  return server
}

const NOW = 1_795_819_200
const INSTANT: Query = { kind: 'instant', query: 'up', time: NOW }
const RANGE: Query = { kind: 'range', query: 'up', start: NOW - 60, end: NOW, step: 15 }
const EMPTY = { status: 'success', data: { resultType: 'matrix', result: [] } }

/** Waits before a repetition are over at once and noted; the patience with an answer ends by hand. */
function asking(server: PrometheusServer, isEndedAtWait = false) {
  const waits: number[] = []
  const rings = new Set<() => void>()
  const timer: Timer = (ms, ring) => {
    if (ms === ANSWER_TIMEOUT_MS) {
      rings.add(ring)
      return () => rings.delete(ring)
    }
    waits.push(ms)
    const soon = setImmediate(() => {
      if (isEndedAtWait) ending.abort()
      else ring()
    })
    return () => {
      clearImmediate(soon)
    }
  }
  const ending = new AbortController()
  const ask = prometheusAsk({ server, timer, signal: ending.signal, now: () => NOW })
  const loseThePatience = (): void => {
    for (const ring of rings) ring()
  }
  return { ask, waits, ending, loseThePatience, pending: rings }
}

const answerOf = async (
  answer: RequestListener,
  query: Query = INSTANT,
  login?: PrometheusServer['login']
): Promise<Answer> => {
  const { url } = await serving(answer)
  return asking({ url, ...(login === undefined ? {} : { login }) }).ask(query)
}

const json = (response: ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
const text = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status, { 'content-type': 'text/plain' }).end(body)
}
const failureOf = (answer: Answer): AskFailure | undefined =>
  answer.kind === 'failure' ? answer.failure : undefined

describe('a question', () => {
  it('reads, below the prefix of the address, past what VictoriaMetrics hides', async () => {
    const server = await serving((_, response) => {
      json(response, EMPTY)
    })
    const { ask } = asking({ url: `${server.url}/prom` })
    await ask({ ...INSTANT, query: 'sum(rate(x{a="b c"}[1m]))', time: NOW + 0.25 })
    await ask(RANGE)
    expect(server.asked).toEqual([
      `GET /prom/api/v1/query?query=sum%28rate%28x%7Ba%3D%22b+c%22%7D%5B1m%5D%29%29&time=${NOW}.25&nocache=1&latency_offset=1ms`,
      `GET /prom/api/v1/query_range?query=up&start=${NOW - 60}&end=${NOW}&step=15&nocache=1&latency_offset=1ms`
    ])
  })

  it('that is too long for an address is sent as a form', async () => {
    const long = `sum(${'x'.repeat(5000)})`
    const seen = new Promise<URLSearchParams>(resolve => {
      void answerOf(
        (request, response) => {
          void bodyOf(request).then(body => {
            resolve(new URLSearchParams(body))
            json(response, EMPTY)
          })
        },
        { ...INSTANT, query: long }
      )
    })
    expect(Object.fromEntries(await seen)).toEqual({
      query: long,
      time: String(NOW),
      nocache: '1',
      latency_offset: '1ms'
    })
  })

  it.each([
    [undefined, undefined],
    [{ kind: 'token', token: 't0k' }, 'Bearer t0k'],
    [{ kind: 'user', username: 'jo', password: 'pä' }, 'Basic am86cMOk']
  ] as const)('of %j says so', async (login, expected) => {
    let said: string | undefined
    await answerOf(
      (request, response) => {
        said = request.headers.authorization
        json(response, EMPTY)
      },
      INSTANT,
      login
    )
    expect(said).toBe(expected)
  })

  it('never goes out with more than seven others', async () => {
    const held: ServerResponse[] = []
    let most = 0
    const server = await serving((_, response) => {
      held.push(response)
      most = Math.max(most, held.length)
      // Whoever is ninth would come while eight are held.
      if (held.length === MAX_AT_ONCE) for (const one of held.splice(0)) json(one, EMPTY)
    })
    const { ask } = asking({ url: server.url })
    const answers = await Promise.all(Array.from({ length: 3 * MAX_AT_ONCE }, () => ask(INSTANT)))
    expect([most, server.asked.length]).toEqual([MAX_AT_ONCE, 3 * MAX_AT_ONCE])
    expect(answers.every(({ kind }) => kind === 'data')).toBe(true)
  })
})

describe('an answer', () => {
  it('has its series, and numbers that are none are counted', async () => {
    const values = [
      [NOW, '1.5'],
      [NOW + 15, 'NaN'],
      [NOW + 30, '+Inf'],
      [NOW + 45, '-Inf']
    ]
    const result = [{ metric: { job: 'app' }, values }]
    const body = { status: 'success', data: { resultType: 'matrix', result }, stats: {} }
    const answer = await answerOf((_, response) => {
      response.setHeader('date', new Date((NOW + 7) * 1000).toUTCString())
      json(response, body)
    }, RANGE)
    expect(answer).toEqual({
      kind: 'data',
      series: [{ labels: { job: 'app' }, points: [[NOW, 1.5]], notFinite: 3 }],
      isVictoriaMetrics: true,
      skew: 7.5
    })
  })

  it.each([{ age: '12' }, { date: 'yesterday' }])(
    'with %j does not tell a clock',
    async headers => {
      const answer = await answerOf((_, response) => {
        response.setHeaders(new Map(Object.entries(headers)))
        json(response, EMPTY)
      })
      expect(answer).not.toHaveProperty('skew')
    }
  )

  it('of 30,001 points is read', async () => {
    const values = Array.from({ length: 30_001 }, (_, index) => [NOW + index, String(index)])
    const result = [{ metric: {}, values }]
    const answer = await answerOf((_, response) => {
      json(response, { status: 'success', data: { resultType: 'matrix', result } })
    }, RANGE)
    expect(answer.kind === 'data' && answer.series[0]?.points.length).toBe(30_001)
  })
})

const TOO_MANY =
  'too many points for the given start=1795819200000, end=1795849201000 and step=1000: 30002; the maximum number of points is 30000'
const errorOf = (errorType: string, error: string): unknown => ({
  status: 'error',
  errorType,
  error
})

describe('what is no answer has its kind:', () => {
  it.each<[string, AskFailure, (response: ServerResponse) => void]>([
    [
      '401',
      { kind: 'unauthorized' },
      response => {
        text(response, 401, 'Unauthorized\n')
      }
    ],
    [
      '403',
      { kind: 'forbidden' },
      response => {
        text(response, 403, 'no')
      }
    ],
    [
      '404',
      { kind: 'not-found' },
      response => {
        text(response, 404, '404 page not found')
      }
    ],
    [
      'a path that VictoriaMetrics does not know',
      { kind: 'not-found' },
      response => {
        text(response, 400, 'unsupported path requested: "/api/v1/query"\n')
      }
    ],
    [
      '400 of a query',
      { kind: 'bad-query', message: '1:18: parse error: unclosed left parenthesis' },
      response => {
        json(response, errorOf('bad_data', '1:18: parse error: unclosed left parenthesis'), 400)
      }
    ],
    [
      '422 of 30,002 points',
      { kind: 'bad-query', message: TOO_MANY },
      response => {
        json(response, errorOf('422', TOO_MANY), 422)
      }
    ],
    [
      '503 of a query that took too long',
      { kind: 'time-out' },
      response => {
        json(response, errorOf('timeout', 'query timed out'), 503)
      }
    ],
    [
      '500 in JSON',
      { kind: 'status', status: 500, message: 'out of disk' },
      response => {
        json(response, errorOf('internal', 'out of disk'), 500)
      }
    ],
    [
      '500 in HTML',
      { kind: 'status', status: 500, message: '' },
      response => {
        text(response, 500, '<html>')
      }
    ],
    [
      'a long word',
      { kind: 'status', status: 500, message: 'x'.repeat(300) },
      response => {
        text(response, 500, 'x'.repeat(100_000))
      }
    ],
    [
      'a page to log in',
      { kind: 'unreadable', what: 'html' },
      response => {
        text(response, 200, '\n<!doctype html><form>')
      }
    ],
    [
      'text',
      { kind: 'unreadable', what: 'not-json' },
      response => {
        text(response, 200, 'Prometheus is Ready.')
      }
    ],
    [
      'JSON of something else',
      { kind: 'unreadable', what: 'not-json' },
      response => {
        json(response, { hits: [] })
      }
    ],
    [
      'JSON without its end',
      { kind: 'unreadable', what: 'cut' },
      response => {
        text(response, 200, '{"status":"success","data":{"resu')
      }
    ],
    [
      'a connection that ends within the answer',
      { kind: 'unreadable', what: 'cut' },
      response => {
        response.writeHead(200, { 'content-length': '5000' }).write('{"status":"success"', () => {
          response.destroy()
        })
      }
    ],
    [
      'more than is read',
      { kind: 'unreadable', what: 'too-large' },
      response => {
        response.writeHead(200).end(Buffer.alloc(MAX_ANSWER_BYTES + 1, ' '))
      }
    ]
  ])('%s', async (_, failure, answer) => {
    const given = await answerOf((_request, response) => {
      answer(response)
    })
    expect(given).toEqual({ kind: 'failure', failure })
  })

  it('nobody there', async () => {
    const server = await startServer(() => undefined)
    await server.stop()
    expect(failureOf(await asking({ url: server.url }).ask(INSTANT))).toEqual({ kind: 'refused' })
  })

  it.each([
    ['ENOTFOUND', 'no-host'],
    ['EAI_AGAIN', 'no-host'],
    ['ETIMEDOUT', 'time-out'],
    ['EHOSTUNREACH', 'network'],
    ['CERT_HAS_EXPIRED', 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls']
  ])('%s', (code, kind) => {
    expect(networkFailure(Object.assign(new Error('it broke'), { code })).kind).toBe(kind)
  })

  it('another host, which is named and never contacted', async () => {
    const other = await serving((_, response) => {
      json(response, EMPTY)
    })
    const given = await answerOf((_, response) => {
      response
        .writeHead(302, { location: `http://jo:pw@${other.host}/api/v1/query?query=up` })
        .end()
    })
    expect(failureOf(given)).toEqual({ kind: 'redirect', host: other.host })
    expect(other.asked).toEqual([])
  })

  it('its own host elsewhere', async () => {
    const server = await serving((_, response) => {
      response.writeHead(302, { location: '/prom/' }).end()
    })
    expect(failureOf(await asking({ url: server.url }).ask(INSTANT))).toEqual({
      kind: 'redirect',
      host: server.host
    })
    expect(server.asked.length).toBe(1)
  })
})

describe('time', () => {
  it.each([
    ['nothing', (): void => undefined],
    ['a beginning', (response: ServerResponse): void => void response.writeHead(200).write('{')]
  ])('is over when after it there is %s', async (_, begin) => {
    const server = await serving((_request, response) => {
      begin(response)
      setImmediate(() => {
        asked.loseThePatience()
      })
    })
    const asked = asking({ url: server.url })
    expect(failureOf(await asked.ask(INSTANT))).toEqual({ kind: 'time-out' })
    expect([server.asked.length, asked.pending.size]).toEqual([1, 0])
  })

  it('of the whole ends what is under way and what waits', async () => {
    const server = await serving(() => {
      setImmediate(() => {
        asked.ending.abort()
      })
    })
    const asked = asking({ url: server.url })
    const answers = await Promise.all(
      Array.from({ length: MAX_AT_ONCE + 2 }, () => asked.ask(INSTANT))
    )
    const kinds = answers.map(answer => failureOf(answer)?.kind)
    expect(new Set(kinds.slice(0, MAX_AT_ONCE))).toEqual(new Set(['time-out']))
    expect(kinds.slice(MAX_AT_ONCE)).toEqual(['deadline', 'deadline'])
    expect(failureOf(await asked.ask(INSTANT))).toEqual({ kind: 'deadline' })
    expect(asked.pending.size).toBe(0)
  })

  it('of the whole ends the wait before a repetition', async () => {
    const server = await serving((_, response) => {
      text(response, 503, 'busy')
    })
    const { ask, pending } = asking({ url: server.url }, true)
    expect(failureOf(await ask(INSTANT))).toEqual({ kind: 'status', status: 503, message: 'busy' })
    expect([server.asked.length, pending.size]).toEqual([1, 0])
  })
})

describe('a repetition', () => {
  it.each([
    ['429', 429, {}, [500, 2000]],
    ['502', 502, {}, [500, 2000]],
    ['503', 503, {}, [500, 2000]],
    ['504', 504, {}, [500, 2000]],
    ['429 with a wait', 429, { 'retry-after': '3' }, [3000, 3000]],
    ['429 with a long wait', 429, { 'retry-after': '3600' }, []],
    ['500', 500, {}, []],
    ['401', 401, {}, []]
  ])('after %s comes as often as there is hope', async (_, status, headers, expected) => {
    const server = await serving((_request, response) => {
      response.writeHead(status, headers).end('x')
    })
    const { ask, waits } = asking({ url: server.url })
    await ask(INSTANT)
    expect([waits, server.asked.length]).toEqual([expected, expected.length + 1])
  })

  it.each([
    ['a broken connection', (response: ServerResponse): void => void response.destroy()],
    [
      'a proxy',
      (response: ServerResponse): void => {
        text(response, 502, '<html>')
      }
    ]
  ])('finds the server after %s', async (_, fail) => {
    let times = 0
    const answer = await answerOf((_request, response) => {
      if (times++ < 2) fail(response)
      else json(response, EMPTY)
    })
    expect([answer.kind, times]).toEqual(['data', 3])
  })
})

describe('where nobody can be asked', () => {
  it.each([
    [
      '401',
      (response: ServerResponse): void => {
        text(response, 401, '')
      },
      1
    ],
    [
      '404',
      (response: ServerResponse): void => {
        text(response, 404, '')
      },
      1
    ],
    [
      'a page to log in',
      (response: ServerResponse): void => {
        text(response, 200, '<html>')
      },
      1
    ],
    [
      '422',
      (response: ServerResponse): void => {
        json(response, errorOf('execution', 'x'), 422)
      },
      3
    ]
  ])('the first %s stands for all', async (_, answer, requests) => {
    const server = await serving((_request, response) => {
      answer(response)
    })
    const { ask } = asking({ url: server.url })
    const answers = [await ask(INSTANT), await ask(RANGE), await ask(INSTANT)]
    expect(new Set(answers.map(given => JSON.stringify(given))).size).toBe(1)
    expect(server.asked.length).toBe(requests)
  })
})

describe('TLS', () => {
  const own = loopbackCertificate()
  const answering: RequestListener = (_, response) => {
    json(response, EMPTY)
  }

  it('that nobody vouches for is a failure, before anything is sent', async () => {
    const server = await serving(answering, own)
    expect(failureOf(await asking({ url: server.url }).ask(INSTANT))).toMatchObject({
      kind: 'tls',
      message: expect.stringMatching(/self.signed/) as unknown
    })
    expect(server.asked).toEqual([])
  })

  it('whose certificate is given is trusted', async () => {
    const server = await serving(answering, own)
    expect((await asking({ url: server.url, ca: own.cert }).ask(INSTANT)).kind).toBe('data')
  })

  it('asked of who speaks none is a failure that says so, once', async () => {
    const { host } = await serving(answering)
    const { ask, waits } = asking({ url: `https://${host}` })
    expect(failureOf(await ask(INSTANT))).toEqual({ kind: 'speaks-no-tls' })
    expect(waits).toEqual([])
  })

  it.each([
    ['Go', 'Client sent an HTTP request to an HTTPS server.\n'],
    ['nginx', '<html><center>The plain HTTP request was sent to HTTPS port</center></html>'],
    ['Apache', "Reason: You're speaking plain HTTP to an SSL-enabled server port.<br />"]
  ])('that is not spoken to %s is a failure that says so, once', async (_, said) => {
    const { url, asked } = await serving((_request, response) => {
      text(response, 400, said)
    })
    const { ask } = asking({ url })
    const all = [await ask(INSTANT), await ask(RANGE)].map(failureOf)
    expect(all).toEqual([{ kind: 'speaks-tls' }, { kind: 'speaks-tls' }])
    expect(asked).toHaveLength(1)
  })
})

describe('credentials', () => {
  const SECRETS = [
    's3cr3t-t0ken',
    'hunter2-pässword',
    Buffer.from('jo:hunter2-pässword').toString('base64')
  ]
  const logins: NonNullable<PrometheusServer['login']>[] = [
    { kind: 'token', token: SECRETS[0] ?? '' },
    { kind: 'user', username: 'jo', password: SECRETS[1] ?? '' }
  ]
  const echoes: [string, (response: ServerResponse, echo: string) => void][] = [
    [
      'text',
      (response, echo) => {
        text(response, 500, echo)
      }
    ],
    [
      'text that is cut within it',
      (response, echo) => {
        text(response, 500, 'x'.repeat(292) + echo)
      }
    ],
    [
      'JSON of a query',
      (response, echo) => {
        json(response, errorOf('bad_data', echo), 400)
      }
    ],
    [
      'JSON',
      (response, echo) => {
        json(response, errorOf('internal', echo), 500)
      }
    ],
    [
      'a redirect',
      (response, echo) => {
        response.writeHead(302, { location: `/?${encodeURIComponent(echo)}` }).end()
      }
    ],
    [
      'a login',
      (response, echo) => {
        response.writeHead(401, { 'www-authenticate': encodeURIComponent(echo) }).end(echo)
      }
    ]
  ]

  it.each(echoes)('that come back in %s are in no answer', async (_, answer) => {
    for (const login of logins) {
      const given = await answerOf(
        (request, response) => {
          const { authorization = '' } = request.headers
          answer(response, `${authorization} ${SECRETS.join(' ')}`)
        },
        INSTANT,
        login
      )
      const said = JSON.stringify(given)
      const own = login.kind === 'token' ? [login.token] : SECRETS.slice(1)
      for (const secret of own) expect(said).not.toContain(secret.slice(0, 6))
    }
  })
})
