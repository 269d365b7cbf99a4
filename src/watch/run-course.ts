import { growingHistory } from '../locust/history/history.js'
import type { HistorySink, RowSample } from '../locust/history/rows.js'
import { type HistoryFacts, HistoryState } from '../locust/history/state.js'
import type { GrowthSink } from './growing-file.js'

/** Of the samples that a history which is read at its end may keep. */
const SHARE = 0.05

/** How far back each row of the total is kept (s) at least; of what is older, some. */
const RECENT_SECONDS = 900

/**
 * A run as far as it has been written: its newest rows one by one, the whole of it thinned out. Its size
 * does not grow with the run.
 */
export class RunCourse implements GrowthSink {
  readonly #path: string
  readonly #keptSeconds: number
  #firstAt: number | undefined
  #reader: ReturnType<typeof growingHistory>
  #state: HistoryState | undefined
  #facts: HistoryFacts | undefined
  #recent: RowSample[] = []

  /** @param seconds of rows that are needed one by one */
  constructor(path: string, seconds: number) {
    this.#path = path
    this.#keptSeconds = Math.max(RECENT_SECONDS, seconds)
    this.#reader = this.#begin()
  }

  restart(): void {
    this.#state = this.#facts = this.#firstAt = undefined
    this.#recent = []
    this.#reader = this.#begin()
  }

  /** @throws ReaderError where the file is no history */
  push(bytes: Uint8Array): void {
    this.#facts = undefined
    this.#reader.push(bytes)
  }

  /** Undefined until there is a header. */
  get facts(): HistoryFacts | undefined {
    return (this.#facts ??= this.#state?.finish())
  }

  /** The rows of the total in order of time, each second once. */
  get recent(): readonly RowSample[] {
    return this.#recent
  }

  /** First row, seconds since the epoch. */
  get firstAt(): number | undefined {
    return this.#firstAt
  }

  #begin(): ReturnType<typeof growingHistory> {
    return growingHistory(this.#path, ({ hasUsers, percents, isWindow }) => {
      const state = new HistoryState({
        hasUsers,
        percents,
        hasNamesake: false,
        share: SHARE,
        windowOnly: isWindow
      })
      this.#state = state
      return this.#sinkOf(state)
    })
  }

  #sinkOf(state: HistoryState): HistorySink {
    return {
      wantsEndpoints: () => state.wantsEndpoints(),
      // There are no stats yet to compare it with.
      wantsLeast: () => false,
      endpoint: (key, row) => {
        state.endpoint(key, row)
      },
      total: (row, line) => {
        state.total(row, line)
        this.#keep(row.sample)
      },
      cell: (line, text) => {
        state.cell(line, text)
      },
      bad: line => {
        state.bad(line)
      },
      restart: line => {
        state.restart(line)
        this.#recent = []
        this.#firstAt = undefined
      }
    }
  }

  #keep(sample: RowSample): void {
    const recent = this.#recent
    this.#firstAt ??= sample.at
    const last = recent.at(-1)
    if (last !== undefined && sample.requests < last.requests) recent.length = 0
    else if (last?.at === sample.at) recent.pop()
    else if (last !== undefined && sample.at < last.at) return
    recent.push(sample)
    const from = sample.at - this.#keptSeconds
    // Now and then, as each time moves all of them.
    if ((recent[0]?.at ?? from) < from - this.#keptSeconds) {
      recent.splice(
        0,
        recent.findIndex(({ at }) => at >= from)
      )
    }
  }
}
