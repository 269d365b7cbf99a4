import { criterionText } from '../../config/criterion.js'
import type { Criterion } from '../../config/settings.js'
import { formatDuration } from '../../units/format.js'
import type { Unit } from '../../units/unit.js'

/** What became of a criterion over time. */
export type CriterionResult = {
  readonly criterion: Criterion
  /** `unknown`: too few points to tell, or what is missing could hide that it was met. */
  readonly state: 'met' | 'not-met' | 'unknown'
  /** When it surely was met: seconds since the run's start, each unbroken stretch beyond the bound. */
  readonly stretches: readonly { readonly from: number; readonly to: number }[]
  /** The longest time that it surely was beyond the bound, long enough or not (s). */
  readonly longest: number
  /** Not met as far as is sure, though the values let it be. */
  readonly isUnproved?: boolean
  /** Of how long at most (s) a value is, and what it is; absent where values are of moments. */
  readonly over?: { readonly seconds: number; readonly of: 'means' | 'percentiles' }
  /** Where alone it was looked for (s since the run's start); absent where that is not said. */
  readonly within?: { readonly from: number; readonly to: number }
  /** It was so for that long at least; that goes without saying of what is of a time. */
  readonly isLeast?: boolean
}

/** What became of a bound that is a criterion. */
export type BoundOverTime = {
  readonly field: 'acceptable' | 'unacceptable'
  readonly result: CriterionResult
}

/** `> 70% for 5 min was met for 6 min, 45 s after the start`: a clause. */
export function criterionWords(result: CriterionResult, unit: Unit): string {
  const what = criterionText(result.criterion, unit)
  switch (result.state) {
    case 'met':
      return `${what} was met${metWords(result)}`
    case 'not-met':
      return `${what} ${result.isUnproved === true ? 'could not be proved' : 'was not met'}${withinWords(result)}${longestWords(result)}`
    case 'unknown':
      return `whether ${what} was met${withinWords(result)} is not known: values are missing, or ${result.within === undefined ? 'the run was' : 'that is'} too short to tell`
  }
}

/** Values of a time tell less exactly when something began and ended than those of moments. */
function metWords(result: CriterionResult): string {
  const { stretches, over, isLeast = over !== undefined } = result
  const [first] = stretches
  if (first === undefined) return byWords(result)
  const seconds = first.to - first.from
  const time = `${isLeast ? 'at least ' : ''}${formatDuration(seconds)}`
  const since = `, ${formatDuration(first.from)} after the start`
  const more = stretches.length > 1 ? `, ${stretches.length} times in all` : ''
  return `${seconds === 0 ? '' : ` for ${time}`}${since}${more}${byWords(result)}`
}

function withinWords({ within }: CriterionResult): string {
  return within === undefined
    ? ''
    : ` from ${formatDuration(within.from)} to ${formatDuration(within.to)} after the start`
}

function longestWords(result: CriterionResult): string {
  const { longest, over } = result
  if (longest === 0) return ''
  const time = `${formatDuration(longest)} without a break`
  return over === undefined
    ? `: at most ${time}`
    : `: surely for ${time}${result.isUnproved === true ? '' : ', not longer'}${byWords(result)}`
}

function byWords({ over }: CriterionResult): string {
  return over === undefined ? '' : `, by ${over.of} over up to ${formatDuration(over.seconds)}`
}
