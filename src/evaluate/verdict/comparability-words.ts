import { formatCount, formatDuration, formatNumber, formatPercent } from '../../units/format.js'
import type { Difference, TimesDoubt, Unusable } from './reason.js'

/** `100 → 200 users; duration 60 s → 90 s`: why two runs cannot be compared. */
export function differencesWords(differences: readonly Difference[]): string {
  return differences.map(differenceWords).join('; ')
}

function differenceWords(difference: Difference): string {
  switch (difference.kind) {
    case 'percentiles-of-last-seconds':
      return "one run's percentiles are of its last 10 seconds only"
    case 'users':
      return `${formatCount(difference.then)} → ${formatCount(difference.now)} users`
    case 'shards':
      return `${formatCount(difference.then)} → ${formatCount(difference.now)} shards`
    case 'ramp-up':
      return `ramp-up ${secondsWords(difference)}`
    case 'duration':
      return `duration ${secondsWords(difference)}`
    case 'full-load':
      return `time at full load ${secondsWords(difference)}`
    case 'think-time':
      return `think time ${formatNumber(difference.then, 2)} → ${formatNumber(difference.now, 2)} s (another load script, or a load generator that lags)`
    case 'times':
      return doubtWords(difference.doubt)
  }
}

function secondsWords({ then, now }: Readonly<Record<'then' | 'now', number>>): string {
  return `${formatDuration(then)} → ${formatDuration(now)}`
}

export function doubtWords({ of, what }: TimesDoubt): string {
  const whose = of === 'run' ? 'the run' : 'a baseline'
  return `the times of ${whose} cannot be trusted: ${what}`
}

/** What a run of no use did, as a clause without the run. */
export function unusableWords(found: Unusable): string {
  switch (found.kind) {
    case 'no-total-row':
      return 'has no total row'
    case 'no-requests':
      return 'made no requests'
    case 'no-steady-window':
      return 'has no steady window after its ramp-up'
    case 'failed':
      return `had ${formatPercent(found.share)} of its requests fail`
  }
}
