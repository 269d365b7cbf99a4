import type { LoadLevel } from '../../config/settings.js'
import type { Run } from '../../locust/run.js'
import type { Generator } from '../../resources/reading.js'
import { clockTrouble } from '../timeline/clock-trouble.js'
import { rowsOf } from '../timeline/intervals.js'
import { oncePerRun } from '../timeline/once-per-run.js'
import { spreadOf } from '../timeline/spread.js'
import { steadyWindowOf } from '../timeline/steady-window.js'
import {
  allDifferencesWords,
  differencesWords,
  unusableWords
} from '../verdict/comparability-words.js'
import type { Difference } from '../verdict/reason.js'
import { differencesOf, whyEmpty, whyUnusable, type Observed } from './comparability.js'
import type { BaselineSource } from './comparison.js'

export type Baseline = {
  readonly source: BaselineSource
  readonly run: Run
  /**
   * Somebody named it, so it may be a judged run itself. What was found in another run of the workflow is
   * of that run, whatever it uploaded.
   */
  readonly isNamed?: true
  /** All that somebody named by its path, and not one of several in a folder. */
  readonly isAlone?: true
  /** The judged run that it is: nothing is compared with it. */
  readonly own?: Run | undefined
  /** What its load generator ran on, from the snapshot beside it. Untrusted text. */
  readonly generator?: Generator
  /** What is known of its course in time, where its files are not there any more. */
  readonly observed?: Pick<Observed, 'window' | 'spread'>
}

/** A baseline with its steady window. */
export type Seen = Baseline & Observed

/** A candidate and what it is compared with: at least one baseline. */
export type Match = { readonly candidate: Observed; readonly baselines: readonly Seen[] }

export type Skipped = {
  readonly baseline: Baseline
  readonly why: string
  /** Of another test than the run: how. */
  readonly differences?: readonly Difference[]
  /** The baseline is of no use to anybody, as opposed to merely different. */
  readonly broken: boolean
  /** It is a candidate itself, which nothing would ever differ from. */
  readonly isOwn: boolean
}

type Obstacle = Pick<Skipped, 'why' | 'differences'>

/** A candidate that is comparable with no baseline, while another one is. */
export type UnmatchedRun = { readonly run: Run; readonly why: string }

export type Matching = {
  readonly matches: readonly Match[]
  readonly skipped: readonly Skipped[]
  readonly leftOut: readonly UnmatchedRun[]
}

/** Which candidate is compared with which baselines, and which baselines with none. */
export function matchRuns(
  candidates: readonly Run[],
  baselines: readonly Baseline[],
  level: LoadLevel
): Matching {
  const seen = baselines.map(baseline => ({
    ...baseline,
    ...observe(baseline.run, level),
    ...baseline.observed
  }))
  const observed = candidates.map(run => observe(run, level))
  if (level.regression.paired && candidates.length === baselines.length) {
    const pairs = observed.map((candidate, i) => matchAll([candidate], seen.slice(i, i + 1)))
    return {
      matches: pairs.flatMap(({ matches }) => matches),
      skipped: pairs.flatMap(({ skipped }) => skipped),
      leftOut: []
    }
  }
  const filled = observed.filter(({ run }) => whyEmpty(run) === undefined)
  return matchAll(filled.length === 0 ? observed : filled, seen)
}

/** A run with what is worked out of its history, warmed up as its load level says. */
export function observe(run: Run, level: LoadLevel): Observed {
  return observedAfter(run, level.warmUp)
}

const observedAfter = /* @__PURE__ */ oncePerRun(observeAfter)

function observeAfter(run: Run, warmUp: LoadLevel['warmUp']): Observed {
  const window = steadyWindowOf(run, warmUp)
  const spread = spreadOf(run)
  const samples = run.history?.samples ?? []
  const clock = clockTrouble(rowsOf(samples, samples[0]?.at ?? 0))
  return {
    run,
    ...(window === undefined ? {} : { window }),
    ...(spread === undefined ? {} : { spread }),
    ...(clock === undefined ? {} : { clock })
  }
}

/**
 * Every candidate against every baseline that is comparable with it. A candidate without any does not
 * take part, unless that is true of all.
 */
function matchAll(candidates: readonly Observed[], offered: readonly Seen[]): Matching {
  const steady = candidates.some(({ window }) => window !== undefined)
  const seen = offered.map(baseline => ({ baseline, broken: whyUnusable(baseline, steady) }))
  const usable = seen.flatMap(({ baseline, broken }) =>
    broken === undefined && baseline.own === undefined ? [baseline] : []
  )
  const found = candidates.map(candidate => ({
    candidate,
    baselines: usable.filter(baseline => obstacle(candidate, baseline, usable) === undefined)
  }))
  const matches = found.filter(({ baselines }) => baselines.length > 0)
  const judged = matches.length === 0 ? found : matches
  const skipped = seen.flatMap(({ baseline, broken }) => {
    if (judged.some(({ baselines }) => baselines.includes(baseline))) return []
    const found =
      broken === undefined
        ? firstObstacle(judged, baseline, usable)
        : { why: `it ${unusableWords(broken)}` }
    return [{ baseline, ...found, broken: broken !== undefined, isOwn: baseline.own !== undefined }]
  })
  const leftOut = found
    .filter(match => !judged.includes(match))
    .map(({ candidate }) => ({
      run: candidate.run,
      why: allObstacles(candidate, usable)
    }))
  return { matches, skipped, leftOut }
}

function firstObstacle(
  judged: readonly Match[],
  baseline: Seen,
  usable: readonly Seen[]
): Obstacle {
  const found = judged.flatMap(({ candidate }) => obstacle(candidate, baseline, usable) ?? [])
  return found[0] ?? { why: '' }
}

function allObstacles(candidate: Observed, usable: readonly Seen[]): string {
  return obstaclesWords(usable.flatMap(baseline => obstacle(candidate, baseline, usable) ?? []))
}

/** Why a run is compared with none of several baselines. */
export function obstaclesWords(obstacles: readonly Obstacle[]): string {
  const differing = obstacles.flatMap(({ differences }) => (differences ? [differences] : []))
  const others = obstacles.filter(({ differences }) => differences === undefined)
  const words = [
    ...new Set(others.map(({ why }) => why)),
    ...(differing.length === 0 ? [] : [allDifferencesWords(differing)])
  ]
  return words.join('; or ')
}

function obstacle(
  candidate: Observed,
  baseline: Seen,
  usable: readonly Seen[]
): Obstacle | undefined {
  const { own } = baseline
  if (own !== undefined) return { why: `it is the judged run ${own.name} itself` }
  const empty = whyEmpty(candidate.run)
  if (empty !== undefined) return { why: `the run to compare ${unusableWords(empty)}` }
  const differences = differencesOf(candidate, baseline, usable)
  return differences.length === 0 ? undefined : { why: differencesWords(differences), differences }
}
