import { note, type Note } from '../../locust/note.js'
import { endpointKey, timedRequests, type EndpointStats, type Run } from '../../locust/run.js'
import { counted, formatCount, formatMs } from '../../units/format.js'
import { listed } from '../../units/sentence.js'
import { chanceOfHits } from '../statistics/hypergeometric.js'
import { leastOf, mostOf } from '../targets/requests-beyond.js'
import { rowsOf } from '../timeline/intervals.js'
import {
  SLACK_SECONDS,
  WINDOW_SECONDS,
  windowsOfLoad,
  type PrintedWindow
} from '../timeline/windows.js'
import type { Change } from './judged.js'
import type { Match } from './matching.js'

/** So many times the longest request of all baselines is slow, be it outside one window of each. */
const TIMES_LONGEST = 2
/** In so much of the windows of a run, and in each third of it: one pause, or one spell, is not. */
const SHARE = 0.25
const PARTS = 3
/** By chance, were the windows of all runs alike. */
const SIGNIFICANT = 0.01
/** Beside a single baseline in more endpoints than half, or in so many: one user with much data asks for fewer. */
const MANY_ENDPOINTS = 5
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
  /** Ten seconds of each baseline were left out: one slow request, as the first of a cold pool, is no usual one. */
  readonly isBeside: boolean
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
  const isOnly = new Set(matches.flatMap(({ baselines }) => baselines)).size === 1
  const found = matches.flatMap(match => slowThroughout(match, isOnly) ?? [])
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

function words({ ms, max, hit, windows, baselines, isBeside, endpoints }: Slow): string {
  const others = endpoints.length - NAMED
  const named = [
    ...endpoints.slice(0, NAMED),
    ...(others > 0 ? [counted(others, 'other endpoint')] : [])
  ]
  const of = baselines === 1 ? 'the baseline' : `${formatCount(baselines)} baselines`
  const beside = isBeside
    ? ` but for ${WINDOW_SECONDS} s of ${baselines === 1 ? 'it' : 'each'}`
    : ''
  return `requests took longer than ${formatMs(ms)}, twice as long as the longest of ${of}${beside}, all over the run: in ${formatCount(hit)} of ${formatCount(windows)} windows of ${WINDOW_SECONDS} s, up to ${formatMs(max)}, in ${listed(named)}`
}

/** Beyond the longest of all; else of what is left without ten seconds of each baseline. */
function slowThroughout(match: Match, isOnly: boolean): Slow | undefined {
  const before = match.baselines.flatMap(({ run }) => slownessOf(run) ?? [])
  const beyond = (isBeside: boolean): Slow | undefined =>
    slowBeyond(match, before, { isBeside, isOnly })
  return beyond(false) ?? beyond(true)
}

function slowBeyond(
  { candidate: { run, clock }, baselines }: Match,
  before: readonly Slowness[],
  { isBeside, isOnly }: { readonly isBeside: boolean; readonly isOnly: boolean }
): Slow | undefined {
  const usual = before.map(({ longest, beside }) => (isBeside ? beside : longest))
  const ms = Math.ceil(TIMES_LONGEST * Math.max(...usual))
  const now = slownessOf(run)
  if (now === undefined || !(now.longest > ms) || now.longest === Infinity) return undefined
  const rows = run.endpoints.filter(row => longestOf(row) > ms)
  const isNew = rows.some(row => baselines.some(baseline => !hasRow(baseline.run.endpoints, row)))
  if (isOnly && rows.length < leastMany(run.endpoints.length)) return undefined
  if (isNew || run.leftOut !== undefined || clock !== undefined) return undefined
  const hits = now.tops.map(top => leastOf(top) > ms)
  const [hit, windows] = [hits.filter(Boolean).length, hits.length]
  const times = before.reduce((sum, { requests }) => sum + requests, 0) / now.requests
  const hitBefore = before.flatMap(({ tops }) => tops.filter(top => top > ms)).length
  const chance = chanceOfHits({
    hit,
    own: windows,
    hits: hit + hitBefore,
    all: (1 + times) * windows
  })
  if (!isAllOver(hits) || chance >= SIGNIFICANT) return undefined
  const endpoints = rows.map(endpointKey)
  return { ms, max: now.longest, hit, windows, baselines: before.length, isBeside, endpoints }
}

/** More than half, of many endpoints a handful. */
function leastMany(endpoints: number): number {
  return Math.min(MANY_ENDPOINTS, Math.floor(endpoints / 2) + 1)
}

type Slowness = {
  /** Of all windows in order of time, ms; empty where the history does not tell. */
  readonly tops: readonly number[]
  /** ms */
  readonly longest: number
  /** The longest outside the one window that has the longest, ms. */
  readonly beside: number
  readonly requests: number
}

function slownessOf({ aggregated, history }: Run): Slowness | undefined {
  if (aggregated === undefined) return undefined
  const longest = longestOf(aggregated)
  const tops = windowsOf(history).map(topOf)
  const [first, second] = [...tops].sort((a, b) => b - a)
  // What is in no window came before the first.
  const beside = (leastOf(longest) > mostOf(first ?? 0) ? first : second) ?? longest
  return { tops, longest, beside, requests: timedRequests(aggregated) }
}

/** ms; without it, it may have been any. */
function longestOf({ max, percentiles }: EndpointStats): number {
  return max ?? percentiles.get(100) ?? Infinity
}

function hasRow(rows: readonly EndpointStats[], row: EndpointStats): boolean {
  return rows.some(other => endpointKey(other) === endpointKey(row) && other.requests > 0)
}

/** Those that do not overlap, with what they print, in order of time. */
function windowsOf(history: Run['history']): readonly PrintedWindow[] {
  if (history?.percentileMode !== 'window') return []
  const rows = rowsOf(history.samples, history.samples[0]?.at ?? 0)
  const to = rows.at(-1)?.at ?? 0
  const began = FIRST_WINDOW - WINDOW_SECONDS - SLACK_SECONDS
  return windowsOfLoad(rows, { from: 0, to }, began).windows
}

/** The highest percentile that is printed: some request took so long, ms. */
function topOf({ percentiles }: PrintedWindow): number {
  return percentiles.get(Math.max(...percentiles.keys())) ?? 0
}

function isAllOver(hits: readonly boolean[]): boolean {
  const parts = Array.from({ length: PARTS }, (_, part) =>
    hits.slice((part * hits.length) / PARTS, ((part + 1) * hits.length) / PARTS)
  )
  const hit = hits.filter(Boolean).length
  return hit >= SHARE * hits.length && parts.every(part => part.includes(true))
}
