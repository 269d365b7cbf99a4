import { criterionText } from '../../config/criterion.js'
import type { Criterion } from '../../config/settings.js'
import { formatDuration } from '../../units/format.js'
import type { Unit } from '../../units/unit.js'

/** What became of a criterion over time. */
export type CriterionResult = {
  readonly criterion: Criterion
  /** `unknown`: too few points to tell, or what is missing could hide that it was met. */
  readonly state: 'met' | 'not-met' | 'unknown'
  /** When it was met: seconds since the run's start, each unbroken stretch beyond the bound. */
  readonly stretches: readonly { readonly from: number; readonly to: number }[]
  /** The longest stretch beyond the bound, long enough or not (s). */
  readonly longest: number
  /** The values are means over so long at most (s); absent where they are of moments. */
  readonly meansOver?: number
}

/** `> 70% for 5 min was met for 6 min, from 45 s on`: a clause. */
export function criterionWords(result: CriterionResult, unit: Unit): string {
  const { criterion, state, stretches, longest, meansOver = 0 } = result
  const what = criterionText(criterion, unit)
  switch (state) {
    case 'met': {
      const [first] = stretches
      const more = stretches.length > 1 ? `, ${stretches.length} times in all` : ''
      const time =
        first === undefined || first.to === first.from
          ? ''
          : ` for ${formatDuration(first.to - first.from)}`
      const since = first === undefined ? '' : `, ${formatDuration(first.from)} after the start`
      // A moment beyond the bound can put the mean around it beyond.
      const isShorter = criterion.forSeconds > 0 && criterion.forSeconds < meansOver
      const seen = isShorter ? `, by means over up to ${formatDuration(meansOver)}` : ''
      return `${what} was met${time}${since}${more}${seen}`
    }
    case 'not-met':
      return longest === 0
        ? `${what} was not met`
        : `${what} was not met: at most ${formatDuration(longest)} without a break`
    case 'unknown':
      return `whether ${what} was met is not known: values are missing, or the run was too short to tell`
  }
}
