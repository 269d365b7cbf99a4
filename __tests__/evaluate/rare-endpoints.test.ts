import { describe, expect, it } from '@jest/globals'

import { rareEndpointNotes } from '../../src/evaluate/rare-endpoints.js'
import { endpointTable } from '../../src/report/html/endpoints.js'
import { renderComment } from '../../src/report/markdown/comment.js'
import { renderText } from '../../src/report/text/text.js'
import { judgeFixture, reportOf } from '../support/judge.js'
import { rowOf, runOf } from '../support/run-of.js'

const busy = rowOf({ name: '/list', requests: 20_000 })
const rows = (count: number, requests: number, name: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => rowOf({ name: name(index), requests }))
const words = (index: number): string =>
  `/${Array.from(String(index), digit => 'abcdefghij'[Number(digit)]).join('')}`

describe('ids left in the URLs', () => {
  it.each([
    ['numbers', 300, 1, (i: number) => `/item/${i}`],
    [
      'hexadecimal ids with a query',
      300,
      2,
      (i: number) => `/item/${(i * 7919).toString(16)}a1?q=${i}`
    ],
    ['UUIDs', 25, 1, (i: number) => `/u/123e4567-e89b-12d3-a456-4266141740${i + 10}/posts`],
    ['queries alone', 40, 1, (i: number) => `/search?q=${words(i)}`],
    ['slugs, hundreds of them', 250, 1, words],
    ['nine requests of each', 150, 9, (i: number) => `/item/${i}`]
  ])('are said with the remedy: %s', (_, count, requests, name) => {
    const [note, ...more] = rareEndpointNotes(
      runOf(rowOf(), { endpoints: [...rows(count, requests, name), busy] })
    )
    expect(more).toEqual([])
    expect(note?.code).toBe('rare-endpoints')
    expect(note?.message).toContain(`${count} of ${count + 1} endpoints`)
    expect(note?.message).toContain(`${(count * requests).toLocaleString('en')} of `)
    expect(note?.advice).toContain('name=')
  })

  it.each([
    ['a smoke run of 20 requests', rows(10, 2, i => `/api/v1/${i}`)],
    ['a smoke run of many endpoints', rows(90, 1, words)],
    [
      'a few rare endpoints beside the others',
      [...rows(30, 1, i => `/login/${i}`), ...rows(31, 500, words)]
    ],
    ['a short run of numbered steps', rows(30, 8, i => `step ${i}`)],
    ['endpoints that were never called', [...rows(300, 0, i => `/item/${i}`), busy]],
    ['one endpoint', [busy]],
    // Each letter of such a name is looked at once, or this does not end.
    ['names as long as may be, without an id', rows(90, 1, i => `${'a'.repeat(8_000)}${words(i)}`)]
  ])('are not seen in %s', (_, endpoints) => {
    expect(rareEndpointNotes(runOf(rowOf(), { endpoints }))).toEqual([])
  })
})

describe('real files', () => {
  it.each([
    ['cases/cardinality', true],
    ['sustained', false],
    ['too-few-requests', false],
    ['locust-csv/full-history-2.12.1', false]
  ])('%s: %s', async (name, isSaid) => {
    const { evaluation } = await judgeFixture(name)
    const codes = evaluation.runs.flatMap(({ notes }) => notes.map(({ code }) => code))
    expect(codes.includes('rare-endpoints')).toBe(isSaid)
  })
})

describe('the endpoint that was judged', () => {
  const report = reportOf([
    runOf(rowOf({ requests: 20_300 }), {
      endpoints: [...rows(300, 1, i => `/item/${i}`), busy],
      durationSeconds: 120
    })
  ])
  const [run] = report.evaluation.runs

  it('comes first in every table', () => {
    const firstOf = (text: string): number => text.indexOf('/list ')
    const text = renderText(report, { color: false })
    expect(text.indexOf('GET /list ')).toBeGreaterThan(0)
    expect(text.indexOf('GET /list ')).toBeLessThan(text.indexOf('GET /item/0 '))
    const comment = renderComment(report)
    expect(comment.indexOf('`GET /list`')).toBeGreaterThan(0)
    expect(comment.indexOf('| `GET /list`')).toBeLessThan(comment.indexOf('| `GET /item/'))
    expect(firstOf(text)).toBeGreaterThan(0)
    expect(endpointTable(run!, 'e').rows[0]?.[0]).toBe('GET /list')
  })
})

describe('the grade of an endpoint', () => {
  it('names what is undecided instead of calling it met', () => {
    // P95 of 60 requests is over its bound, and too few requests are above it to say so.
    const slow = rowOf({
      name: '/slow',
      requests: 60,
      percentiles: {
        50: 100,
        66: 120,
        75: 140,
        80: 150,
        90: 400,
        95: 900,
        98: 900,
        99: 900,
        100: 3000
      },
      max: 3000
    })
    const report = reportOf([runOf(rowOf(), { endpoints: [slow] })])
    const line = renderText(report, { color: false })
      .split('\n')
      .find(each => each.includes('GET /slow'))
    expect(line).toMatch(/target \(P95(, P99)?(, P99\.9)? undecided\)$/)
    const [, grade] = endpointTable(report.evaluation.runs[0]!, 'e').rows[0] ?? []
    expect(Array.isArray(grade) ? grade[0] : '').toMatch(/^target \(P95.* undecided\)$/)
  })
})
