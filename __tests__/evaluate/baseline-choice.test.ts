import { describe, expect, it } from '@jest/globals'

import { defaultSettings } from '../../src/config/default-settings.js'
import type { Settings } from '../../src/config/settings.js'
import { evaluate } from '../../src/evaluate/evaluate.js'
import type { Evaluation, RunEvaluation } from '../../src/evaluate/evaluation.js'
import type { Run } from '../../src/locust/run.js'
import { changeLegend } from '../../src/report/view/change-legend.js'
import { aRun, profile } from '../support/regression-runs.js'

/** Medians that 50 % lie between, and a start each, as no two runs begin at once. */
const [FAST, SLOW] = [100, 150]
let starts = 1_700_000_000

function runOf(name: string, median: number, more: Partial<Run> = {}, users = 60): Run {
  starts += 100
  const rows = ['GET /a', 'GET /b', 'GET /c', 'GET /d'].map(key => ({
    key,
    p: profile(key === 'GET /a' ? median : FAST),
    average: key === 'GET /a' ? median : FAST
  }))
  const total = { p: profile(FAST), average: FAST + (starts % 1000) / 1e4 }
  return { ...aRun({ rows, total, users }), name, startedAt: starts, ...more }
}

function repeatOf(folder: string, median: number): Run {
  return runOf(`${folder}/load`, median, { ownName: 'load', test: 'load' })
}

function apart(folder: string, median: number): Run {
  return runOf(`${folder}/load`, median, { ownName: 'load' })
}

type Given = { readonly runs: readonly Run[]; readonly baselines: readonly Run[] }

function judged(
  { runs, baselines }: Given,
  { policies, ...settings }: Settings = defaultSettings(),
  isAlone = true
): Evaluation {
  const alone = isAlone ? { isAlone: true as const } : {}
  return evaluate(
    {
      candidates: runs,
      // A folder that is read again gives another run of the same numbers.
      baselines: baselines.map(run => ({
        source: { label: `base of ${run.name}` },
        run: { ...run, name: run.ownName ?? run.name },
        isNamed: true,
        ...alone
      })),
      skipped: [],
      notes: [],
      isBaselineGiven: true,
      today: '2026-11-24'
    },
    { ...settings, policies }
  )
}

function strict(): Settings {
  const settings = defaultSettings()
  return { ...settings, policies: { ...settings.policies, onNotComparable: 'fail' } }
}

function usedBy({ comparison }: RunEvaluation): string[] {
  return (comparison?.baselines ?? []).map(({ label }) => label)
}

function saidOf(evaluation: Evaluation, wanted: string): string[] {
  return evaluation.runs.flatMap(({ notes }) =>
    notes.filter(({ code }) => code === wanted).map(({ message }) => message)
  )
}

function regressed({ runs }: Evaluation): boolean[] {
  return runs.map(({ verdicts }) =>
    verdicts.some(({ rule, ...rest }) => rule === 'regression' && rest.effect === 'fail')
  )
}

describe('repeats that are named as baselines', () => {
  const [one, two, three] = ['1', '2', '3'].map(folder => repeatOf(folder, SLOW)) as [Run, Run, Run]
  const before = runOf('base', FAST)

  it.each([
    ['all of them', [one, two, three]],
    ['one of them', [two]]
  ])('are compared with nothing where nothing else is: %s', (_, baselines) => {
    const evaluation = judged({ runs: [one, two, three], baselines })
    expect(evaluation.outcome).toBe('warned')
    const refusals = evaluation.runs.flatMap(({ comparison }) => comparison?.refusal ?? [])
    expect(refusals).toEqual([
      baselines.map(({ name }) => `it is the judged run ${name} itself`).join('; or ')
    ])
    const hard = judged({ runs: [one, two, three], baselines }, strict())
    expect(hard.outcome).toBe('failed')
  })

  it('leave the comparison to another, whatever its name', () => {
    const evaluation = judged({ runs: [one, two, three], baselines: [one, two, three, before] })
    expect(evaluation.outcome).toBe('failed')
    expect(evaluation.runs.flatMap(usedBy)).toEqual(['base of base'])
    expect(saidOf(evaluation, 'baseline-skipped')).toHaveLength(3)
  })
})

describe('a run that is its own baseline', () => {
  const run = runOf('load', SLOW)

  it('leaves the comparison to another, whatever its name', () => {
    const evaluation = judged({ runs: [run], baselines: [run, runOf('base', FAST)] })
    expect(evaluation.runs.flatMap(usedBy)).toEqual(['base of base'])
    expect(regressed(evaluation)).toEqual([true])
  })
})

describe('judged runs that are baselines of others judged beside them', () => {
  const [head, other, base] = [apart('head', SLOW), apart('other', SLOW), runOf('base', FAST)]

  it('are so where nothing else was named, which is said', () => {
    const evaluation = judged({ runs: [head, base], baselines: [base] })
    expect(evaluation.runs.map(usedBy)).toEqual([['base of base'], []])
    expect(saidOf(evaluation, 'baseline-judged')).toEqual([
      'the baseline base of base is judged here too, as base: a change that both runs have is not seen'
    ])
    expect(regressed(evaluation)).toEqual([true, false])
  })

  it('are not so beside a run that is judged by nobody', () => {
    const evaluation = judged({ runs: [head, other], baselines: [head, base] })
    expect(evaluation.runs.map(usedBy)).toEqual([['base of base'], ['base of base']])
    expect(regressed(evaluation)).toEqual([true, true])
    expect(saidOf(evaluation, 'baseline-skipped')).toEqual([
      'the baseline base of head/load is not used: it is the judged run head/load itself',
      'the baseline base of head/load is not used: it is the judged run head/load itself'
    ])
  })

  it('are not each other’s', () => {
    const evaluation = judged({ runs: [head, other], baselines: [head, other] })
    expect(evaluation.outcome).toBe('warned')
    expect(evaluation.runs.map(usedBy)).toEqual([[], []])
  })
})

describe('baselines of several names', () => {
  const run = runOf('load', SLOW)

  it('are left for those of the run’s name, and said where one was meant', () => {
    const baselines = [runOf('load', FAST), runOf('base', FAST)]
    const evaluation = judged({ runs: [run], baselines })
    expect(evaluation.runs.flatMap(usedBy)).toEqual(['base of load'])
    const said = [
      'the baseline base of base is not used: its name is base, and there is one called load'
    ]
    expect(saidOf(evaluation, 'baseline-skipped')).toEqual(said)
    const folder = judged({ runs: [run], baselines }, defaultSettings(), false)
    expect(saidOf(folder, 'baseline-skipped')).toEqual([])
  })

  it('are not said where another judged run has the name', () => {
    const runs = [run, runOf('base', FAST)]
    const baselines = [runOf('load', FAST), runOf('base', FAST)]
    expect(saidOf(judged({ runs, baselines }), 'baseline-skipped')).toEqual([])
  })

  it('are said, from a folder too, where those of its name cannot be compared', () => {
    const baselines = [runOf('load', FAST, {}, 30), runOf('base', FAST)]
    const evaluation = judged({ runs: [run], baselines }, defaultSettings(), false)
    expect(evaluation.runs.flatMap(usedBy)).toEqual([])
    expect(saidOf(evaluation, 'baseline-skipped')).toEqual([
      'the baseline base of base is not used: its name is base, and there is one called load'
    ])
  })

  it('of repeats are not chosen by the folder of the first', () => {
    const runs = ['1', '2'].map(folder => repeatOf(folder, SLOW))
    const baselines = ['1', '2', '3'].map(folder => runOf(`${folder}/load`, FAST))
    expect(judged({ runs, baselines }).runs.flatMap(usedBy)).toHaveLength(3)
  })
})

describe('a repeat that is given twice', () => {
  it('counts once', () => {
    const [one, two, three] = [repeatOf('1', SLOW), repeatOf('2', SLOW), repeatOf('3', FAST)]
    const copy = { ...three, name: '3c/load' }
    const evaluation = judged({ runs: [one, two, three, copy], baselines: [runOf('base', FAST)] })
    expect(evaluation.outcome).toBe('failed')
    const runs = evaluation.runs.flatMap(({ verdicts }) =>
      verdicts.flatMap(each => (each.rule === 'target' ? [] : (each.runs ?? [])))
    )
    expect(new Set(runs.map(({ of }) => of))).toEqual(new Set([3]))
  })
})

describe('repeats that are compared together', () => {
  const [one, two, three] = [repeatOf('1', SLOW), repeatOf('2', SLOW), repeatOf('3', FAST)]
  const baselines = [runOf('base', FAST)]

  it('end alike, and the headline names none of them', () => {
    const { runs, headline } = judged({ runs: [one, two, three], baselines })
    expect(runs.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'failed'])
    expect(runs.map(({ repeat }) => repeat?.comparedAt)).toEqual(['3/load', '3/load', undefined])
    expect(runs.map(({ comparison }) => comparison?.together)).toEqual([
      undefined,
      undefined,
      ['1/load', '2/load', '3/load']
    ])
    expect(regressed({ runs } as Evaluation)).toEqual([false, false, true])
    expect(headline).toMatch(/^Failed: GET \/a .*; in 2 of 3 runs/)
  })

  it('name their test beside another', () => {
    const { headline } = judged({ runs: [one, two, runOf('other', FAST)], baselines })
    expect(headline).toMatch(/^Failed: load, GET \/a .*; in 2 of 2 runs/)
  })

  it('leave one out that took no part', () => {
    const other = runOf('4/load', SLOW, { ownName: 'load', test: 'load' }, 30)
    const { runs } = judged({ runs: [one, two, other], baselines })
    expect(runs.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'passed'])
    expect(runs[1]?.comparison?.together).toEqual(['1/load', '2/load'])
    expect(runs[2]?.repeat).toMatchObject({ at: 3, of: 3 })
  })

  it('say what half of them or fewer exceeded', () => {
    const { runs, outcome } = judged({ runs: [one, three], baselines })
    expect(outcome).toBe('passed')
    expect(changeLegend(runs[1]!, []).join('\n')).toMatch(
      /not in more than half of the repeats: .*GET \/a \w+ in 1 of 2/
    )
  })

  it('name an endpoint that half of them or fewer lack or have new', () => {
    const [gone, ...left] = three.endpoints
    const lacking = { ...three, endpoints: left }
    const [base] = baselines as [Run]
    const said = (earlier: Run): string => {
      const { runs } = judged({ runs: [{ ...one, ...fast }, lacking], baselines: [earlier] })
      return changeLegend(runs[1]!, []).join('\n')
    }
    const fast = { endpoints: three.endpoints, aggregated: three.aggregated! }
    const name = `${gone!.method} ${gone!.name}`
    expect(said(base)).toMatch(
      new RegExp(
        `in more than half of the repeats: ${name} \\([\\d.]+% of .*\\) is missing in 1 of 2$`
      )
    )
    expect(said({ ...base, endpoints: base.endpoints.slice(1) })).toMatch(
      new RegExp(`in more than half of the repeats: ${name} is new in 1 of 2$`)
    )
  })
})

it('a baseline that is judged too is told once for all runs that are compared with it', () => {
  const base = runOf('base', FAST)
  const runs = [runOf('a', FAST), runOf('b', FAST), base]
  const evaluation = judged({ runs, baselines: [base] })
  const codes = (notes: Evaluation['notes']): string[] =>
    notes.map(({ code }) => code).filter(code => code === 'baseline-judged')
  expect(codes(evaluation.notes)).toEqual(['baseline-judged'])
  expect(codes(evaluation.runs.flatMap(({ notes }) => notes))).toEqual([])
})
