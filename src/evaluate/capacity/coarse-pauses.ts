import { median, throughputOf, type Interval } from '../timeline/intervals.js'

/** With rows so far apart (s) the reader's rules see no silence, as hardly one has a row of its own. */
const COARSE_SECONDS = 2
/** Hardly anything is less than this share of what is usual; all other intervals have more than that. */
const HARDLY = 0.1
const USUALLY = 0.5
/** A pause lasted so long (s) at least, and so many intervals tell that it is none of the test's own. */
const LEAST_SECONDS = 4
const LEAST_OTHERS = 10

/** An interval, and whether all users were there. */
type Loaded = { readonly interval: Interval; readonly isFull: boolean }

/** The moments at full load in which hardly anything was answered, in a run of which nothing else is like that. */
export function coarsePauses<Moment extends Loaded>(
  moments: readonly Moment[]
): ReadonlySet<Moment> {
  const full = moments.filter(({ isFull }) => isFull)
  const length = median(full.map(({ interval }) => interval.to - interval.from)) ?? 0
  const usual = median(full.map(({ interval }) => throughputOf(interval))) ?? 0
  if (length < COARSE_SECONDS || usual === 0) return new Set()
  const isEmpty = ({ interval }: Moment): boolean => throughputOf(interval) < HARDLY * usual
  const others = full.filter(
    (_, i) => !full.slice(Math.max(0, i - 1), i + 2).some(moment => isEmpty(moment))
  )
  const isEven = others.every(({ interval }) => throughputOf(interval) >= USUALLY * usual)
  if (!isEven || others.length < LEAST_OTHERS) return new Set()
  return new Set(runsOf(full, isEmpty).filter(lasts).flat())
}

function lasts(run: readonly Loaded[]): boolean {
  return (run.at(-1)?.interval.to ?? 0) - (run[0]?.interval.from ?? 0) >= LEAST_SECONDS
}

/** Neighbours of which this is true. */
function runsOf<Moment extends Loaded>(
  moments: readonly Moment[],
  isOne: (moment: Moment) => boolean
): Moment[][] {
  const runs: Moment[][] = []
  for (const moment of moments.filter(isOne)) {
    const last = runs.at(-1)
    const isNext = last?.at(-1)?.interval.to === moment.interval.from
    if (last !== undefined && isNext) last.push(moment)
    else runs.push([moment])
  }
  return runs
}
