import { DEFAULT_CONFIG } from '../config/defaults.js'
import { loadConfig } from '../config/load.js'
import { evaluate } from '../evaluate/evaluate.js'
import { chooseLevel } from '../evaluate/load-level.js'
import type { Verdict } from '../evaluate/verdict/verdict.js'
import type { Run } from '../locust/run.js'
import type { Proposal } from './proposal.js'

/** What the judge makes of runs by the config that was proposed from them, were it not advisory. */
export type Confirmation = {
  /** Those that fail, then those that warn: failing requests, for which no bound is proposed. */
  readonly notMet: readonly Verdict[]
  /** Error rates that are acceptable and miss the built-in target. */
  readonly missedTarget: readonly Verdict[]
}

/**
 * Judges runs by the text of a config, as it would be read.
 *
 * @param today `YYYY-MM-DD`, UTC
 * @throws ConfigError where the text is no config
 */
export function confirm(text: string, runs: readonly Run[], today: string): Confirmation {
  const settings = loadConfig(text, DEFAULT_CONFIG, { failOn: 'unacceptable' })
  const request = { candidates: runs, baselines: 'none' as const, skipped: [], notes: [], today }
  const verdicts = evaluate(request, settings).runs.flatMap(run => run.verdicts)
  const having = (wanted: Verdict['effect']): Verdict[] =>
    verdicts.filter(({ effect }) => effect === wanted)
  const notMet = [...having('fail'), ...having('warn')]
  const missedTarget = verdicts.filter(
    verdict =>
      verdict.rule === 'target' &&
      verdict.metric === 'error-rate' &&
      verdict.grade === 'acceptable' &&
      !notMet.includes(verdict)
  )
  return { notMet, missedTarget }
}

/** A run that the config takes for one of another load level than of that proposed from it. */
export type Stray = { readonly run: Run; readonly proposed: string; readonly chosen: string }

/**
 * As where a run's name holds a `*`, which is a wildcard in `files:`.
 *
 * @throws ConfigError where the text is no config
 */
export function straysOf(text: string, { levels }: Proposal): Stray[] {
  const settings = loadConfig(text, DEFAULT_CONFIG)
  return levels.flatMap(({ name: proposed, runs }) =>
    runs
      .map(run => ({ run, proposed, chosen: chooseLevel(run, settings).level.name }))
      .filter(({ chosen }) => chosen !== proposed)
  )
}
