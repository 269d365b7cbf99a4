import { writeFileSync } from 'node:fs'
import { bestCut, scoresOf } from '../src/evaluate/past/step-statistic.js'
import { Random } from './random.js'

/*
 * How large the largest difference over all cuts becomes in runs that never changed: of five kinds of
 * noise the largest limit counts. Writes src/evaluate/past/critical-values.generated.ts; a few minutes.
 *
 *   npm run bench:critical
 */
const TARGET = 'src/evaluate/past/critical-values.generated.ts'
const LENGTHS = [10, 12, 15, 20, 30, 50, 100, 200, 500]
const LEVELS = [0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002, 0.0001]
/** Values drawn for a length and a kind of noise. */
const WORK = 12_000_000

/** A draw, and the deviation that no series is believed to be steadier than. */
type Noise = { readonly draw: (random: Random) => number; readonly floor: number }

const NOISES: Readonly<Record<string, Noise>> = {
  normal: { draw: random => random.normal(), floor: 0 },
  'Student, 3 degrees': {
    draw: random =>
      random.normal() /
      Math.sqrt((random.normal() ** 2 + random.normal() ** 2 + random.normal() ** 2) / 3),
    floor: 0
  },
  lognormal: { draw: random => Math.exp(random.normal()), floor: 0 },
  'Pareto 1.5': { draw: random => (1 - random.uniform()) ** (-1 / 1.5), floor: 0 },
  'rare failures': { draw: random => Math.sqrt(poisson(0.3, random) + 0.375), floor: 0.5 }
}

function poisson(mean: number, random: Random): number {
  const least = Math.exp(-mean)
  let count = 0
  for (let product = random.uniform(); product > least; product *= random.uniform()) count++
  return count
}

/** In descending order. */
function drawn({ draw, floor }: Noise, length: number, random: Random): Float64Array {
  const times = Math.min(400_000, Math.round(WORK / length))
  const values = new Float64Array(length)
  const found = Float64Array.from({ length: times }, () => {
    for (let i = 0; i < length; i++) values[i] = draw(random)
    return bestCut(scoresOf(values, floor))?.statistic ?? 0
  })
  return found.sort().reverse()
}

const random = new Random(14)
const rows = LENGTHS.map(length => {
  const all = Object.entries(NOISES).map(([name, noise]) => {
    const found = drawn(noise, length, random)
    const limits = LEVELS.map(level => found[Math.floor(level * found.length)] ?? 0)
    console.log(length, name, limits.map(limit => limit.toFixed(2)).join(' '))
    return limits
  })
  return LEVELS.map((_, at) => Math.max(...all.map(limits => limits[at] ?? 0)).toFixed(3))
})
writeFileSync(
  TARGET,
  `// Made by bench/critical-values.ts.

/** Runs of a series. */
export const LENGTHS = [${LENGTHS.join(', ')}] as const
/** Chances that a series which never changed has a larger difference. */
export const LEVELS = [${LEVELS.join(', ')}] as const
/** For each length the limits of all levels, in deviations. */
export const LIMITS: readonly (readonly number[])[] = [
${rows.map(row => `  [${row.map(Number).join(', ')}]`).join(',\n')}
]
`
)
