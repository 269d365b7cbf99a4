import { describe, expect, it } from '@jest/globals'

import { annotationsOf } from '../../src/action/results.js'
import type { Note } from '../../src/locust/note.js'
import { compared } from '../support/compared.js'
import { reportOf } from '../support/judge.js'
import { rowOf, runOf } from '../support/run-of.js'

const LOST: Note = {
  code: 'no-total-row',
  severity: 'error',
  message: 'no total',
  advice: 'Upload it whole'
}

const messagesOf = (evaluation: Parameters<typeof annotationsOf>[0]): string[] =>
  annotationsOf(evaluation).map(({ title, message }) => `${title}: ${message}`)

describe('annotations of a result', () => {
  it('say the error of the headline once, with what to do', () => {
    const { evaluation } = reportOf([runOf(rowOf(), { notes: [LOST] })])
    expect(messagesOf(evaluation)).toEqual([
      'Locust Gate: Could not judge: no total. Upload it whole'
    ])
  })

  it('hide no error of another run, though it has the same words', () => {
    const runs = ['a', 'b'].map(name => runOf(rowOf(), { name, notes: [{ ...LOST }] }))
    expect(messagesOf(reportOf(runs).evaluation)).toEqual([
      'Locust Gate: Could not judge: a: no total (and 1 more). Upload it whole',
      'Locust Gate: no-total-row: no total. Upload it whole'
    ])
  })

  it('take no remedy from an error that the headline does not say', () => {
    const failing = runOf(rowOf({ failures: 50_000 }), {
      notes: [{ ...LOST, code: 'no-response-times', message: 'Aggregated error rate 5%' }]
    })
    const [headline, error] = messagesOf(reportOf([failing]).evaluation)
    expect(headline).toMatch(/^Locust Gate: Failed: Aggregated error rate 5% is over/)
    expect(headline).not.toContain('Upload it whole')
    expect(error).toContain('Upload it whole')
  })

  it('say once why there was no comparison', () => {
    const row = rowOf({ requests: 200_000 })
    const evaluation = compared([runOf(row, { peakUsers: 300 })], [runOf(row, { peakUsers: 100 })])
    const [run] = evaluation.runs
    const verdicts = run!.verdicts.map(verdict =>
      verdict.rule === 'regression' ? { ...verdict, effect: 'fail' as const } : verdict
    )
    const about = verdicts.find(({ rule }) => rule === 'regression')!
    const failed = { ...evaluation, about, runs: [{ ...run!, verdicts }] }
    expect(verdicts.filter(({ effect }) => effect === 'fail').length).toBeGreaterThan(3)
    expect(annotationsOf(failed)).toHaveLength(1)
  })
})
