import { present } from '../present.js'
import type { HistoryRow } from './rows.js'

/** What the block before the last tells of all requests up to it. */
export type BlockBeforeLast = {
  readonly total?: HistoryRow
  /** Key and row of each endpoint, of the newest block before the last whose rows are kept. */
  readonly endpoints: readonly (readonly [string, HistoryRow])[]
}

type Block = { readonly row: HistoryRow; readonly endpoints: BlockBeforeLast['endpoints'] }

/** The last two blocks: a run that is killed may have counted the last in its history alone. */
export class LastBlocks {
  private last: Block | undefined
  private before: Block | undefined

  /** @param isNext it is of a later time than the one before, which it replaces otherwise */
  add(row: HistoryRow, block: Block['endpoints'], isNext: boolean): void {
    // Of a long history not every block's endpoints are kept.
    const kept = isNext ? this.last : this.before
    const endpoints = block.length > 0 ? block : (this.last?.endpoints ?? [])
    this.before = kept
    this.last = { row, endpoints }
  }

  clear(): void {
    this.last = this.before = undefined
  }

  beforeLast(): BlockBeforeLast {
    const { before } = this
    return { endpoints: before?.endpoints ?? [], ...present({ total: before?.row }) }
  }
}
