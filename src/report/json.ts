import type { RunEvaluation, Verdict } from '../evaluate/evaluation.js'
import type { JsonReport } from './json-schema.js'
import type { Report } from './report.js'

type JsonRun = JsonReport['runs'][number]
type JsonVerdict = JsonRun['verdicts'][number]

/** The report for machines (ReportSchema), indented, with a final newline. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(toJson(report), null, 2)}\n`
}

/** The report as plain data in the form of ReportSchema. */
export function toJson({ evaluation }: Report): JsonReport {
  const { conclusion, outcome, headline, notes } = evaluation
  return {
    schemaVersion: 1,
    conclusion,
    outcome,
    headline,
    runs: evaluation.runs.map(toJsonRun),
    notes: [...notes]
  }
}

function toJsonRun({
  run,
  loadLevel,
  conclusion,
  outcome,
  metrics,
  ...rest
}: RunEvaluation): JsonRun {
  return withoutUndefined({
    name: run.name,
    loadLevel,
    conclusion,
    outcome,
    startedAt: run.startedAt,
    endedAt: run.endedAt,
    durationSeconds: run.durationSeconds,
    peakUsers: run.peakUsers,
    requests: metrics.requests,
    failures: metrics.failures,
    throughput: metrics.throughput,
    errorRate: metrics.errorRate,
    errors: metrics.errors,
    verdicts: rest.verdicts.map(toJsonVerdict),
    notes: [...rest.notes],
    comparison: rest.comparison,
    timeline: rest.timeline
  }) as JsonRun
}

function toJsonVerdict(verdict: Verdict): JsonVerdict {
  const { waiver, ...rest } = verdict
  return (
    waiver === undefined
      ? rest
      : {
          ...rest,
          waiver: {
            pattern: waiver.pattern,
            metric: waiver.metric,
            reason: waiver.reason,
            until: waiver.until
          }
        }
  ) as JsonVerdict
}

function withoutUndefined(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
