/** An acceptable bound that a part of the run did not hold. */
export type Breach = {
  /** Metric key: `p95`, `average`, `error-rate` … */
  readonly metric: string
  /** ms, or a fraction for `error-rate`. */
  readonly value: number
  readonly bound: number
  /** The metric that has the bound, where another one proves that it broke: it is at least `value`. */
  readonly boundOf?: string
}

/** An acceptable bound that a part of the run leaves open. */
export type OpenBound = {
  readonly metric: string
  /** Requests with which it could be told; absent where more would not help, or not surely. */
  readonly needed?: number
}
