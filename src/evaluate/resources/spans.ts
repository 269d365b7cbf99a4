import type { ResourceMetric } from '../../config/settings.js'
import type { ResourceRequest, Span } from '../../resources/reading.js'

/** What the timeline knows of a run's times: seconds since `startedAt`, which is since the epoch. */
export type RunTimes = {
  readonly startedAt?: number
  readonly seconds: number
  readonly steady?: Part
  readonly capacity?: {
    readonly shape: 'steps' | 'ramp'
    readonly points: readonly (Part & { readonly users: number })[]
  }
}

type Part = { readonly from: number; readonly to: number }

/**
 * What is to be read for a run: its steady state (the whole run where it has none), then each load of
 * a test that rises. Undefined without metrics, and where nobody knows when the run was.
 */
export function requestOf(
  metrics: readonly ResourceMetric[],
  { startedAt, seconds, steady, capacity }: RunTimes
): ResourceRequest | undefined {
  if (metrics.length === 0 || startedAt === undefined || seconds <= 0) return undefined
  const since = ({ from, to }: Part): Part => ({ from: startedAt + from, to: startedAt + to })
  const whole = since({ from: 0, to: seconds })
  const judged: Span =
    steady === undefined ? { kind: 'whole', ...whole } : { kind: 'steady', ...since(steady) }
  const steps = (capacity?.points ?? []).map((point): Span => ({
    kind: 'step',
    ...since(point),
    users: point.users
  }))
  return { ...whole, spans: [judged, ...steps], metrics }
}
