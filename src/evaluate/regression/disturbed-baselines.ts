import { formatMs } from '../../units/format.js'
import { median } from '../timeline/intervals.js'
import type { Observed } from './comparability.js'
import type { Match, Matching, Seen } from './matching.js'

/** Fraction by which the mean of such a run lies above its quiet parts; it makes the tail several times as long. */
const MUCH = 0.5
/** So many times as much as the run that is judged, and the other baselines. */
const TIMES = 3

/**
 * Leaves out what tells of a machine and not of the service: baselines that were slow for a part of their time, as
 * neither the judged run nor the others were. Two runs that differ by that would allow any change. Where more than half
 * of them were, it is what is usual.
 */
export function withoutDisturbed(matching: Matching): Matching {
  const matches = matching.matches.map(match => {
    const disturbed = disturbedOf(match)
    return { ...match, baselines: match.baselines.filter(one => !disturbed.includes(one)) }
  })
  const used = new Set(matches.flatMap(({ baselines }) => baselines))
  const before = new Set(matching.matches.flatMap(({ baselines }) => baselines))
  const left = [...before].filter(baseline => !used.has(baseline))
  if (left.length === 0) return matching
  const skipped = left.map(baseline => ({
    baseline,
    why: disturbedWords(baseline),
    broken: false,
    isOwn: false
  }))
  return { ...matching, matches, skipped: [...matching.skipped, ...skipped] }
}

function disturbedOf({ candidate, baselines }: Match): readonly Seen[] {
  const own = excessOf(candidate)
  if (own === undefined) return []
  const disturbed = baselines.filter(baseline => {
    const excess = excessOf(baseline)
    const others = baselines.flatMap(one => (one === baseline ? [] : (excessOf(one) ?? [])))
    const usual = median(others)
    if (excess === undefined || usual === undefined) return false
    return excess > MUCH && excess > TIMES * Math.max(own, usual)
  })
  return 2 * disturbed.length > baselines.length ? [] : disturbed
}

/** How far the mean lies above the quiet parts, as a fraction of them. */
function excessOf({ spread }: Observed): number | undefined {
  return spread === undefined || spread.quiet <= 0 ? undefined : spread.mean / spread.quiet - 1
}

function disturbedWords({ spread }: Observed): string {
  const [mean, quiet] = [spread?.mean ?? 0, spread?.quiet ?? 0].map(formatMs)
  return `it was much slower for a part of its time (${mean} on average, ${quiet} in its quieter parts), as neither the run nor what else it is compared with was`
}
