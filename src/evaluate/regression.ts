import type { LoadLevel, Policies } from '../config/settings.js'
import type { Note } from '../locust/note.js'
import type { Run } from '../locust/run.js'
import { isBurst } from './burst.js'
import { errorsRose, judgeErrors } from './error-regression.js'
import type { Comparison, RegressionVerdict } from './evaluation.js'
import { median } from './intervals.js'
import type { Judged } from './judged.js'
import { meanCells, percentileCells } from './latency-cell.js'
import { isJudged, judgeLatency } from './latency-regression.js'
import { matchRuns, type Baseline, type Match } from './matching.js'
import { judgePresence, mixShift } from './presence.js'
import { refuse, skippedNote, totalNotCompared, unsettledNotes } from './refusal.js'
import { combineRuns } from './repeated.js'
import { sidesOf } from './sides.js'
import { judgeThroughput } from './throughput-regression.js'

export type { Baseline } from './matching.js'

export type CompareRequest = {
  /** One run or more of the same test. */
  readonly candidates: readonly Run[]
  /** In any order; for paired runs in the order of their candidates. */
  readonly baselines: readonly Baseline[]
  readonly level: LoadLevel
  readonly policies: Policies
}

export type CompareResult = {
  readonly verdicts: RegressionVerdict[]
  readonly notes: Note[]
  readonly comparison: Comparison
}

/**
 * The regression rule of statistics.md §5, with two additions that docs/verdict-bench.md measures (the
 * means, the burst check): which baselines can be used, then every cell of every candidate, then one
 * verdict per cell.
 */
export function compareRuns(request: CompareRequest): CompareResult {
  const { candidates, level, policies } = request
  const { matches, skipped } = matchRuns(candidates, request.baselines, level)
  const used = [...new Set(matches.flatMap(match => match.baselines))]
  const sources = {
    baselines: used.map(({ source }) => source),
    skipped: skipped.map(({ baseline, why }) => ({ source: baseline.source, why }))
  }
  if (used.length === 0) return refuse(candidates[0], policies, { skipped, sources })
  const judged = matches.map(match => judgeMatch(match, level, policies))
  return {
    verdicts: combineRuns(judged.map(({ cells }) => cells)),
    notes: [...skipped.map(skippedNote), ...unsettledNotes(matches)],
    comparison: {
      ...sources,
      ...thinkTimes(matches),
      judgedCells: Math.max(...judged.map(({ judgedCells }) => judgedCells))
    }
  }
}

/** All cells of one candidate: latency, errors, throughput, and what came or went. */
function judgeMatch(
  { candidate, baselines }: Match,
  level: LoadLevel,
  policies: Policies
): { cells: Judged[]; judgedCells: number } {
  const runs = baselines.map(({ run }) => run)
  const rows = sidesOf(candidate.run, runs, level)
  const shift = mixShift(candidate.run, runs)
  const cells = percentileCells(rows).filter(cell => shift === undefined || !cell.sides.total)
  const judgedCells = cells.filter(isJudged).length
  const rising = new Set(rows.filter(errorsRose).map(row => row.key))
  const settings = rows.find(row => row.total)?.settings ?? level.regression
  const burst = isBurst(
    candidate.spread,
    baselines.map(({ spread }) => spread)
  )
  const context = { judgedCells, burst, errorsRose: (key: string) => rising.has(key) }
  const throughput = judgeThroughput(candidate, baselines, settings, context)
  return {
    judgedCells,
    cells: [
      ...judgeLatency([...cells, ...meanCells(rows)], context),
      ...(shift === undefined ? [] : totalNotCompared(candidate.run, policies, shift)),
      ...judgeErrors(rows, candidate.run),
      ...(throughput === undefined ? [] : [throughput]),
      ...judgePresence(candidate.run, runs, policies)
    ]
  }
}

function thinkTimes(matches: readonly Match[]): Pick<Comparison, 'thinkTime'> {
  const candidate = median(matches.flatMap(match => match.candidate.window?.thinkSeconds ?? []))
  const baseline = median(
    matches.flatMap(match => match.baselines.flatMap(({ window }) => window?.thinkSeconds ?? []))
  )
  if (candidate === undefined || baseline === undefined) return {}
  return { thinkTime: { candidate, baseline } }
}
