import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { Failure } from '../../../src/locust/run.js'
import { errorKind } from '../../../src/locust/stats/error-kind.js'
import { failureCauses } from '../../../src/locust/stats/failure-causes.js'

const URL = 'http://127.0.0.1:8292/items'

function failures(...errors: readonly string[]): Failure[] {
  return errors.map(error => ({
    method: 'GET',
    name: '/items/[id]',
    error,
    kind: errorKind(error),
    occurrences: 2
  }))
}

function timedOut(id: number | string): string {
  return `RetriesExceeded('${URL}/${id}', 0, original=timed out)`
}

describe('failures of one cause', () => {
  it.each([
    ['ids in a URL', timedOut(4), timedOut(426), timedOut('[…]')],
    [
      'ids in the URL of a status',
      `HTTPError('404 Client Error: Not Found for url: /items/4')`,
      `HTTPError('404 Client Error: Not Found for url: /items/17')`,
      `HTTPError('404 Client Error: Not Found for url: /items/[…]')`
    ],
    [
      'ids by their form',
      `KeyError('6f1c2a3b-0d4e-4f5a-8b6c-7d8e9f0a1b2c')`,
      `KeyError('00000000-0d4e-4f5a-8b6c-7d8e9f0a1b2c')`,
      `KeyError('[…]')`
    ]
  ])('is one with other %s', (_, one, other, said) => {
    expect(failureCauses(failures(one, other))).toEqual([
      expect.objectContaining({ error: said, occurrences: 4, wordings: 2 })
    ])
  })

  it('come with the most frequent cause first, whatever its rows', () => {
    const many = failures(...Array.from({ length: 40 }, (_, id) => timedOut(id)))
    const one = { ...failures('ConnectionResetError(104)')[0]!, occurrences: 53 }
    const causes = failureCauses([one, ...many])
    expect(causes.map(({ occurrences }) => occurrences)).toEqual([80, 53])
  })

  it('are one with many ids of three digits', () => {
    const errors = Array.from({ length: 40 }, (_, i) => `AssertionError('no item ${100 + 9 * i}')`)
    expect(failureCauses(failures(...errors))).toHaveLength(1)
  })

  it('keep what does not differ', () => {
    const [cause] = failureCauses(failures(timedOut(4)))
    expect(cause).toMatchObject({ error: timedOut(4), wordings: 1 })
  })

  it.each([
    ['status', `CatchResponseError('got 500 for 4')`, `CatchResponseError('got 502 for 4')`],
    [
      'status of the library',
      `BadStatusCode('${URL}/4', code=500)`,
      `BadStatusCode('${URL}/4', code=503)`
    ],
    ['status that a test wrote', `AssertionError('201 != 200')`, `AssertionError('204 != 200')`],
    ['errno', `ConnectionRefusedError(111, 'x')`, `ConnectionRefusedError(113, 'x')`],
    ['errno in words', `CatchResponseError('errno 5')`, `CatchResponseError('errno 17')`],
    [
      'port',
      `ConnectionRefusedError('localhost:8080')`,
      `ConnectionRefusedError('localhost:8081')`
    ],
    ['host in the URL', `KeyError('http://a1:80/x/4')`, `KeyError('http://a2:80/x/4')`],
    ['version', `HTTPError('500 for url: /v1/items/4')`, `HTTPError('500 for url: /v2/items/4')`],
    ['limit', `ReadTimeout('read timeout=5')`, `ReadTimeout('read timeout=10')`],
    [
      'limit that a test wrote',
      `CatchResponseError('timed out after 5 s')`,
      `CatchResponseError('timed out after 10 s')`
    ],
    ['words', `CatchResponseError('no name 4')`, `CatchResponseError('no item 4')`]
  ])('are not taken for one of another %s', (_, one, other) => {
    expect(failureCauses(failures(one, other))).toHaveLength(2)
  })

  /** A message a number of times, each with another text for the hole in it, and failing so often. */
  const worded = (
    message: string,
    values: readonly (string | number)[],
    occurrences = 1
  ): Failure[] =>
    failures(...values.map(value => message.replace('{}', String(value)))).map(failure => ({
      ...failure,
      occurrences
    }))
  const some = (count: number, of: (at: number) => string | number): (string | number)[] =>
    Array.from({ length: count }, (_, at) => of(at))
  const causes = (all: readonly Failure[]): string[] => failureCauses(all).map(({ error }) => error)
  const caught = (text: string): string => `CatchResponseError('${text}')`
  const uuid = (at: number): string => `${String(10_000_000 + at)}-aaaa-4bbb-8ccc-0123456789ab`

  it.each<[string, (at: number) => string | number]>([
    ['order {} was not confirmed', at => 100 + at],
    ['order #{}: total differs', at => `A${1000 + 7 * at}`],
    ['order:{} is gone', at => 4000 + at],
    ['user{}@example.com cannot sign in', at => at + 1],
    ['expected a total of {} EUR', at => `1,2${10 + at}.${10 + at}`],
    ['expected {}ms or less', at => 1201.5 + at],
    ['cursor {} is stale', at => 1_732_451_234_000 + 977 * at],
    ['at 2026-11-24T08:00:{}Z nothing was stored', at => 10 + at],
    ['cart {} is empty', uuid],
    ['commit {} is unknown', at => `a1b2c3d4e5f60718293a4b5c6d7e8f90123456${10 + at}`],
    ['commit {} has no build', at => `a1b2c${10 + at}`],
    ["GraphQL: [{'message': 'no product {}', 'path': ['product']}]", at => 77 + at],
    ['retry 3 of order {} failed', at => 31 + at],
    ['product {} has no price', at => `SKU-${500 + at}`]
  ])('are one where ids differ: %s', (message, valueOf) => {
    expect(causes(worded(caught(message), some(12, valueOf)))).toHaveLength(1)
    expect(causes(worded(caught(message), some(60, valueOf), 3))).toHaveLength(1)
  })

  it.each<[string, (at: number) => string | number]>([
    [`HTTPError('404 Client Error: Not Found for url: ${URL}/{}')`, at => at],
    [`HTTPError('500 Server Error for url: http://shop.test/files/doc-{}.pdf')`, at => 300 + at],
    [
      `HTTPError('500 Server Error for url: http://shop.test/carts/c{}/items')`,
      at => `${at}f${at}`
    ],
    [`HTTPError('500 Server Error for url: http://shop.test/carts/{}')`, uuid]
  ])('are one where ids in a path differ: %s', (message, valueOf) => {
    expect(causes(worded(message, some(20, valueOf), 2))).toEqual([expect.stringContaining('[…]')])
  })

  it.each<[string, (string | number)[]]>([
    [caught('business result {}'), [1001, 2002]],
    [
      caught('business result {}'),
      [1001, 1002, 1003, 2001, 2002, 2003, 3001, 3002, 3003, 4001, 4002]
    ],
    [caught('got {}'), [404, 429, 500, 502, 503]],
    [caught('gRPC status {}'), [4, 8, 13, 14]],
    [caught('rpc failed: StatusCode {}'), [4, 14]],
    [caught('SQLSTATE {}'), ['42P01', '23505', '40001', '57014', '53300']],
    [caught('relation {}'), ['42P01', '42P07']],
    [caught('ORA-{}: unable to store'), ['00001', '01555', '12541']],
    [caught('E{} in the answer'), ['1001', '1002']],
    [caught('shard eu{} does not answer'), [1, 2, 3]],
    [caught('wrong digest of {}'), ['sha256', 'md5', 'crc32']],
    [caught('attempt {} of 5'), [1, 2, 3, 4, 5]],
    [caught('TLS {} is required'), ['1.2', '1.3']],
    [`HTTPError('500 for url: http://shop.test/{}/token')`, ['oauth2', 'base64']],
    [`HTTPError('500 for url: http://shop.test/{}/items')`, ['v1', 'v2', 'v2beta1']],
    [
      `HTTPError('404 for url: http://shop.test/{}')`,
      ['report-2024.pdf', 'report-2025.pdf', 'map2.png']
    ],
    [`HTTPError('404 for url: http://shop.test/{}/a')`, ['s3', 'ec2', 'k8s']]
  ])('are apart where names differ: %s %j', (message, names) => {
    for (const occurrences of [1, 2, 500])
      expect(causes(worded(message, names, occurrences))).toHaveLength(names.length)
  })

  /** Written after the rule, which was not changed for them. */
  describe('in messages that the rule was not made from', () => {
    it.each<[string, number, (at: number) => string]>([
      [
        'deadlock',
        1,
        at => `Process ${4711 + at} waits for ShareLock on transaction ${88_123 + 3 * at}`
      ],
      ['duplicate key', 1, at => `Duplicate entry "${1024 + at}" for key "PRIMARY"`],
      ['barcode', 1, at => `stock of 40063813339${10 + at} is 0`],
      ['trace', 1, at => `no span in trace 4bf92f3577b34da6a3ce929d0e0e47${10 + at}`],
      ['token', 1, at => `jwt expired at 17324500${10 + at}, now 17324512${30 + at}`],
      ['pages of a few', 3, at => `page ${(at % 3) + 1} of order ${500 + at} is empty`],
      [
        'two codes',
        2,
        at => `${at % 2 === 0 ? 'PAY51' : 'PAY05'}: card of customer ${7000 + at} declined`
      ],
      ['coupons of a few', 4, at => `coupon SAVE${10 * ((at % 4) + 1)} has expired`],
      ['items of a few', 2, at => `expected ${(at % 2) + 2} items`]
    ])('finds the causes: %s', (_, expected, messageOf) => {
      const all = Array.from({ length: 24 }, (_, at) => failures(caught(messageOf(at)))).flat()
      expect(causes(all)).toHaveLength(expected)
    })
  })

  it('are apart where more codes than anybody counts each fail often', () => {
    const codes = some(17, at => at)
    expect(causes(worded(caught('rpc ended with {}'), codes, 40))).toHaveLength(17)
  })

  it.each([
    [`ConnectionError("HTTPConnectionPool(host='10.0.0.{}', port=80): no route")`],
    ['ConnectionRefusedError: 10.0.0.{}:8080'],
    [`HTTPError('503 Server Error for url: http://10.0.0.{}:8080/items')`],
    [caught('no answer of 10.0.0.{}, port 8080')]
  ])('tell few addresses apart, and not many: %s', message => {
    expect(causes(worded(message, [1, 2, 3]))).toHaveLength(3)
    const many = worded(
      message,
      some(40, at => at + 1)
    )
    expect(causes(many)).toEqual([message.replace('10.0.0.{}', '[…]')])
  })

  it.each([
    ['ports', 'ConnectionRefusedError: 10.0.0.1:{}', some(40, at => 8000 + at)],
    ['versions', caught('client 1.2.3.4.{} is too old'), some(40, at => at)]
  ])('tell many %s apart', (_, message, values) => {
    expect(causes(worded(message, values))).toHaveLength(40)
  })

  it('take the few values of one endpoint for ids where those of another are', () => {
    const at = (name: string, values: readonly (string | number)[], occurrences = 1): Failure[] =>
      worded(caught('no stock of {}'), values, occurrences).map(one => ({ ...one, name }))
    const many = at(
      '/many',
      some(40, i => 1000 + i)
    )
    const few = [...many, ...at('/few', [2001, 2002, 2003])]
    expect(failureCauses(few).map(({ name, error }) => [name, error])).toEqual([
      ['/many', caught('no stock of […]')],
      ['/few', caught('no stock of […]')]
    ])
    // one that fails far more often is none of them
    expect(causes([...few, ...at('/few', [404], 50)])).toContain(caught('no stock of 404'))
    expect(causes(at('/few', [2001, 2002, 2003]))).toHaveLength(3)
  })

  it('tell a code that many have beside ids', () => {
    const many = worded(
      caught('got {}'),
      some(40, at => 600 + at)
    )
    const often = worded(caught('got {}'), [404], 50)
    expect(causes([...many, ...often])).toEqual([caught('got 404'), caught('got […]')])
  })

  it('tell codes apart that stand beside ids in one message', () => {
    const of = (code: number): Failure[] =>
      worded(
        caught(`business result ${code} for order {}`),
        some(30, at => 900 + at)
      )
    expect(causes([...of(1001), ...of(2002)]).sort()).toEqual([
      caught('business result 1001 for order […]'),
      caught('business result 2002 for order […]')
    ])
  })

  it('never hide what fails often behind another, and lose none of the failures', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(counts, occurrences => {
        const all = occurrences.flatMap((count, at) =>
          worded(caught('result {}'), [1000 + at], count)
        )
        const found = failureCauses(all)
        const total = occurrences.reduce((sum, count) => sum + count, 0)
        expect(found.reduce((sum, one) => sum + one.occurrences, 0)).toBe(total)
        if (occurrences.length < 12) expect(found).toHaveLength(occurrences.length)
        if (occurrences.every(count => count <= 3) && occurrences.length >= 12)
          expect(found).toHaveLength(1)
        // No single row of many hides a value that half of all failures have.
        const most = Math.max(...occurrences)
        if (most > 15 && most > total / 2)
          expect(found[0]).toMatchObject({ occurrences: most, wordings: 1 })
      })
    )
  })

  it('are of one endpoint', () => {
    const [one] = failures(timedOut(4))
    expect(failureCauses([one!, { ...one!, name: '/other' }])).toHaveLength(2)
  })
})
