import { isControl } from './controls.js'
import type { LatencyCell } from './latency-cell.js'
import { measuredNoise } from './noise.js'
import { ownMoves } from './own-moves.js'

/**
 * The cells with how far the baselines lie apart by what each endpoint did itself, where that is less: a baseline of a
 * slower machine is slower by about as many milliseconds at every endpoint, and what it has in common with the others
 * of its run says nothing of how far one endpoint moves alone. The rest as they are: the total, and what fewer than
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
    const measured = own.get(cell) ?? NaN
    return measured < cell.measured ? { ...cell, measured } : cell
  })
}

/** Of one whose small baselines are left out it is not known which runs the others are. */
function isOfAllRuns({ lnBaselines, sides }: LatencyCell): boolean {
  return lnBaselines.length === sides.baselines.length
}
