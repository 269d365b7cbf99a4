import type { Waiver } from './settings.js'

/** For people: `GET /a p95`, the name of a resource metric, `change-point 0123abc`. Untrusted text. */
export function waiverName({ of, pattern, metric }: Omit<Waiver, 'reason' | 'until'>): string {
  switch (of) {
    case 'endpoint':
      return `${pattern} ${metric}`
    case 'resource':
      return pattern
    case 'change-point':
      return `change-point ${pattern}`
  }
}
