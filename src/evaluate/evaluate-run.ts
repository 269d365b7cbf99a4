import type { LoadLevel, Settings } from '../config/settings.js'
import type { NoteCode } from '../locust/note-codes.js'
import { note, type Note } from '../locust/note.js'
import { present } from '../locust/present.js'
import type { Run } from '../locust/run.js'
import type { ResourceData } from '../resources/reading.js'
import { formatDuration } from '../units/format.js'
import { abortIn, stopNotes, withAbort } from './abort-verdicts.js'
import { clockNotes, distrusted } from './clock-verdicts.js'
import type { Baselines, Compared, Joint } from './compare-with-baselines.js'
import { conclusionOf, outcomeOf } from './conclusion.js'
import { criteriaClause, gradedInTime } from './criteria-verdicts.js'
import { withKnownDrift } from './drift-before.js'
import type { RunEvaluation } from './evaluation.js'
import { failingNotes } from './failing-endpoints.js'
import { unboundErrorNotes } from './unbound-errors.js'
import { besideIncidents } from './judged-silences.js'
import { leftOutNotes } from './left-out.js'
import { looseNotes } from './loose-percentiles.js'
import { loadNotes } from './load-level.js'
import { lostUsersNotes } from './lost-users.js'
import { notRequestsNotes } from './not-requests.js'
import { rareEndpointNotes } from './rare-endpoints.js'
import type { ResourceJudge } from './resources/resource-judge.js'
import type { ResourcesEvaluation } from './resources/resources-evaluation.js'
import { analyseTimeline, type Timeline } from './run-in-time.js'
import { metricsOf } from './run-metrics.js'
import { withSeverities } from './severities.js'
import { withFailedBounds } from './targets/bottlenecks.js'
import { softened } from './targets/effect.js'
import type { Nearest } from './targets/nearest-endpoints.js'
import { evaluateTargets } from './targets/targets.js'
import { whyNo } from './timeline/limit-words.js'
import type { SteadyState } from './timeline/steady-state.js'
import { untoldNotes } from './untold-percentiles.js'
import type { PresenceVerdict, Verdict } from './verdict/verdict.js'
import { verdictsFromTimeline } from './verdicts-in-time.js'
import { applyWaivers, waiveResources } from './waivers.js'
import { withKnownWaiting } from './waiting-before.js'
import { withPast } from './with-past.js'

/** A run at its load level, and what else is needed to judge it. */
type Candidate = {
  readonly run: Run
  readonly level: LoadLevel
  /** Which rule gave it the level. */
  readonly reason: string
  /** How its test compares, be it run once or more often. */
  readonly joint: Joint
  readonly nearest: Nearest
  readonly surroundings: Partial<RunSurroundings>
}

/** What was read of a run's surroundings, and the run in time that said of which moments. */
export type RunSurroundings = { readonly data: ResourceData; readonly timeline: Timeline }

/** What all runs are judged by. */
export type RunRequest = Baselines & {
  readonly candidates: readonly Run[]
  readonly today: string
  readonly surroundings?: { readonly judge: ResourceJudge } | undefined
}

/** Judges one run by its load level, against its baselines, and with what surrounded it. */
export function evaluateRun(
  { run, level, reason, joint, nearest, surroundings: { data, timeline: known } }: Candidate,
  request: RunRequest,
  settings: Settings
): RunEvaluation {
  const timeline = known ?? analyseTimeline(run, level)
  const judge = judgeFor(level, request, settings)
  const isTeller = joint.teller === run
  const compared: Partial<Compared> =
    (joint.judged.includes(run) ? joint.compared : undefined) ?? {}
  const { comparison, baselineSeries, verdicts: changes = [], notes: noted = [] } = compared
  const against = { timeline, level, baselines: compared.used }
  const presence = changes.filter(change => change.rule === 'presence')
  const graded = gradedOf({ run, level, timeline, nearest, presence }, settings)
  const surrounded = { run, level, times: timeline, data }
  const surroundings = judge?.evaluateResources(surrounded, settings.scaling, settings.policies)
  const waived = judgedSoftly(
    { verdicts: [...graded.verdicts, ...changes], resources: surroundings?.evaluation },
    request,
    settings
  )
  const { verdicts, resources } = waived
  const ofItself = [
    ...withKnownWaiting(notesOnRun(run, level, timeline), run, compared.used),
    ...leftOutNotes(run, level, settings.notRequests),
    ...withKnownDrift(graded.notes, against),
    ...untoldNotes(run, level, graded.verdicts),
    ...looseNotes(run, level),
    ...warmUpNotes(timeline, level, run),
    ...unboundErrorNotes(run, waived.verdicts)
  ]
  const notesWith = (more: readonly Note[]): Note[] =>
    withSeverities(
      [...ofItself, ...more, ...(surroundings?.notes ?? []), ...waived.notes],
      settings
    )
  const all = notesWith(noted)
  const outcome = outcomeOf(
    { verdicts, ...present({ resources: resources?.rows }) },
    all,
    isJudgedByTime(timeline, level)
  )
  const itself = { outcome, notes: isTeller ? all : notesWith([]) }
  const told = withPast({ run, level, resources }, itself, request, settings)
  return {
    run,
    loadLevel: level.name,
    levelReason: reason,
    level: levelFacts(level),
    conclusion: conclusionOf(told.outcome),
    ...told,
    // What is of all repeats stands in one place, and does to each what it does to the test.
    verdicts: isTeller ? verdicts : verdicts.filter(({ rule }) => rule === 'target'),
    metrics: metricsOf(run),
    timeline: {
      ...timeline,
      bottlenecks: withFailedBounds(timeline.bottlenecks, graded.verdicts)
    },
    ...present({ resources, ...(isTeller ? { comparison, baselineSeries } : {}) })
  }
}

type InTime = Pick<Candidate, 'run' | 'level' | 'nearest'> & {
  readonly timeline: Timeline
  /** What came or went since the baselines. */
  readonly presence: readonly PresenceVerdict[]
}

/** The run against the bounds of its load level, as far as its times can be trusted. */
function gradedOf(
  { run, level, timeline, nearest, presence }: InTime,
  { policies }: Settings
): { readonly verdicts: readonly Verdict[]; readonly notes: readonly Note[] } {
  const fromTime = verdictsFromTimeline(timeline, level, policies)
  const graded = steadyToGrade(timeline, level, run)
  const asked = { ...graded, nearest, presence }
  const targets = gradedInTime(evaluateTargets(run, level, policies, asked), {
    run,
    level,
    timeline,
    policies
  })
  const verdicts = distrusted(
    [...targets, ...fromTime.verdicts],
    { ...timeline, seconds: run.durationSeconds ?? timeline.seconds },
    policies
  )
  const abort = timeline.clock === undefined ? abortIn(run, level) : undefined
  return {
    verdicts: withAbort(verdicts, abort, {
      run,
      ...graded,
      startedAt: timeline.startedAt,
      policies
    }),
    notes: [...stopNotes(run, level, abort), ...fromTime.notes]
  }
}

/** What is to be said of the run alone, whatever it is compared with. */
function notesOnRun(run: Run, level: LoadLevel, timeline: Timeline): Note[] {
  const { clock } = timeline
  const notes = [
    ...besideIncidents(run.notes, timeline),
    ...notRequestsNotes(run),
    // The first is said first: half of the load for half of the run is worse than a run of another length.
    ...lostUsersNotes(run, level),
    ...loadNotes(run, level),
    ...clockNotes(clock),
    ...failingNotes(run),
    ...(level.kind === 'load' && level.gradeEndpoints ? rareEndpointNotes(run) : [])
  ]
  return run.stopped === undefined ? notes : notes.filter(({ code }) => !OF_LENGTH.has(code))
}

/** Their advice is to measure longer; a run that was ended early was meant to. */
const OF_LENGTH: ReadonlySet<NoteCode> = new Set(['short-run', 'duration-differs'])

/** Undefined where nobody asked for what surrounds the run. */
export function judgeFor(
  { resources }: LoadLevel,
  { surroundings }: RunRequest,
  { scaling }: Settings
): ResourceJudge | undefined {
  if (resources.size + scaling.length === 0) return undefined
  if (surroundings === undefined) {
    throw new Error('resource metrics are asked for, and nobody was handed in who judges them')
  }
  return surroundings.judge
}

type Judged = {
  readonly verdicts: readonly Verdict[]
  readonly resources: ResourcesEvaluation | undefined
}

/** What the team has accepted, then, in the advisory mode, all that would still fail, only warns. */
function judgedSoftly(
  { verdicts, resources }: Judged,
  { today }: RunRequest,
  { waivers, policies }: Settings
): Judged & { readonly notes: readonly Note[] } {
  const waived = applyWaivers(verdicts, waivers, today)
  const excused = waiveResources(resources?.rows ?? [], waivers, today)
  return {
    verdicts: waived.verdicts.map(one => softened(one, policies)),
    resources: resources && {
      ...resources,
      rows: excused.rows.map(one => softened(one, policies))
    },
    notes: [...waived.notes, ...excused.notes]
  }
}

function levelFacts({ kind, users, durationSeconds }: LoadLevel): RunEvaluation['level'] {
  return {
    kind,
    ...(users === undefined ? {} : { users }),
    ...(durationSeconds === undefined ? {} : { durationSeconds })
  }
}

/** A capacity or recovery test has no target to meet, but an answer to give. */
function isJudgedByTime({ capacity, recovery }: Timeline, { kind }: LoadLevel): boolean {
  return (kind === 'capacity' ? capacity : kind === 'recovery' ? recovery : undefined) !== undefined
}

/** The history counts the rows too that were left out of the total. */
function steadyToGrade(
  { steady: told, failedLoad }: Timeline,
  level: LoadLevel,
  { leftOut }: Run
): { steady?: SteadyState } {
  const steady = told ?? failedLoad
  const isGraded = level.gradeSteadyState && leftOut === undefined
  return isGraded && steady !== undefined ? { steady } : {}
}

/** What the setting `warm-up` did, or why it could not. */
function warmUpNotes(
  { warmUp, steady, failedLoad, limits }: Timeline,
  level: LoadLevel,
  { leftOut }: Run
): Note[] {
  if (!level.gradeSteadyState) return []
  if (leftOut !== undefined) {
    const message =
      'the warm-up could not be left out (the history still counts the rows of not-requests)'
    return [note('warm-up', message)]
  }
  const start = failedLoad?.from ?? warmUp?.seconds
  const message =
    (steady ?? failedLoad) === undefined || start === undefined
      ? `the warm-up could not be left out (${whyNo('steady-state', limits)})`
      : `the total's throughput, error rate and average are those after ${formatDuration(start)} of warm-up; percentiles, and all numbers of endpoints, are those of the whole run${criteriaClause({ ...present({ steady }) }, level)}`
  return [note('warm-up', message)]
}
