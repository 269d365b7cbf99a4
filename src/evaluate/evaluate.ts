import type { LoadLevel, Settings } from '../config/settings.js'
import type { Note } from '../locust/note.js'
import { ERROR_KINDS, type ErrorKind, type Run } from '../locust/run.js'
import { conclusionOf, outcomeOf, worstOutcome } from './conclusion.js'
import type {
  BaselineSource,
  Evaluation,
  RunEvaluation,
  RunMetrics,
  Verdict
} from './evaluation.js'
import { headlineOf } from './headline.js'
import { loadLevelOf, loadNotes } from './load-level.js'
import { type Baseline, compareRuns } from './regression.js'
import { evaluateTargets } from './targets.js'
import { analyseTimeline, type Timeline } from './timeline.js'
import type { SteadyState } from './timeline-steady.js'
import { verdictsFromTimeline } from './timeline-notes.js'
import { applyWaivers } from './waivers.js'
import { formatDuration } from './words.js'
/** What the gate judges: plain data, nothing to be fetched. */
export type Request = {
  readonly candidates: readonly Run[]
  /** `none`: nobody asked for a comparison. */
  readonly baselines: readonly Baseline[] | 'none'
  /** Baselines that were wanted and could not be had, and why. */
  readonly skipped: readonly { readonly source: BaselineSource; readonly why: string }[]
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
  const compared = repeats.length === 0 ? undefined : compare({ repeats, level }, request, settings)
  const timeline = analyseTimeline(run, level)
  const fromTime = verdictsFromTimeline(timeline, level, settings.policies)
  const waived = applyWaivers(
    [
      ...evaluateTargets(run, level, settings.policies, steadyToGrade(timeline, level)),
      ...fromTime.verdicts,
      ...(compared?.verdicts ?? [])
    ],
    settings.waivers,
    request.today
  )
  const notes = withSeverities(
    [
      ...run.notes,
      ...loadNotes(run, level),
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

type Compared = {
  verdicts: readonly Verdict[]
  notes: readonly Note[]
  comparison?: RunEvaluation['comparison']
  baselineSeries?: NonNullable<RunEvaluation['baselineSeries']>
}

function compare(
  { repeats, level }: { repeats: readonly Run[]; level: LoadLevel },
  request: Request,
  settings: Settings
): Compared | undefined {
  if (request.baselines === 'none') return undefined
  const baselines = baselinesFor(repeats[0]?.name ?? '', level, {
    offered: request.baselines,
    settings
  })
  const judgeable = repeats.filter(run => run.aggregated !== undefined)
  if (judgeable.length === 0) return undefined
  if (baselines.length === 0)
    return { verdicts: [], notes: [noBaseline(request)], comparison: emptyComparison(request) }
  const { verdicts, notes, comparison } = compareRuns({
    candidates: judgeable,
    baselines,
    level,
    policies: settings.policies
  })
  const used = baselines.filter(({ source }) => comparison.baselines.includes(source))
  return {
    verdicts,
    notes,
    comparison: {
      ...comparison,
      baselines: used.map(measuredSource),
      skipped: [...request.skipped, ...comparison.skipped]
    },
    baselineSeries: newestSeries(used, level)
  }
}

function measuredSource({ source, run }: Baseline): BaselineSource {
  const p95 = run.aggregated?.percentiles.get(95)
  const { throughput } = metricsOf(run)
  return {
    ...source,
    ...(p95 === undefined ? {} : { p95 }),
    ...(throughput === undefined ? {} : { throughput })
  }
}

/** For charts: how the latest baseline went in time. */
function newestSeries(
  baselines: readonly Baseline[],
  level: LoadLevel
): NonNullable<RunEvaluation['baselineSeries']> {
  const [newest] = [...baselines].sort((a, b) => (b.source.at ?? 0) - (a.source.at ?? 0))
  if (newest === undefined) return []
  return [{ label: newest.source.label, series: analyseTimeline(newest.run, level).series }]
}

/** Baseline runs of the same name, else of the same CSV prefix, else of the load level (`base` against `head`). */
function baselinesFor(
  name: string,
  level: LoadLevel,
  { offered, settings }: { offered: readonly Baseline[]; settings: Settings }
): readonly Baseline[] {
  const sameLevel = offered.filter(({ run }) => loadLevelOf(run, settings).name === level.name)
  const sameName = sameLevel.filter(({ run }) => run.name === name)
  const samePrefix = sameLevel.filter(({ run }) => prefixOf(run.name) === prefixOf(name))
  return [sameName, samePrefix, sameLevel].find(runs => runs.length > 0) ?? []
}

function prefixOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}

function noBaseline({ skipped }: Request): Note {
  const reasons = skipped.map(({ source, why }) => `${source.label}: ${why}`).join('; ')
  return {
    code: 'no-baseline',
    severity: 'info',
    message: `there is no baseline run to compare with yet${reasons === '' ? '' : ` (${reasons})`}`,
    advice:
      'The targets hold. Once the base branch has a run of this test, changes are compared with it.'
  }
}

function emptyComparison({ skipped }: Request): NonNullable<RunEvaluation['comparison']> {
  return { baselines: [], skipped, judgedCells: 0 }
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

function steadyToGrade({ steady }: Timeline, level: LoadLevel): SteadyState | undefined {
  return level.gradeSteadyState ? steady : undefined
}

/** What the setting `warm-up` did, or why it could not. */
function warmUpNotes({ warmUp, steady, limits }: Timeline, level: LoadLevel): Note[] {
  if (!level.gradeSteadyState) return []
  const message =
    steady === undefined || warmUp === undefined
      ? `the warm-up could not be left out (${limits[0] ?? 'there is no history'})`
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

function metricsOf(run: Run): RunMetrics {
  const total = run.aggregated
  if (total === undefined) return {}
  const seconds = run.durationSeconds
  return {
    requests: total.requests,
    failures: total.failures,
    ...(total.requests > 0 ? { errorRate: total.failures / total.requests } : {}),
    ...(seconds !== undefined && seconds > 0 ? { throughput: total.requests / seconds } : {}),
    ...(run.failures.length > 0 || total.failures === 0 ? { errors: errorsOf(run) } : {})
  }
}

function errorsOf(run: Run): Record<ErrorKind, number> {
  const counts = Object.fromEntries(ERROR_KINDS.map(kind => [kind, 0])) as Record<ErrorKind, number>
  for (const failure of run.failures) counts[failure.kind] += failure.occurrences
  return counts
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
