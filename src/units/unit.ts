/**
 * `s` is for recovery time and ages. Of resource metrics only: `count` (things), `bytes`, `per-second`
 * (events/s that are not Locust's requests).
 */
export type Unit = 'ms' | 'requests/s' | 'fraction' | 's' | 'count' | 'bytes' | 'per-second'
