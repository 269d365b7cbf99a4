import { describe, expect, it } from '@jest/globals'

import type { HistoryData } from '../../../src/report/history-page/history-data.js'
import { renderHistoryPage } from '../../../src/report/history-page/page.js'
import { stretchesOf } from '../../../src/report/history-page/stretches.js'
import { eventfulPast, historyOf, quietPast } from '../../support/histories.js'
import { HOSTILE } from '../../support/resources-evaluated.js'

const CONTEXT = { version: '0.0.0' }
const RUNS = historyOf(60, { step: 50, endpoints: 6 })
const SERIES = { digests: RUNS, past: eventfulPast(RUNS, 50) }
const PAGE = renderHistoryPage([SERIES], CONTEXT)

function dataOf(html: string): HistoryData {
  const json = /<script type="application\/json" id="page-data">(.*?)<\/script>/s.exec(html)?.[1]
  return JSON.parse(json ?? '') as HistoryData
}

const chartOf = (html: string, name: string, metric: string) =>
  dataOf(html)
    .series[0]?.rows.find(row => row.name === name)
    ?.charts.find(chart => chart.metric === metric)

describe('the page of a history', () => {
  it('has a chart of each metric of the whole run, each endpoint and the resources', () => {
    const [series] = dataOf(PAGE).series
    expect(series?.rows.map(({ name }) => name)).toEqual([
      'Aggregated',
      'GET /search',
      'GET /search/4',
      'GET /cart',
      'GET /cart/5',
      'GET /login',
      'GET /items',
      'Resource metrics'
    ])
    expect(series?.rows[1]?.charts.map(({ title }) => title)).toEqual([
      'P50',
      'P95',
      'P99',
      'Average',
      'Throughput',
      'Error rate'
    ])
    expect(series?.rows.at(-1)?.charts.map(({ title }) => title)).toEqual(['app.cpu (avg)'])
  })

  it.each([
    ['the newest step for the worse', eventfulPast(RUNS, 50), 'GET /search'],
    ['a creep', { ...eventfulPast(RUNS, 50), changePoints: [] }, 'GET /login'],
    [
      'an improvement alone',
      {
        ...eventfulPast(RUNS, 50),
        changePoints: eventfulPast(RUNS, 50).changePoints.slice(1),
        creeps: []
      },
      'GET /cart'
    ],
    ['the whole run, where nothing is told', quietPast(RUNS), 'Aggregated']
  ])('opens on %s', (_, past, name) => {
    const page = renderHistoryPage([{ digests: RUNS, past }], CONTEXT)
    expect(dataOf(page).series[0]?.opens).toBe(name)
    expect(page).toContain(`<option selected>${name}</option>`)
    expect(page).toContain(`<h4 class="row-title">${name}</h4>`)
  })

  it('marks change points where they are, breaks, versions and releases everywhere', () => {
    const [series] = dataOf(PAGE).series
    expect(series?.marks.filter(({ kind }) => kind === 'worse')).toEqual([
      { run: 50, kind: 'worse', label: '+25% worse', on: ['GET /search', 'p95'] },
      { run: 50, kind: 'worse', label: '+27% worse', on: ['GET /search', 'p99'] }
    ])
    const others = series?.marks.filter(({ on }) => on === undefined)
    expect(others?.map(({ run, kind, label }) => [run, kind, label])).toEqual([
      [5, 'break', 'other load'],
      [12, 'release', 'v1.0'],
      [37, 'release', 'v1.1'],
      [43, 'locust', 'Locust 1.2 to 2.43']
    ])
  })

  it('says of each metric that moved in a step its own size, and whether that is for the worse', () => {
    const [point] = SERIES.past.changePoints
    const together = [
      { endpoint: 'Aggregated', metric: 'throughput', ratio: 0.9 },
      { endpoint: 'GET /cart', metric: 'p95', ratio: 0.8 }
    ]
    const past = { ...SERIES.past, changePoints: [{ ...point!, together }] }
    const [series] = dataOf(renderHistoryPage([{ digests: RUNS, past }], CONTEXT)).series
    expect(series?.marks.flatMap(({ on, label }) => (on === undefined ? [] : [label]))).toEqual([
      '+25% worse',
      '−10% worse',
      '−20% better'
    ])
  })

  it('says between what most runs lay, anew after each step of the chart', () => {
    const places = chartOf(PAGE, 'GET /search', 'p95')?.stretches.map(({ from, to }) => [from, to])
    expect(places).toEqual([
      [0, 4],
      [5, 42],
      [43, 49],
      [50, 59]
    ])
    expect(chartOf(PAGE, 'GET /items', 'p95')?.stretches.at(-1)).toMatchObject({ from: 43, to: 59 })
  })

  it('leaves a place free where a run has no value', () => {
    const runs = RUNS.map((digest, at) => (at === 7 ? { ...digest, endpoints: [] } : digest))
    const html = renderHistoryPage([{ digests: runs, past: quietPast(runs) }], CONTEXT)
    const values = chartOf(html, 'GET /cart', 'p50')?.values
    expect([values?.[7], values?.length]).toEqual([null, 60])
  })

  it('shows several gates apart, and says of which each is', () => {
    const other = RUNS.map(digest => ({
      ...digest,
      identity: { ...digest.identity, gate: 'fedcba9876543210' }
    }))
    const html = renderHistoryPage([SERIES, { digests: other, past: quietPast(other) }], CONTEXT)
    expect(html).toContain('sustained · gate 0123456789abcdef')
    expect(html).toContain('sustained · gate fedcba9876543210')
    expect(PAGE).not.toContain('· gate ')
  })

  it('explains what is drawn, and nothing else', () => {
    const footOf = (page: string): string => /<footer[^]*<\/footer>/.exec(page)?.[0] ?? ''
    expect(footOf(PAGE)).toMatch(/Locust Gate 0\.0\.0\. Shaded: .* dashed: .* A change point is /)
    const few = historyOf(3)
    const tooFew = { ...quietPast(few), tooFew: { runs: 3, least: 20, isAfterBreak: false } }
    for (const series of [[], [{ digests: few, past: tooFew }]])
      expect(footOf(renderHistoryPage(series, CONTEXT))).toContain(
        '<p>Made by Locust Gate 0.0.0.</p>'
      )
    const some = historyOf(6)
    const page = footOf(renderHistoryPage([{ digests: some, past: { ...tooFew } }], CONTEXT))
    expect(page).toMatch(/Shaded: .* dashed: their median\.<\/p>/)
  })

  it('says that there is no run', () => {
    expect(renderHistoryPage([], CONTEXT)).toContain('The history holds no run yet.')
  })
})

describe('a history that is too large for a page', () => {
  const runs = historyOf(2000, { endpoints: 60 })
  const series = [{ digests: runs, past: quietPast(runs) }]

  it('has the 50 busiest endpoints, and those of which there is something to tell', () => {
    const html = renderHistoryPage(series, CONTEXT)
    expect(html).toContain('To keep this page small, 10 endpoints have no charts: the least busy.')
    expect(html.length).toBeLessThan(8_000_000)
    const [point] = eventfulPast(runs, 1000).changePoints
    const past = { ...quietPast(runs), changePoints: [{ ...point!, endpoint: 'GET /items/59' }] }
    const told = dataOf(renderHistoryPage([{ digests: runs, past }], CONTEXT))
    expect(told.series[0]?.rows.some(({ name }) => name === 'GET /items/59')).toBe(true)
  })

  it('loses older runs evenly, the newest stay, and it is said', () => {
    const html = renderHistoryPage(series, CONTEXT, 1_000_000)
    expect(html.length).toBeLessThan(1_000_000)
    const at = dataOf(html).series[0]?.runs.at ?? []
    const newest = runs.slice(-Math.floor(at.length / 3)).map(digest => digest.at)
    expect(at.slice(-newest.length)).toEqual(newest)
    expect(at.length).toBeGreaterThan(100)
    expect(html).toContain(`${(2000 - at.length).toLocaleString('en-US')} older runs are left out`)
    // Only the charts leave them out: whoever counts runs counts all.
    expect([...html.matchAll(/(\d[\d,]*) runs\b/g)].map(([, count]) => count)).toEqual([
      '2,000',
      '2,000',
      '2,000'
    ])
  })
})

describe('hostile text', () => {
  const runs = RUNS.map((digest, at) => ({
    ...digest,
    identity: { ...digest.identity, run: HOSTILE, loadLevel: HOSTILE },
    commit: HOSTILE,
    tag: HOSTILE,
    locust: `${HOSTILE}${at % 2}`,
    url: at % 2 === 0 ? 'javascript:alert(1)' : 'https://x.example/"onmouseover="alert(1)',
    endpoints: digest.endpoints.map((row, index) => (index === 0 ? { ...row, name: HOSTILE } : row))
  }))

  it('runs nothing and leads nowhere', () => {
    const past = eventfulPast(runs, 50)
    const points = past.changePoints.map(point => ({ ...point, endpoint: `GET ${HOSTILE}` }))
    const html = renderHistoryPage([{ digests: runs, past: { ...past, changePoints: points } }], {
      version: '0.0.0',
      title: HOSTILE
    })
    expect(html).not.toMatch(/<img src=x|javascript:alert|"onmouseover=|<\/script><!--/)
    expect(dataOf(html).series[0]?.runs.url.slice(0, 2)).toEqual([
      null,
      'https://x.example/%22onmouseover=%22alert(1)'
    ])
    // The button finds its row by the name that the row has.
    const [series] = dataOf(html).series
    const names = new Set(series?.rows.map(({ name }) => name))
    expect(series?.marks.some(({ on }) => on !== undefined && names.has(on[0]))).toBe(true)
  })
})

describe('stretchesOf', () => {
  it('holds nine of ten values', () => {
    const values = Array.from({ length: 101 }, (_, at) => at)
    expect(stretchesOf(values, [])).toEqual([{ from: 0, to: 100, usual: 50, low: 5, high: 95 }])
  })

  it('is none of fewer than five', () => {
    expect(stretchesOf([1, 2, null, 3, 4], [])).toEqual([])
    expect(stretchesOf([1, 2, 3, 4, 5, 6], [3])).toEqual([])
  })
})
