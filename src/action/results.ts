import type { Evaluation, RunEvaluation } from '../evaluate/evaluation.js'
import { sentence } from '../evaluate/headline.js'
import { worstFirst } from '../evaluate/verdict/order.js'
import type { Annotation } from '../publish/annotations.js'
import type { Outputs } from '../publish/outputs.js'
import { escapeLog } from '../report/escape.js'

/** Failing verdicts that become annotations; the runner shows ten of a kind. */
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

function numberOutputs({ run, metrics }: RunEvaluation): Outputs {
  const percentiles = run.aggregated?.percentiles
  return {
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

/** The headline first, then what failed, worst first. */
export function annotationsOf(evaluation: Evaluation): Annotation[] {
  const level = ({ success: 'notice', neutral: 'warning', failure: 'error' } as const)[
    evaluation.conclusion
  ]
  const { headline } = evaluation
  const errors = orElse(() => errorsOf(evaluation), [])
  const remedy = errors.find(({ said }) => headline.includes(said))
  return [
    { level, title: 'Locust Gate', message: [headline, remedy?.advice].filter(Boolean).join('. ') },
    ...[...errors, ...orElse(() => failuresOf(evaluation), [])]
      .filter(({ said }) => !headline.includes(said))
      .map(({ level: own, title, message }) => ({ level: own, title, message }))
  ]
}

/** `said`: what the headline may say already. */
type Cause = Annotation & Readonly<Record<'said' | 'advice', string>>

function errorsOf({ notes, runs }: Evaluation): Cause[] {
  return [...notes, ...runs.flatMap(run => run.notes)]
    .filter(note => note.severity === 'error')
    .map(note => ({
      level: 'error',
      title: `Locust Gate: ${note.code}`,
      message: `${note.message}. ${note.advice ?? ''}`.trim(),
      said: note.message,
      advice: note.advice ?? ''
    }))
}

function failuresOf({ runs }: Evaluation): Cause[] {
  const failures = runs.flatMap(({ run, verdicts }) =>
    worstFirst(verdicts)
      .filter(verdict => verdict.effect === 'fail')
      .map(verdict => ({
        level: 'error' as const,
        title: `Locust Gate: ${run.name}`,
        message: sentence(verdict),
        said: sentence(verdict),
        advice: ''
      }))
  )
  return failures.slice(0, MAX_ANNOTATED)
}

function orElse<Value>(make: () => Value, fallback: Value): Value {
  try {
    return make()
  } catch {
    return fallback
  }
}
