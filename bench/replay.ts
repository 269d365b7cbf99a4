import { BUILT_IN_LEVELS, DEFAULT_POLICIES } from '../src/config/defaults.js'
import type { LoadLevel } from '../src/config/settings.js'
import { compareRuns } from '../src/evaluate/regression/regression.js'
import type { Run } from '../src/locust/run.js'
import type { LabelledRun } from './ab-runs.js'
import type { Random } from './random.js'
import type { RegressionVerdict } from '../src/evaluate/verdict/verdict.js'

/** A pull request as the gate would see it: a run, its re-run, and the baselines of both. */
export type Draw = {
  readonly candidate: Run
  readonly again: Run
  readonly baselines: readonly Run[]
}

/** Where draws come from. `different`: how many candidates there are, or undefined when each is new. */
export type Source = {
  readonly different?: number
  draw(random: Random, baselines: number): Draw
}

/** Redraws from measured single runs: candidates of one label, baselines of the unchanged runs. */
export function measuredSource(runs: readonly LabelledRun[], label: string): Source {
  const single = runs.filter(run => run.pair === undefined)
  const candidates = single.filter(run => run.label === label)
  const unchanged = single.filter(run => run.label === 'AA')
  return {
    different: candidates.length,
    draw: (random, count) => {
      const [first, second] = random.pick(candidates, 2)
      if (first === undefined || second === undefined) throw new Error(`no two runs ${label}`)
      const others = unchanged.filter(run => run !== first && run !== second)
      return {
        candidate: first.run,
        again: second.run,
        baselines: random.pick(others, count).map(({ run }) => run)
      }
    }
  }
}

/** The built-in level with the default settings of the rule. */
export function defaultLevel(paired = false): LoadLevel {
  const [normal] = BUILT_IN_LEVELS
  if (normal === undefined) throw new Error('no built-in level')
  return { ...normal, regression: { ...normal.regression, paired } }
}

/** The same each time it is asked for: what is worked out of a run by it is worked out once. */
const DEFAULT_LEVEL = defaultLevel()

/** What the real rule says; all runs have the same endpoints, so that none comes or goes. */
export function judge(
  candidates: readonly Run[],
  baselines: readonly Run[],
  level: LoadLevel = DEFAULT_LEVEL,
  isLearned = false
): RegressionVerdict[] {
  const { verdicts } = compareRuns({
    candidates,
    baselines: baselines.map((run, i) => ({ source: { label: `${i + 1}: ${run.name}` }, run })),
    level,
    policies: DEFAULT_POLICIES,
    isLearned
  })
  return verdicts.flatMap(verdict => (verdict.rule === 'regression' ? [verdict] : []))
}

export function failing(verdicts: readonly RegressionVerdict[]): RegressionVerdict[] {
  return verdicts.filter(verdict => verdict.effect === 'fail')
}

export function fails(verdicts: readonly RegressionVerdict[]): boolean {
  return failing(verdicts).length > 0
}
