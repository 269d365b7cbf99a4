import { formatCount, formatDuration, formatNumber, formatPercent } from '../../units/format.js'
import type { Difference, TimesDoubt, Unusable } from './reason.js'

/** A think time that differs from another by no more is that of the same test (`otherThinkTime` asks for 10 %). */
const ALIKE = 1.05

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
      return `think time ${movedWords(difference, asOne(all), secondsOfThought)} (${whyThinking(difference)})`
    case 'times':
      return doubtWords(difference.doubt)
  }
}

/** Users who are never answered are found to think longer, as those of a lagging load generator are. */
function whyThinking({ then, now }: Moved): string {
  return now < then
    ? 'another load script'
    : 'another load script, a load generator that lags, or requests that were never answered'
}

/** Baselines of one think time but for noise say it once: the middle one. */
function asOne(all: readonly Difference[]): readonly Difference[] {
  const moved = all.filter(one => 'then' in one).sort((a, b) => a.then - b.then)
  const [least, most] = [moved[0], moved.at(-1)]
  const isOne = least !== undefined && most !== undefined && most.then <= ALIKE * least.then
  return isOne ? moved.slice(Math.floor((moved.length - 1) / 2)).slice(0, 1) : all
}

/** `2 s, not 1 s`: what users paused, where that is all that several baselines differ by or a part of it. */
export function thinkTimeWords(all: readonly (readonly Difference[])[]): string | undefined {
  const moved = all.map(one => one.find(isThinkTime))
  const [first] = moved
  if (first === undefined || moved.includes(undefined)) return undefined
  const thens = asOne(moved.filter(one => one !== undefined)).flatMap(one =>
    'then' in one ? [one.then] : []
  )
  return `${secondsOfThought(first.now)}, not ${thenWords(thens, secondsOfThought)}`
}

function isThinkTime(one: Difference): one is Difference & { readonly kind: 'think-time' } {
  return one.kind === 'think-time'
}

/** Finer than other times: users who hardly think differ by hundredths. */
function secondsOfThought(seconds: number): string {
  return `${formatNumber(seconds, 2)} s`
}

type Moved = { readonly then: number; readonly now: number }

/** `55 s to 57 s → 23 s`. */
function movedWords(
  { now }: Pick<Moved, 'now'>,
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
