import { DEFAULT_CONFIG } from '../config/defaults.js'
import { loadConfig } from '../config/load.js'
import { evaluate } from '../evaluate/evaluate.js'
import type { Verdict } from '../evaluate/verdict/verdict.js'
import type { Run } from '../locust/run.js'

/** What the judge makes of runs by the config that was proposed from them, were it not advisory. */
export type Confirmation = {
  /** Those that fail or warn: failing requests, for which no bound is proposed. */
  readonly notMet: readonly Verdict[]
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
  return { notMet: verdicts.filter(({ effect }) => effect !== 'pass') }
}
