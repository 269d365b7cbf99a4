import { describe, expect, it } from '@jest/globals'
import { outcomeOf } from '../../src/evaluate/conclusion.js'
import { judgeFixture } from '../support/judge.js'
import { aRun, compare, profile } from '../support/regression-runs.js'
import { csvOf, runOfCsv } from '../support/timeline-fixtures.js'
import { publishedTarget } from '../support/published.js'
import { saidOf } from '../support/timeline-runs.js'

const judged = async (name: string) => {
  const { evaluation } = await judgeFixture(`cases/${name}`)
  return { outcome: evaluation.outcome, run: evaluation.runs[0]! }
}

describe('response times that were not measured', () => {
  it.each([
    ['no-response-times', 'could-not-judge'],
    ['unmeasured-times-negative', 'could-not-judge'],
    ['whole-ms-claim', 'failed'],
    ['unmeasured-times-seconds', 'passed'],
    ['no-response-times-mixed', 'passed'],
    ['throughput-unknown-passes', 'warned'],
    ['hang-without-history-passes', 'warned']
  ])('%s: %s', async (name, outcome) => {
    expect((await judged(name)).outcome).toBe(outcome)
  })

  it('meet no target', async () => {
    const { run } = await judged('no-response-times-mixed')
    const events = run.verdicts
      .map(publishedTarget)
      .filter(({ endpoint }) => endpoint === 'EVT async ack')
    expect(events).toHaveLength(4)
    for (const verdict of events) expect(verdict).toMatchObject({ grade: 'undecided' })
    expect(events.every(({ value }) => value === undefined)).toBe(true)
  })

  it('are no improvement on a baseline that has some', () => {
    const timed = aRun({ rows: [{ key: 'GET /x', requests: 20_000, p: profile(70) }] })
    const untimed = {
      ...timed,
      endpoints: timed.endpoints.map(row => ({
        ...row,
        percentiles: new Map<number, number>(),
        untimed: true as const
      }))
    }
    const cells = compare([untimed], [timed]).verdicts.filter(
      ({ endpoint, metric }) => endpoint === 'GET /x' && metric.startsWith('p')
    )
    expect(cells.length).toBeGreaterThan(0)
    for (const cell of cells) {
      expect(cell).toMatchObject({ verdict: 'undecided' })
      expect(cell.reason).toContain('only the baseline has response times')
    }
  })

  it('do not hide what fails by counts or errors alone', () => {
    const notes = [{ code: 'no-response-times', severity: 'error', message: '' }] as const
    const failing = { rule: 'target', effect: 'fail', grade: 'unacceptable' } as never
    expect(outcomeOf({ verdicts: [failing] }, notes)).toBe('failed')
    expect(outcomeOf({ verdicts: [] }, notes)).toBe('could-not-judge')
  })
})

describe('what is said of the means of a history', () => {
  it('no release of today is said to cut them', async () => {
    const { run } = await judged('whole-ms-claim')
    expect(saidOf(run.timeline)).not.toContain('whole milliseconds')
  })
})

describe('a single time below 0 ms', () => {
  it.each([
    ['GET /health', 'Median Response Time'],
    ['GET /health', '50%'],
    ['Aggregated', 'Median Response Time'],
    ['Aggregated', '95%'],
    ['Aggregated', 'Min Response Time']
  ])('of %s, %s: is said, and not called 0 ms', async (key, column) => {
    const files = csvOf('peak')
    const [name = '', text = ''] = [...files].find(([file]) => file.endsWith('_stats.csv')) ?? []
    const [header = '', ...rows] = text.trimEnd().split(/\r?\n/)
    const at = header.split(',').indexOf(column)
    const damaged = rows.map(row => {
      const cells = row.split(',')
      if (`${cells[0]} ${cells[1]}`.trim() !== key) return row
      return cells.map((cell, i) => (i === at ? '-1' : cell)).join(',')
    })
    files.set(name, [header, ...damaged, ''].join('\n'))
    const { notes } = await runOfCsv(files)
    const note = notes.find(({ code }) => code === 'impossible-times')
    expect(note).toMatchObject({ severity: 'warning' })
    expect(note?.message).toContain(`${key} has response times below 0 ms (−1 ms)`)
    expect(notes.map(({ message }) => message).join()).not.toContain('no response time above')
  })
})
