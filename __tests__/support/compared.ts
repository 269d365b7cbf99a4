import { defaultSettings } from '../../src/config/default-settings.js'
import type { Settings } from '../../src/config/settings.js'
import { evaluate } from '../../src/evaluate/evaluate.js'
import type { Evaluation } from '../../src/evaluate/evaluation.js'
import type { Run } from '../../src/locust/run.js'

/** Candidates with baselines that somebody named, as of a fixed day. */
export function compared(
  candidates: readonly Run[],
  baselines: readonly Run[],
  settings: Settings = defaultSettings()
): Evaluation {
  return evaluate(
    {
      candidates,
      baselines: baselines.map((run, i) => ({ source: { label: `base ${i}` }, run })),
      skipped: [],
      notes: [],
      isBaselineGiven: true,
      today: '2026-11-24'
    },
    settings
  )
}
