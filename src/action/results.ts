import type { Evaluation, RunEvaluation } from '../evaluate/evaluation.js'
import type { PastEvaluation } from '../evaluate/past/past-evaluation.js'
import type { ResourceRow } from '../evaluate/resources/resources-evaluation.js'
import { worstFirst } from '../evaluate/verdict/order.js'
import { sentenceOf } from '../evaluate/verdict/sentence.js'
import type { Verdict } from '../evaluate/verdict/verdict.js'
import type { Note } from '../locust/note.js'
import type { Annotation } from '../publish/annotations.js'
import type { Outputs } from '../publish/outputs.js'
import { escapeLog, jsonForLog } from '../report/escape.js'
import { noteText } from '../report/view/note-text.js'
import { worstResources } from '../report/view/resource-view.js'
import { counted } from '../units/format.js'
import { ended } from '../units/sentence.js'

/** Causes of failure that become annotations; the runner shows ten of a kind. */
const MAX_ANNOTATED = 8
const MAX_HEADLINE = 500

/** Enums, and the headline as one line: values for `${{ steps.… }}`. */
export function headlineOutputs(evaluation: Evaluation): Outputs {
  return {
    conclusion: evaluation.conclusion,
    outcome: evaluation.outcome,
    headline: escapeLog(evaluation.headline).slice(0, MAX_HEADLINE)
  }
}

/** Numbers of the run that the outcome comes from; none of a run that cannot be looked at. */
export function measuredOutputs({ runs, outcome }: Evaluation): Outputs {
  return orElse(() => {
    const run = runs.find(each => each.outcome === outcome) ?? runs[0]
    return run === undefined ? {} : numberOutputs(run)
  }, {})
}

function numberOutputs({ run, metrics, resources, past }: RunEvaluation): Outputs {
  const percentiles = run.aggregated?.percentiles
  const limit = resources?.likelyLimit?.name
  return {
    'resources-failed': resources?.rows.filter(({ effect }) => effect === 'fail').length,
    'change-points': past && newChangePoints(past),
    'likely-limit': limit === undefined ? undefined : escapeLog(limit).slice(0, MAX_HEADLINE),
    requests: metrics.requests,
    failures: metrics.failures,
    'error-rate': metrics.errorRate,
    throughput: metrics.throughput,
    p50: percentiles?.get(50),
    p95: percentiles?.get(95),
    p99: percentiles?.get(99),
    'p99-9': percentiles?.get(99.9)
  }
}

/** What is told for the first time, on one line of JSON. */
function newChangePoints({ changePoints }: PastEvaluation): string {
  const found = changePoints.filter(({ isNew }) => isNew)
  return jsonForLog(
    JSON.stringify(
      found.map(({ endpoint, metric, unit, before, after, ratio, isImprovement, ...point }) => {
        const [lastBefore, firstAfter] = point.between.map(({ commit, url }) => ({ commit, url }))
        const moved = { endpoint, metric, unit, before, after, ratio, isImprovement }
        return { ...moved, seenIn: point.seenIn, lastBefore, firstAfter }
      })
    )
  )
}

/** The headline first, with what to do about an error, then what else failed, worst first. */
export function annotationsOf(evaluation: Evaluation): Annotation[] {
  const level = ({ success: 'notice', neutral: 'warning', failure: 'error' } as const)[
    evaluation.conclusion
  ]
  const { headline, about } = evaluation
  const errors = orElse(() => errorNotes(evaluation), [])
  const remedy = errors.find(note => note === about)?.advice
  return [
    {
      level,
      title: 'Locust Gate',
      message: remedy === undefined ? headline : `${ended(headline)} ${remedy}`
    },
    ...errors.filter(note => note !== about).map(note => ofNote(note, 'error')),
    ...orElse(() => stepNotes(evaluation), []).map(note => ofNote(note, 'warning')),
    ...orElse(() => failuresOf(evaluation), [])
  ]
}

function errorNotes({ notes, runs }: Evaluation): Note[] {
  return [...notes, ...runs.flatMap(run => run.notes)].filter(note => note.severity === 'error')
}

/** New steps in the history; the headline says one already. */
function stepNotes({ runs, about }: Evaluation): Note[] {
  return runs
    .flatMap(run => run.notes)
    .filter(({ code, severity }) => code === 'change-point' && severity === 'warning')
    .filter(note => note !== about)
}

function ofNote(note: Note, level: Annotation['level']): Annotation {
  return { level, title: `Locust Gate: ${note.code}`, message: noteText(note) }
}

function failuresOf({ runs, about }: Evaluation): Annotation[] {
  const ofVerdicts = runs.flatMap(run => ofCauses(run, about))
  const all = [...ofVerdicts, ...runs.flatMap(run => ofResources(run, about))]
  const more = all.length - MAX_ANNOTATED
  const rest: Annotation = {
    level: 'error',
    title: 'Locust Gate',
    message: `${counted(more, 'more failure')}: see the job summary`
  }
  return [...all.slice(0, MAX_ANNOTATED), ...(more > 0 ? [rest] : [])]
}

/** One for each cause, worst first: response times of an endpoint fail together, whatever the percentile. */
function ofCauses({ run, verdicts }: RunEvaluation, about: Evaluation['about']): Annotation[] {
  const failed = worstFirst(verdicts).filter(({ effect }) => effect === 'fail')
  return byCause(failed, causeOf).flatMap(([verdict, ...others]) => {
    // The headline says it already.
    if ([verdict, ...others].some(one => isSame(one, about))) return []
    const more = others.length === 0 ? '' : ` (and ${counted(others.length, 'more verdict')} on it)`
    return [ofRun(run.name, `${sentenceOf(verdict)}${more}`)]
  })
}

/** What has a cause in common, in the order of their first. */
function byCause<One>(
  failed: readonly One[],
  causeOf: (one: One) => string
): (readonly [One, ...One[]])[] {
  const causes = new Map<string, [One, ...One[]]>()
  for (const one of failed) {
    const known = causes.get(causeOf(one))
    if (known === undefined) causes.set(causeOf(one), [one])
    else known.push(one)
  }
  return [...causes.values()]
}

/** The endpoint, and what of it: its being there, its response times, its throughput or its errors. */
function causeOf(verdict: Verdict): string {
  const what = verdict.rule === 'presence' ? verdict.rule : verdict.unit
  return JSON.stringify([what, verdict.endpoint])
}

/** One for each cause: a server that does not answer leaves every metric open. */
function ofResources(run: RunEvaluation, about: Evaluation['about']): Annotation[] {
  const failed = worstResources(run).filter(row => row.effect === 'fail' && !isRow(row, about))
  const causeOfRow = ({ value, words, name }: ResourceRow): string =>
    value === undefined ? words.reason : name
  return byCause(failed, causeOfRow).map(([row, ...others]) => {
    const more =
      others.length === 0 ? '' : ` (and ${counted(others.length, 'more resource metric')})`
    return ofRun(run.run.name, `${row.words.sentence}${more}`)
  })
}

/** The headline's own. */
function isRow(row: ResourceRow, about: unknown): boolean {
  return row === about
}

function ofRun(name: string, message: string): Annotation {
  return { level: 'error', title: `Locust Gate: ${name}`, message }
}

/** The headline's own verdict, or another metric that was not compared for the same reason. */
function isSame(verdict: Verdict, about: Evaluation['about']): boolean {
  if (verdict === about) return true
  if (about === undefined || !('rule' in about)) return false
  return (
    verdict.rule === 'regression' &&
    about.rule === 'regression' &&
    verdict.verdict === 'not-comparable' &&
    verdict.reason === about.reason
  )
}

function orElse<Value>(make: () => Value, fallback: Value): Value {
  try {
    return make()
  } catch {
    return fallback
  }
}
