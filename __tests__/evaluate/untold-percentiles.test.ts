import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../src/config/load.js'
import type { Note } from '../../src/locust/note.js'
import { renderText } from '../../src/report/text/text.js'
import { judgeFixture } from '../support/judge.js'

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
