import {
  counted,
  formatCount,
  formatDuration,
  formatPercent,
  metricLabel
} from '../../units/format.js'
import { listed } from '../../units/sentence.js'
import type { ClockTrouble } from './clock-trouble.js'
import {
  limitOn,
  type CapacityLimit,
  type Explained,
  type HistoryLimit,
  type PeakLimit,
  type Reservation,
  type SteadyLimit,
  type TimelineLimit,
  type TrendLimit
} from './limit.js'

/* All words for what a timeline does not tell: sentences without their end, neither escaped nor cut. */

/** Why this is missing, in words. */
export function whyNo(what: Explained, limits: readonly TimelineLimit[]): string {
  const limit = limitOn(what, limits)
  return limit === undefined ? 'the history does not tell' : limitWords(limit)
}

/** What a load held; bounds that it leaves open may have been broken. */
export function boundsHeld(limits: readonly TimelineLimit[]): string {
  if (limits.some(({ why }) => why === 'no-bounds')) return 'every acceptable bound (none is set)'
  const isAll = !limits.some(({ why }) => why === 'bounds-not-known' || why === 'bounds-open')
  return isAll ? 'every acceptable bound' : 'every acceptable bound that could be judged'
}

/** What is not told, and why. */
export function limitWords(limit: TimelineLimit): string {
  switch (limit.of) {
    case 'users':
      return 'no phases, steady state or capacity: the history counts no users'
    case 'clock':
      return limit.why === 'set-back'
        ? 'no peaks: the clock was set back, and the row after it counts more than its time'
        : `no steady state and no peaks: ${clockWords(limit.trouble)}`
    case 'steady-state':
      return `no steady state: ${steadyWords(limit)}`
    case 'peak':
    case 'peak-per-second':
      return peakWords(limit)
    case 'trend':
      return `no trend: ${trendWords(limit)}`
    case 'capacity':
      return `no capacity: ${capacityWords(limit)}`
    case 'recovery':
      return 'no recovery: not enough history'
    case 'history':
      return `not enough history: ${historyWords(limit)}`
    case 'told':
      return reservationWords(limit)
  }
}

function historyWords(limit: HistoryLimit): string {
  switch (limit.why) {
    case 'no-file':
      return 'there is no _stats_history.csv'
    case 'no-rows':
      return 'no row of the _stats_history.csv was used'
    case 'few-rows':
      return limit.rows === 1 ? 'a single row' : 'no rows'
  }
}

function reservationWords(limit: Reservation): string {
  switch (limit.why) {
    case 'reset':
      return 'nothing is known of the time before the statistics were reset (as by --reset-stats)'
    case 'cut-off':
      return 'the history is cut off: its last seconds are missing'
    case 'shorter-than-run':
      return `the history covers ${formatDuration(limit.seconds)} of ${formatDuration(limit.runSeconds)}`
    case 'thinned':
      return `only one row in ${formatCount(limit.thinnedBy)} was kept: shorter events are blurred`
    case 'since-the-start':
      return 'no percentiles over time: they need --csv-full-history'
    case 'whole-ms':
      return 'no means of short spans: this Locust cuts averages to whole milliseconds'
    case 'no-bounds':
      return 'no load tells of a limit: no acceptable bound is set for it'
    case 'bounds-not-known':
      return 'the bounds of percentiles are not known for each load: the true limit may be lower'
    case 'bounds-open':
      return `not every load tells of ${openWords(limit.open)}: the true limit may be lower`
    case 'disturbed':
      return `the undisturbed steady state: its figures include ${disturbanceWords(limit)}`
  }
}

function openWords(open: (Reservation & { readonly why: 'bounds-open' })['open']): string {
  return open
    .map(({ metric, needed }) => {
      const needs =
        needed === undefined
          ? ''
          : ` (which takes ${counted(needed, 'request')} in its judged seconds)`
      return `${metricLabel(metric)}${needs}`
    })
    .join(', ')
}

function steadyWords(limit: SteadyLimit): string {
  switch (limit.why) {
    case 'few-rows':
      return `the history has only ${counted(limit.rows, 'row')}`
    case 'too-short': {
      const were = limit.users === 1 ? 'was' : 'were'
      return `${counted(limit.users, 'user')} ${were} there for ${formatDuration(limit.seconds)}, not long enough after the warm-up`
    }
    case 'sparse-rows':
      return `the rows of the history lie too far apart to tell the ${formatDuration(limit.seconds)} after the warm-up`
    case 'no-requests':
      return 'no request was completed in it'
    case 'failed': {
      const { from, to, requests, failures } = limit
      const which = `${formatCount(failures)} of ${counted(requests, 'request')}`
      return `${which} from ${formatDuration(from)} to ${formatDuration(to)} after the start failed`
    }
    case 'silent-to-the-end':
      return `${limit.requests === 0 ? 'nothing' : 'hardly anything'} completed from ${formatDuration(limit.from)} after the start until the history ends`
    case 'rising-load':
      return `the load was raised in ${limit.shape === 'steps' ? 'steps' : 'a ramp'}; see the capacity at each load`
  }
}

function disturbanceWords(limit: Reservation & { readonly why: 'disturbed' }): string {
  const { silentSeconds, sparseSeconds, burstSeconds } = limit
  return listed([
    ...(silentSeconds > 0 ? [`${formatDuration(silentSeconds)} without any completion`] : []),
    ...(sparseSeconds > 0 ? [`${formatDuration(sparseSeconds)} with hardly any completion`] : []),
    ...(burstSeconds > 0 ? [`${formatDuration(burstSeconds)} of error bursts`] : [])
  ])
}

function peakWords(limit: PeakLimit): string {
  switch (limit.why) {
    case 'too-short':
      return `no peak over ${formatDuration(limit.seconds)}: the history is shorter than that`
    case 'short-bundles':
      return `no peak over ${formatDuration(limit.seconds)}: the bundles of counts span less than that`
    case 'slow-rows':
      return `no peak per second: the history has a row only every ${formatDuration(limit.seconds)}`
    case 'skipped-rows':
      return `no peak per second: the history has a row only every ${formatDuration(limit.seconds)} on average`
    case 'bundles':
      return 'no peak per second: the counts come in bundles, as workers report them'
  }
}

function trendWords({ why, leastSeconds, parts }: TrendLimit): string {
  switch (why) {
    case 'too-short':
      return `the steady state is shorter than ${formatDuration(leastSeconds)}`
    case 'few-rows':
      return `the steady state has no more than ${formatCount(parts)} rows`
    case 'uneven-rows':
      return `the rows of the steady state lie too unevenly to cut it into ${formatCount(parts)} parts`
  }
}

function capacityWords(limit: CapacityLimit): string {
  switch (limit.why) {
    case 'no-success':
      return 'no request succeeded'
    case 'no-success-counted':
      return 'the history counts no request that succeeded'
    case 'no-success-at-loads':
      return 'no request succeeded at any load that was held or passed through'
    case 'users-waiting':
      return 'users waited for answers that did not come, or asked less often on their own: what the others asked for tells no limit'
    case 'no-rise': {
      const { leastSteps, leastSeconds, leastLoads } = limit
      const ramp = `a ramp of ${formatDuration(leastLoads * leastSeconds)} or more through ${formatCount(leastLoads)} loads`
      return `the load rises neither in ${formatCount(leastSteps)} steps whose rows span at least ${formatDuration(leastSeconds)} nor in ${ramp}`
    }
  }
}

/** Why the times of the rows cannot be trusted. */
export function clockWords(trouble: ClockTrouble): string {
  switch (trouble.kind) {
    case 'gap': {
      const { at, longest, gaps, meanwhile } = trouble
      const others = gaps === 1 ? '' : ` (the longest of ${gaps} such gaps)`
      const few = meanwhile.hardlyAny
        ? 'next to no requests'
        : `less than ${formatPercent(meanwhile.lessThan)} of the usual requests`
      return `the history has no row for ${formatDuration(longest)}, from ${formatDuration(at)} after the start on${others}, and ${few} were counted meanwhile: the machine that made the load slept or stood still, or its clock was set forward`
    }
    case 'jump':
      return `${formatDuration(trouble.at)} after the start ${formatCount(trouble.requests)} requests were counted within ${formatDuration(trouble.within)}, far more than before and after: the clock may have been set back`
  }
}
