import { formatCount, formatDuration, formatNumber, formatPercent } from '../../units/format.js'
import type { Difference, TimesDoubt, Unusable } from './reason.js'

/** `100 → 200 users; duration 60 s → 90 s`: why two runs cannot be compared. */
export function differencesWords(differences: readonly Difference[]): string {
  return differences.map(one => differenceWords(one, [one])).join('; ')
}

/**
 * `time at full load 55 s to 57 s → 23 s; or 100 → 200 users`: why a run can be compared with none of several,
 * those that differ by the same in one. Of each its differences.
 */
export function allDifferencesWords(all: readonly (readonly Difference[])[]): string {
  const alike = new Map<string, (readonly Difference[])[]>()
  for (const differences of all) {
    const key = JSON.stringify(differences.map(one => ({ ...one, then: 0 })))
    alike.set(key, [...(alike.get(key) ?? []), differences])
  }
  const words = [...alike.values()].map(lists =>
    (lists[0] ?? [])
      .map((one, i) =>
        differenceWords(
          one,
          lists.flatMap(list => list[i] ?? [])
        )
      )
      .join('; ')
  )
  return [...new Set(words)].join('; or ')
}

/** `all`: the same difference from each of several baselines. */
function differenceWords(difference: Difference, all: readonly Difference[]): string {
  switch (difference.kind) {
    case 'percentiles-of-last-seconds':
      return "one run's percentiles are of its last 10 seconds only"
    case 'users':
      return `${movedWords(difference, all, formatCount)} users`
    case 'shards':
      return `${movedWords(difference, all, formatCount)} shards`
    case 'ramp-up':
      return `ramp-up ${movedWords(difference, all, formatDuration)}`
    case 'duration':
      return `duration ${movedWords(difference, all, formatDuration)}`
    case 'full-load':
      return `time at full load ${movedWords(difference, all, formatDuration)}`
    case 'think-time':
      return `think time ${movedWords(difference, all, secondsOfThought)} (another load script, or a load generator that lags)`
    case 'times':
      return doubtWords(difference.doubt)
  }
}

/** Finer than other times: users who hardly think differ by hundredths. */
function secondsOfThought(seconds: number): string {
  return `${formatNumber(seconds, 2)} s`
}

/** `55 s to 57 s → 23 s`. */
function movedWords(
  { now }: { readonly now: number },
  all: readonly Difference[],
  write: (value: number) => string
): string {
  const thens = all.flatMap(one => ('then' in one ? [one.then] : []))
  return `${thenWords(thens, write)} → ${write(now)}`
}

/** `57 s`, `55 s or 57 s`, `55 s to 57 s` of three and more. */
function thenWords(thens: readonly number[], write: (then: number) => string): string {
  const written = [...new Set([...thens].sort((a, b) => a - b).map(write))]
  const [least = '', ...more] = written
  const most = more.at(-1)
  if (most === undefined) return least
  return `${least} ${more.length === 1 ? 'or' : 'to'} ${most}`
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
