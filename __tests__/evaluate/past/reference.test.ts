import { describe, expect, it } from '@jest/globals'

import { defaultSettings } from '../../../src/config/default-settings.js'
import { evaluate } from '../../../src/evaluate/evaluate.js'
import type { RunEvaluation } from '../../../src/evaluate/evaluation.js'
import { pastJudge, type PastJudge } from '../../../src/evaluate/past-judge.js'
import { baselineOf } from '../../../src/evaluate/regression/digest-baseline.js'
import { note } from '../../../src/locust/note.js'
import { present } from '../../../src/locust/present.js'
import type { Run } from '../../../src/locust/run.js'
import type { Digest } from '../../../src/past/digest.js'
import type { Past } from '../../../src/past/past.js'
import { steadyHistory, withFactor } from '../../support/steady-history.js'

const settings = defaultSettings()
const level = settings.loadLevels.find(({ name }) => name === 'sustained')!
const history = steadyHistory(20)
const newest = history.at(-1)!
const { run } = baselineOf(newest)

function judgeOf(
  digests: readonly Digest[],
  unread?: Past['unread'],
  failure?: Past['failure']
): PastJudge {
  const own = { workflowRun: 'own', attempt: 1, gate: newest.identity.gate, at: newest.at }
  return pastJudge({ digests, own, isKept: false, runs: 40, ...present({ unread, failure }) })
}

/** The one run, with a history and nothing else to compare with. */
function judged(digests: readonly Digest[], unread?: 'all' | 'part'): RunEvaluation {
  const request = { candidates: [run], notes: [], skipped: [], today: '2026-11-28' }
  const past = judgeOf(digests, unread)
  return evaluate({ ...request, baselines: 'none', past }, settings).runs[0]!
}

describe('the runs of a history that one is compared with', () => {
  it('are not given up for one odd run, the newest or not', () => {
    const earlier = history.slice(0, 14)
    const odd = { ...history[14]!, users: 900, durationSeconds: 7 }
    for (const digests of [
      [...earlier, odd],
      [...earlier.slice(0, 7), { ...odd, at: earlier[6]!.at + 1 }, ...earlier.slice(7)]
    ]) {
      const reference = judgeOf(digests).referenceOf(run, level)
      expect(reference?.map(({ source }) => source.at)).toEqual(earlier.map(({ at }) => at))
    }
  })

  it('are not given up for an odd run that the next is like, as it is like the others too', () => {
    const users = run.peakUsers!
    const earlier = history.slice(0, 14).map((digest, at) => ({
      ...digest,
      users: at === 5 ? 1.03 * users : at === 6 ? 1.015 * users : users
    }))
    const reference = judgeOf(earlier).referenceOf(run, level)
    expect(reference?.map(({ source }) => source.at)).toEqual(
      earlier.toSpliced(5, 1).map(({ at }) => at)
    )
  })

  it('are all that it is like, where the first of them is at the edge of that', () => {
    const users = 60
    const alternate = (first: number, others: Partial<Digest>): Digest[] =>
      history.slice(0, 13).map((digest, at) => ({
        ...digest,
        users: at === 0 ? first : users,
        ...(at % 2 === 1 ? others : {})
      }))
    const comparable = (digests: readonly Digest[]): number =>
      judgeOf(digests).shortageOf({ ...run, peakUsers: users }, level).comparable
    expect(comparable(alternate(59, { users: 61 }))).toBe(13)
    expect(comparable(alternate(59, { users: 61, locust: '1.2 to 2.43' }))).toBe(7)
    expect(comparable(alternate(59, { users: 61, generator: { cores: 8 } }))).toBe(13)
  })

  it('do not make an endpoint vanish that the newest run lacks already, be it compared with or not', () => {
    const isKept = ({ name }: { readonly name: string }): boolean => name !== '/search'
    const lacking = { ...run, endpoints: run.endpoints.filter(isKept) }
    const odd = { ...history[14]!, endpoints: history[14]!.endpoints.filter(isKept) }
    const vanished = (digests: readonly Digest[]): string[] => {
      const request = { candidates: [lacking], notes: [], skipped: [], today: '2026-11-28' }
      const past = judgeOf(digests)
      const { runs } = evaluate({ ...request, baselines: 'none', past }, settings)
      return runs.flatMap(({ verdicts }) =>
        verdicts.flatMap(one => (one.rule === 'presence' ? [one.endpoint] : []))
      )
    }
    const earlier = history.slice(0, 14)
    expect(vanished(earlier)).toEqual(['GET /search'])
    expect(vanished([...earlier, odd])).toEqual([])
  })

  it('are none that is judged too', () => {
    const twin = baselineOf(history[3]!).run
    const request = { notes: [], skipped: [], today: '2026-11-28', baselines: 'none' } as const
    const past = judgeOf(history.slice(0, 14))
    const together = { ...run, name: 'again', test: run.name }
    const candidates = [{ ...twin, test: run.name }, together]
    const { runs } = evaluate({ ...request, candidates, past }, settings)
    const compared = runs.flatMap(({ comparison }) => comparison?.baselines ?? [])
    expect(compared).toHaveLength(13)
    expect(compared.map(({ at }) => at)).not.toContain(history[3]!.at)
  })

  it.each(['judged', 'kept'])(
    'are none that is judged, by all its numbers where the start of the %s one is unknown',
    which => {
      const { run: known } = baselineOf(history[3]!)
      const one = { ...known, ...(which === 'judged' ? { startedAt: undefined } : {}) } as Run
      const keptAt = history[3]!.at + 7
      const kept = { ...history[3]!, at: keptAt, ...(which === 'kept' ? { users: undefined } : {}) }
      const past = judgeOf(history.slice(0, 14).with(3, kept as Digest))
      const reference = past.before([one]).referenceOf(run, level) ?? []
      expect(reference.map(({ source }) => source.at)).not.toContain(keptAt)
      expect(reference).toHaveLength(13)
      const [first, ...others] = one.endpoints
      const other = { ...one, endpoints: [{ ...first!, max: 1 + (first!.max ?? 0) }, ...others] }
      expect(past.before([other]).shortageOf(run, level).known).toBe(14)
    }
  )

  it('are those of its series, and by hand those of its own name', () => {
    const earlier = history.slice(0, 14)
    const apart = { ...run, name: `a/${run.name}`, ownName: run.name, series: `a/${run.name}` }
    const called = (name: string, workflowRun: string): Digest[] =>
      earlier.map((digest, at) => ({
        ...digest,
        identity: { ...digest.identity, run: name, workflowRun: `${workflowRun}${at}` }
      }))
    const countIn = (digests: readonly Digest[]): number =>
      judgeOf(digests).shortageOf(apart, level).comparable
    expect(countIn(called(`a/${run.name}`, ''))).toBe(14)
    expect(countIn(called(run.name, ''))).toBe(0)
    expect(countIn(called(run.name, 'local-'))).toBe(14)
  })

  it('begin anew with a step', () => {
    const stepped = history.map((digest, at) =>
      at < 9 ? digest : withFactor(digest, 1.5, '/search')
    )
    expect(judgeOf(stepped.slice(0, 19)).shortageOf(run, level).comparable).toBeLessThan(11)
  })

  it('are compared with as any baselines, where they are too few to teach anything', () => {
    const { notes, comparison } = judged(history.slice(0, 9))
    expect(comparison?.baselines).toHaveLength(9)
    expect(comparison).not.toHaveProperty('learnedFrom')
    expect(notes.map(({ code }) => code)).not.toContain('no-baseline')
    const others = { notes: [], skipped: [], today: '2026-11-28' }
    const past = judgeOf(history.slice(0, 9))
    const slow = baselineOf(withFactor(newest, 2, '/search')).run
    const { runs } = evaluate({ ...others, candidates: [slow], past, baselines: 'none' }, settings)
    const told = runs[0]!.verdicts.find(one => one.rule === 'regression' && one.metric === 'p95')
    expect(told).toMatchObject({ endpoint: 'GET /search', verdict: 'regressed', effect: 'fail' })
  })

  it('are said to be none, where there is nothing else to compare with', () => {
    const { notes, comparison } = judged([])
    expect(comparison).toBeUndefined()
    expect(notes.find(({ code }) => code === 'no-baseline')).toEqual({
      code: 'no-baseline',
      severity: 'info',
      message: `nothing was compared: the history has no run of ${run.name} at the load level sustained that can be compared with this one`,
      advice:
        'The targets hold. Until the history has one, earlier runs can be given as baselines (input baseline-path, option --baseline).'
    })
  })

  it.each([
    [
      'differ from it',
      history.slice(0, 12).map(digest => ({ ...digest, users: 90 })),
      /none of the 12 runs of this test in the history can be compared with this one; the newest: 90 → \d+ users$/
    ],
    [
      'differ from it, one alone',
      [{ ...history[0]!, users: 90 }],
      /the only run of this test in the history cannot be compared with this one: 90 → \d+ users$/
    ],
    [
      'are from before a step',
      history
        .slice(0, 19)
        .map((digest, at) => (at < 11 ? digest : withFactor(digest, 1.5, '/search'))),
      /^only 8 of the 19 runs of this test in the history can .*; the newest of the others, run #11: since then .* of GET \/search stepped up from .*, seen in 8 runs$/
    ],
    [
      'are from before another Locust',
      history.slice(0, 12).map((digest, at) => (at < 9 ? { ...digest, locust: '2.9' } : digest)),
      /^only 3 of the 12 runs of this test in the history can .*; the newest of the others, run #9: since then another Locust: 2\.9, now .*$/
    ],
    [
      'are one that is like none',
      [...history.slice(0, 8), { ...history[8]!, locust: '2.9' }],
      /^only 8 of the 9 runs of this test in the history can .*; the other, run #9: another Locust: 2\.9, now .*$/
    ]
  ])('are too few, and why the newest others %s is said', (_, digests, said) => {
    const found = judged(digests).notes.filter(({ code }) =>
      ['no-baseline', 'baseline-skipped', 'not-comparable'].includes(code)
    )
    expect(found.map(({ message }) => message)).toEqual([expect.stringMatching(said)])
  })

  it.each([
    [[], 'all', 'nothing was compared: no history of earlier runs could be had'],
    [
      [],
      'part',
      `nothing was compared: what could be read of the history has no run of ${run.name} at the load level sustained that can be compared with this one`
    ]
  ] as const)('are not denied where the history was not all read', (digests, unread, said) => {
    const found = judged(digests, unread).notes.find(({ code }) => code === 'no-baseline')
    expect(found?.message).toBe(said)
  })

  it('are missed where they could not be had, and what to do about that is said once', () => {
    const failure = { message: 'the history was not read: GitHub answered 500', advice: 'Try it.' }
    const lost = note('history-unread', failure.message, { advice: failure.advice })
    const { runs, notes } = evaluate(
      {
        candidates: [run],
        notes: [lost],
        skipped: [],
        today: '2026-11-28',
        baselines: 'none',
        past: judgeOf([], 'all', failure)
      },
      settings
    )
    expect(notes).toEqual([])
    expect(runs[0]!.notes.find(({ code }) => code === 'no-baseline')).toEqual({
      code: 'no-baseline',
      severity: 'warning',
      message: `nothing was compared: ${failure.message}`,
      advice:
        'Try it. The targets hold. Without it, earlier runs can be given as baselines (input baseline-path, option --baseline).'
    })
  })

  it.each(['warn', 'fail', 'pass'] as const)(
    'and are all of another test, are refused as baselines are: %s',
    onNotComparable => {
      const digests = history.slice(0, 12).map(digest => ({ ...digest, users: 90 }))
      const past = judgeOf(digests, 'part')
      const request = { candidates: [run], notes: [], skipped: [], today: '2026-11-28' }
      const policies = { ...settings.policies, onNotComparable }
      const { runs } = evaluate({ ...request, baselines: 'none', past }, { ...settings, policies })
      const { comparison, verdicts } = runs[0]!
      const why =
        /^none of the 12 runs of this test in what could be read of the history can be compared .*90 → \d+ users$/
      expect(comparison?.refusal).toMatch(why)
      expect(verdicts.filter(({ rule }) => rule === 'regression')).toMatchObject([
        { verdict: 'not-comparable', effect: onNotComparable }
      ])
    }
  )

  it('and all failed, are as good as none', () => {
    const failed = history.slice(0, 3).map(digest => ({
      ...digest,
      total: { ...digest.total!, failures: digest.total!.requests }
    }))
    const { comparison, notes } = judged(failed)
    expect(comparison).toBeUndefined()
    expect(notes.find(({ code }) => code === 'no-baseline')?.severity).toBe('info')
  })

  it('judge a run beside another that they cannot judge', () => {
    const other = { ...run, name: 'other' }
    const { runs } = evaluate(
      {
        ...{ candidates: [run, other], notes: [], skipped: [], today: '2026-11-28' },
        ...{ baselines: 'none', past: judgeOf(history.slice(0, 14)) }
      },
      settings
    )
    expect(runs.map(({ comparison }) => comparison?.baselines.length)).toEqual([14, undefined])
  })
})
