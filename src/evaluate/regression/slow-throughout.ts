import { note, type Note } from '../../locust/note.js'
import { endpointKey, timedAmong, timedRequests, type EndpointStats } from '../../locust/run.js'
import { counted, formatCount, formatMs } from '../../units/format.js'
import { listed } from '../../units/sentence.js'
import { leastOf } from '../targets/requests-beyond.js'
import { rowsOf } from '../timeline/intervals.js'
import {
  SLACK_SECONDS,
  WINDOW_SECONDS,
  windowsOfLoad,
  type PrintedWindow
} from '../timeline/windows.js'
import type { Change } from './judged.js'
import type { Match } from './matching.js'

/** So many times the longest request of all baselines is slow. */
const TIMES_LONGEST = 2
/** In so much of the windows of a run, and in each third of it: one pause, or one spell, is not. */
const SHARE = 0.25
const PARTS = 3
/** By chance, were the windows of all runs alike. */
const SIGNIFICANT = 0.01
/** Nothing was before the first row: a window that ends so long (s) after it is whole. */
const FIRST_WINDOW = 9
/** Endpoints that are named. */
const NAMED = 3

type Slow = {
  /** ms: what is slow, and the slowest. */
  readonly ms: number
  readonly max: number
  /** Windows with a slow request, of all. */
  readonly hit: number
  readonly windows: number
  readonly baselines: number
  /** Of the slow requests, as endpointKey gives them. */
  readonly endpoints: readonly string[]
}

/**
 * Requests far slower than any of the baselines', all over the run, of which no percentile and no mean tells: too few
 * for these, and each endpoint's too few for its own (docs/statistics.md §2). Of several candidates in more than half
 * of them; not where a response time or an error rate tells already that it got worse.
 */
export function slowThroughoutNotes(
  matches: readonly Match[],
  verdicts: readonly Change[]
): Note[] {
  if (verdicts.some(isTold)) return []
  const found = matches.flatMap(match => slowThroughout(match) ?? [])
  const [first] = found
  if (first === undefined || found.length <= matches.length / 2) return []
  return [
    note('slow-throughout', words(first), {
      advice:
        'No percentile or average that is compared tells of them. Look at what they waited for: a lock, a pool, a retry, a timeout. If the service is meant to answer so late now and then, set notes: { slow-throughout: info } in the config until the baselines have it too'
    })
  ]
}

function isTold(verdict: Change): boolean {
  if (verdict.rule === 'presence') return false
  const isWorse = verdict.verdict === 'regressed' || verdict.verdict === 'suspect'
  return isWorse && (verdict.unit === 'ms' || verdict.metric === 'error-rate')
}

function words({ ms, max, hit, windows, baselines, endpoints }: Slow): string {
  const others = endpoints.length - NAMED
  const named = [
    ...endpoints.slice(0, NAMED),
    ...(others > 0 ? [counted(others, 'other endpoint')] : [])
  ]
  const of = baselines === 1 ? 'the baseline' : `${formatCount(baselines)} baselines`
  return `requests took longer than ${formatMs(ms)}, twice as long as the longest of ${of}, all over the run: in ${formatCount(hit)} of ${formatCount(windows)} windows of ${WINDOW_SECONDS} s, up to ${formatMs(max)}, in ${listed(named)}`
}

function slowThroughout({ candidate: { run, clock }, baselines }: Match): Slow | undefined {
  const total = run.aggregated
  const before = baselines.flatMap(baseline => baseline.run.aggregated ?? [])
  const ms = Math.ceil(TIMES_LONGEST * Math.max(...before.map(longestOf)))
  const max = total === undefined ? 0 : longestOf(total)
  if (total === undefined || !(max > ms) || max === Infinity) return undefined
  const rows = run.endpoints.filter(row => longestOf(row) > ms)
  const isNew = rows.some(row => baselines.some(baseline => !hasRow(baseline.run.endpoints, row)))
  if (isNew || run.leftOut !== undefined || clock !== undefined) return undefined
  const hits = windowsOf(run.history).map(window => topOf(window) > ms)
  const [hit, windows] = [hits.filter(Boolean).length, hits.length]
  const times = timedAmong(before) / timedRequests(total)
  if (!isAllOver(hits) || chanceOf(hit, windows, (1 + times) * windows) >= SIGNIFICANT)
    return undefined
  return { ms, max, hit, windows, baselines: before.length, endpoints: rows.map(endpointKey) }
}

/** ms; without it, it may have been any. */
function longestOf({ max, percentiles }: EndpointStats): number {
  return max ?? percentiles.get(100) ?? Infinity
}

function hasRow(rows: readonly EndpointStats[], row: EndpointStats): boolean {
  return rows.some(other => endpointKey(other) === endpointKey(row) && other.requests > 0)
}

/** Those that do not overlap, with what they print, in order of time. */
function windowsOf(history: Match['candidate']['run']['history']): readonly PrintedWindow[] {
  if (history?.percentileMode !== 'window') return []
  const rows = rowsOf(history.samples, history.samples[0]?.at ?? 0)
  const to = rows.at(-1)?.at ?? 0
  const began = FIRST_WINDOW - WINDOW_SECONDS - SLACK_SECONDS
  return windowsOfLoad(rows, { from: 0, to }, began).windows
}

/** The highest percentile that is printed: some request surely took so long, ms. */
function topOf({ percentiles }: PrintedWindow): number {
  const highest = Math.max(...percentiles.keys())
  return leastOf(percentiles.get(highest) ?? 0)
}

function isAllOver(hits: readonly boolean[]): boolean {
  const parts = Array.from({ length: PARTS }, (_, part) =>
    hits.slice((part * hits.length) / PARTS, ((part + 1) * hits.length) / PARTS)
  )
  const hit = hits.filter(Boolean).length
  return hit >= SHARE * hits.length && parts.every(part => part.includes(true))
}

/** That so many windows with a slow request all are of the `own` of one run, of `all` windows of all runs. */
function chanceOf(hit: number, own: number, all: number): number {
  let chance = 1
  for (let i = 0; i < hit; i++) chance *= (own - i) / (all - i)
  return chance
}
