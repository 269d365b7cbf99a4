import type { RunEvaluation, Verdict } from '../evaluate/evaluation.js'
import { sentence } from '../evaluate/headline.js'
import { metricLabel } from '../evaluate/words.js'
import type { Note } from '../locust/note.js'
import { escapeXml } from './escape.js'
import type { Report } from './report.js'

/** One case of a suite. */
type Case = {
  readonly className: string
  readonly name: string
  readonly result: 'passed' | 'failure' | 'error' | 'skipped'
  readonly type: string
  readonly message: string
}

type Suite = {
  readonly name: string
  readonly properties: readonly (readonly [string, string])[]
  readonly cases: readonly Case[]
  /** Seconds since the epoch. */
  readonly startedAt?: number
  readonly seconds?: number
}

/**
 * The report as JUnit XML: a suite for each run, a case for each verdict. What fails is a failure,
 * what too few requests leave open is skipped, what makes a run impossible to judge is an error, and
 * a warning passes with its reason as the case's output.
 */
export function renderJunit(report: Report): string {
  const suites = [...report.evaluation.runs.map(suiteOf), ...ownSuite(report)]
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

function suiteOf(run: RunEvaluation): Suite {
  const errors = run.notes.filter(note => note.severity === 'error')
  const cases = [
    ...errors.map(note => noteCase(run.run.name, note)),
    ...run.verdicts.map(verdict => verdictCase(run, verdict))
  ]
  const unjudged = run.outcome === 'could-not-judge' && errors.length === 0
  return {
    name: run.run.name,
    properties: [
      ['load-level', run.loadLevel],
      ['outcome', run.outcome],
      ['conclusion', run.conclusion]
    ],
    cases: unjudged ? [...cases, nothingJudged(run.run.name)] : cases,
    ...(run.run.startedAt === undefined ? {} : { startedAt: run.run.startedAt }),
    ...(run.run.durationSeconds === undefined ? {} : { seconds: run.run.durationSeconds })
  }
}

/** What belongs to no run: files that could not be read, nothing found. */
function ownSuite({ evaluation }: Report): Suite[] {
  const cases = evaluation.notes
    .filter(note => note.severity === 'error')
    .map(note => noteCase('Locust Gate', note))
  if (evaluation.runs.length === 0 && cases.length === 0) {
    cases.push({ ...nothingJudged('Locust Gate'), message: evaluation.headline })
  }
  return cases.length === 0 ? [] : [{ name: 'Locust Gate', properties: [], cases }]
}

function noteCase(className: string, note: Note): Case {
  const advice = note.advice === undefined ? '' : `. ${note.advice}`
  return {
    className,
    name: `data: ${note.code}`,
    result: 'error',
    type: note.code,
    message: `${note.message}${advice}`
  }
}

function nothingJudged(className: string): Case {
  const message = 'nothing could be graded'
  return { className, name: 'judged', result: 'error', type: 'could-not-judge', message }
}

function verdictCase({ run }: RunEvaluation, verdict: Verdict): Case {
  const waiver =
    verdict.waiver === undefined
      ? ''
      : ` (accepted until ${verdict.waiver.until}: ${verdict.waiver.reason})`
  const rule = verdict.rule === 'target' ? 'target' : 'change'
  return {
    className: `${run.name}.${verdict.endpoint}`,
    name: `${verdict.endpoint}: ${metricLabel(verdict.metric)} ${rule}`,
    result: resultOf(verdict),
    type: verdict.rule === 'target' ? verdict.grade : verdict.verdict,
    message: `${sentence(verdict)}${waiver}`
  }
}

function resultOf(verdict: Verdict): Case['result'] {
  if (verdict.effect === 'fail') return 'failure'
  const state = verdict.rule === 'target' ? verdict.grade : verdict.verdict
  return state === 'undecided' || state === 'not-comparable' || state === 'missing'
    ? 'skipped'
    : 'passed'
}

function suiteXml(suite: Suite): string {
  const { cases, seconds, startedAt } = suite
  const attributes = [
    `name="${escapeXml(suite.name)}"`,
    `tests="${cases.length}"`,
    `failures="${count(cases, 'failure')}"`,
    `errors="${count(cases, 'error')}"`,
    `skipped="${count(cases, 'skipped')}"`,
    ...(seconds === undefined ? [] : [`time="${seconds.toFixed(3)}"`]),
    ...(startedAt === undefined
      ? []
      : [`timestamp="${new Date(startedAt * 1000).toISOString().slice(0, 19)}"`])
  ]
  const properties = suite.properties.map(
    ([name, value]) => `      <property name="${name}" value="${escapeXml(value)}"/>`
  )
  return [
    `  <testsuite ${attributes.join(' ')}>`,
    ...(properties.length === 0 ? [] : ['    <properties>', ...properties, '    </properties>']),
    ...cases.map(caseXml),
    '  </testsuite>'
  ].join('\n')
}

function caseXml({ className, name, result, type, message }: Case): string {
  const open = `    <testcase classname="${escapeXml(className)}" name="${escapeXml(name)}" time="0"`
  const text = escapeXml(message)
  switch (result) {
    case 'passed':
      return `${open}>\n      <system-out>${escapeXml(`${type}: ${message}`)}</system-out>\n    </testcase>`
    case 'skipped':
      return `${open}>\n      <skipped message="${text}"/>\n    </testcase>`
    case 'failure':
    case 'error':
      return `${open}>\n      <${result} type="${type}" message="${text}">${text}</${result}>\n    </testcase>`
  }
}

function count(cases: readonly Case[], result: Case['result']): number {
  return cases.filter(one => one.result === result).length
}
