import { NO_CLEAR_CHANGE, NO_RISE, TOO_NOISY } from '../../evaluate/verdict/change-words.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { gradeName } from './verdict-state.js'
import { comparisonsOf } from './view.js'

/** The words for a comparison that found no change and rules none out, and what each means. */
const MEANINGS: readonly (readonly [word: string, meaning: string])[] = [
  [NO_CLEAR_CHANGE, 'it moved, but not beyond what is allowed: noise may be all of it'],
  [TOO_NOISY, 'it rose, but the runs are so noisy that not even twice as slow would be told'],
  [NO_RISE, 'it did not rise, but so noisy are the runs that not even twice as slow would be told']
]

/** `no clear change: it moved, …`: what those words mean that a run's comparisons have, each once. */
export function changeLegend(run: RunEvaluation): string[] {
  const words = new Set(comparisonsOf(run).map(({ verdict }) => gradeName(verdict)))
  return MEANINGS.filter(([word]) => words.has(word)).map(
    ([word, meaning]) => `${word}: ${meaning}`
  )
}
