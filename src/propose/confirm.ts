import { DEFAULT_CONFIG } from '../config/defaults.js'
import { loadConfig } from '../config/load.js'
import type { Settings } from '../config/settings.js'
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
 * What the text of a proposed config means, as it would be read, were it not advisory.
 *
 * @throws ConfigError where the text is no config
 */
export function readBack(text: string): Settings {
  return loadConfig(text, DEFAULT_CONFIG, { failOn: 'unacceptable' })
}

/**
 * Judges runs by the config that was proposed.
 *
 * @param settings of `readBack`
 * @param today `YYYY-MM-DD`, UTC
 */
export function confirm(settings: Settings, runs: readonly Run[], today: string): Confirmation {
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

/** As where a run's name holds a `*`, which is a wildcard in `files:`. */
export function straysOf(settings: Settings, { levels }: Proposal): Stray[] {
  return levels.flatMap(({ name: proposed, runs }) =>
    runs
      .map(run => ({ run, proposed, chosen: chooseLevel(run, settings).level.name }))
      .filter(({ chosen }) => chosen !== proposed)
  )
}
