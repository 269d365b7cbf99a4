import { clopperPearson } from '../statistics/binomial.js'
import type { Evidence } from '../verdict/reason.js'
import type { Grade, TargetVerdict } from '../verdict/verdict.js'

/** One-sided confidence of every interval: docs/statistics.md §6. */
export const CONFIDENCE = 0.95

/** What a run says of one metric of one row. */
export type Measurement =
  | {
      readonly state: 'measured'
      readonly value: number
      readonly interval?: readonly [number, number]
      readonly samples: number
      /** Why it may be worse, whatever the interval: undecided unless it does not pass as it is. */
      readonly open?: Evidence
    }
  /** Not measured well enough, but another value of the row settles the grade. */
  | {
      readonly state: 'proved'
      readonly value?: number
      readonly interval?: readonly [number, number]
      readonly samples: number
      readonly grade: Grade
      readonly why: Evidence
    }
  | {
      readonly state: 'undecided'
      readonly value?: number
      readonly samples: number
      /** It is this bad for certain, and may be worse. */
      readonly atLeast?: { readonly grade: Grade; readonly why: Evidence }
      readonly why: Evidence
    }
  | { readonly state: 'absent'; readonly why: Evidence }

/** What a verdict shows of it. */
export function measuredNumbers(
  measurement: Measurement
): Pick<TargetVerdict, 'value' | 'interval' | 'samples'> {
  if (measurement.state === 'absent') return {}
  const { value, samples } = measurement
  const interval = measurement.state === 'undecided' ? undefined : measurement.interval
  return {
    ...(value === undefined ? {} : { value }),
    ...(interval === undefined ? {} : { interval }),
    samples
  }
}

/** Hits per request as a fraction, with its Clopper–Pearson limits. */
export function rate(hits: number, requests: number): Measurement & { readonly state: 'measured' } {
  const interval = clopperPearson(hits, requests, CONFIDENCE)
  return { state: 'measured', value: hits / requests, interval, samples: requests }
}
