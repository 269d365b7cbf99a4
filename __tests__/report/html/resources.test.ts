import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { RunEvaluation } from '../../../src/evaluate/evaluation.js'
import type { PageData, RunChart } from '../../../src/report/html/page-data.js'
import { renderHtml } from '../../../src/report/html/page.js'
import { resourceCharts } from '../../../src/report/html/resource-charts.js'
import type { Point } from '../../../src/resources/reading.js'
import { evaluatedRun, reportOf } from '../../support/evaluated.js'
import {
  capacityReport,
  HEALTHY,
  HOSTILE,
  type MadeUp,
  resourcesReport,
  TROUBLED,
  withResources,
  WORSE
} from '../../support/resources-evaluated.js'

function dataOf(html: string): PageData {
  const json = /<script type="application\/json" id="page-data">([^]*?)<\/script>/.exec(html)?.[1]
  return JSON.parse(json ?? '') as PageData
}

/** Without what every page has: its script, its style and its data. */
function bodyOf(html: string): string {
  return html.replace(/<(script|style)\b[^]*?<\/\1>/g, '')
}

/** The only chart of a run whose first metric has this course. */
function chartOf(
  run: RunEvaluation,
  points: readonly Point[],
  made: MadeUp = HEALTHY[0]!
): RunChart {
  const { resources, ...rest } = withResources(run, [made])
  const rows = resources!.rows.map(row => ({ ...row, reading: { ...row.reading, points } }))
  return resourceCharts({ ...rest, resources: { ...resources!, rows } })[0]!
}

const run = await evaluatedRun('sustained')
const start = run.timeline.startedAt!

describe('the chart of a resource metric', () => {
  it('reaches from the first moment of the run to the last', () => {
    const { columns } = chartOf(run, [
      [start + 20, 0.5],
      [start + 25, 0.6]
    ])
    expect(columns).toEqual({
      at: [0, 20, 25, run.timeline.seconds],
      value: [null, 0.5, 0.6, null]
    })
  })

  it('leaves holes open', () => {
    const points = [0, 5, 10, 40, 45, 50].map((at): Point => [start + at, at])
    const { at, value } = chartOf(run, points).columns!
    expect(value[at.indexOf(25)]).toBeNull()
    expect(value.filter(one => one === null)).toHaveLength(2)
  })

  it('draws nothing of other times', () => {
    const points = [-10, -5, 0, 5, 1000].map((at): Point => [start + at, 1])
    expect(chartOf(run, points).columns!.at).toEqual([0, 5, run.timeline.seconds])
  })

  it('keeps the extremes of many points', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 700, maxLength: 2000 }),
        values => {
          const step = run.timeline.seconds / values.length
          const points = values.map((value, i): Point => [start + i * step, value])
          const drawn = chartOf(run, points).columns!.value.filter(value => value !== null)
          expect(drawn.length).toBeLessThanOrEqual(602)
          expect(Math.max(...drawn)).toBe(Math.max(...values))
          expect(Math.min(...drawn)).toBe(Math.min(...values))
        }
      ),
      { numRuns: 20 }
    )
  })

  it.each<[string, MadeUp, readonly string[]]>([
    [
      'its bounds',
      WORSE[0]!,
      ['target (max) < 80', 'acceptable (max) < 90', 'unacceptable (max) > 95']
    ],
    ['a bound from below', WORSE[3]!, ['target (avg) > 70%']],
    ['a bound over time', WORSE[2]!, ['target (max) < 100', 'unacceptable > 500 for 60 s']],
    ['no bound of a total, which no line reaches', HEALTHY[12]!, []],
    ['no bound of what only stands nearest', HEALTHY[13]!, []]
  ])('has %s', (_, made, labels) => {
    const points: Point[] = [
      [start, 1],
      [start + 5, 2]
    ]
    expect(chartOf(run, points, made).targets.map(({ says }) => says)).toEqual(labels)
  })

  it('is not made for more metrics than anybody looks through', () => {
    const many = Array.from({ length: 100 }, (_, i) => ({ ...HEALTHY[0]!, name: `own-${i}` }))
    const last = { ...WORSE[0]!, name: 'own-worst' }
    const charts = resourceCharts(withResources(run, [...many, last]))
    expect(charts).toHaveLength(40)
    expect(charts.map(({ lines }) => lines[0]?.metric)).toContain('own-worst')
  })
})

describe('the page', () => {
  it('has nothing of resources without any', async () => {
    const html = renderHtml(await reportOf(['sustained']))
    expect(bodyOf(html)).not.toMatch(/resource/i)
    expect(dataOf(html).runs[0]?.time?.charts.map(({ id }) => id)).toEqual([
      'response-times',
      'throughput',
      'errors',
      'users'
    ])
  })

  it('has a figure for each chart, and the table without any script', async () => {
    const html = renderHtml(await resourcesReport('sustained', HEALTHY))
    const charts = dataOf(html).runs[0]!.time!.charts
    expect(charts).toHaveLength(4 + HEALTHY.length)
    for (const { id } of charts) expect(html).toContain(`data-chart="${id}"`)
    expect(bodyOf(html)).toContain('<td class="number">5,900 MB</td>')
    expect(bodyOf(html)).toContain('from=1795506961000&amp;to=1795507051000')
  })

  it('shows hostile names and reasons as text', async () => {
    const html = renderHtml(await resourcesReport('sustained', [...WORSE, ...TROUBLED]))
    expect(html).not.toContain('<img')
    expect(html.match(/<script/g)).toHaveLength(2)
    expect(dataOf(html).runs[0]!.tables.flatMap(({ rows }) => rows.flat())).toContain(HOSTILE)
  })

  it('of a capacity test has the resources at each load, and the likely limit', async () => {
    const body = bodyOf(renderHtml(await capacityReport()))
    expect(body).toContain('Data table: resources by users')
    expect(body).toContain('<strong>The likely limit (a hint): PostgreSQL connections')
  })
})
