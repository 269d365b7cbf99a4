import { couldNotJudge, evaluate } from './evaluate/evaluate.js'
import { readBaselineRuns } from './intake/baselines.js'
import { readCandidates } from './intake/candidates.js'
import type { BaselineOffer, CandidateOffer, Judging } from './intake/offer.js'
import { NOT_NEEDED, type PastSource, readPast, suffices } from './intake/past.js'
import { ownFailure, stackOf, whyNotJudged } from './intake/problems.js'
import { readSurroundings, type ResourceOffer } from './intake/surroundings.js'
import type { Combine } from './locust/sets.js'
import type { Report, ReportContext } from './report/report.js'

/** What the gate needs of the world: the command line and the action each build one. */
export type World = ResourceOffer &
  PastSource & {
    /** Throws what `whyNotJudged` knows, as the next two do. */
    readonly settings: () => Promise<Judging>
    readonly candidates: () => Promise<CandidateOffer>
    readonly baselines: () => Promise<BaselineOffer>
    /** The work while there is time for it. Throws NotJudged when that is over. */
    readonly inTime: <T>(work: Promise<T>) => Promise<T>
    /** The stack of an error that is a bug of ours, for whoever mends it. */
    readonly unforeseen: (stack: string) => void
    readonly publish: (report: Report) => Promise<void>
  }

export type GateOptions = {
  /** What several candidate sets are: different tests, repeats or shards of one. */
  readonly combine: Combine
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string
  readonly context: ReportContext
}

/** The whole story: read, judge, publish, and publish also that it could not be judged. */
export async function gate(world: World, options: GateOptions): Promise<Report> {
  const report = await judge(world, options)
  await world.publish(report)
  return report
}

async function judge(world: World, options: GateOptions): Promise<Report> {
  try {
    return await world.inTime(readAndEvaluate(world, options))
  } catch (error) {
    const known = whyNotJudged(error)
    if (known === undefined) world.unforeseen(stackOf(error))
    return { evaluation: couldNotJudge(known ?? [ownFailure(error)]), context: options.context }
  }
}

async function readAndEvaluate(world: World, options: GateOptions): Promise<Report> {
  const { settings, config, notes: said } = await world.settings()
  const { runs, uploads, notes } = await readCandidates(world, options.combine, settings)
  const surroundings = await readSurroundings(runs, settings, world)
  const { past, notes: noted } = await readPast(world)
  const offer = suffices(past, runs, settings) ? NOT_NEEDED : await world.baselines()
  const baselines = await readBaselineRuns(offer, settings, options.combine)
  const all = [...notes, ...said, ...noted, ...offer.notes]
  const { today } = options
  const request = { ...baselines, past, candidates: runs, surroundings, notes: all, today }
  const context = { ...options.context, config, artifacts: uploads }
  return { evaluation: evaluate(request, settings), context }
}
