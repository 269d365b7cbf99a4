import type { LoadLevel, Settings } from '../config/settings.js'
import type { Note } from '../locust/note.js'
import { endpointKey, type Run } from '../locust/run.js'
import { type Baselines, compareWithBaselines } from './compare-with-baselines.js'
import { clockNotes, distrusted } from './clock-verdicts.js'
import { conclusionOf, outcomeOf, worstOutcome } from './conclusion.js'
import type { Evaluation, RunEvaluation } from './evaluation.js'
import { headlineOf } from './headline.js'
import { loadLevelOf, loadNotes } from './load-level.js'
import { lostUsersNotes } from './lost-users.js'
import { metricsOf } from './run-metrics.js'
import { evaluateTargets } from './targets.js'
import { analyseTimeline, type Timeline } from './timeline.js'
import type { SteadyState } from './timeline-steady.js'
import { verdictsFromTimeline } from './timeline-notes.js'
import { applyWaivers } from './waivers.js'
import { formatCount, formatDuration } from './words.js'

/** Fewer requests of an endpoint may fail by chance. */
const MIN_REQUESTS = 10
/** What the gate judges: plain data, nothing to be fetched. */
export type Request = Baselines & {
  readonly candidates: readonly Run[]
  /** Notes about the input as a whole. */
  readonly notes: readonly Note[]
  /** `YYYY-MM-DD`, UTC: waivers expire by it. */
  readonly today: string
}

/** Judges every run by its load level and against its baselines, and draws the conclusion. */
export function evaluate(request: Request, settings: Settings): Evaluation {
  const leveled = request.candidates.map(run => ({ run, level: loadLevelOf(run, settings) }))
  const runs = leveled.map((candidate, index) => {
    const repeats = leveled.filter(other => isSameTest(other, candidate))
    const isLast = repeats.at(-1) === leveled[index]
    return evaluateRun(
      { ...candidate, repeats: isLast ? repeats.map(({ run }) => run) : [] },
      request,
      settings
    )
  })
  const notes = withSeverities(request.notes, settings)
  const outcome = worstOutcome([
    ...runs.map(run => run.outcome),
    ...(notes.some(note => note.severity === 'error') ? (['could-not-judge'] as const) : []),
    ...(notes.some(note => note.severity === 'warning') ? (['warned'] as const) : [])
  ])
  return {
    conclusion: conclusionOf(outcome),
    outcome,
    headline: headlineOf(outcome, runs, notes),
    runs,
    notes
  }
}

type Leveled = { readonly run: Run; readonly level: LoadLevel }

/** Runs of one name and load level are one test, run more than once. */
function isSameTest(a: Leveled, b: Leveled): boolean {
  return a.level.name === b.level.name && a.run.name === b.run.name
}

function evaluateRun(
  { run, level, repeats }: Leveled & { readonly repeats: readonly Run[] },
  request: Request,
  settings: Settings
): RunEvaluation {
  const compared =
    repeats.length === 0 ? undefined : compareWithBaselines({ repeats, level }, request, settings)
  const timeline = analyseTimeline(run, level)
  const fromTime = verdictsFromTimeline(timeline, level, settings.policies)
  const waived = applyWaivers(
    [
      ...distrusted(
        [
          ...evaluateTargets(run, level, settings.policies, steadyToGrade(timeline, level)),
          ...fromTime.verdicts
        ],
        { ...timeline, seconds: run.durationSeconds ?? timeline.seconds },
        settings.policies
      ),
      ...(compared?.verdicts ?? [])
    ],
    settings.waivers,
    request.today
  )
  const notes = withSeverities(
    [
      ...run.notes,
      ...loadNotes(run, level),
      ...lostUsersNotes(run, level),
      ...clockNotes(timeline.clock),
      ...failingNotes(run),
      ...fromTime.notes,
      ...warmUpNotes(timeline, level),
      ...(compared?.notes ?? []),
      ...waived.notes
    ],
    settings
  )
  const outcome = outcomeOf(waived.verdicts, notes, isJudgedByTime(timeline, level))
  return {
    run,
    loadLevel: level.name,
    level: levelFacts(level),
    conclusion: conclusionOf(outcome),
    outcome,
    verdicts: waived.verdicts,
    notes,
    metrics: metricsOf(run),
    timeline,
    ...(compared?.comparison === undefined ? {} : { comparison: compared.comparison }),
    ...(compared?.baselineSeries === undefined ? {} : { baselineSeries: compared.baselineSeries })
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

/** Of a rare endpoint the total's error rate says nothing. */
function failingNotes({ endpoints }: Run): Note[] {
  return endpoints
    .filter(({ requests, failures }) => requests >= MIN_REQUESTS && failures > requests / 2)
    .map(row => ({
      code: 'endpoint-failing',
      severity: 'warning',
      message: `${endpointKey(row)}: ${formatCount(row.failures)} of ${formatCount(row.requests)} requests failed`,
      advice: 'Give the endpoint an error rate of its own in the config if that is meant to be.'
    }))
}

function steadyToGrade({ steady }: Timeline, level: LoadLevel): SteadyState | undefined {
  return level.gradeSteadyState ? steady : undefined
}

/** What the setting `warm-up` did, or why it could not. */
function warmUpNotes({ warmUp, steady, limits }: Timeline, level: LoadLevel): Note[] {
  if (!level.gradeSteadyState) return []
  const message =
    steady === undefined || warmUp === undefined
      ? `the warm-up could not be left out (${limits.find(limit => limit.startsWith('no steady state')) ?? limits[0] ?? 'there is no history'})`
      : `throughput, error rate and average are those after ${formatDuration(warmUp.seconds)} of warm-up; percentiles are those of the whole run`
  return [{ code: 'warm-up', severity: 'info', message }]
}

/** The team's severities over ours. */
function withSeverities(notes: readonly Note[], settings: Settings): Note[] {
  return notes.flatMap(note => {
    const severity = settings.noteSeverities.get(note.code) ?? note.severity
    return severity === 'ignore' ? [] : [{ ...note, severity }]
  })
}

/** The evaluation when there was nothing to judge or nothing to judge by: `notes` say why. */
export function couldNotJudge(notes: readonly Note[]): Evaluation {
  const outcome = 'could-not-judge'
  return {
    conclusion: conclusionOf(outcome),
    outcome,
    headline: headlineOf(outcome, [], notes),
    runs: [],
    notes
  }
}
