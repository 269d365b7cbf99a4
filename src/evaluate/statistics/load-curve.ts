/** Throughput as a function of users: min(slope·users, limit). */
export type LoadCurve = {
  /** Requests/s per user before the knee. */
  readonly slope: number
  /** Requests/s. */
  readonly limit: number
  /** Users at which slope·users reaches the limit. */
  readonly knee: number
  /** Root mean square of the relative errors, as a fraction. */
  readonly residual: number
  /** The knee is real: the curve explains half of what a straight line leaves, two points lie beyond. */
  readonly isReached: boolean
}

type LoadPoint = { readonly users: number; readonly throughput: number }

const GRID = 400
const LEAST_IMPROVEMENT = 0.5
const LEAST_BEYOND = 2

/**
 * Fits min(slope·users, limit) on relative errors: for each knee on a grid over the users seen, the
 * slope is a least-squares ratio in closed form. Undefined for fewer than three points.
 */
export function fitLoadCurve(points: readonly LoadPoint[]): LoadCurve | undefined {
  const usable = points.filter(({ users, throughput }) => users > 0 && throughput > 0)
  if (usable.length < 3) return undefined
  const users = usable.map(point => point.users)
  const [least, most] = [Math.min(...users), Math.max(...users)]
  const straight = fitWithKnee(usable, most)
  let best = straight
  for (let i = 0; i < GRID; i++) {
    const fit = fitWithKnee(usable, least + ((most - least) * i) / GRID)
    if (fit.error < best.error) best = fit
  }
  const beyond = users.filter(count => count > best.knee).length
  return {
    slope: best.slope,
    limit: best.slope * best.knee,
    knee: best.knee,
    residual: Math.sqrt(best.error / usable.length),
    isReached: best.error <= LEAST_IMPROVEMENT * straight.error && beyond >= LEAST_BEYOND
  }
}

function fitWithKnee(
  points: readonly LoadPoint[],
  knee: number
): { knee: number; slope: number; error: number } {
  const ratios = points.map(({ users, throughput }) => Math.min(users, knee) / throughput)
  const slope = ratios.reduce((sum, x) => sum + x, 0) / ratios.reduce((sum, x) => sum + x * x, 0)
  const error = ratios.reduce((sum, x) => sum + (1 - slope * x) ** 2, 0)
  return { knee, slope, error }
}
