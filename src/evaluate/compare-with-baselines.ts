import type { LoadLevel, Settings } from '../config/settings.js'
import { note, type Note } from '../locust/note.js'
import { present } from '../locust/present.js'
import { AGGREGATED, type Run } from '../locust/run.js'
import { twinsOf } from '../locust/twins.js'
import type { Generator } from '../resources/reading.js'
import { formatCount } from '../units/format.js'
import { type Choice, chooseBaselines } from './baseline-choice.js'
import type { RunEvaluation } from './evaluation.js'
import type { BaselineSource, SkippedBaseline } from './regression/comparison.js'
import type { PastJudge } from './past-judge.js'
import type { Baseline } from './regression/matching.js'
import { skippedNotes } from './regression/refusal.js'
import { compareRuns } from './regression/regression.js'
import type { ResourceJudge } from './resources/resource-judge.js'
import { analyseTimeline } from './run-in-time.js'
import { metricsOf } from './run-metrics.js'
import { shortageWords } from './shortage-words.js'
import type { Verdict } from './verdict/verdict.js'

/** What there is to compare with. */
export type Baselines = {
  /** `none`: nobody asked for a comparison. */
  readonly baselines: readonly Baseline[] | 'none'
  /** Baselines that were wanted and could not be had, and why. */
  readonly skipped: readonly SkippedBaseline[]
  /** Somebody named the baselines: none that can be used is `not-comparable`, not "not yet". */
  readonly isBaselineGiven?: boolean
  /** Where runs were looked for: `load.yml on main`. Untrusted text. */
  readonly sought?: string
  /** Still earlier runs, of which a history that begins keeps what it can; nothing is compared with them. */
  readonly earlier?: readonly Baseline[]
  /** What a history of earlier runs says, which then stands in for baselines. */
  readonly past?: PastJudge | undefined
}

/** What a comparison adds to the evaluation of a run. */
export type Compared = {
  /** The repeats that took part; absent where none could. */
  judged?: readonly Run[]
  /** What they were compared with. */
  used?: readonly Run[]
  verdicts: readonly Verdict[]
  notes: readonly Note[]
  comparison?: RunEvaluation['comparison']
  baselineSeries?: NonNullable<RunEvaluation['baselineSeries']>
}

/** The comparison of all repeats of one test, which is of none of them alone. */
export type Joint = {
  readonly compared?: Compared
  /** The repeats of which it is. */
  readonly judged: readonly Run[]
  /** The one of them in whose section it stands. */
  readonly teller: Run | undefined
}

type Repeats = {
  readonly repeats: readonly Run[]
  readonly level: LoadLevel
  /** What their load generator ran on. */
  readonly generator: Generator | undefined
  /** Known where the generator is. */
  readonly judge: ResourceJudge | undefined
}

/** Compares the repeats of one test with the baselines of that test; undefined when nobody asked. */
export function compareWithBaselines(
  { repeats, level, generator, judge }: Repeats,
  request: Baselines & { readonly candidates: readonly Run[] },
  settings: Settings
): Compared | undefined {
  const judgeable = eachOnce(repeats).filter(run => run.aggregated !== undefined)
  const [first] = judgeable
  if (first === undefined) return undefined
  const choice = choiceOf({ first, repeats: judgeable, level }, request, settings)
  if (request.baselines === 'none' && !choice.isOfPast)
    return noHistory(first, level, { request, settings })
  const { baselines, isLearned } = choice
  if (baselines.length === 0)
    return withoutBaseline(first.test ?? first.name, level, { request, settings })
  const { verdicts, notes, comparison, judged } = compareRuns({
    candidates: judgeable,
    baselines,
    level,
    policies: settings.policies,
    isLearned,
    ...present({ newest: choice.isOfPast ? request.past?.newestOf(first, level) : undefined })
  })
  const used = baselines.filter(({ source }) => comparison.baselines.includes(source))
  const isLacking = used.length < baselines.length
  const left = choice.left.filter(({ isMeant }) => isMeant || isLacking)
  return {
    judged,
    used: used.map(({ run }) => run),
    verdicts,
    notes: [
      ...notes,
      ...choice.notes,
      ...skippedNotes(left),
      ...generatorNotes(generator, used, judge)
    ],
    comparison: {
      ...comparison,
      baselines: used.map(measuredSource),
      skipped: [
        ...request.skipped,
        ...comparison.skipped,
        ...left.map(({ baseline: { source }, why }) => ({ source, why }))
      ]
    },
    baselineSeries: newestSeries(used, level)
  }
}

type ChoiceOrPast = Choice & {
  /** The history has them. */
  readonly isOfPast: boolean
  /** And enough of them to teach how much runs differ. */
  readonly isLearned: boolean
}

/** Of a history also so few runs that they teach nothing, where nothing else was named or found. */
function choiceOf(
  { first, repeats, level }: Pick<Repeats, 'repeats' | 'level'> & { readonly first: Run },
  request: Baselines & { readonly candidates: readonly Run[] },
  settings: Settings
): ChoiceOrPast {
  const { past, baselines: offered } = request
  const learned = past?.referenceOf(first, level)
  if (learned !== undefined)
    return { baselines: learned, left: [], notes: [], isOfPast: true, isLearned: true }
  const found =
    offered === 'none'
      ? { baselines: [], left: [], notes: [] }
      : chooseBaselines(repeats, { ...request, level, settings, offered })
  const isGiven = found.baselines.length > 0 || request.isBaselineGiven === true
  const few = isGiven ? [] : (past?.comparableOf(first, level) ?? [])
  if (few.length === 0) return { ...found, isOfPast: false, isLearned: false }
  const notes = [...found.notes, ...fewNotes(first, level, request)]
  return { ...found, baselines: few, notes, isOfPast: true, isLearned: false }
}

/** A run that was given twice would have two votes. */
function eachOnce(repeats: readonly Run[]): readonly Run[] {
  const given = repeats.map(run => ({ run }))
  const twins = twinsOf(given)
  return given.filter(one => !twins.has(one)).map(({ run }) => run)
}

/**
 * A history is all that there is to compare with, and has nothing; undefined without one. No run yet is a plain
 * state; one of other users, or of another load script, is no less a refusal than a baseline's.
 */
function noHistory(run: Run, level: LoadLevel, { request, settings }: Asked): Compared | undefined {
  const { past } = request
  if (past === undefined) return undefined
  const shortage = past.shortageOf(run, level)
  const why = shortageWords(shortage, run, level)
  const meanwhile = shortage.unread === 'all' ? 'Without it' : 'Until the history has one'
  const instead = `${meanwhile}, earlier runs can be given as baselines (input baseline-path, option --baseline).`
  if (!shortage.differs) {
    const { failure } = shortage
    const remedy = failure === undefined ? '' : `${failure.advice} `
    const told = {
      // A comparison that was asked for and could not be had is no pass; a first run is.
      severity: failure === undefined ? 'info' : 'warning',
      advice: `${remedy}The targets hold. ${instead}`
    } as const
    return { verdicts: [], notes: [note('no-baseline', `nothing was compared: ${why}`, told)] }
  }
  const advice = `Run it with the users, spawn rate, duration, load script and tasks of the earlier runs. After a wanted change, the next run that is kept can be compared with. ${instead}`
  const told = { severity: 'info', advice } as const
  const notes = [note('not-comparable', `the run was not compared with the history: ${why}`, told)]
  return { ...refused(why, { request, settings }), notes }
}

/** Why a history teaches nothing yet, where not all of it can be compared with. */
function fewNotes(run: Run, level: LoadLevel, { past }: Baselines): Note[] {
  const shortage = past?.shortageOf(run, level)
  if (shortage?.newestLeftOut === undefined) return []
  const message = shortageWords(shortage, run, level)
  return [note('baseline-skipped', message, { severity: 'info' })]
}

/** Another machine that makes the load makes another load, and other times. */
function generatorNotes(
  now: Generator | undefined,
  used: readonly Baseline[],
  judge: ResourceJudge | undefined
): Note[] {
  const others = used.flatMap(({ source, generator: then }) => {
    if (now === undefined || then === undefined) return []
    const difference = judge?.generatorDifference(now, then)
    return difference === undefined ? [] : [{ label: source.label, difference }]
  })
  const [first] = others
  if (first === undefined) return []
  const more = others.length === 1 ? '' : ` (and ${formatCount(others.length - 1)} more)`
  return [
    note(
      'generator-differs',
      `the load generator ran on other hardware than that of the baseline ${first.label}${more}: ${first.difference}`,
      { advice: 'Compare load tests of one kind of runner.' }
    )
  ]
}

function measuredSource({ source, run }: Baseline): BaselineSource {
  const p95 = run.aggregated?.percentiles.get(95)
  const { throughput } = metricsOf(run)
  return { ...source, ...present({ at: momentOf({ source, run }), p95, throughput }) }
}

/** When it ran; of files that somebody named, what they tell. */
function momentOf({ source, run }: Pick<Baseline, 'source' | 'run'>): number | undefined {
  return source.at ?? run.startedAt
}

/** For charts: how the latest baseline went in time, of those of which that is known. */
function newestSeries(
  baselines: readonly Baseline[],
  level: LoadLevel
): NonNullable<RunEvaluation['baselineSeries']> {
  const [newest] = baselines
    .filter(({ run }) => run.history !== undefined)
    .sort((a, b) => (momentOf(b) ?? 0) - (momentOf(a) ?? 0))
  if (newest === undefined) return []
  return [{ label: newest.source.label, series: analyseTimeline(newest.run, level).series }]
}

type Asked = { readonly request: Baselines; readonly settings: Settings }

function withoutBaseline(name: string, level: LoadLevel, { request, settings }: Asked): Compared {
  if (request.isBaselineGiven !== true) {
    return { verdicts: [], notes: [noBaseline(request)], comparison: emptyComparison(request) }
  }
  const broken = request.skipped.map(skippedWords)
  const other = request.baselines.length > 0 ? [`no other has the load level ${level.name}`] : []
  const refusal =
    broken.length > 0
      ? [...broken, ...other].join('; ')
      : `no baseline run has the prefix ${name} or the load level ${level.name}`
  return { ...refused(refusal, { request, settings }), notes: [] }
}

/** Nothing was compared, which the policy says what to do about. */
function refused(why: string, { request, settings }: Asked): Omit<Compared, 'notes'> {
  return {
    verdicts: [
      {
        rule: 'regression',
        endpoint: AGGREGATED,
        metric: 'p95',
        unit: 'ms',
        effect: settings.policies.onNotComparable,
        reason: { kind: 'refused', why },
        verdict: 'not-comparable'
      }
    ],
    comparison: {
      ...emptyComparison(request),
      skipped: request.skipped.map(one => ({ ...one, isInRefusal: true })),
      refusal: why
    }
  }
}

function noBaseline({ skipped, sought }: Baselines): Note {
  const reasons = skipped.map(skippedWords).join('; ')
  // Where nobody could look, it is not known that there is none.
  const nothing =
    sought === undefined
      ? 'no baseline run to compare with was found'
      : `there is no baseline run to compare with: no run of ${sought} that can serve was found`
  return note(
    'no-baseline',
    reasons === '' ? nothing : `there is no baseline run to compare with (${reasons})`,
    {
      severity: 'info',
      advice:
        sought === undefined
          ? 'The targets hold.'
          : `The targets hold. Changes are compared with successful runs of ${sought} that have this artifact and that neither a pull request nor workflow_run started. If another workflow tests that branch, name it with the input baseline-workflow.`
    }
  )
}

function emptyComparison({ skipped }: Baselines): NonNullable<RunEvaluation['comparison']> {
  return { baselines: [], skipped, judgedCells: 0 }
}

/** Why a baseline is not used, after its name; a path that is not there has said it. */
function skippedWords({ source: { label }, why }: SkippedBaseline): string {
  return why.startsWith(`${label} `) ? why : `${label}: ${why}`
}
