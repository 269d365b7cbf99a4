import type { LoadLevel, Settings } from '../config/settings.js'
import type { Run } from '../locust/run.js'
import type { Generator } from '../resources/reading.js'
import { compareWithBaselines, type Joint } from './compare-with-baselines.js'
import { type RunRequest, judgeFor } from './evaluate-run.js'

type Test = {
  /** One run or more. */
  readonly repeats: readonly Run[]
  readonly level: LoadLevel
  /** What the load generator of the last of them ran on. */
  readonly generator: Generator | undefined
}

/** Compares a test once, however often it ran. */
export function jointOf(
  { repeats, level, generator }: Test,
  request: RunRequest,
  settings: Settings
): Joint {
  const judge = judgeFor(level, request, settings)
  const compared = compareWithBaselines({ repeats, level, generator, judge }, request, settings)
  const judged = compared?.judged ?? repeats
  const teller = judged.at(-1)
  if (compared?.comparison === undefined || judged.length < 2)
    return { ...(compared === undefined ? {} : { compared }), judged, teller }
  const together = judged.map(({ name }) => name)
  return {
    compared: { ...compared, comparison: { ...compared.comparison, together } },
    judged,
    teller
  }
}
