import { effectRank } from '../verdict/order.js'
import type { ResourceRow } from './resources-evaluation.js'

const GRADES: readonly ResourceRow['grade'][] = [
  'unacceptable',
  'missing',
  'degraded',
  'undecided',
  'acceptable',
  'target'
]

/** Rows with the worst first: by effect, grade, then how far beyond the bound; not graded ones last. */
export function worstRowsFirst(rows: readonly ResourceRow[]): ResourceRow[] {
  const rankOf = ({ grade }: ResourceRow): number =>
    grade === undefined ? GRADES.length : GRADES.indexOf(grade)
  return [...rows].sort(
    (a, b) => effectRank(a) - effectRank(b) || rankOf(a) - rankOf(b) || excess(b) - excess(a)
  )
}

/** 1 is just at the bound. */
function excess({ value, bounds, higherIsBetter }: ResourceRow): number {
  const bound = bounds.unacceptable ?? bounds.acceptable ?? bounds.target
  if (value === undefined || bound === undefined) return 0
  const [above, below] = higherIsBetter ? [bound, value] : [value, bound]
  return below === 0 ? Number.MAX_VALUE : above / below
}
