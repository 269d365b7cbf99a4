import { describe, expect, it } from '@jest/globals'

import { loadConfig, writtenConfig } from '../../src/config/load.js'
import { originsOf } from '../../src/config/origins.js'
import { heldBounds } from '../../src/evaluate/held-bounds.js'
import { chooseLevel } from '../../src/evaluate/load-level.js'
import { untoldPercentiles } from '../../src/evaluate/untold-percentiles.js'
import type { Note } from '../../src/locust/note.js'
import { measuredOnly } from '../../src/locust/stats/untimed.js'
import { renderText } from '../../src/report/text/text.js'
import { judgeFixture, reportOf } from '../support/judge.js'
import { rowOf, runOf } from '../support/run-of.js'

/** P59 of its endpoints is printed nowhere. */
const FIXTURE = 'sustained'

async function judged(
  config: string,
  fixture = FIXTURE
): Promise<{ notes: readonly Note[]; text: string }> {
  const report = await judgeFixture(fixture, loadConfig(config, 'gate.yml'))
  const notes = report.evaluation.runs.flatMap(run => run.notes)
  return {
    notes: notes.filter(({ code }) => code === 'percentile-not-printed'),
    text: renderText(report, { color: false })
  }
}

describe('a bound on a percentile that the run does not print', () => {
  it('is told where the slowest request meets it, and asks what was meant', async () => {
    const { notes, text } = await judged('targets: { p59: 60s }')
    expect(notes).toMatchObject([
      {
        severity: 'warning',
        message: 'the config bounds P59, which no row of the run has; did you mean P95?'
      }
    ])
    expect(text).toMatch(/P59 +≤ [\d,]+ ms +< 60,000 ms/)
  })

  it('asks nothing of one that may be meant', async () => {
    const { notes } = await judged('targets: { p97: 60s }')
    expect(notes).toMatchObject([{ severity: 'info' }])
    expect(notes[0]?.message).not.toContain('did you mean')
  })

  it('says it with the verdict where that is missing, and once', async () => {
    const { notes, text } = await judged(
      'targets: { p59: 400ms }\nload-levels: { normal: { grade-endpoints: false } }'
    )
    expect(notes).toEqual([])
    expect(text).toContain('(PERCENTILES_TO_REPORT); did you mean P95?')
  })

  it('says nothing of what the run has, nor of built-in bounds', async () => {
    expect((await judged('targets: { p80: 60s }')).notes).toEqual([])
  })

  const UNTIMED = measuredOnly(rowOf({ average: 0, min: 0, max: 0, percentiles: {} }))

  it.each([
    ['of which no row was read', runOf(undefined)],
    ['without a request', runOf(rowOf({ requests: 0, percentiles: {} }))],
    ['whose client times nothing', runOf(UNTIMED, { endpoints: [UNTIMED] })]
  ])('is not what is wrong with a run %s, which is told elsewhere', (_, run) => {
    const settings = loadConfig('targets: { p50: 1s, p97: 60s }\n', 'gate.yml')
    const notes = reportOf([run], settings).evaluation.runs.flatMap(one => one.notes)
    expect(notes.map(({ code }) => code)).not.toContain('percentile-not-printed')
    const written = writtenConfig('targets: { p50: 1s, p97: 60s }\n', 'gate.yml')
    const held = heldBounds(run, chooseLevel(run, settings).level, originsOf(written, 'normal'))
    expect(untoldPercentiles(run, held)).toEqual([])
  })

  const of = (kind: string, percentile: string): string =>
    `load-levels: { own: { kind: ${kind}, targets: { ${percentile}: 60s } } }\nload-level: own\n`

  it.each([
    ['capacity', 'p59', ['warning']],
    ['capacity', 'p97', ['info']],
    ['recovery', 'p59', ['warning']],
    // Percentiles play no part in it: none would, were it printed.
    ['recovery', 'p97', []]
  ])('is told under kind %s: %s', async (kind, percentile, severities) => {
    const { notes } = await judged(of(kind, percentile), 'capacity-steps')
    expect(notes.map(({ severity }) => severity)).toEqual(severities)
  })
})
