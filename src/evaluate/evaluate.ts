import type { LoadLevel, Settings } from '../config/settings.js'
import { NOTES, type NoteCode, type NoteKind, type Severity } from '../locust/note-codes.js'
import { note, type Note } from '../locust/note.js'
import type { Run } from '../locust/run.js'
import type { ResourceData } from '../resources/reading.js'
import { formatCount, formatDuration } from '../units/format.js'
import { clockNotes, distrusted } from './clock-verdicts.js'
import { type Baselines, compareWithBaselines } from './compare-with-baselines.js'
import { conclusionOf, outcomeOf, worstOutcome } from './conclusion.js'
import type { Evaluation, RunEvaluation } from './evaluation.js'
import { failingNotes } from './failing-endpoints.js'
import { type Headline, headlineOf } from './headline.js'
import { leftOutNotes, withoutRows } from './left-out.js'
import { chooseLevel, loadNotes, unusedLevelNotes } from './load-level.js'
import { lostUsersNotes } from './lost-users.js'
import { notRequestsNotes } from './not-requests.js'
import { rareEndpointNotes } from './rare-endpoints.js'
import { analyseTimeline, type Timeline } from './run-in-time.js'
import { metricsOf } from './run-metrics.js'
import { type Nearest, nearestOfReport } from './targets/nearest-endpoints.js'
import { evaluateTargets } from './targets/targets.js'
import { whyNo } from './timeline/limit-words.js'
import type { SteadyState } from './timeline/steady-state.js'
import type { Verdict } from './verdict/verdict.js'
import { verdictsFromTimeline } from './verdicts-in-time.js'
import { applyWaivers } from './waivers.js'

/** What the gate judges: plain data, nothing to be fetched. */
export type Request = Baselines & {
  readonly candidates: readonly Run[]
  /** One for each candidate, in their order; absent where the load level asks for none. */
  readonly resources?: readonly (ResourceData | undefined)[]
  /** Notes about the input as a whole. */
  readonly notes: readonly Note[]
  /** `YYYY-MM-DD`, UTC: waivers expire by it. */
  readonly today: string
}

/** Judges every run by its load level and against its baselines, and draws the conclusion. */
export function evaluate(asked: Request, settings: Settings): Evaluation {
  const work = patternWork(asked, settings)
  if (work > MAX_PATTERN_WORK) return couldNotJudge([tooManyPatterns(work)])
  const request = withoutWhatIsNoRequest(asked, settings)
  const leveled = request.candidates.map(run => ({ run, ...chooseLevel(run, settings) }))
  const tests = testsOf(leveled)
  const nearest = nearestOfReport()
  const runs = leveled.map(candidate => {
    const repeats = tests.get(testOf(candidate)) ?? []
    const isLast = repeats.at(-1) === candidate
    return evaluateRun(
      { ...candidate, repeats: isLast ? repeats.map(({ run }) => run) : [], nearest },
      request,
      settings
    )
  })
  const notes = withSeverities([...request.notes, ...unusedLevelNotes(leveled, settings)], settings)
  const outcome = worstOutcome([
    ...runs.map(run => run.outcome),
    ...(notes.some(note => note.severity === 'error') ? (['could-not-judge'] as const) : []),
    ...(notes.some(note => note.severity === 'warning') ? (['warned'] as const) : [])
  ])
  const isAdvisory = settings.policies.failOn === 'never'
  return {
    conclusion: conclusionOf(outcome),
    outcome,
    ...said(headlineOf(outcome, runs, notes, isAdvisory)),
    runs,
    notes,
    ...(isAdvisory ? { advisory: true } : {})
  }
}

type Leveled = { readonly run: Run; readonly level: LoadLevel; readonly reason: string }

/** Patterns × names that are compared; more would keep the gate from ever answering. */
const MAX_PATTERN_WORK = 5_000_000

function patternWork({ candidates, baselines }: Request, settings: Settings): number {
  const { waivers, notRequests } = settings
  const offered = baselines === 'none' ? [] : baselines
  const work = (sum: number, { endpoints }: Run): number =>
    sum + notRequests.length * endpoints.length
  return candidates.reduce(
    (sum, run) => {
      const { level } = chooseLevel(run, settings)
      const patterns = level.endpoints.length + level.endpointRegression.length + waivers.length
      return work(sum, run) + patterns * run.endpoints.length
    },
    offered.reduce((sum, { run }) => work(sum, run), 0)
  )
}

/** Candidates and baselines alike, so that like is compared with like. */
function withoutWhatIsNoRequest(request: Request, { notRequests }: Settings): Request {
  if (notRequests.length === 0) return request
  const { candidates, baselines } = request
  return {
    ...request,
    candidates: candidates.map(run => withoutRows(run, notRequests)),
    baselines:
      baselines === 'none'
        ? baselines
        : baselines.map(baseline => ({ ...baseline, run: withoutRows(baseline.run, notRequests) }))
  }
}

function tooManyPatterns(work: number): Note {
  return note(
    'too-large',
    `the patterns of the config times the endpoints of the runs are ${formatCount(work)}, more than the ${formatCount(MAX_PATTERN_WORK)} that are compared`,
    { severity: 'error', advice: 'Put patterns together with *, or judge fewer runs at a time.' }
  )
}

/** Runs of one name and load level are one test, run more than once. */
function testsOf(leveled: readonly Leveled[]): Map<string, Leveled[]> {
  const tests = new Map<string, Leveled[]>()
  for (const candidate of leveled) {
    const key = testOf(candidate)
    const known = tests.get(key)
    if (known === undefined) tests.set(key, [candidate])
    else known.push(candidate)
  }
  return tests
}

function testOf({ run, level }: Leveled): string {
  return `${level.name} ${run.test ?? run.name}`
}

type Repeated = Leveled & { readonly repeats: readonly Run[]; readonly nearest: Nearest }

function evaluateRun(
  { run, level, reason, repeats, nearest }: Repeated,
  request: Request,
  settings: Settings
): RunEvaluation {
  const compared =
    repeats.length === 0 ? undefined : compareWithBaselines({ repeats, level }, request, settings)
  const timeline = analyseTimeline(run, level)
  const fromTime = verdictsFromTimeline(timeline, level, settings.policies)
  const waived = judgedSoftly(
    [
      ...distrusted(
        [
          ...evaluateTargets(run, level, settings.policies, {
            ...steadyToGrade(timeline, level, run),
            nearest
          }),
          ...fromTime.verdicts
        ],
        { ...timeline, seconds: run.durationSeconds ?? timeline.seconds },
        settings.policies
      ),
      ...(compared?.verdicts ?? [])
    ],
    request,
    settings
  )
  const notes = withSeverities(
    [
      ...notesOnRun(run, level, timeline),
      ...leftOutNotes(run, level, settings.notRequests),
      ...fromTime.notes,
      ...warmUpNotes(timeline, level, run),
      ...(compared?.notes ?? []),
      ...waived.notes
    ],
    settings
  )
  const outcome = outcomeOf(waived.verdicts, notes, isJudgedByTime(timeline, level))
  return {
    run,
    loadLevel: level.name,
    levelReason: reason,
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

/** What is to be said of the run alone, whatever it is compared with. */
function notesOnRun(run: Run, level: LoadLevel, { clock }: Timeline): Note[] {
  return [
    ...run.notes,
    ...notRequestsNotes(run),
    ...loadNotes(run, level),
    ...lostUsersNotes(run, level),
    ...clockNotes(clock),
    ...failingNotes(run),
    ...(level.kind === 'load' && level.gradeEndpoints ? rareEndpointNotes(run) : [])
  ]
}

/** What the team has accepted, then, in the advisory mode, all that would still fail, only warns. */
function judgedSoftly(
  verdicts: readonly Verdict[],
  { today }: Request,
  { waivers, policies }: Settings
): ReturnType<typeof applyWaivers> {
  const waived = applyWaivers(verdicts, waivers, today)
  if (policies.failOn !== 'never') return waived
  const advised = waived.verdicts.map((verdict): Verdict =>
    verdict.effect === 'fail' ? { ...verdict, effect: 'warn', wouldFail: true } : verdict
  )
  return { ...waived, verdicts: advised }
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
  { steady }: Timeline,
  level: LoadLevel,
  { leftOut }: Run
): { steady?: SteadyState } {
  const isGraded = level.gradeSteadyState && leftOut === undefined
  return isGraded && steady !== undefined ? { steady } : {}
}

/** What the setting `warm-up` did, or why it could not. */
function warmUpNotes(
  { warmUp, steady, limits }: Timeline,
  level: LoadLevel,
  { leftOut }: Run
): Note[] {
  if (!level.gradeSteadyState) return []
  if (leftOut !== undefined) {
    const message =
      'the warm-up could not be left out (the history still counts the rows of not-requests)'
    return [note('warm-up', message)]
  }
  const message =
    steady === undefined || warmUp === undefined
      ? `the warm-up could not be left out (${whyNo('steady-state', limits)})`
      : `throughput, error rate and average are those after ${formatDuration(warmUp.seconds)} of warm-up; percentiles are those of the whole run`
  return [note('warm-up', message)]
}

/** The team's severities over ours; one given to the code that a note had before holds for it too. */
function withSeverities(notes: readonly Note[], settings: Settings): Note[] {
  return notes.flatMap(note => {
    const severity = severityOf(note.code, settings) ?? note.severity
    return severity === 'ignore' ? [] : [{ ...note, severity }]
  })
}

function severityOf(code: NoteCode, { noteSeverities }: Settings): Severity | 'ignore' | undefined {
  const { was }: NoteKind = NOTES[code]
  return noteSeverities.get(code) ?? (was === undefined ? undefined : noteSeverities.get(was))
}

/** The evaluation when there was nothing to judge or nothing to judge by: `notes` say why. */
export function couldNotJudge(notes: readonly Note[]): Evaluation {
  const outcome = 'could-not-judge'
  return {
    conclusion: conclusionOf(outcome),
    outcome,
    ...said(headlineOf(outcome, [], notes)),
    runs: [],
    notes
  }
}

function said({ text, ...rest }: Headline): Pick<Evaluation, 'headline' | 'finding' | 'about'> {
  return { headline: text, ...rest }
}
