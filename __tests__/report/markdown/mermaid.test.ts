import { describe, expect, it } from '@jest/globals'

import type { RunEvaluation } from '../../../src/evaluate/evaluation.js'
import type { SeriesPoint } from '../../../src/evaluate/timeline/series.js'
import type { RegressionVerdict } from '../../../src/evaluate/verdict/verdict.js'
import { xychartBlocks } from '../../../src/report/markdown/mermaid.js'
import { evaluatedRun } from '../../support/evaluated.js'
import { expectGolden } from '../../support/golden.js'

const NUMBER = String.raw`\d+(?:\.\d+)?`
const LABEL = String.raw`"[^"\u0060%;#\n]+"`
const LIST = (item: string): string => String.raw`\[${item}(?:, ${item})*\]`
/** What every Mermaid from 10.9 to 11.17 read when it was tried, and no more. */
const LINES = [
  /^---$/,
  /^config:$/,
  /^ {2}themeVariables:$/,
  /^ {4}xyChart:$/,
  /^ {6}plotColorPalette: "#[0-9a-f]{6}(?:, #[0-9a-f]{6})*"$/,
  /^---$/,
  /^xychart-beta$/,
  new RegExp(`^ {2}title ${LABEL}$`),
  new RegExp(`^ {2}x-axis (?:${LABEL} ${NUMBER} --> ${NUMBER}|${LIST(LABEL)})$`),
  new RegExp(`^ {2}y-axis ${LABEL} ${NUMBER} --> ${NUMBER}$`)
]
const PLOT = new RegExp(`^ {2}(?:line|bar) (${LIST(NUMBER)})$`)

type Parsed = { plots: number[][]; top: number; title: string }

/** Reads charts by the grammar above; throws for anything else. */
function parsed(text: string): Parsed[] {
  const fences = [...text.matchAll(/^```mermaid\n([^`]*)^```$/gm)].map(match => match[1] ?? '')
  expect(text.match(/```/g)?.length ?? 0).toBe(2 * fences.length)
  return fences.map(source => {
    const lines = source.trimEnd().split('\n')
    LINES.forEach((line, i) => {
      expect(lines[i]).toMatch(line)
    })
    const plots = lines.slice(LINES.length).map(line => {
      const list = PLOT.exec(line)?.[1]
      if (list === undefined) throw new Error(`no plot: ${line}`)
      return list.slice(1, -1).split(', ').map(Number)
    })
    const title = lines[7] ?? ''
    return { plots, title, top: Number(lines[9]?.split(' --> ')[1]) }
  })
}

function withPoints(run: RunEvaluation, points: readonly SeriesPoint[]): RunEvaluation {
  return {
    ...run,
    timeline: { ...run.timeline, series: { points, percentileMode: 'window' } }
  }
}

const sustained = await evaluatedRun('sustained')

describe('charts of real runs', () => {
  it.each([
    'sustained',
    'peak',
    'failover',
    'server-hang',
    'history/leak150',
    'short-history',
    'cases/processes-clock-claim'
  ])('%s', async folder => {
    const text = xychartBlocks(await evaluatedRun(folder))
    expectGolden(`report/mermaid-${folder.replace('/', '-')}.md`, `${text}\n`)
    for (const { plots, top } of parsed(text)) {
      for (const plot of plots) {
        expect(plot.length).toBeGreaterThanOrEqual(2)
        expect(plot.length).toBeLessThanOrEqual(60)
        expect(plot).toHaveLength(plots[0]?.length ?? 0)
        expect(Math.max(...plot)).toBeLessThanOrEqual(top)
      }
    }
  })
})

describe('charts', () => {
  it('are none without history', () => {
    expect(xychartBlocks(withPoints(sustained, []))).toBe('')
    expect(xychartBlocks(withPoints(sustained, [{ at: 1, users: 1, throughput: 5 }]))).toBe('')
  })

  it('of percentiles since the start show the mean instead', async () => {
    const text = xychartBlocks(await evaluatedRun('peak'))
    expect(parsed(text)[0]?.title).toContain('Average response time over time')
  })

  it('keep a peak and a dip of one second in an hour', () => {
    const points = Array.from({ length: 3600 }, (_, i) => ({
      at: i + 1,
      users: 10,
      throughput: i === 2000 ? 3 : 100,
      p95: i === 1000 ? 9000 : 200
    }))
    const [times, throughput] = parsed(xychartBlocks(withPoints(sustained, points)))
    expect(Math.max(...(times?.plots[0] ?? []))).toBe(9000)
    expect(Math.min(...(throughput?.plots[0] ?? []))).toBe(3)
  })

  it('tell what succeeded from what failed, and show the error rate', async () => {
    const text = xychartBlocks(await evaluatedRun('failover'))
    const throughput = parsed(text).find(({ title }) => title.includes('Throughput'))
    expect(throughput?.plots).toHaveLength(2)
    expect(Math.min(...(throughput?.plots[0] ?? []))).toBe(0)
    const errors = parsed(text).find(({ title }) => title.includes('Error rate'))
    expect(Math.max(...(errors?.plots[0] ?? []))).toBe(100)
  })

  it('have no gap where nothing completed', () => {
    const points = Array.from({ length: 40 }, (_, i) => ({
      at: i + 1,
      users: 10,
      throughput: i > 10 && i < 20 ? 0 : 100,
      ...(i > 10 && i < 20 ? {} : { p95: 200 + i })
    }))
    const [times] = parsed(xychartBlocks(withPoints(sustained, points)))
    expect(times?.plots[0]).toHaveLength(40)
  })

  it.each([1e-7, 1e21, Number.MAX_VALUE, 0, NaN, Infinity])('write %d as a decimal', value => {
    const points = [1, 2, 3].map(at => ({ at, users: 1, throughput: 50, p95: value }))
    parsed(xychartBlocks(withPoints(sustained, points)))
  })

  it('tell small rates apart', () => {
    const points = [0.0149, 0.0117, 0.0001].map((throughput, at) => ({ at, users: 1, throughput }))
    const text = xychartBlocks(withPoints(sustained, points))
    expect(parsed(text)[0]?.plots[0]).toEqual([0.0149, 0.0117, 0.0001])
  })

  it('draw the acceptable bound only where it does not flatten the line', () => {
    const at = (p95: number): SeriesPoint[] =>
      [1, 2, 3].map(second => ({ at: second, users: 1, throughput: 50, p95 }))
    const near = xychartBlocks(withPoints(sustained, at(600)))
    expect(parsed(near)[0]?.plots).toHaveLength(2)
    expect(near).toContain('red: acceptable, 1,000 ms')
    const far = xychartBlocks(withPoints(sustained, at(60)))
    expect(parsed(far)[0]?.plots).toHaveLength(1)
    expect(far).toContain('acceptable is under 1,000 ms, far above')
  })

  it('compare percentiles with the baseline', () => {
    const verdict = (metric: string, value: number, baseline: number): RegressionVerdict => ({
      rule: 'regression',
      endpoint: 'Aggregated',
      metric,
      unit: 'ms',
      value,
      baseline,
      effect: 'pass',
      reason: { kind: 'refused', why: '' },
      verdict: 'unchanged'
    })
    const comparison = { baselines: [{ label: 'a' }, { label: 'b' }], skipped: [], judgedCells: 2 }
    const run = {
      ...withPoints(sustained, []),
      verdicts: [verdict('p50', 50, 48), verdict('p95', 140, 130.5)],
      comparison
    }
    const text = xychartBlocks(run)
    expect(parsed(text)[0]?.plots).toEqual([
      [50, 140],
      [48, 131]
    ])
    expect(text).toContain('median of 2 baseline runs')
    const paired = {
      ...run,
      comparison: { ...comparison, paired: true as const },
      repeat: { at: 2, of: 2 }
    }
    expect(xychartBlocks(paired)).toContain(
      'Blue bars: of each the repeat that decides; red line: the baseline run of that pair.'
    )
  })
})

describe('the caption of a chart', () => {
  it('has no range where nothing changed', () => {
    const points = Array.from({ length: 10 }, (_, at) => ({ at, throughput: 100, errorRate: 1 }))
    const text = xychartBlocks(withPoints(sustained, points as unknown as SeriesPoint[]))
    expect(text).toContain('Blue: failed, all along 100%.')
    expect(text).toContain('Blue: successful, all along 0/s; red: failed, up to 100/s.')
  })
})
