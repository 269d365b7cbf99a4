import { describe, expect, it } from '@jest/globals'

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
    ],
    [
      'numbers that a test wrote',
      `CatchResponseError('item 42 took 1.532 s')`,
      `CatchResponseError('item 4711 took 2.1 s')`,
      `CatchResponseError('item […] took […] s')`
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

  it('are of one endpoint', () => {
    const [one] = failures(timedOut(4))
    expect(failureCauses([one!, { ...one!, name: '/other' }])).toHaveLength(2)
  })
})
