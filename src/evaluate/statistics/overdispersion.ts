/** Events among trials: failures of requests, or requests of one endpoint among those of all. */
export type Occurrences = { readonly events: number; readonly trials: number }

/** Weighs no overdispersion as so many counts more. */
const PRIOR = 2

/**
 * By how much the counts of several runs differ more than chance alone lets them: Pearson's X² of the common
 * rate ÷ (N − 1), drawn towards 1 and never below it. 1 of a single count.
 */
export function overdispersion(counts: readonly Occurrences[]): number {
  const { events, trials } = sumOf(counts)
  const rate = events / trials
  const freedom = counts.length - 1
  if (freedom < 1 || !(rate > 0 && rate < 1)) return 1
  const squares = counts.reduce(
    (sum, one) => sum + (one.events - one.trials * rate) ** 2 / (one.trials * rate * (1 - rate)),
    0
  )
  return Math.max(1, (PRIOR + squares) / (PRIOR + freedom))
}

/** The counts of several runs as those of one. */
function sumOf(counts: readonly Occurrences[]): Occurrences {
  return counts.reduce(
    (sum, { events, trials }) => ({ events: sum.events + events, trials: sum.trials + trials }),
    { events: 0, trials: 0 }
  )
}
