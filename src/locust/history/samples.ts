import type { HistorySample } from '../run.js'

/**
 * Samples of one series at a time, of many series: when there are too many, every second tick is
 * dropped and from then on only every second, fourth … is kept.
 */
export type SampleStore = {
  /** Whether a sample of this tick would be kept. */
  wants(tick: number): boolean
  add(key: string, tick: number, sample: HistorySample): void
  clear(): void
  /** Forgets what is not before this time (seconds since the epoch). */
  dropFrom(at: number): void
  readonly stride: number
  readonly series: ReadonlyMap<string, HistorySample[]>
}

type Kept = { ticks: number[]; samples: HistorySample[] }

/** Keeps at most `capacity` samples of all series together. */
export function sampleStore(capacity: number): SampleStore {
  const series = new Map<string, Kept>()
  let stride = 1
  let size = 0
  const thin = (): void => {
    stride *= 2
    size = 0
    for (const [key, kept] of series) {
      const keep = kept.ticks.map(tick => tick % stride === 0)
      const samples = kept.samples.filter((_, index) => keep[index])
      series.set(key, { ticks: kept.ticks.filter((_, index) => keep[index]), samples })
      size += samples.length
    }
  }
  return {
    wants: tick => tick % stride === 0,
    add(key, tick, sample) {
      if (tick % stride !== 0) return
      const kept = series.get(key) ?? { ticks: [], samples: [] }
      series.set(key, kept)
      if (kept.ticks.at(-1) === tick) {
        // A second that is printed twice: the later row says more.
        kept.samples[kept.samples.length - 1] = sample
        return
      }
      kept.ticks.push(tick)
      kept.samples.push(sample)
      if (++size > capacity) thin()
    },
    clear() {
      series.clear()
      stride = 1
      size = 0
    },
    dropFrom(at) {
      size = 0
      for (const kept of series.values()) {
        const end = kept.samples.findIndex(sample => sample.at >= at)
        if (end >= 0) kept.samples.length = kept.ticks.length = end
        size += kept.samples.length
      }
    },
    get stride() {
      return stride
    },
    get series() {
      return new Map([...series].map(([key, kept]) => [key, kept.samples]))
    }
  }
}
