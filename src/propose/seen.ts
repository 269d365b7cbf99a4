import type { MetricBounds } from '../config/settings.js'
import { gradeOf } from '../evaluate/targets/grade.js'
import { measure, type Subject } from '../evaluate/targets/measure.js'
import type { Grade } from '../evaluate/verdict/verdict.js'
import type { EndpointStats, Run } from '../locust/run.js'

/** What a run shows of a metric of one of its rows, as far as it can be graded. */
export type MetricSeen = {
  readonly run: Run
  /** As printed; absent where only something else of the row settles the grade. */
  readonly value?: number
  /** The end of its uncertainty that is worst for a response time. */
  readonly upTo: number
  /** By the bounds that hold without a proposal. */
  readonly grade: Grade
}

/** Undefined where the run cannot tell, as with too few requests. */
export function seenOf(run: Run, row: EndpointStats, target: MetricBounds): MetricSeen | undefined {
  const { metric, bounds } = target
  const measured = measure({ run, row }, metric, bounds)
  switch (measured.state) {
    case 'measured': {
      const { value, interval } = measured
      return { run, value, upTo: interval?.[1] ?? value, grade: gradeOf(metric, value, bounds) }
    }
    case 'proved': {
      const upTo = measured.interval?.[1] ?? row.max
      return upTo === undefined ? undefined : { run, upTo, grade: measured.grade }
    }
    case 'undecided': {
      const { atLeast } = measured
      return atLeast === undefined || row.max === undefined
        ? undefined
        : { run, upTo: row.max, grade: atLeast.grade }
    }
    case 'absent':
      return undefined
  }
}

/** Whether one of the rows has requests enough for the judge to grade it by these bounds. */
export function isDecided(
  rows: readonly Pick<Subject, 'run' | 'row'>[],
  { metric, bounds }: MetricBounds
): boolean {
  return rows.some(({ run, row }) => {
    const measured = measure({ run, row }, metric, bounds)
    return measured.state !== 'undecided' || measured.why.kind !== 'too-few-requests'
  })
}
