import type { Policies } from '../../config/settings.js'
import type { Effect, Grade } from '../verdict/verdict.js'
import { isBetterGrade } from './grade.js'

/** What a grade does to the conclusion: docs/statistics.md §6. */
export function effectOfGrade(grade: Grade, borderline: boolean, policies: Policies): Effect {
  switch (grade) {
    case 'undecided':
      return policies.onUndecided
    case 'missing':
      return policies.onMissing
    case 'target':
      return 'pass'
    case 'acceptable':
    case 'degraded':
    case 'unacceptable': {
      const plain = plainEffect(grade, policies)
      // Uncertainty can only soften: a borderline grade never does more than a certain one.
      return borderline ? milder(plain, policies.onBorderline) : plain
    }
  }
}

function plainEffect(grade: Grade, { failOn }: Policies): Effect {
  // Advisory: graded as usual, and lowered when everything is known.
  const least = failOn === 'never' ? 'unacceptable' : failOn
  if (grade === least || !isBetterGrade(grade, least)) return 'fail'
  return grade === 'degraded' ? 'warn' : 'pass'
}

/** Advisory (`fail-on: never`): what would fail only warns. */
export function softened<One extends { readonly effect: Effect; readonly wouldFail?: true }>(
  one: One,
  { failOn }: Pick<Policies, 'failOn'>
): One {
  return failOn === 'never' && one.effect === 'fail'
    ? { ...one, effect: 'warn', wouldFail: true }
    : one
}

/** The one that does less. */
export function milder(a: Effect, b: Effect): Effect {
  const order: readonly Effect[] = ['pass', 'warn', 'fail']
  return order.indexOf(a) <= order.indexOf(b) ? a : b
}
