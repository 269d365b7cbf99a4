import { isControl } from './controls.js'
import type { LatencyCell } from './latency-cell.js'
import { controlErrorOf } from './learned.js'
import { measuredNoise } from './noise.js'
import { ownMoves } from './own-moves.js'

/** Two say once how far runs lie apart. */
const LEAST_RUNS = 3

/**
 * The cells with how far the baselines lie apart by what each endpoint did itself, where that is less: a baseline of a
 * slower machine is slower by about as many milliseconds at every endpoint, and what it has in common with the others
 * of its run says little of how far one endpoint moves alone. The rest as they are: the total, and what fewer than
 * three others control. docs/statistics.md §2.
 */
export function withOwnNoise(cells: readonly LatencyCell[]): LatencyCell[] {
  const own = new Map<LatencyCell, number>()
  const controls = cells.filter(cell => isControl(cell) && isOfAllRuns(cell))
  for (const metric of new Set(controls.map(cell => cell.metric))) {
    const alike = controls.filter(cell => cell.metric === metric)
    const moves = ownMoves(alike.map(({ lnBaselines }) => Float64Array.from(lnBaselines, Math.exp)))
    for (const [at, cell] of alike.entries()) {
      const values = Array.from(moves[at]?.values ?? [])
      own.set(cell, measuredNoise(values.map(ms => Math.log(Math.max(ms, 0.5)))))
    }
  }
  return cells.map(cell => {
    const alone = own.get(cell) ?? NaN
    if (!(alone < cell.measured)) return cell
    // A disturbance does not do the same to all.
    const common = controlErrorOf(cell) ** 2 * (cell.measured ** 2 - alone ** 2)
    return { ...cell, measured: Math.sqrt(alone ** 2 + common) }
  })
}

/** Of one whose small baselines are left out it is not known which runs the others are. */
function isOfAllRuns({ lnBaselines, sides }: LatencyCell): boolean {
  return lnBaselines.length >= LEAST_RUNS && lnBaselines.length === sides.baselines.length
}
