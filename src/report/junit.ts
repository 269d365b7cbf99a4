import { capacityHeadline } from '../evaluate/capacity/capacity-words.js'
import { changePointFinding, creepWords } from '../evaluate/past/past-words.js'
import type { RunEvaluation } from '../evaluate/evaluation.js'
import type { ResourceRow } from '../evaluate/resources/resources-evaluation.js'
import { worstFirst } from '../evaluate/verdict/order.js'
import { sentenceOf } from '../evaluate/verdict/sentence.js'
import { besideWords } from '../evaluate/verdict/target-words.js'
import type { Verdict } from '../evaluate/verdict/verdict.js'
import type { Note } from '../locust/note.js'
import { isoMoment } from '../units/clock.js'
import { formatCount, metricLabel } from '../units/format.js'
import { escapeXml, plainText } from './escape.js'
import type { Report } from './report.js'
import { noteText } from './view/note-text.js'
import { waiverText } from './view/refusal.js'
import { worstResources } from './view/resource-view.js'
import { isOpenState, stateWord, verdictState } from './view/verdict-state.js'

/** One case of a suite. */
type Case = {
  readonly className: string
  readonly name: string
  readonly result: 'passed' | 'failure' | 'error' | 'skipped'
  readonly type: string
  readonly message: string
  /** It passes, and yet asks for a look. */
  readonly warns?: boolean
}

/** No viewer shows more, and the file must stay readable: the failures come first, the rest is counted. */
const MOST_CASES = 20_000
const MAX_NAME = 300
/** A sentence of ours around a name. */
const MAX_MESSAGE = 600

/** Of a history in which hundreds of series moved. */
const MOST_PAST_CASES = 100

type Suite = {
  readonly name: string
  readonly properties: readonly (readonly [string, string])[]
  readonly cases: readonly Case[]
  /** Seconds since the epoch. */
  readonly startedAt?: number
  readonly seconds?: number
}

/**
 * The report as JUnit XML: a suite for each run, a case for each verdict and each resource
 * metric that is graded. What fails is a failure,
 * what too few requests leave open is skipped, what makes a run impossible to judge is an error beside which nothing
 * else has passed or failed, and a warning passes with its reason as the case's output.
 */
export function renderJunit(report: Report): string {
  const { runs } = report.evaluation
  const most = Math.max(1, Math.floor(MOST_CASES / Math.max(1, runs.length)))
  const suites = [...runs.map(run => suiteOf(run, most)), ...ownSuite(report)]
  const all = suites.flatMap(suite => suite.cases)
  const counts = `tests="${all.length}" failures="${count(all, 'failure')}" errors="${count(all, 'error')}"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="Locust Gate" ${counts}>`,
    ...suites.map(suiteXml),
    '</testsuites>',
    ''
  ].join('\n')
}

function suiteOf(run: RunEvaluation, most: number): Suite {
  const notes = run.notes.filter(hasCase)
  const hasError = notes.some(({ severity }) => severity === 'error')
  const { verdicts } = run
  const resources = worstResources(run).filter(({ grade }) => grade !== undefined)
  const keptResources = resources.slice(0, most)
  const room = most - keptResources.length
  const kept = verdicts.length <= room ? verdicts : worstFirst(verdicts).slice(0, room)
  const left = verdicts.length - kept.length + resources.length - keptResources.length
  const judged = [
    ...kept.map(verdict => verdictCase(run, verdict)),
    ...keptResources.map(row => resourceCase(run, row)),
    ...capacityCases(run),
    ...pastCases(run),
    ...(left === 0 ? [] : [leftOut(run.run.name, left)])
  ]
  const isUnjudged = run.outcome === 'could-not-judge'
  const cases = [
    ...notes.map(note => noteCase(run.run.name, note)),
    ...(isUnjudged ? judged.map(unjudged) : judged)
  ]
  return {
    name: run.run.name,
    properties: [
      ['load-level', run.loadLevel],
      ['outcome', run.outcome],
      ['conclusion', run.conclusion],
      ...comparedAt(run)
    ],
    cases: isUnjudged && !hasError ? [...cases, nothingJudged(run.run.name)] : cases,
    ...(run.run.startedAt === undefined ? {} : { startedAt: run.run.startedAt }),
    ...(run.run.durationSeconds === undefined ? {} : { seconds: run.run.durationSeconds })
  }
}

/** Where the failures of a comparison of repeats stand, if not in this suite. */
function comparedAt({ repeat }: RunEvaluation): [string, string][] {
  return repeat?.comparedAt === undefined ? [] : [['compared-at', shown(repeat.comparedAt)]]
}

/** What belongs to no run: files that could not be read, nothing found. */
function ownSuite({ evaluation }: Report): Suite[] {
  const cases = evaluation.notes.filter(hasCase).map(note => noteCase('Locust Gate', note))
  if (evaluation.runs.length === 0 && cases.every(({ result }) => result !== 'error')) {
    cases.push({ ...nothingJudged('Locust Gate'), message: evaluation.headline })
  }
  return cases.length === 0 ? [] : [{ name: 'Locust Gate', properties: [], cases }]
}

/** A change point has a case of its own. */
function hasCase({ severity, code }: Note): boolean {
  return severity === 'error' || (severity === 'warning' && code !== 'change-point')
}

/** What was measured of a run that could not be judged is told, and counts neither for nor against it. */
function unjudged(one: Case): Case {
  if (one.result === 'skipped') return one
  return { ...one, result: 'skipped', message: `not judged: ${one.message}` }
}

function noteCase(className: string, note: Note): Case {
  return {
    className,
    name: `data: ${note.code}`,
    result: note.severity === 'error' ? 'error' : 'passed',
    type: note.code,
    warns: note.severity === 'warning',
    message: note.advice === undefined ? note.message : noteText(note)
  }
}

function nothingJudged(className: string): Case {
  const message = 'nothing could be graded'
  return { className, name: 'judged', result: 'error', type: 'could-not-judge', message }
}

function leftOut(className: string, count: number): Case {
  const message = `${formatCount(count)} more verdicts, none worse than these, are in the other reports`
  return { className, name: 'more verdicts', result: 'skipped', type: 'left-out', message }
}

function verdictCase({ run }: RunEvaluation, verdict: Verdict): Case {
  const waiver = verdict.waiver === undefined ? '' : ` (${waiverText(verdict.waiver)})`
  const endpoint = shown(verdict.endpoint)
  const beside = verdict.rule === 'target' ? besideWords(verdict) : []
  return {
    className: `${shown(run.name)}.${endpoint}`,
    name: `${endpoint}: ${aspectOf(verdict)}`,
    result: resultOf(verdict),
    type: typeOf(verdict),
    warns: verdict.effect === 'warn',
    // The name is cut, not the numbers behind it.
    message: `${verdict.wouldFail === true ? 'would fail (advisory): ' : ''}${[sentenceOf({ ...verdict, endpoint }), ...beside].join('; ')}${waiver}`
  }
}

function resourceCase({ run }: RunEvaluation, row: ResourceRow): Case {
  const { grade = 'undecided', effect, waiver, wouldFail } = row
  const isOpen = isOpenState(grade)
  const accepted = waiver === undefined ? '' : ` (${waiverText(waiver)})`
  return {
    className: `${shown(run.name)}.resources`,
    name: `${shown(row.title)}: resource target`,
    result: effect === 'fail' ? 'failure' : isOpen ? 'skipped' : 'passed',
    type: grade,
    warns: effect === 'warn',
    message: `${wouldFail === true ? 'would fail (advisory): ' : ''}${row.words.sentence}${accepted}`
  }
}

/** What a capacity test found: it passes whatever that is. */
function capacityCases({ run, level, timeline }: RunEvaluation): Case[] {
  const { capacity, limits } = timeline
  if (level.kind !== 'capacity' || capacity === undefined) return []
  return [
    {
      className: `${shown(run.name)}.capacity`,
      name: 'capacity',
      result: 'passed',
      type: 'found',
      message: capacityHeadline(capacity, limits)
    }
  ]
}

/** New change points and creeping changes; known ones were told before. */
function pastCases({ run, past }: RunEvaluation): Case[] {
  if (past === undefined) return []
  const className = `${shown(run.name)}.earlier-runs`
  const points = past.changePoints
    .filter(({ isNew }) => isNew)
    .map((point): Case => {
      const { effect, wouldFail, waiver } = point
      const accepted = waiver === undefined ? '' : ` (${waiverText(waiver)})`
      return {
        className,
        name: `${shown(point.endpoint)}: ${metricLabel(point.metric)} change point`,
        result: effect === 'fail' ? 'failure' : 'passed',
        type: 'change-point',
        warns: effect === 'warn',
        message: `${wouldFail === true ? 'would fail (advisory): ' : ''}${changePointFinding(point)}${accepted}`
      }
    })
  const creeps = past.creeps.map((creep): Case => ({
    className,
    name: `${shown(creep.endpoint)}: ${metricLabel(creep.metric)} creep`,
    result: 'passed',
    type: 'creep',
    message: creepWords(creep)
  }))
  return [...points, ...creeps].slice(0, MOST_PAST_CASES)
}

/** What was judged. */
function aspectOf(verdict: Verdict): string {
  switch (verdict.rule) {
    case 'target':
      return `${metricLabel(verdict.metric)} target`
    case 'regression':
      return `${metricLabel(verdict.metric)} change`
    case 'presence':
      return verdict.rule
  }
}

function typeOf(verdict: Verdict): string {
  const state = verdictState(verdict)
  if (state === 'unclear') return stateWord(state)
  return verdict.rule === 'regression' ? verdict.verdict : state
}

function resultOf(verdict: Verdict): Case['result'] {
  if (verdict.effect === 'fail') return 'failure'
  return isOpenState(verdictState(verdict)) ? 'skipped' : 'passed'
}

function suiteXml(suite: Suite): string {
  const { cases, seconds } = suite
  const moment = isoMoment(suite.startedAt)
  const attributes = [
    `name="${xml(suite.name)}"`,
    `tests="${cases.length}"`,
    `failures="${count(cases, 'failure')}"`,
    `errors="${count(cases, 'error')}"`,
    `skipped="${count(cases, 'skipped')}"`,
    ...(seconds === undefined ? [] : [`time="${seconds.toFixed(3)}"`]),
    ...(moment === undefined ? [] : [`timestamp="${moment}"`])
  ]
  const properties = suite.properties.map(
    ([name, value]) => `      <property name="${name}" value="${xml(value)}"/>`
  )
  return [
    `  <testsuite ${attributes.join(' ')}>`,
    ...(properties.length === 0 ? [] : ['    <properties>', ...properties, '    </properties>']),
    ...cases.map(caseXml),
    '  </testsuite>'
  ].join('\n')
}

/** A verdict takes no time of its own: 0, as some schemas of such reports ask each case for one. */
function caseXml({ className, name, result, type, message, warns = false }: Case): string {
  const open = `    <testcase classname="${xml(className)}" name="${xml(name)}" time="0"`
  const text = xml(message, MAX_MESSAGE)
  switch (result) {
    case 'passed':
      return `${open}>\n      <system-out>${warns ? 'warning: ' : ''}${type}: ${text}</system-out>\n    </testcase>`
    case 'skipped':
      return `${open}>\n      <skipped message="${text}"/>\n    </testcase>`
    case 'failure':
    case 'error':
      return `${open}>\n      <${result} type="${type}" message="${text}">${text}</${result}>\n    </testcase>`
  }
}

/** Classes and names hold two names at most. */
function xml(text: string, max = 2 * MAX_NAME + 50): string {
  return escapeXml(plainText(text, max))
}

function shown(name: string): string {
  return plainText(name.slice(0, 4 * MAX_NAME), MAX_NAME)
}

function count(cases: readonly Case[], result: Case['result']): number {
  return cases.filter(one => one.result === result).length
}
