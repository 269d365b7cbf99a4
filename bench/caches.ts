import { percent, worded } from './measure.js'
import { Random } from './random.js'
import { judge, measuredSource } from './replay.js'
import { SHARED, simulateRuns, type Rare } from './simulator.js'
import { table } from './tables.js'

const RUNS = 60
const CACHE_MS = 300
const TIMEOUT_MS = 5000

/** What happens to how many of the requests to an endpoint of 3 ms, before and now; fractions. */
const CASES: readonly (readonly [what: string, ms: number, before: number, now: number])[] = [
  ...[0.01, 0.05, 0.5].map(chance => ['a cache misses', CACHE_MS, chance, chance] as const),
  ['a cache misses', CACHE_MS, 0.05, 0.08],
  ['a cache misses', CACHE_MS, 0.05, 0.1],
  ['a cache misses', CACHE_MS, 0.1, 0.3],
  ['a cache misses', CACHE_MS, 0.1, 0.4],
  ['a cache misses', CACHE_MS, 0.5, 0.6],
  ['5 s are waited for', TIMEOUT_MS, 0.01, 0.01],
  ['5 s are waited for', TIMEOUT_MS, 0.001, 0.006],
  ['5 s are waited for', TIMEOUT_MS, 0.005, 0.02]
]

/**
 * Percentiles at a gap of the times: an endpoint whose requests take either of two times, in shares that
 * put a percentile on the edge between them.
 */
export function cachesTable(draws: number): string {
  const lines = CASES.flatMap(([what, time, before, now], i) => {
    const random = new Random(21 + i)
    const of = (label: string, rare: Rare): ReturnType<typeof simulateRuns> =>
      simulateRuns(random, { profile: SHARED, label, change: { rare } }, RUNS)
    const unchanged = of('AA', { chance: before, time })
    const runs = now === before ? unchanged : [...unchanged, ...of('now', { chance: now, time })]
    return [1, 5].map(count => {
      const source = measuredSource(runs, now === before ? 'AA' : 'now')
      const effects = Array.from({ length: draws }, () => {
        const { candidate, baselines } = source.draw(random, count)
        return new Set(judge([candidate], baselines).map(({ effect }) => effect))
      })
      const failed = effects.filter(all => all.has('fail')).length
      const warned = effects.filter(all => all.has('warn') && !all.has('fail')).length
      const share = worded({ share: failed / draws, outOf: Math.min(draws, RUNS) })
      const [from, to] = [before, now].map(chance => `${percent(chance)}%`)
      const change = now === before ? `${from} (unchanged)` : `${from} → ${to}`
      return [what, change, String(count), share, percent(warned / draws)]
    })
  })
  return table(['', 'of how many requests', 'N', 'failed', 'only warned'], lines)
}
