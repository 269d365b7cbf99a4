import { describe, expect, it } from '@jest/globals'
import { bandsOf } from '../../../src/report/html/moments.js'
import { renderText } from '../../../src/report/text/text.js'
import { timelineFacts } from '../../../src/report/view/timeline-view.js'
import { reportOf } from '../../support/judge.js'
import { madeUpRun, seconds, type Second } from '../../support/timeline-runs.js'

/** What the run in time and its charts say of the silences of a run, and what they say is not known. */
function saidOf(made: readonly Second[]): { pauses: string; unknown: string; bands: string[] } {
  const report = reportOf([madeUpRun(made)])
  const [run] = report.evaluation.runs
  const facts = timelineFacts(run!)
  const fact = (name: string): string => facts.find(({ label }) => label === name)?.value ?? ''
  const bands = bandsOf(run!).filter(({ kind }) => kind === 'stall')
  return {
    pauses: fact('pauses'),
    unknown: renderText(report, { color: false }).replace(/\s+/g, ' '),
    bands: bands.map(({ label, text }) => `${label}: ${text}`)
  }
}

const trickle = seconds(48, i => ({ requests: i % 8 === 7 ? 1 : 0 }))

describe('silences in words', () => {
  it('of a pause', () => {
    const { pauses, unknown, bands } = saidOf([
      ...seconds(60),
      ...seconds(8, { requests: 0 }),
      ...seconds(60)
    ])
    expect(pauses).toBe('nothing completed for 8 s, from 60 s on, with up to 50 users')
    expect(unknown).toContain('its figures include 8 s without any completion')
    expect(bands).toEqual(['No answers: no request finished for 8 s with 50 users'])
  })

  it('of a time with hardly any answers', () => {
    const { pauses, unknown, bands } = saidOf([...seconds(60), ...trickle, ...seconds(60)])
    expect(pauses).toBe(
      'only 6 requests completed (100/s at other times) for 48 s, from 60 s on, with up to 50 users'
    )
    expect(unknown).toContain('its figures include 48 s with hardly any completion')
    expect(bands).toEqual([
      'Hardly any answers: only 6 requests (100/s at other times) finished for 48 s with 50 users'
    ])
  })

  it('of such a time until the end', () => {
    const { pauses, unknown, bands } = saidOf([...seconds(60), ...trickle])
    expect(pauses).toContain(', until the history ends')
    expect(unknown).toContain('no steady state: hardly anything completed from 60 s')
    expect(bands[0]).toContain(', until the history ends')
  })

  it('of a history that ends in a short one: it takes no steady state away', () => {
    const { pauses, unknown } = saidOf([...seconds(60), ...seconds(3, { requests: 0 })])
    expect(pauses).toContain('nothing completed for 3 s')
    expect(unknown).not.toContain('no steady state')
  })
})
