import { matchesKey } from '../config/pattern.js'
import type { Severity } from '../locust/note-codes.js'
import type { Note } from '../locust/note.js'
import { AGGREGATED } from '../locust/run.js'
import { allFailed } from './all-failed.js'
import { otherCauses, type Hit } from './causes.js'
import { besideLoad, circumstancesOf, endedOf } from './circumstances.js'
import { commonRiseWords, excusedRiseWords, typicalOf } from './common-rise.js'
import type { Outcome, RunEvaluation } from './evaluation.js'
import { failingAlone, failingTogether } from './failing-endpoints.js'
import { hangBehind } from './hang.js'
import { outageWords } from './outage.js'
import type { ResourceJudge } from './resources/resource-judge.js'
import type { ResourceRow } from './resources/resources-evaluation.js'
import { slowAlone } from './slow-endpoint.js'
import { slowSpellWords } from './slow-spell.js'
import { andOthers, answersOf, moreOf, summaryOf } from './run-summary.js'
import { isMissing } from './verdict/absent.js'
import { acceptedUntil } from './verdict/accepted.js'
import { risenBy } from './verdict/account-words.js'
import { worstFirst } from './verdict/order.js'
import { clauseOf, statementOf } from './verdict/sentence.js'
import type { Effect, TargetVerdict, Verdict } from './verdict/verdict.js'
import { unexcusedFailure, unexcusedNote, type Unexcused } from './unexcused.js'
import { waitingWords } from './waiting-users.js'

/** `fail-on: never`. */
const ADVISORY = ' (advisory)'

const RESOURCE = 'resource metric'

/** One sentence: the outcome and its worst reason, with how many more there are. May hold untrusted text. */
export type Headline = {
  readonly text: string
  /** The same without the word for the outcome that it begins with. */
  readonly finding: string
  /** The note, the verdict or the resource metric that it says. */
  readonly about?: Note | Verdict | ResourceRow
}

/** A clause, and what is said in it. */
type Clause = { readonly said: string; readonly about?: Headline['about'] }

type NoteClause = { readonly said: string; readonly about: Note }

/** `judge`: needed where resource metrics were judged. */
type By = Unexcused & {
  readonly isAdvisory: boolean
  readonly judge: ResourceJudge | undefined
}

/** What an evaluation says first. */
export function headlineOf(
  outcome: Outcome,
  runs: readonly RunEvaluation[],
  notes: readonly Note[],
  { isAdvisory, judge, ...by }: By
): Headline {
  const worst = runs.filter(run => run.outcome === outcome)
  switch (outcome) {
    case 'passed':
      return begun(`Passed${isAdvisory ? ADVISORY : ''}: `, { said: summaryOf(runs) }, isAdvisory)
    case 'warned':
      return warnedHeadline({ worst, runs, judge }, notes, { isAdvisory, ...by })
    case 'failed': {
      const why = reasonsOf({ worst, runs, judge }, ({ effect }) => effect === 'fail') ??
        stepReason({ worst, runs }, ({ effect }) => effect === 'fail') ?? { said: 'see the report' }
      return begun('Failed: ', {
        ...why,
        said: `${why.said}${circumstancesOf(runs)}${unexcusedFailure(runs, notes, by)}`
      })
    }
    case 'could-not-judge':
      return begun(
        'Could not judge: ',
        unexcused(unjudgedReason({ worst, runs }, notes), by) ?? { said: nothingGraded(worst) }
      )
  }
}

/** `isWhole`: the beginning says more than the outcome. */
function begun(start: string, { said, about }: Clause, isWhole = false): Headline {
  // A name may hold line breaks.
  const line = said.replace(/\s*[\r\n]+\s*/g, ' ')
  const text = `${start}${line}`
  return { text, finding: isWhole ? text : line, ...(about === undefined ? {} : { about }) }
}

/** A note's severity may be milder in a change than where it counts. */
function unexcused(clause: NoteClause | undefined, by: Unexcused): Clause | undefined {
  if (clause === undefined) return undefined
  return { ...clause, said: `${clause.said}${unexcusedNote(clause.about.code, by)}` }
}

function warnedHeadline(
  all: Judgement,
  notes: readonly Note[],
  { isAdvisory, ...by }: Omit<By, 'judge'>
): Headline {
  const isAvoided = ({ wouldFail }: Judged): boolean => wouldFail === true
  const would = reasonsOf(all, isAvoided) ?? stepReason(all, isAvoided)
  if (would !== undefined) {
    const said = `would have failed: ${would.said}${circumstancesOf(all.runs)}`
    return begun('Advisory only, ', { ...would, said })
  }
  const found = reasonsOf(all, ({ effect }) => effect === 'warn')
  const why = (found && { ...found, said: besideLoad(all.runs, found) }) ??
    unexcused(noteReason([...allNotes(all), ...titled(notes)], 'warning'), by) ?? { said: '' }
  return begun(
    `Passed with warnings${isAdvisory ? ADVISORY : ''}: `,
    { ...why, said: `${withAnswer(all.runs, why.said)}${excusedRiseWords(all.runs)}` },
    isAdvisory
  )
}

/** What a capacity or recovery test is for comes before what else was noticed. */
function withAnswer(runs: readonly RunEvaluation[], why: string): string {
  const answer = answersOf(runs)
  // It is the answer itself that warns.
  return answer === undefined || why.startsWith(answer) ? why : `${answer}; ${why}`
}

/** That a single run was ended stands behind what else is wrong with it, as where it failed. */
function unjudgedReason(all: Runs, notes: readonly Note[]): NoteClause | undefined {
  const errors = [...titled(notes), ...allNotes(all)]
  const others = errors.filter(({ note }) => note.code !== 'stopped-early')
  const ended = endedOf(all.runs)
  const clause = ended === '' ? undefined : noteReason(others, 'error')
  return clause === undefined
    ? noteReason(errors, 'error')
    : { ...clause, said: `${clause.said}${ended}` }
}

function nothingGraded(runs: readonly RunEvaluation[]): string {
  if (runs.length === 0) return 'there was no run to judge'
  const first = runs.flatMap(run => run.verdicts).find(verdict => verdict.endpoint === AGGREGATED)
  return first === undefined
    ? 'nothing could be graded'
    : `nothing could be graded (${statementOf(first)})`
}

/** All runs, and those with the worst outcome. */
type Runs = Readonly<Record<'worst' | 'runs', readonly RunEvaluation[]>>

type Judgement = Runs & Pick<By, 'judge'>

/** What is said of a verdict and of a resource metric alike. */
type Judged = { readonly effect: Effect; readonly wouldFail?: true }

/** What response times and errors say comes before what may be the reason of it. */
function reasonsOf(all: Judgement, isMeant: (judged: Judged) => boolean): Clause | undefined {
  const rows = all.worst.flatMap(run =>
    (run.resources?.rows ?? []).filter(isMeant).map(row => ({ run, row }))
  )
  const clause = verdictReasons(all, isMeant, moreOf(rows.length, RESOURCE))
  if (clause !== undefined) return clause
  const { judge } = all
  const [first] = judge?.worstRowsFirst(rows.map(({ row }) => row)) ?? []
  if (first === undefined) return undefined
  const where = rows.find(({ row }) => row === first)?.run.run.name ?? ''
  const prefix = all.runs.length > 1 ? `${where}, ` : ''
  return {
    said: `${prefix}${first.words.sentence}${acceptedUntil(first)}${andOthers(moreOf(rows.length - 1, RESOURCE))}`,
    about: first
  }
}

/** A step in the history of the base branch; it is said by its note. */
function stepReason(runs: Runs, isMeant: (point: Judged) => boolean): Clause | undefined {
  const worst = runs.worst.filter(({ past }) => past?.changePoints.some(isMeant))
  const notes = allNotes({ ...runs, worst }).filter(({ note }) => note.code === 'change-point')
  return noteReason(notes, 'warning')
}

/** Of several runs it is named which one, be it the only bad one. `beside`: what else is meant. */
function verdictReasons(
  { worst, runs }: Runs,
  isMeant: (verdict: Verdict) => boolean,
  beside: readonly string[]
): Clause | undefined {
  // What is gone is named also where it does less.
  const isNamed = (verdict: Verdict): boolean =>
    isMeant(verdict) || (isMissing(verdict) && verdict.effect !== 'pass')
  const hits = worst.flatMap(run =>
    differing(run.verdicts.filter(isNamed)).map(verdict => ({ run, verdict }))
  )
  const [most] = worstFirst(hits.map(hit => hit.verdict).filter(isMeant))
  const where = hits.find(({ verdict }) => verdict === most)?.run
  if (most === undefined || where === undefined) return undefined
  const first = typicalOf(most, where)
  const worstHit = { run: where, verdict: first }
  const failed = hits.find(({ run }) => allFailed(run) !== undefined)?.run
  const isOwnRate = ({ run, verdict }: Hit): boolean => run === failed && isRate(verdict)
  const told = failed === undefined ? worstHit : (hits.find(isOwnRate) ?? worstHit)
  // Whatever else is amiss where every request failed comes of that; what is gone, or of another run, may not.
  const isOther = ({ run, verdict }: Hit): boolean => run !== failed || isMissing(verdict)
  const besides = isOwnRate(told) ? hits.filter(isOther) : hits
  const more = andOthers([...otherCauses(told, besides), ...beside])
  if (failed !== undefined) {
    const said = `${nameOf(failed, runs)}${allFailed(failed) ?? ''}${more}`
    return { said, ...(isOwnRate(told) && { about: told.verdict }) }
  }
  return hungReasons(worstHit, { hits, runs, beside }) ?? reasonsFor(worstHit, { runs, more })
}

/** A service that hung is said first, and what came of it is one thing. */
function hungReasons(
  worst: Hit,
  { hits, runs, beside }: Pick<Runs, 'runs'> & { hits: readonly Hit[]; beside: readonly string[] }
): Clause | undefined {
  const hang = hangBehind(worst, hits)
  if (hang === undefined) return undefined
  const { caused, words } = hang
  const [{ verdict, run }] = caused
  const others = otherCauses(
    caused[0],
    hits.filter(hit => !caused.includes(hit))
  )
  const besides = `${acceptedUntil(verdict)}${outageWords(verdict, run)}`
  const what = `${ofWhat(verdict, run, runs)}${words}: ${clauseOf(verdict)}`
  return { said: `${what}${besides}${andOthers([...others, ...beside])}`, about: verdict }
}

function reasonsFor(
  worst: Hit,
  { runs, more }: Pick<Runs, 'runs'> & { readonly more: string }
): Clause {
  const { run, verdict } = worst
  const { words, isAllOfIt } = commonRiseWords(verdict, run)
  const what = `${ofWhat(verdict, run, runs)}${words}${clauseOf(verdict)}`
  return { said: `${what}${besidesOf(worst, isAllOfIt)}${more}`, about: verdict }
}

/** What goes with it: where, until when it is accepted, and when. */
function besidesOf({ verdict, run }: Hit, isOfAll: boolean): string {
  const alone = isOfAll ? '' : slowAlone(verdict, run.run)
  const isNamed = verdict.rule === 'regression' && risenBy(verdict) !== undefined
  const failing = isNamed ? '' : failingAlone(verdict, run.run) || failingTogether(verdict, run.run)
  const where = `${failing}${alone}`
  const spell = isOfAll ? '' : slowSpellWords(verdict, run)
  const when = `${outageWords(verdict, run)}${spell || waitingWords(verdict, run)}`
  return `${where}${acceptedUntil(verdict)}${when}`
}

/** The error rate of the whole run, which `all 4 requests failed` says in other words. */
function isRate(verdict: Verdict): boolean {
  return (
    verdict.rule === 'target' && verdict.endpoint === AGGREGATED && verdict.metric === 'error-rate'
  )
}

function nameOf(where: RunEvaluation, runs: readonly RunEvaluation[]): string {
  return runs.length > 1 ? `${where.run.name}, ` : ''
}

/** What is of all repeats names none of them, and their test only beside others. */
function ofWhat({ rule }: Verdict, where: RunEvaluation, runs: readonly RunEvaluation[]): string {
  if (rule === 'target' || where.comparison?.together === undefined) return nameOf(where, runs)
  const { run, loadLevel } = where
  const isOnly = runs.every(one => one.run.test === run.test && one.loadLevel === loadLevel)
  return isOnly ? '' : `${run.test ?? run.name}, `
}

/**
 * What several metrics say in the same words in one row (no comparison, an endpoint that is missing) counts once,
 * and so does an endpoint that has bounds and is gone: they are missing, and it vanished.
 */
function differing(verdicts: readonly Verdict[]): Verdict[] {
  const said = new Set<string>()
  const missing = verdicts.filter(hasMissingBounds)
  return verdicts.filter(verdict => {
    const { endpoint, rule } = verdict
    if (rule === 'presence') return !missing.some(one => isOf(one, endpoint))
    // Of the whole run each has a row.
    if (rule === 'target' && (endpoint === AGGREGATED || verdict.grade !== 'missing')) return true
    const key = `${endpoint}\n${statementOf(verdict)}`
    if (said.has(key)) return false
    said.add(key)
    return true
  })
}

function hasMissingBounds(verdict: Verdict): verdict is TargetVerdict {
  return verdict.rule === 'target' && verdict.grade === 'missing'
}

/** Without a row in the run its bounds are known by their pattern alone. */
function isOf({ endpoint: own, reason }: TargetVerdict, endpoint: string): boolean {
  return own === endpoint || (reason.kind === 'no-endpoint' && matchesKey(own, endpoint))
}

/** A note and what stands before it: of several runs, which one. */
type Titled = { readonly note: Note; readonly title: string }

function titled(notes: readonly Note[]): Titled[] {
  return notes.map(note => ({ note, title: '' }))
}

function allNotes({ worst, runs }: Runs): Titled[] {
  return worst.flatMap(({ run, notes }) =>
    notes.map(note => ({ note, title: runs.length > 1 ? `${run.name}: ` : '' }))
  )
}

function noteReason(notes: readonly Titled[], severity: Severity): NoteClause | undefined {
  const hits = notes.filter(({ note }) => note.severity === severity)
  const [first] = hits
  if (first === undefined) return undefined
  const others = hits.slice(1).reduce((count, { note }) => count + (note.standsFor ?? 1), 0)
  const more = andOthers(moreOf(others, severity === 'error' ? 'problem' : 'note'))
  return { said: `${first.title}${first.note.message}${more}`, about: first.note }
}
