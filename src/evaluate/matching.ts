import type { LoadLevel } from '../config/settings.js'
import type { Run } from '../locust/run.js'
import { spreadOf } from './burst.js'
import { whyEmpty, whyNotComparable, whyUnusable, type Observed } from './comparability.js'
import type { BaselineSource } from './evaluation.js'
import { steadyWindowOf } from './steady-window.js'

export type Baseline = { readonly source: BaselineSource; readonly run: Run }

/** A baseline with its steady window. */
export type Seen = Baseline & Observed

/** A candidate and what it is compared with: at least one baseline. */
export type Match = { readonly candidate: Observed; readonly baselines: readonly Seen[] }

export type Skipped = {
  readonly baseline: Baseline
  readonly why: string
  /** The baseline is of no use to anybody, as opposed to merely different. */
  readonly broken: boolean
}

export type Matching = { readonly matches: readonly Match[]; readonly skipped: readonly Skipped[] }

/** Which candidate is compared with which baselines, and which baselines with none. */
export function matchRuns(
  candidates: readonly Run[],
  baselines: readonly Baseline[],
  level: LoadLevel
): Matching {
  const seen = baselines.map(baseline => ({ ...baseline, ...observe(baseline.run, level) }))
  const observed = candidates.map(run => observe(run, level))
  if (level.regression.paired && candidates.length === baselines.length) {
    const pairs = observed.map((candidate, i) => matchAll([candidate], seen.slice(i, i + 1)))
    return {
      matches: pairs.flatMap(({ matches }) => matches),
      skipped: pairs.flatMap(({ skipped }) => skipped)
    }
  }
  const filled = observed.filter(({ run }) => whyEmpty(run) === undefined)
  return matchAll(filled.length === 0 ? observed : filled, seen)
}

function observe(run: Run, level: LoadLevel): Observed {
  const window = steadyWindowOf(run, level.warmUp)
  const spread = spreadOf(run)
  return {
    run,
    ...(window === undefined ? {} : { window }),
    ...(spread === undefined ? {} : { spread })
  }
}

/** Every candidate against every baseline that is comparable with all candidates. */
function matchAll(candidates: readonly Observed[], offered: readonly Seen[]): Matching {
  const steady = candidates.some(({ window }) => window !== undefined)
  const skipped: Skipped[] = []
  const baselines = offered.filter(baseline => {
    const broken = whyUnusable(baseline, steady)
    const why = broken === undefined ? firstObstacle(candidates, baseline) : `it ${broken}`
    if (why !== undefined) skipped.push({ baseline, why, broken: broken !== undefined })
    return why === undefined
  })
  const matches = candidates.map(candidate => ({ candidate, baselines }))
  return { matches: baselines.length === 0 ? [] : matches, skipped }
}

function firstObstacle(candidates: readonly Observed[], baseline: Seen): string | undefined {
  return candidates
    .map(candidate => {
      const empty = whyEmpty(candidate.run)
      return empty === undefined
        ? whyNotComparable(candidate, baseline)
        : `the run to compare ${empty}`
    })
    .find(reason => reason !== undefined)
}
