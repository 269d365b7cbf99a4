import type { LoadLevel } from '../config/settings.js'
import type { Run } from '../locust/run.js'
import { digestOf } from '../past/digest-of.js'
import type { Digest } from '../past/digest.js'
import type { OwnRun } from '../past/past.js'
import type { ResourcesEvaluation } from './resources/resources-evaluation.js'
import { spreadOf } from './timeline/spread.js'
import { steadyWindowOf } from './timeline/steady-window.js'

export type DigestedRun = {
  readonly run: Run
  readonly level: LoadLevel
  readonly resources: ResourcesEvaluation | undefined
}

/** What is to be kept of a judged run, as of one that passed: how it ends is not known yet. */
export function ownDigest({ run, level, resources }: DigestedRun, own: OwnRun): Digest {
  const judged = {
    outcome: 'passed',
    level,
    steady: steadyWindowOf(run, level.warmUp),
    spread: spreadOf(run),
    resources: (resources?.rows ?? []).flatMap(({ name, unit, statistic, value }) =>
      value === undefined ? [] : [{ name, unit, statistic, value }]
    ),
    generator: resources?.generator
  } as const
  return digestOf(run, judged, own)
}
