import type { HistorySample } from '../run.js'
import { DerivedMap } from './derived-map.js'
import type { RowSample } from './rows.js'
import { SampleTable } from './sample-table.js'

/**
 * Samples of one series at a time, of many series: when there are too many, every second tick is
 * dropped and from then on only every second, fourth … is kept.
 */
export type SampleStore = {
  /** Whether a sample of this tick would be kept. */
  wants(tick: number): boolean
  add(key: string, tick: number, sample: RowSample): void
  clear(): void
  /** Forgets what is not before this time (seconds since the epoch). */
  dropFrom(at: number): void
  readonly stride: number
  /** What is kept now, each sample as `change` makes it. */
  series(change?: (sample: HistorySample) => HistorySample): ReadonlyMap<string, HistorySample[]>
}

/** Most endpoints' samples are never looked at. */
class SeriesMap extends DerivedMap<string, HistorySample[]> {
  readonly #rows: ReadonlyMap<string, readonly number[]>
  readonly #sampleOf: (row: number) => HistorySample

  constructor(
    rows: ReadonlyMap<string, readonly number[]>,
    sampleOf: (row: number) => HistorySample
  ) {
    super()
    this.#rows = rows
    this.#sampleOf = sampleOf
  }

  get(key: string): HistorySample[] | undefined {
    return this.#rows.get(key)?.map(row => this.#sampleOf(row))
  }

  override has(key: string): boolean {
    return this.#rows.has(key)
  }

  keys(): MapIterator<string> {
    return this.#rows.keys()
  }
}

/** The last row of a series. */
type Series = { readonly key: string; lastRow: number }

/** However little is asked for. */
const MIN_KEPT = 100

/** Keeps at most `capacity` samples of all series together, with these percentiles. */
export function sampleStore(capacity: number, percents: readonly number[]): SampleStore {
  const table = new SampleTable(percents)
  const byKey = new Map<string, Series>()
  /** Of each row of the table. */
  const ticks: number[] = []
  const owners: Series[] = []
  let stride = 1
  const keep = (isKept: (row: number, owner: Series) => boolean): void => {
    for (const series of byKey.values()) series.lastRow = -1
    let size = 0
    for (const [row, owner] of owners.entries()) {
      if (!isKept(row, owner)) continue
      table.move(row, size)
      ticks[size] = ticks[row] ?? 0
      owners[size] = owner
      owner.lastRow = size++
    }
    ticks.length = owners.length = table.size = size
  }
  return {
    wants: tick => tick % stride === 0,
    add(key, tick, sample) {
      if (tick % stride !== 0) return
      let owner = byKey.get(key)
      if (owner === undefined) byKey.set(key, (owner = { key, lastRow: -1 }))
      // A second that is printed twice: the later row says more.
      if (owner.lastRow >= 0 && ticks[owner.lastRow] === tick) {
        table.set(owner.lastRow, sample)
        return
      }
      owner.lastRow = table.size
      table.set(table.size, sample)
      ticks.push(tick)
      owners.push(owner)
      if (table.size <= Math.max(MIN_KEPT, capacity)) return
      stride *= 2
      keep(row => (ticks[row] ?? 0) % stride === 0)
    },
    clear() {
      keep(() => false)
      byKey.clear()
      stride = 1
    },
    dropFrom(at) {
      const cut = new Set<Series>()
      keep((row, owner) => {
        if (table.at(row) >= at) cut.add(owner)
        return !cut.has(owner)
      })
    },
    get stride() {
      return stride
    },
    series(change = sample => sample) {
      const rows = new Map([...byKey.keys()].map(key => [key, [] as number[]]))
      for (const [row, { key }] of owners.entries()) rows.get(key)?.push(row)
      const sampleOf = table.reader()
      return new SeriesMap(rows, row => change(sampleOf(row)))
    }
  }
}
