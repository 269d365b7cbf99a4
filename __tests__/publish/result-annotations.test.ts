import { describe, expect, it } from '@jest/globals'

import { annotationsOf } from '../../src/action/results.js'
import { InputError } from '../../src/input/input-error.js'
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

  it('put no full stop behind a question', () => {
    const asking = { ...LOST, message: 'fail-on "nevr" is unknown; did you mean "never"?' }
    const { evaluation } = reportOf([runOf(rowOf(), { notes: [asking] })])
    expect(messagesOf(evaluation)).toEqual([
      'Locust Gate: Could not judge: fail-on "nevr" is unknown; did you mean "never"? Upload it whole'
    ])
    expect(new InputError('input', 'did you mean x?', 'Mend it.').message).toBe(
      'did you mean x? Mend it.'
    )
  })

  it('hide no error of another run, though it has the same words', () => {
    const runs = ['a', 'b'].map(name => runOf(rowOf(), { name, notes: [{ ...LOST }] }))
    expect(messagesOf(reportOf(runs).evaluation)).toEqual([
      'Locust Gate: Could not judge: a: no total (and 1 more problem). Upload it whole',
      'Locust Gate: no-total-row: no total. Upload it whole.'
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

  const slow = (name: string): ReturnType<typeof rowOf> =>
    rowOf({
      name,
      failures: 100_000,
      percentiles: { 50: 3000, 95: 4000, 99: 5000, 99.9: 9000 },
      max: 9500
    })

  it('say once that an endpoint is slow, whatever the percentile, and errors apart', () => {
    const endpoints = [slow('/a'), slow('/b')]
    const { evaluation } = reportOf([runOf(rowOf({ failures: 100_000 }), { endpoints })])
    expect(messagesOf(evaluation)).toEqual([
      expect.stringMatching(/^Locust Gate: Failed: Aggregated error rate 10% is over/),
      expect.stringMatching(/^Locust Gate: normal: GET \/a P\S+ .* \(and 3 more verdicts on it\)$/),
      expect.stringMatching(/^Locust Gate: normal: GET \/b P\S+ .* \(and 3 more verdicts on it\)$/)
    ])
  })

  it('are as many as the runner shows, and tell how many there are beside', () => {
    const endpoints = Array.from({ length: 30 }, (_, at) => slow(`/${at}`))
    const messages = messagesOf(reportOf([runOf(rowOf(), { endpoints })]).evaluation)
    expect(messages).toHaveLength(10)
    expect(messages.at(-1)).toBe('Locust Gate: 21 more failures: see the job summary')
  })
})
