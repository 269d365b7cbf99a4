import { present } from '../present.js'
import type { HistoryRow } from './rows.js'

/** What the block before the last tells of all requests up to it. */
export type BlockBeforeLast = {
  readonly total?: HistoryRow
  /** Key and row of each endpoint, of the newest block before the last whose rows are kept. */
  readonly endpoints: Rows
}

type Rows = readonly (readonly [string, HistoryRow])[]

type Block = {
  readonly row: HistoryRow
  readonly endpoints: Rows
}

type Seen = Block & {
  /** What was seen with minima until then. */
  readonly withLeast: Block
}

/** Blocks in which minima are read: they hardly change after the first of them. */
const FIRST_BLOCKS = 8
const EVERY_BLOCKS = 8

/** The last two blocks: a run that is killed may have counted the last in its history alone. */
export class LastBlocks {
  private last: Seen | undefined
  private before: Seen | undefined
  private blocks = 0

  wantsLeast(): boolean {
    return this.blocks < FIRST_BLOCKS || this.blocks % EVERY_BLOCKS === 0
  }

  /** @param isNext it is of a later time than the one before, which it replaces otherwise */
  add(row: HistoryRow, block: Rows, isNext: boolean): void {
    const { last, before } = this
    // Of a long history not every block's endpoints are kept.
    const kept = (known: Rows = []): Rows => (block.length > 0 ? block : known)
    const withLeast =
      last === undefined || this.wantsLeast()
        ? { row, endpoints: kept(last?.withLeast.endpoints) }
        : last.withLeast
    this.before = isNext ? last : before
    this.last = { row, endpoints: kept(last?.endpoints), withLeast }
    this.blocks++
  }

  clear(): void {
    this.last = this.before = undefined
    this.blocks = 0
  }

  /** The minima may be those of some blocks before, which are no smaller. */
  beforeLast(): BlockBeforeLast {
    const { before } = this
    if (before === undefined) return { endpoints: [] }
    const { row: total, endpoints, withLeast } = before
    const least = new Map(withLeast.endpoints.map(([key, { min }]) => [key, min]))
    const having = (row: HistoryRow, min: number | undefined): HistoryRow => ({
      ...row,
      ...present({ min })
    })
    return {
      total: having(total, withLeast.row.min),
      endpoints: endpoints.map(([key, row]) => [key, having(row, least.get(key))])
    }
  }
}
