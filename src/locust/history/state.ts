import { KEPT_ENDPOINT_SAMPLES, KEPT_TOTAL_SAMPLES, MAX_ENDPOINTS } from '../csv/limits.js'
import { present } from '../present.js'
import type { History, HistorySample } from '../run.js'
import { bucketRange } from '../stats/buckets.js'
import { clockOf, follows, isClockStep, isEarlier, withPlace, withRow, withTwice } from './clock.js'
import type { Disorder, Suspect } from './clock.js'
import { type BlockBeforeLast, LastBlocks } from './last-blocks.js'
import type { HistoryRow, HistorySink } from './rows.js'
import { type SampleStore, sampleStore } from './samples.js'
import type { LoadSpan } from './load-span.js'
import { silenceWatch, type SilenceLog, type SilenceWatch } from './silence-log.js'
import { sparseStretches, type Sparse } from './sparse.js'
import { isWindow, noEvidence, withoutEmptyWindow } from './window.js'

/** A history reduced to what fits in memory, and what was noticed while it streamed by. */
export type HistoryFacts = LoadSpan & {
  readonly history: Omit<History, 'silences'>
  /** The total row before the last, for comparisons that must allow for one tick. */
  readonly beforeLast?: HistorySample
  /** What it prints beside its counts, and what its endpoints' rows count. */
  readonly blockBeforeLast: BlockBeforeLast
  readonly peakUsers?: number
  /** Facts of the times without answers, and with hardly any: what they are needs the stats. */
  readonly silenceLog: SilenceLog
  readonly sparse: readonly Sparse[]
  /** Rows that could not be read, but for a stump at the end, and the line of the first. */
  readonly badRows: number
  readonly firstBadLine?: number
  /** Rows that were left out as the clock was set back. */
  readonly clockDropped: number
  /** The last row is not whole. */
  readonly stump: boolean
  readonly hasEndpointRows: boolean
  /** Cells of rows that are read which hold no number, and the first of them. */
  readonly unreadCells?: UnreadCells
  /** The most requests counted before the statistics were reset, or at the end. */
  readonly mostRequests: number
  /** Lines at which the header stands again: appended runs, of which only the last is kept. */
  readonly restarts: readonly number[]
  /** Rows whose time and count are both earlier than those of the rows before them. */
  readonly disorder?: Disorder
  /** The first line after which time and counts both were earlier than before. */
  readonly wentBackIn?: number
}

type UnreadCells = {
  readonly count: number
  readonly line: number
  readonly excerpt: string
}

const KEPT_RESETS = 1000
/** Until then the last seconds are the whole run. */
const WINDOW_SECONDS = 12

type HistoryOptions = {
  readonly hasUsers: boolean
  readonly windowOnly: boolean
  /** The stats have an endpoint that is named like the total. */
  readonly hasNamesake: boolean
  /** Of the samples that one run alone may keep, the part that this one keeps. */
  readonly share: number
  /** Columns of percentiles. */
  readonly percents: readonly number[]
}

/** Collects rows; `finish` is called once, at the end of the file. */
export class HistoryState implements HistorySink {
  private readonly totals: SampleStore
  private readonly endpoints: SampleStore
  private readonly keys = new Set<string>()
  private readonly restarts: number[] = []
  private readonly watch: SilenceWatch
  private resets: number[] = []
  private evidence = noEvidence()
  /** Rows since the last total: they wait for theirs. */
  private block: [string, HistoryRow][] = []
  private rowsInBlock = 0
  private badInBlock = 0
  private badRows = 0
  private firstBadLine: number | undefined
  private ticks = 0
  private suspect: Suspect | undefined
  private clockDropped = 0
  /** With rows before it: an earlier time of none is no step. */
  private isClockSetBack = false
  private repeatedSeconds: readonly number[] = []
  private held: { readonly row: HistoryRow; readonly line: number } | undefined
  private unread: UnreadCells | undefined
  private mostRequests = 0
  private wentBackIn: number | undefined
  private disorder: Disorder | undefined
  private firstAt: number | undefined
  private last: HistorySample | undefined
  private beforeLast: HistorySample | undefined
  private readonly lastBlocks = new LastBlocks()
  private peakUsers = 0
  private readonly options: HistoryOptions

  constructor(options: HistoryOptions) {
    this.options = options
    this.totals = sampleStore(options.share * KEPT_TOTAL_SAMPLES, options.percents)
    this.endpoints = sampleStore(options.share * KEPT_ENDPOINT_SAMPLES, options.percents)
    this.watch = silenceWatch(options.hasUsers)
  }

  /** The rows of a block come before the total that ends it. */
  wantsEndpoints(): boolean {
    return this.endpoints.wants(this.ticks + 1)
  }

  wantsLeast(): boolean {
    return this.lastBlocks.wantsLeast()
  }

  endpoint(key: string, row: HistoryRow | undefined): void {
    this.rowsInBlock++
    this.evidence.endpoints = true
    if (row === undefined) return
    this.compareMaximum(row)
    if (!this.keys.has(key) && this.keys.size >= MAX_ENDPOINTS.max) return
    this.keys.add(key)
    this.block.push([key, row])
  }

  /** An endpoint without a type may be named like the total, which then ends the block. */
  total(row: HistoryRow, line: number): void {
    if (this.options.hasNamesake) {
      const held = this.held
      this.held = { row, line }
      if (held === undefined || held.row.sample.at === row.sample.at) return
      this.tick(held.row, held.line)
    } else this.tick(row, line)
  }

  private tick(row: HistoryRow, line: number): void {
    const { block, suspect } = this
    this.block = []
    if (!follows(row, this.last)) {
      // One wrong time is damage, two in a row are another clock: then the time before was wrong.
      if (suspect === undefined || !follows(row, suspect.row.sample)) {
        const firstBadBefore = this.firstBadLine
        this.bad(line)
        if (isEarlier(row, this.last)) this.disorder = withPlace(this.disorder, line)
        this.suspect = { row, block, firstBadBefore }
        this.rowsInBlock = this.badInBlock = 0
        return
      }
      // It was counted as bad; it was the clock, and what stands before it cannot stay.
      this.badRows--
      this.firstBadLine = suspect.firstBadBefore
      if (isEarlier(suspect.row, this.last)) this.disorder = withRow(this.disorder)
      this.goBackTo(suspect.row.sample, line)
      this.accept(suspect.row, suspect.block)
    }
    if (suspect !== undefined && isClockStep(suspect.row, this.last, row)) {
      this.badRows--
      this.firstBadLine = suspect.firstBadBefore
      this.clockDropped++
      this.isClockSetBack = true
    }
    this.suspect = undefined
    this.accept(row, block)
  }

  cell(line: number, text: string): void {
    const { count, ...first } = this.unread ?? { count: 0, line, excerpt: text.slice(0, 40) }
    this.unread = { count: count + 1, ...first }
  }

  private accept(row: HistoryRow, block: readonly [string, HistoryRow][]): void {
    const { sample } = row
    let { last } = this
    this.rowsInBlock = this.badInBlock = 0
    const isNext = last === undefined || sample.at > last.at
    if (last !== undefined && sample.requests < last.requests) {
      if (this.resets.length < KEPT_RESETS) this.resets.push(sample.at)
      this.startAgain()
      last = undefined
    } else if (isNext) this.ticks++
    else this.repeatedSeconds = withTwice(this.repeatedSeconds, sample.at)
    this.firstAt ??= sample.at
    this.mostRequests = Math.max(this.mostRequests, sample.requests)
    this.compareMaximum(row)
    this.watch.tick(sample)
    this.peakUsers = Math.max(this.peakUsers, sample.users)
    this.totals.add('', this.ticks, sample)
    for (const [key, endpoint] of block) this.endpoints.add(key, this.ticks, endpoint.sample)
    if (isNext) this.beforeLast = last
    this.lastBlocks.add(row, block, isNext)
    this.last = sample
  }

  /** Later rows are dropped. A clock leaves the counts; with less the rows stand twice, or are another run's. */
  private goBackTo({ at, requests }: HistorySample, line: number): void {
    const isClock = requests >= (this.last?.requests ?? 0)
    const before = this.totals.series().get('')?.length ?? 0
    this.totals.dropFrom(at)
    const kept = this.totals.series().get('') ?? []
    this.endpoints.dropFrom(at)
    this.repeatedSeconds = this.repeatedSeconds.filter(each => each < at)
    this.last = kept.at(-1)
    this.beforeLast = undefined
    this.lastBlocks.clear()
    this.isClockSetBack = kept.length > 0 && (isClock || this.isClockSetBack)
    if (isClock) this.clockDropped += before - kept.length
    else {
      this.wentBackIn ??= line
      this.watch.reset()
      for (const sample of kept) this.watch.tick(sample)
    }
  }

  bad(line: number): void {
    this.badRows++
    this.badInBlock++
    this.firstBadLine ??= line
  }

  restart(line: number): void {
    this.restarts.push(line)
    this.disorder = undefined
    this.held = undefined
    this.startAgain()
    this.resets = []
    this.block = []
    this.last = undefined
    this.evidence = noEvidence()
  }

  finish(): HistoryFacts {
    if (this.held !== undefined) this.tick(this.held.row, this.held.line)
    const history = this.history()
    const silenceLog = this.watch.result()
    const { emptyFor, startedByHand, activeFrom, activeTo } = silenceLog.pace
    return {
      history,
      ...{ emptyFor, startedByHand, hasEndpointRows: this.evidence.endpoints },
      silenceLog,
      sparse: sparseStretches(history.samples),
      // One of those after the last total may be the stump of a row.
      badRows: this.badRows - Math.min(1, this.badInBlock),
      clockDropped: this.clockDropped,
      stump: this.badInBlock > 0,
      mostRequests: this.mostRequests,
      restarts: this.restarts,
      blockBeforeLast: this.lastBlocks.beforeLast(),
      ...present({
        beforeLast: this.beforeLast,
        ...{ activeFrom, activeTo },
        peakUsers: this.peakUsers > 0 ? this.peakUsers : undefined,
        firstBadLine: this.firstBadLine,
        wentBackIn: this.wentBackIn,
        unreadCells: this.unread,
        disorder: this.disorder
      })
    }
  }

  private history(): HistoryFacts['history'] {
    const samples = this.totals.series().get('') ?? []
    if (this.last !== undefined && samples.at(-1)?.at !== this.last.at) samples.push(this.last)
    const window = this.options.windowOnly || isWindow(this.evidence)
    return {
      percentileMode: window ? 'window' : 'cumulative',
      samples: window ? samples.map(withoutEmptyWindow) : samples,
      endpoints: this.endpoints.series(window ? withoutEmptyWindow : undefined),
      thinnedBy: this.totals.stride,
      ...clockOf(this.isClockSetBack, this.repeatedSeconds),
      endpointsThinnedBy: this.endpoints.stride,
      resets: this.wentBackIn === undefined ? this.resets : [], // else of another run's rows
      truncated: this.rowsInBlock + this.badInBlock > 0
    }
  }

  /** The 100 % of the whole run is the bucket of its maximum; that of the last 10 seconds is not. */
  private compareMaximum({ sample, max }: HistoryRow): void {
    const highest = sample.percentiles.get(100)
    if (highest === undefined || max === undefined) return
    const [low, high] = bucketRange(highest)
    // One ms more, as old releases truncate.
    if (max < low - 1 || max > high + 1) this.evidence.differ = true
    else if (sample.at - (this.firstAt ?? sample.at) > WINDOW_SECONDS) this.evidence.agree++
  }

  private startAgain(): void {
    this.firstAt = undefined
    this.totals.clear()
    this.endpoints.clear()
    this.watch.reset()
    this.ticks = 0
    this.isClockSetBack = false
    this.repeatedSeconds = []
    this.beforeLast = undefined
    this.lastBlocks.clear()
  }
}
