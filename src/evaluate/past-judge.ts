import type { LoadLevel, Settings } from '../config/settings.js'
import type { Note } from '../locust/note.js'
import { present } from '../locust/present.js'
import type { Run } from '../locust/run.js'
import type { Digest } from '../past/digest.js'
import type { OwnRun, Past } from '../past/past.js'
import { graded } from './change-point-policy.js'
import { ownDigest, type DigestedRun } from './own-digest.js'
import { analysePast, type PastAnalysis, toldPast } from './past/evaluate-past.js'
import { type LeftOutRun, newestLeftOut } from './past/left-out.js'
import type { PastEvaluation } from './past/past-evaluation.js'
import { comparableWith, isDigestOf, runsOfSeries } from './past/reference.js'
import { baselineOf } from './regression/digest-baseline.js'
import { LEAST_RUNS } from './regression/learned-spread.js'
import { matchRuns, type Baseline } from './regression/matching.js'

/** A history with too few runs to compare with. */
export type Shortage = Pick<Past, 'unread' | 'failure'> & {
  /** Runs of the same test at the same load level. */
  readonly known: number
  readonly comparable: number
  /** None is comparable, and one is of another test: not only broken, or from before a step. */
  readonly differs: boolean
  /** Absent where all are comparable. */
  readonly newestLeftOut?: LeftOutRun
}

/** What earlier runs are asked: loaded, and handed to the judge, only where there is a history. */
export type PastJudge = {
  /** Why no history could be had. */
  readonly failure?: Past['failure']
  /** The same with a past that lacks these runs: nothing is compared with what is judged. */
  readonly before: (judged: readonly Run[]) => PastJudge
  /** The earlier runs that teach how much this one may differ; undefined when they are too few. */
  readonly referenceOf: (run: Run, level: LoadLevel) => readonly Baseline[] | undefined
  /** Those that can be compared with, also where they are too few to teach that. */
  readonly comparableOf: (run: Run, level: LoadLevel) => readonly Baseline[]
  /** The last of them, also where it cannot be compared with: it tells which endpoints there are by now. */
  readonly newestOf: (run: Run, level: LoadLevel) => Run | undefined
  /** What there is, where none can be compared with. */
  readonly shortageOf: (run: Run, level: LoadLevel) => Shortage
  readonly digestOf: (judged: DigestedRun) => Digest
  /** What is to be kept of runs that were fetched whole: a history that begins knows them at once. */
  readonly keptOf: (baselines: readonly Baseline[], levelOf: (run: Run) => LoadLevel) => Digest[]
  /** What the series says up to this run: with it where it is kept, and told something (`digest`). */
  readonly evaluate: (
    judged: Pick<DigestedRun, 'run' | 'level'>,
    newest: { readonly digest: Digest | undefined; readonly today: string },
    settings: Settings
  ) => { readonly past: PastEvaluation; readonly notes: readonly Note[] }
}

/** None of a run of which nobody knows which it was. */
function digestOfBaseline(
  { source, run }: Baseline,
  level: LoadLevel,
  { gate, at }: OwnRun
): Digest[] {
  const { workflowRun: which, commit, url } = source
  if (which === undefined) return []
  const { id, attempt, number } = which
  const known = present({ commit, url })
  const own = { workflowRun: id, attempt, gate, runNumber: number, at: source.at ?? at, ...known }
  return [ownDigest({ run, level, resources: undefined }, own)]
}

/** The series that a run belongs to, as it was before it. */
type Earlier = {
  readonly analysis: PastAnalysis
  /** Places in it of the runs that can be compared with. */
  readonly comparable: readonly number[]
}

function earlierOf(past: Past, run: Run, level: LoadLevel): Earlier {
  const analysis = analysePast(runsOfSeries(past, run, level), level)
  return { analysis, comparable: comparableWith(analysis, run, level) }
}

function differs({ digests }: PastAnalysis, run: Run, level: LoadLevel): boolean {
  return matchRuns([run], digests.map(baselineOf), level).skipped.some(({ broken }) => !broken)
}

export function pastJudge(past: Past): PastJudge {
  const known = new Map<Run, Earlier>()
  const earlierThan = (run: Run, level: LoadLevel): Earlier => {
    const seen = known.get(run) ?? earlierOf(past, run, level)
    known.set(run, seen)
    return seen
  }
  const comparableOf = (run: Run, level: LoadLevel): readonly Baseline[] => {
    const { analysis, comparable } = earlierThan(run, level)
    const places = new Set(comparable.slice(-past.runs))
    return analysis.digests.filter((_, place) => places.has(place)).map(baselineOf)
  }
  return {
    ...present({ failure: past.failure }),
    before: judged => {
      const isEarlier = (digest: Digest): boolean => !judged.some(run => isDigestOf(run, digest))
      return pastJudge({ ...past, digests: past.digests.filter(isEarlier) })
    },
    referenceOf: (run, level) =>
      earlierThan(run, level).comparable.length < LEAST_RUNS ? undefined : comparableOf(run, level),
    comparableOf,
    newestOf: (run, level) => {
      const newest = earlierThan(run, level).analysis.digests.at(-1)
      return newest && baselineOf(newest).run
    },
    shortageOf: (run, level) => {
      const { analysis, comparable } = earlierThan(run, level)
      return {
        known: analysis.digests.length,
        comparable: comparable.length,
        differs: comparable.length === 0 && differs(analysis, run, level),
        ...present({
          unread: past.unread,
          failure: past.failure,
          newestLeftOut: newestLeftOut(analysis, run, { level, comparable })
        })
      }
    },
    digestOf: judged => ownDigest(judged, past.own),
    keptOf: (baselines, levelOf) =>
      past.isKept
        ? baselines.flatMap(one => digestOfBaseline(one, levelOf(one.run), past.own))
        : [],
    evaluate: ({ run, level }, { digest, today }, settings) => {
      const { analysis } = earlierThan(run, level)
      const isNewest = past.isKept && digest !== undefined
      const told = isNewest
        ? toldPast(analysePast([...analysis.digests, digest], level), 'new')
        : toldPast(analysis, 'known')
      return graded(told, today, settings)
    }
  }
}
