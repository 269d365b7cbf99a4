import type { LoadLevel, Settings } from '../config/settings.js'
import { note, type Note } from '../locust/note.js'
import { present } from '../locust/present.js'
import type { Run } from '../locust/run.js'
import type { Digest } from '../past/digest.js'
import { formatCount } from '../units/format.js'
import { withOwn } from './baseline-choice.js'
import type { Baselines, Joint } from './compare-with-baselines.js'
import { conclusionOf, worstOutcome } from './conclusion.js'
import { evaluateRun, type RunSurroundings } from './evaluate-run.js'
import { contradictingBounds } from './contradicting-bounds.js'
import type { Evaluation } from './evaluation.js'
import { withFailingRepeats } from './failing-repeats.js'
import { type Headline, headlineOf } from './headline.js'
import { jointOf } from './joint.js'
import { withoutRows } from './left-out.js'
import { chooseLevel, type ChosenLevel } from './load-level.js'
import { toldOnce, withoutTold } from './told-once.js'
import { namedBaselineNotes } from './named-baselines.js'
import { misspeltLevelNotes, misspeltLevels } from './misspelt-levels.js'
import type { Baseline } from './regression/matching.js'
import type { ResourceJudge } from './resources/resource-judge.js'
import { withSeverities, worstNotesFirst } from './severities.js'
import { nearestOfReport } from './targets/nearest-endpoints.js'
import { unusedLevelNotes } from './unused-levels.js'

/** What the gate judges: plain data, nothing to be fetched. */
export type Request = Baselines & {
  readonly candidates: readonly Run[]
  /** Needed where the settings ask for resource metrics or triggers of scaling. */
  readonly surroundings?: ReadSurroundings | undefined
  /** Notes about the input as a whole. */
  readonly notes: readonly Note[]
  /** `YYYY-MM-DD`, UTC: waivers expire by it. */
  readonly today: string
}

/** Who judges resource metrics, and what surrounded each candidate, in their order. */
export type ReadSurroundings = {
  readonly judge: ResourceJudge
  /** Undefined where the load level asks for nothing, or nobody knows when the run was. */
  readonly runs: readonly (RunSurroundings | undefined)[]
}

/**
 * Judges every run by its load level and against its baselines, and draws the conclusion. Throws an
 * Error when the settings ask for what only `surroundings` can judge, and there are none.
 */
export function evaluate(asked: Request, settings: Settings): Evaluation {
  const work = patternWork(asked, settings)
  if (work > MAX_PATTERN_WORK) return couldNotJudge([tooManyPatterns(work)])
  const filtered = withoutWhatIsNoRequest(asked, settings)
  const { candidates, baselines } = filtered
  const request = {
    ...filtered,
    baselines: baselines === 'none' ? baselines : withOwn(baselines, candidates),
    past: asked.past?.before(candidates)
  }
  const leveled = request.candidates.map(run => ({ run, ...chooseLevel(run, settings) }))
  const contradictions = leveled.flatMap(({ run, level }) => contradictingBounds(run, level))
  if (contradictions.length > 0) return couldNotJudge(contradictions)
  const tests = testsOf(leveled)
  const nearest = nearestOfReport()
  const joints = new Map<string, Joint>()
  const each = leveled.map((candidate, i) => {
    const { run, level } = candidate
    const test = testOf(candidate)
    const repeats = tests.get(test) ?? []
    const around = asked.surroundings?.runs[leveled.findLastIndex(one => testOf(one) === test)]
    const all = { repeats: repeats.map(one => one.run), level, generator: around?.data.generator }
    const joint = joints.get(test) ?? jointOf(all, request, settings)
    joints.set(test, joint)
    const surroundings = surroundingsOf(run, asked, i)
    const evaluated = evaluateRun({ ...candidate, joint, nearest, surroundings }, request, settings)
    if (repeats.length < 2) return evaluated
    const repeat = { at: repeats.indexOf(candidate) + 1, of: repeats.length }
    return { ...evaluated, repeat: { ...repeat, ...present({ comparedAt: toldAt(run, joint) }) } }
  })
  const { runs, notes: ofAll } = toldOnce(withFailingRepeats(each, leveled.map(testOf)))
  const all = [
    ...withoutTold(request.notes, runs, onlyFailure(request)),
    ...ofAll,
    ...namedBaselineNotes(request, runs, settings),
    ...levelNotes(leveled, settings)
  ]
  const notes = worstNotesFirst(withSeverities(all, settings))
  const outcome = worstOutcome([
    ...runs.map(run => run.outcome),
    ...(notes.some(note => note.severity === 'error') ? (['could-not-judge'] as const) : []),
    ...(notes.some(note => note.severity === 'warning') ? (['warned'] as const) : [])
  ])
  const isAdvisory = settings.policies.failOn === 'never'
  const judge = request.surroundings?.judge
  const by = { isAdvisory, judge, dropped: settings.dropped, today: request.today }
  return {
    conclusion: conclusionOf(outcome),
    outcome,
    ...said(headlineOf(outcome, runs, notes, by)),
    runs,
    loadLevels: settings.loadLevels,
    ...(settings.links.length === 0 ? {} : { links: settings.links }),
    notes,
    ...(isAdvisory ? { advisory: true } : {}),
    ...present({ earlier: earlierOf(request, settings) })
  }
}

function levelNotes(leveled: readonly (Leveled & ChosenLevel)[], settings: Settings): Note[] {
  const misspelt = misspeltLevels(leveled, settings)
  const names = misspelt.map(({ name }) => name)
  return [...misspeltLevelNotes(misspelt), ...unusedLevelNotes(leveled, settings, names)]
}

/** The repeat in whose section the comparison stands that this one took part in; undefined of that itself. */
function toldAt(run: Run, { compared, judged, teller }: Joint): string | undefined {
  const isTold = compared?.comparison !== undefined && judged.includes(run) && teller !== run
  return isTold ? teller?.name : undefined
}

/** The run in time is derived again where rows were left out since. */
function surroundingsOf(
  run: Run,
  { candidates, surroundings }: Request,
  at: number
): Partial<RunSurroundings> {
  const found = surroundings?.runs[at]
  return found === undefined || candidates[at] === run ? { ...found } : { data: found.data }
}

function earlierOf(
  { baselines, earlier = [], past }: Request,
  settings: Settings
): readonly Digest[] | undefined {
  const whole = baselines === 'none' ? earlier : [...baselines, ...earlier]
  const kept = past?.keptOf(whole, run => chooseLevel(run, settings).level)
  return kept?.length === 0 ? undefined : kept
}

type Leveled = { readonly run: Run; readonly level: LoadLevel; readonly reason: string }

/** Patterns × names that are compared; more would keep the gate from ever answering. */
const MAX_PATTERN_WORK = 5_000_000

/** Why the history could not be had, where it is all that there was to compare with. */
function onlyFailure({ baselines, past }: Request): string | undefined {
  return baselines === 'none' ? past?.failure?.message : undefined
}

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
  const { candidates, baselines, earlier } = request
  const filtered = (all: readonly Baseline[]): Baseline[] =>
    all.map(one => ({ ...one, run: withoutRows(one.run, notRequests) }))
  return {
    ...request,
    candidates: candidates.map(run => withoutRows(run, notRequests)),
    baselines: baselines === 'none' ? baselines : filtered(baselines),
    ...(earlier === undefined ? {} : { earlier: filtered(earlier) })
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

const NOBODY = { isAdvisory: false, judge: undefined, dropped: undefined, today: '' }

/** The evaluation when there was nothing to judge or nothing to judge by: `notes` say why. */
export function couldNotJudge(notes: readonly Note[]): Evaluation {
  const outcome = 'could-not-judge'
  return {
    conclusion: conclusionOf(outcome),
    outcome,
    ...said(headlineOf(outcome, [], notes, NOBODY)),
    runs: [],
    notes: worstNotesFirst(notes)
  }
}

function said({ text, ...rest }: Headline): Pick<Evaluation, 'headline' | 'finding' | 'about'> {
  return { headline: text, ...rest }
}
