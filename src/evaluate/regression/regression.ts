import { emptiedNotes } from './answer-sizes.js'
import type { LoadLevel, Policies } from '../../config/settings.js'
import type { Note } from '../../locust/note.js'
import type { Run } from '../../locust/run.js'
import { median } from '../timeline/intervals.js'
import { addedRows, withAccounts, type JudgedCandidate } from './accounted.js'
import type { Comparison } from './comparison.js'
import { disturbanceOf } from './disturbance.js'
import { withoutDisturbed } from './disturbed-baselines.js'
import { errorsRose, judgeErrors } from './error-regression.js'
import { withErrorAccounts, withErrorsTogether } from './errors-together.js'
import type { Change } from './judged.js'
import { hasEnoughRequests, meanCells, percentileCells, type LatencyCell } from './latency-cell.js'
import { fallenOffNotes } from './fallen-off.js'
import { judgeLatency } from './latency-regression.js'
import { withLearned } from './learned.js'
import { matchRuns, type Baseline, type Match, type Seen } from './matching.js'
import { withMix } from './mix.js'
import { whyUnpaired } from './pairs.js'
import { withOwnNoise } from './own-noise.js'
import { partsOfRun, type PartOfRun } from './part-of-run.js'
import { judgePresence, mixShift, withShares } from './presence.js'
import { leftOutNote, refuse, skippedNotes, totalNotCompared, unsettledNotes } from './refusal.js'
import { combineRuns } from './repeated.js'
import { keyedRun, sidesOf } from './sides.js'
import { slowThroughoutNotes } from './slow-throughout.js'
import { judgeThroughput } from './throughput-regression.js'
import { judgeUnprinted } from './unprinted.js'

type CompareRequest = {
  /** One run or more of the same test. */
  readonly candidates: readonly Run[]
  /** In any order; for paired runs in the order of their candidates. */
  readonly baselines: readonly Baseline[]
  readonly level: LoadLevel
  readonly policies: Policies
  /** The baselines are a history, long enough to teach the noise. */
  readonly isLearned?: boolean
  /** The last run of the base branch, where that may be none of the baselines. */
  readonly newest?: Run
}

export type CompareResult = {
  readonly verdicts: Change[]
  readonly notes: Note[]
  readonly comparison: Comparison
  /** The candidates that took part, or that all could not. */
  readonly judged: readonly Run[]
}

/**
 * The regression rule of docs/statistics.md §2, with two additions that docs/verdict-bench.md measures (the
 * means, the burst check): which baselines can be used, then every cell of every candidate, then one
 * verdict per cell.
 */
export function compareRuns(request: CompareRequest): CompareResult {
  const { candidates, policies } = request
  const apart = whyUnpaired(request)
  const isPaired = apart === undefined && candidates.length === request.baselines.length
  const level = isPaired ? request.level : unpaired(request.level)
  const found = matchRuns(candidates, request.baselines, level)
  const { matches, skipped, leftOut } = request.isLearned === true ? found : withoutDisturbed(found)
  const used = [...new Set(matches.flatMap(match => match.baselines))]
  const sources = {
    baselines: used.map(({ source }) => source),
    skipped: skipped.map(({ baseline, why }) => ({ source: baseline.source, why }))
  }
  if (used.length === 0)
    return { ...refuse(candidates[0], policies, { skipped, sources }), judged: candidates }
  const isOnly = matches.length === 1
  const asked = { ...request, level }
  const judged = matches.map(match => judgeMatch(match, isOnly, asked))
  const learnedFrom = Math.max(...judged.map(match => match.learnedFrom))
  const verdicts = jointly(judged)
  return {
    judged: matches.map(({ candidate }) => candidate.run),
    verdicts,
    notes: [
      ...skippedNotes(skipped),
      ...leftOut.map(leftOutNote),
      ...(apart === undefined ? [] : [apart]),
      ...unsettledNotes(matches, level),
      ...emptiedNotes(judged.map(({ rows }) => rows)),
      ...slowThroughoutNotes(matches, verdicts),
      ...fallenOffNotes(matches, verdicts)
    ],
    comparison: {
      ...sources,
      ...thinkTimes(matches),
      ...(level.regression.paired ? { paired: true } : {}),
      judgedCells: Math.max(...judged.map(({ judgedCells }) => judgedCells)),
      ...(learnedFrom === 0 ? {} : { learnedFrom })
    }
  }
}

/** One verdict per cell, and of the total's who accounts for it. */
function jointly(judged: readonly JudgedCandidate[]): Change[] {
  const rows = judged.map(run => run.rows)
  const verdicts = withErrorsTogether(combineRuns(judged.map(({ cells }) => cells)), rows)
  return withErrorAccounts(withAccounts(verdicts, judged), rows, judged.map(addedRows))
}

/** Of runs that are no pairs: the machine's wander between runs is to be reckoned with. */
function unpaired(level: LoadLevel): LoadLevel {
  return {
    ...level,
    regression: { ...level.regression, paired: false },
    endpointRegression: level.endpointRegression.map(({ pattern, settings }) => ({
      pattern,
      settings: { ...settings, paired: false }
    }))
  }
}

type JudgedMatch = JudgedCandidate & {
  readonly judgedCells: number
  /** The most runs that taught the noise of a cell; 0 where none is judged by it. */
  readonly learnedFrom: number
}

/**
 * All cells of one candidate: latency, errors, throughput, and what came or went. `isOnly`: no other
 * run can tell a burst from a change; where several agree, it is none.
 */
function judgeMatch(
  { candidate, baselines }: Match,
  isOnly: boolean,
  { level, policies, isLearned, newest }: Omit<CompareRequest, 'candidates' | 'baselines'>
): JudgedMatch {
  const own = keyedRun(candidate.run)
  const then = baselines.map(({ run }) => keyedRun(run))
  const last = newest === undefined ? then[newestOf(baselines)] : keyedRun(newest)
  const others = withShares(then, last)
  const rows = sidesOf(own, others.baselines, level)
  const shift = mixShift(own, others)
  const percentiles = percentileCells(rows).filter(cell => shift === undefined || !cell.sides.total)
  const judgedCells = percentiles.filter(hasEnoughRequests).length
  const assumed = withOwnNoise([...percentiles, ...meanCells(rows)])
  const runs = { candidate: own, baselines: others.baselines }
  const parts = partsOfRun(own, others.baselines)
  const partOf = (key: string): PartOfRun | undefined => parts.get(key)
  const latency =
    isLearned === true ? withLearned(assumed, runs, { judgedCells, isOnly, partOf }) : assumed
  const rising = new Set(rows.filter(errorsRose).map(row => row.key))
  const settings = rows.find(row => row.total)?.settings ?? level.regression
  const { onNotComparable } = policies
  const context = {
    judgedCells,
    isOnly,
    ...disturbanceOf({ candidate, baselines }, others.baselines, isOnly),
    errorsRose: (key: string) => rising.has(key),
    partOf,
    onNotComparable
  }
  const judgedTimes = withMix(judgeLatency(latency, context), own, rows)
  const throughput = judgeThroughput(candidate, baselines, settings, context)
  return {
    own,
    rows,
    judgedCells,
    learnedFrom: mostLearned(latency),
    cells: [
      ...judgedTimes,
      ...judgeUnprinted(rows.filter(row => shift === undefined || !row.total)),
      ...(shift === undefined ? [] : totalNotCompared(candidate.run, policies, shift)),
      ...judgeErrors(rows, candidate.run),
      ...(throughput === undefined ? [] : [throughput]),
      ...judgePresence(own, others, policies)
    ]
  }
}

/** The index of the one that ran last; -1 where of one it is not known when it ran. */
function newestOf(baselines: readonly Seen[]): number {
  const moments = baselines.map(({ source, run }) => source.at ?? run.startedAt ?? Infinity)
  const last = Math.max(...moments)
  return Number.isFinite(last) ? moments.indexOf(last) : -1
}

function mostLearned(cells: readonly LatencyCell[]): number {
  return cells.reduce((most, { learned }) => Math.max(most, learned?.learnedFrom ?? 0), 0)
}

function thinkTimes(matches: readonly Match[]): Pick<Comparison, 'thinkTime'> {
  const candidate = median(matches.flatMap(match => match.candidate.window?.thinkSeconds ?? []))
  const baseline = median(
    matches.flatMap(match => match.baselines.flatMap(({ window }) => window?.thinkSeconds ?? []))
  )
  if (candidate === undefined || baseline === undefined) return {}
  return { thinkTime: { candidate, baseline } }
}
