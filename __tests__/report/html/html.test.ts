import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'

import { beforeAll, describe, expect, it } from '@jest/globals'

import { defaultSettings } from '../../../src/config/default-settings.js'
import { loadConfig } from '../../../src/config/load.js'
import { evaluate } from '../../../src/evaluate/evaluate.js'
import type { Evaluation, RunEvaluation } from '../../../src/evaluate/evaluation.js'
import type { Run } from '../../../src/locust/run.js'
import { capacityChart } from '../../../src/report/html/capacity.js'
import { dataTable, tableWithin } from '../../../src/report/html/data-table.js'
import { endpointTable } from '../../../src/report/html/endpoints.js'
import { codeBlock, link, markup, NOTHING } from '../../../src/report/html/markup.js'
import { bandsOf } from '../../../src/report/html/moments.js'
import { overTime } from '../../../src/report/html/over-time.js'
import type { PageData } from '../../../src/report/html/page-data.js'
import { renderHtml } from '../../../src/report/html/page.js'
import { comparisonSection } from '../../../src/report/html/tables.js'
import { tileColumns, tiles } from '../../../src/report/html/tiles.js'
import { lookBackNote, thinnedNote, timeCharts } from '../../../src/report/html/time-charts.js'
import { formatClock, formatMoment } from '../../../src/units/clock.js'
import { compared } from '../../support/compared.js'
import { loadsRun } from '../../support/loads-run.js'
import { aRun, profile } from '../../support/regression-runs.js'
import { fixtureRun } from '../../support/timeline-fixtures.js'

/** The string of issue 4: everything that a name could try. */
const HOSTILE =
  'x` | <img src=x onerror=alert(1)> @octocat [a](javascript:1) ::set-output name=conclusion::success %0A##[add-mask]e </script><script>alert(2)</script><!--'

function judge(candidates: readonly Run[]): Evaluation {
  return evaluate(
    { candidates, baselines: 'none', skipped: [], notes: [], today: '2026-11-24' },
    defaultSettings()
  )
}

function render(evaluation: Evaluation): string {
  return renderHtml({ evaluation, context: { version: '0.1.0' } })
}

function dataOf(html: string): PageData {
  const json = /<script type="application\/json" id="page-data">([^]*?)<\/script>/.exec(html)?.[1]
  return JSON.parse(json ?? '') as PageData
}

let sustained: Run
let runEvaluation: RunEvaluation
beforeAll(async () => {
  sustained = await fixtureRun('sustained')
  runEvaluation = judge([sustained]).runs[0]!
})

describe('assets', () => {
  it('are as scripts/build-page.mjs makes them (else run node scripts/build-page.mjs)', () => {
    expect(() =>
      execFileSync(process.execPath, ['scripts/build-page.mjs', '--check'], { stdio: 'pipe' })
    ).not.toThrow()
  })
})

describe('the file', () => {
  it('stays far under 400 KB for the sustained fixture', () => {
    expect(Buffer.byteLength(render(judge([sustained])))).toBeLessThan(400_000)
  })

  it('is the same every time', () => {
    expect(render(judge([sustained]))).toBe(render(judge([sustained])))
  })

  it('allows exactly the script and the style that stand in it', () => {
    const html = render(judge([sustained]))
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
    const hash = (text: string): string =>
      `sha256-${createHash('sha256').update(text).digest('base64')}`
    const script = /<script>([^]*)<\/script>/.exec(html)?.[1] ?? ''
    const style = /<style>([^]*)<\/style>/.exec(html)?.[1] ?? ''
    expect(policy.replaceAll('&#39;', "'").split('; ')).toEqual([
      "default-src 'none'",
      `script-src '${hash(script)}'`,
      `style-src '${hash(style)}'`,
      'img-src data:',
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'"
    ])
  })

  it('refers to nothing outside and has no style attribute or handler', () => {
    const html = render(judge([sustained])).replace(/<script>[^]*<\/script>/, '')
    expect(html).not.toMatch(/\s(?:src|style|on\w+)=/)
    expect([...html.matchAll(/href="([^"]*)"/g)].map(match => match[1])).toEqual(
      expect.arrayContaining(['#content'])
    )
    for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(#|data:image)/)
  })

  it('says that there was nothing to judge', () => {
    const html = render(judge([]))
    expect(html).toContain(
      '<h1>Could not judge</h1><p class="headline">There was no run to judge</p>'
    )
  })
})

describe('headline numbers', () => {
  it('stand with their own target and grade', () => {
    const text = tiles(runEvaluation)
      .source.replace(/<[^>]*>/g, '|')
      .replace(/[|\s]*\|[|\s]*/g, '|')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
    expect(text).toBe(
      '|P50|48 ms|target|target < 200 ms|P95|140 ms|target|target < 500 ms|P99|240 ms|target|target < 1,000 ms' +
        '|Throughput|163.6/s|target|target > 100/s|Error rate|0.034%|target|target < 0.1%' +
        '|Requests|14,725|5 failed|Users|200|for 90 s|'
    )
  })
})

describe('a metric that fails', () => {
  it('has a tile, though it is none of those that always have one', () => {
    const { aggregated } = sustained
    const percentiles = new Map([...aggregated!.percentiles, [99.9, 9000]])
    const slow = { ...sustained, aggregated: { ...aggregated!, percentiles } }
    expect(tiles(judge([slow]).runs[0]!).source).toMatch(
      /<dt>P99<[^]*<dt>P99\.9<\/dt>\n<dd class="value">9,000 ms[^]*pill warn[^]*<dt>Throughput</
    )
    expect(tiles(runEvaluation).source).not.toContain('P99.9')
  })
})

describe('tiles', () => {
  it.each([
    [7, 6, 4],
    [7, 4, 4],
    [5, 4, 3],
    [9, 6, 5],
    [10, 6, 5],
    [10, 4, 4],
    [6, 6, 6],
    [3, 4, 3]
  ])('%d, at most %d beside each other, stand in %d columns', (count, most, columns) => {
    expect(tileColumns(count, most)).toBe(columns)
    if (count > 1) expect(count % columns).not.toBe(1)
  })
})

describe('a run that could not be judged', () => {
  it('has nothing that looks good', async () => {
    const evaluation = judge([await fixtureRun('server-hang')])
    expect(evaluation.outcome).toBe('could-not-judge')
    const html = render(evaluation)
    expect(html).toContain('class="pill plain"')
    expect(html).not.toContain('class="pill good"')
    expect(JSON.stringify(dataOf(html))).not.toContain('"good"')
  })

  it('is told in whole sentences', async () => {
    const html = render(judge([await fixtureRun('server-hang')]))
    expect(html).toMatch(/<span class="advice">[A-Z][^<]*\.<\/span>/)
  })
})

describe('times that no calendar has', () => {
  it.each([1e300, -1e300, 1e13, -5, NaN, Infinity])('%d is left out', time => {
    expect(formatMoment(time)).toBe('')
    const run = { ...sustained, startedAt: time, endedAt: time }
    expect(render(judge([run]))).not.toContain('started ')
  })
})

describe('what a test of a kind is made for', () => {
  const words = (run: RunEvaluation): string =>
    tiles(run)
      .source.replace(/<[^>]*>/g, '|')
      .replace(/[|\s]*\|[|\s]*/g, '|')

  it('stands first: capacity', async () => {
    const [run] = judge([await fixtureRun('capacity-steps')]).runs
    const text = words({ ...run!, verdicts: [], level: { kind: 'capacity' } })
    expect(text).toMatch(
      /^\|Users within bounds\|400\|at 320.8\/s\|Capacity\|about 320.9\/s\|[\d.]+\/s to [\d.]+\/s at the knee and beyond\|Breaking point\|500\|users, by P50\|/
    )
  })

  it('stands first: recovery', async () => {
    const [run] = judge([await fixtureRun('failover')]).runs
    const incident = {
      from: 30,
      to: 40,
      seconds: 10,
      recovered: true,
      usersLeft: false,
      atLeast: 10,
      detectSeconds: 0.3,
      causes: ['errors'],
      depth: { errorRate: 1, throughput: 0, usualThroughput: 93 },
      failures: 995,
      fewerSuccesses: 927
    } as const
    const recovery = {
      incidents: [incident],
      soughtBy: [],
      objective: 15,
      worstSeconds: 10,
      resolution: 1
    }
    const timeline = { ...run!.timeline, recovery }
    const text = words({ ...run!, verdicts: [], timeline, level: { kind: 'recovery' } })
    expect(text).toMatch(
      /^\|Recovery time\|10 s\|objective 15 s\|Incidents\|1\|995 requests failed in them\|/
    )
  })
})

describe('untrusted text', () => {
  it('is text everywhere', () => {
    const endpoints = sustained.endpoints.map(row => ({ ...row, name: HOSTILE }))
    const hostile: Run = {
      ...sustained,
      name: HOSTILE,
      endpoints,
      failures: [{ method: HOSTILE, name: HOSTILE, error: HOSTILE, kind: 'other', occurrences: 1 }],
      exceptions: [{ count: 1, message: HOSTILE, traceback: `a\n  ${HOSTILE}`, nodes: HOSTILE }],
      notes: [
        {
          code: 'ignored-file',
          severity: 'error',
          message: HOSTILE,
          advice: HOSTILE,
          file: HOSTILE
        }
      ]
    }
    const evaluation = judge([hostile, sustained])
    const html = renderHtml({
      evaluation: { ...evaluation, headline: HOSTILE, finding: HOSTILE, notes: hostile.notes },
      context: { version: HOSTILE, key: HOSTILE, commit: HOSTILE, runUrl: 'javascript:alert(1)' }
    })
    expect(html).not.toMatch(/<img|<script>alert|<!--/)
    expect(html).not.toContain('javascript:alert')
    expect(html.match(/<script/g)).toHaveLength(2)
    const table = dataOf(html).runs[0]?.tables.find(({ id }) => id.endsWith('endpoints-table'))
    expect(table?.rows[0]?.[0]).toBe(`GET ${HOSTILE}`)
  })

  it('shows what would hide or reorder it as its number, in HTML and data', () => {
    const name = 'a\u202eb\u0000c\u2028d'
    const run = { ...sustained, endpoints: [{ ...sustained.endpoints[0]!, name }] }
    const html = render(judge([run]))
    expect(html).toContain('GET a⟨U+202E⟩b c d')
    expect(html).not.toMatch(/[\u202e\u0000\u2028]/)
  })
})

describe('what is said', () => {
  const note = { code: 'no-total-row', severity: 'error', file: 'a_stats.csv' } as const
  const message = 'a_stats.csv has no Aggregated row: it was cut'
  const broken = (): Run => ({
    ...sustained,
    notes: [{ ...note, message, advice: 'upload the whole file' }]
  })

  it('stands at the top of a run of another load than its level means, as a warning', () => {
    const [only] = judge([sustained]).runs
    const message = 'the run lasted 26 s; load level normal means 60 s'
    const differs = { code: 'duration-differs', severity: 'warning', message } as const
    const html = render({ ...judge([sustained]), runs: [{ ...only!, notes: [differs] }] })
    expect(html).toMatch(/class="alarm warn">[\s\S]*The run lasted 26 s/)
  })

  it('is said once, and no file name gets a capital', () => {
    const html = render(judge([broken()])).replace(/<script[\s\S]*?<\/script>/g, '')
    expect(html.split(message)).toHaveLength(2)
    expect(html).toContain('Upload the whole file.')
    expect(html).not.toContain('A_stats.csv')
  })

  it('is said in the part of each run where there are several', () => {
    const html = render(judge([broken(), { ...sustained, name: 'other' }]))
    expect(html).toMatch(/class="alarm">[\s\S]*a_stats\.csv has no Aggregated row/)
  })

  it('leaves room for a long name', () => {
    const name = `/${'x'.repeat(200)}`
    const run = { ...sustained, endpoints: [{ ...sustained.endpoints[0]!, name }] }
    expect(render(judge([run]))).toContain(`<th scope="row" class="name long">GET ${name}</th>`)
  })
})

describe('markup', () => {
  it.each([
    ['text', markup`<p>${'<b>&"\''}</p>`, '<p>&lt;b&gt;&amp;&quot;&#39;</p>'],
    ['numbers', markup`<p>${3}</p>`, '<p>3</p>'],
    ['nothing', markup`<p>${undefined}${NOTHING}</p>`, '<p></p>'],
    ['pieces', markup`<p>${[markup`<i>${'<'}</i>`, 'x']}</p>`, '<p><i>&lt;</i>\nx</p>'],
    [
      'a link',
      link('https://a.b/"', 'x'),
      '<a href="https://a.b/&quot;" rel="noopener noreferrer">x</a>'
    ],
    ['no link', link('javascript:1', 'x'), 'x'],
    ['indented lines', codeBlock('a\n  <b'), '<pre>a\n  &lt;b</pre>']
  ])('of %s', (_, { source }, expected) => {
    expect(source).toBe(expected)
  })
})

describe('clock', () => {
  it.each([
    [0, '0:00'],
    [59.6, '1:00'],
    [754, '12:34'],
    [3600, '1:00:00'],
    [36610, '10:10:10'],
    [-5, '−0:05']
  ])('%d s', (seconds, text) => {
    expect(formatClock(seconds)).toBe(text)
  })

  it('of the day', () => {
    expect(formatMoment(1764000000)).toBe('2025-11-24 16:00:00 UTC')
  })
})

describe('tables', () => {
  const table = {
    id: 't',
    caption: 'T',
    columns: [
      { label: 'Name', kind: 'name' },
      { label: 'P95', kind: 'ms' },
      { label: 'Grade', kind: 'grade' }
    ],
    noun: 'things'
  } as const

  it('say how many rows they leave to the script', () => {
    const rows = Array.from({ length: 250 }, (_, i) => [`n${i}`, i, ['target', 1, 'good']] as const)
    const { source } = dataTable({ ...table, rows })
    expect(source).toContain('the first 100 of 250 things')
    expect(source.match(/<tr>/g)).toHaveLength(101)
  })

  it('are nothing without rows', () => {
    expect(dataTable({ ...table, rows: [] })).toBe(NOTHING)
  })

  it('format by the unit of the column and mark what is unknown', () => {
    const { source } = dataTable({ ...table, rows: [['a', 1234, null]] })
    expect(source).toContain('<td class="number">1,234 ms</td>')
    expect(source).toContain('–')
  })

  it('have a class for words that stay on one line', () => {
    const columns = [{ label: 'Metric', kind: 'words' }] as const
    const { source } = dataTable({ ...table, columns, rows: [['Throughput']] })
    expect(source).toContain('<td class="words">Throughput</td>')
  })

  it('give the script cleaned text', () => {
    const rows = [['a\u0000b', 1, ['c\u202ed', 1, 'good']]] as const
    expect(tableWithin({ ...table, rows }, 1000).rows).toEqual([
      ['a b', 1, ['c⟨U+202E⟩d', 1, 'good']]
    ])
  })

  it('have the worst endpoints first, with the metrics that are bad', async () => {
    const [run] = judge([await fixtureRun('unacceptable-latency')]).runs
    const { rows } = endpointTable(run!, 'e')
    expect(rows[0]?.slice(0, 2)).toEqual([
      'GET /api/search/stories',
      ['unacceptable: P50, P95, P99 (P99.9 undecided)', expect.any(Number), 'bad']
    ])
  })

  it('of thousands of endpoints are made in time proportional to them', () => {
    const endpoints = Array.from({ length: 4000 }, (_, i) => ({
      ...sustained.endpoints[0]!,
      name: `/e/${i}`
    }))
    const [run] = judge([{ ...sustained, endpoints }]).runs
    expect(endpointTable(run!, 'e').rows).toHaveLength(4000)
  })
})

describe('what is allowed of a suspect', () => {
  const whole = (p50: number) => aRun({ rows: [{ requests: 5000 }], total: { p: profile(p50) } })

  it('goes on in a next line between its two values only', () => {
    const [run] = compared([whole(150)], [whole(100)], defaultSettings()).runs
    const cells = /<td class="number worded">([^<]*fails[^<]*)<.td>/.exec(
      dataTable(comparisonSection(run!, 'id')).source
    )
    expect(cells?.[1]?.split(' ')).toEqual([
      expect.stringMatching(/^\+\d+\u00a0ms\u00a0\(\+\d+%\),$/),
      expect.stringMatching(/^fails\u00a0above\u00a0\+\d+\u00a0ms\u00a0\(\+\d+%\)$/)
    ])
  })
})

describe('charts over time', () => {
  it('hold one value for each point of the series', () => {
    const time = timeCharts(runEvaluation)!
    const points = runEvaluation.timeline.series.points.length
    expect(Object.values(time.columns).map(column => column.length)).toEqual(
      Array.from({ length: 9 }, () => points)
    )
    expect(time.charts.map(({ id }) => id)).toEqual([
      'response-times',
      'throughput',
      'errors',
      'users'
    ])
  })

  it('draw the bounds of the whole run', () => {
    const [times, throughput] = timeCharts(runEvaluation)!.charts
    expect(times?.targets.map(({ says, beside }) => [says, beside])).toEqual([
      ['target', 'P99 < 1,000 ms'],
      ['acceptable', 'P99 < 2,000 ms'],
      ['target', 'P95 < 500 ms'],
      ['acceptable', 'P95 < 1,000 ms'],
      ['target', 'P50 < 200 ms'],
      ['acceptable', 'P50 < 500 ms']
    ])
    expect(new Set(times?.targets.map(({ short }) => short))).toEqual(
      new Set(['P99', 'P95', 'P50'])
    )
    expect(throughput?.targets.map(({ says, beside }) => [says, beside])).toEqual([
      ['target', '> 100/s'],
      ['acceptable', '> 50/s']
    ])
  })

  it('draw bounds of one value once', () => {
    const settings = loadConfig('targets: { p95: 300ms, throughput: 90/s }', 'gate.yml')
    const request = { candidates: [sustained], baselines: 'none' as const, skipped: [], notes: [] }
    const [run] = evaluate({ ...request, today: '2026-11-24' }, settings).runs
    const charts = timeCharts(run!)!.charts.flatMap(({ targets }) => targets)
    const labels = charts.map(({ says, kind, beside }) => `${says} (${kind}) ${beside}`)
    expect(labels).toContain('target and acceptable (both) P95 < 300 ms')
    expect(labels).toContain('target and acceptable (both) > 90/s')
    expect(labels.filter(label => label.includes('P95'))).toHaveLength(1)
  })

  it('name the dashes of their bounds, each once', () => {
    const { source } = markup`${overTime(runEvaluation, 'run-1', timeCharts(runEvaluation))}`
    const [times = ''] = source.split('Data table: throughput')
    const keys = [...times.matchAll(/bound-swatch (\w+)" aria-hidden="true"><\/span>([^<]*)</g)]
    expect(keys.map(([, kind, says]) => [kind, says])).toEqual([
      ['target', 'target'],
      ['acceptable', 'acceptable'],
      ['target', 'target'],
      ['acceptable', 'acceptable']
    ])
  })

  it('say in a sentence what they show', () => {
    const users = timeCharts(runEvaluation)!.charts.at(-1)
    expect(users?.summary).toMatch(/^Users over time: Users from \d+ to 200, highest at \d:\d\d\.$/)
  })

  it('tell what succeeded from what failed, and only when something failed', async () => {
    const time = timeCharts(judge([await fixtureRun('failover')]).runs[0]!)!
    const throughput = time.charts.find(({ id }) => id === 'throughput')
    expect(throughput?.lines.map(({ label }) => label)).toEqual(['Successful', 'Failed'])
    expect(Math.min(...time.columns.throughput.slice(1).map(Number))).toBe(0)
    expect(Math.max(...time.columns.failed.map(Number))).toBeGreaterThan(80)
    const points = runEvaluation.timeline.series.points.map(point => ({ ...point, errorRate: 0 }))
    const { timeline } = runEvaluation
    const clean = {
      ...runEvaluation,
      timeline: { ...timeline, series: { ...timeline.series, points } }
    }
    expect(timeCharts(clean)!.charts[1]?.lines.map(({ label }) => label)).toEqual(['Requests/s'])
  })

  it('overlay a baseline', () => {
    const series = runEvaluation.timeline.series
    const time = timeCharts({ ...runEvaluation, baselineSeries: [{ label: 'ma\u0000in', series }] })
    expect(time?.baselines.map(({ label }) => label)).toEqual(['ma in'])
  })

  it('say that only one of several baselines is drawn', () => {
    const series = runEvaluation.timeline.series
    const compared = { ...runEvaluation, baselineSeries: [{ label: 'main', series }] }
    const shown = (count: number): string => {
      const baselines = Array.from({ length: count }, () => ({ label: 'main' }))
      const run = { ...compared, comparison: { baselines } } as unknown as RunEvaluation
      return markup`${overTime(run, 'run-1', timeCharts(run))}`.source
    }
    expect(shown(1)).toContain('Baseline main (dashed)')
    expect(shown(3)).toContain('Baseline main, one of 3 (dashed)')
  })

  it('leave out the percentiles of a baseline that look back differently', () => {
    const series = { ...runEvaluation.timeline.series, percentileMode: 'cumulative' } as const
    const compared = { ...runEvaluation, baselineSeries: [{ label: 'main', series }] }
    const [baseline] = timeCharts(compared)!.baselines
    expect(runEvaluation.timeline.series.percentileMode).toBe('window')
    expect(new Set(baseline?.columns.p95)).toEqual(new Set([null]))
    expect(baseline?.columns.throughput).toEqual(timeCharts(runEvaluation)?.columns.throughput)
    expect(lookBackNote(compared)).toContain('are not drawn')
    expect(lookBackNote(runEvaluation)).not.toContain('are not drawn')
  })

  it('say nothing of a baseline that has no course in time', () => {
    const bare = { points: [], percentileMode: 'cumulative' } as const
    const compared = { ...runEvaluation, baselineSeries: [{ label: 'main', series: bare }] }
    expect(lookBackNote(compared)).toBe(lookBackNote(runEvaluation))
  })

  it('draw whole lines of counts that come in bundles, and say what they look back on', async () => {
    const [run] = judge([await fixtureRun('cases/processes-clock-claim')]).runs
    const { columns } = timeCharts(run!)!
    for (const key of ['throughput', 'errorRate', 'average', 'p50', 'p95', 'p99'] as const) {
      const known = columns[key].findIndex(value => value !== null)
      expect([key, known]).toEqual([key, 3])
      expect(columns[key].slice(known)).not.toContain(null)
    }
    expect(lookBackNote(run!)).toContain(
      'throughput looks back about 12 s, error rate and average about 3 s, over whole bundles of counts'
    )
    expect(lookBackNote(runEvaluation)).not.toContain('bundles')
  })

  it('are missing without a history, and the page says why', () => {
    const { history, ...bare } = sustained
    expect(history).toBeDefined()
    const evaluation = judge([bare])
    expect(timeCharts(evaluation.runs[0]!)).toBeUndefined()
    expect(render(evaluation)).toContain('Nothing to draw')
  })

  it('say so when points were left out, and only then', () => {
    expect(thinnedNote(runEvaluation)).toBeUndefined()
    const samples = Array.from({ length: 7201 }, (_, at) => ({
      at,
      users: 10,
      requests: at * 10,
      failures: 0,
      average: 20,
      percentiles: new Map([[50, 20]])
    }))
    const long = { ...sustained, history: { ...sustained.history!, samples } }
    expect(thinnedNote(judge([long]).runs[0]!)).toMatch(
      /^Charts and their tables show \d+ of about 7,200 points: .*no peak is lost\.$/
    )
  })
})

describe('what happened when', () => {
  it.each([
    ['sustained', ['warm-up', 'steady']],
    ['server-hang', ['stall']],
    ['failover', ['warm-up', 'steady', 'burst']],
    ['history/step1', []]
  ])('in %s', async (folder, kinds) => {
    const [run] = judge([await fixtureRun(folder)]).runs
    expect(bandsOf(run!).map(({ kind }) => kind)).toEqual(kinds)
  })
})

describe('the run in time', () => {
  const said = (run: RunEvaluation): string => markup`${overTime(run, 'r', timeCharts(run))}`.source

  it('tells beside the charts what they do not show', () => {
    const html = said(runEvaluation)
    expect(html).toMatch(/<dt>Phases<\/dt><dd>ramp-up from 0 to 200 users in 10 s, 200 users for /)
    expect(html).toMatch(/<dt>Peaks<\/dt><dd>[\d.]+\/s in one second \(\d+ s after the start\), /)
    expect(html).toMatch(/<dt>Trend<\/dt><dd>no drift: /)
    expect(html).toMatch(/<dt>Endpoint bounds<\/dt><dd>[^<]*: P\d+ [\d,]+ ms of [\d,]+ ms \(\d/)
    expect(html).toMatch(
      /200 users, [\d.]+\/s, \d+ ms on average, P95 [\d,]+ to [\d,]+ ms in windows of 10 s/
    )
  })

  it('does not say again what the tiles and the shaded stretches say', () => {
    expect(said(runEvaluation)).not.toMatch(/over the whole run|<dt>(Warm-up|Steady state|Pauses)/)
  })

  it('tells the limits of endpoints of a run without a history, as text', () => {
    const endpoints = sustained.endpoints.map(row => ({ ...row, name: HOSTILE }))
    const { history, ...bare } = { ...sustained, endpoints }
    expect(history).toBeDefined()
    const html = said(judge([bare]).runs[0]!)
    expect(html).toMatch(/Nothing to draw[^]*<dt>Endpoint bounds<\/dt><dd>[^<]*&lt;img src=x/)
    expect(html).not.toContain('<dt>Peaks')
  })
})

describe('what is called average in the comment', () => {
  it.each(['sustained', 'history/step1', 'leak'])('is not called mean in %s', async folder => {
    const html = render(judge([await fixtureRun(folder)]))
    const read = html.replace(/<(script|style)>[^]*?<\/\1>/g, '')
    expect(read).toContain('Average')
    expect(read).not.toMatch(/\bmean\b/i)
  })
})

describe('the capacity chart', () => {
  it('marks recommendation, knee and breaking point of a stepped run', async () => {
    const [run] = judge([await fixtureRun('history/step1')]).runs
    const chart = capacityChart(run!.timeline.capacity!)
    expect(chart.users).toHaveLength(chart.throughput.length)
    expect(chart.latencyLabel).toBe('P95')
    expect(chart.marks.map(({ kind }) => kind)).toEqual(['recommended', 'knee', 'breaking'])
    expect(chart.curve).toMatchObject({ limit: run!.timeline.capacity!.capacity!.value })
  })

  it('draws no throughput that levels off where no knee was reached', () => {
    const loads = [10, 20, 30, 40].map(users => ({ users, rate: Math.min(4 * users, 135) }))
    const { capacity } = judge([loadsRun(loads)]).runs[0]!.timeline
    expect(capacity).toMatchObject({ curve: { isReached: false } })
    expect(capacity!.curve!.knee).toBeLessThan(40)
    expect(capacityChart(capacity!)).not.toHaveProperty('curve')
  })
})
