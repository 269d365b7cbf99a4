import type { RunEvaluation } from '../../evaluate/evaluation.js'
import type { BaselineSource } from '../../evaluate/regression/comparison.js'

/** More are not listed: a history has forty. */
const MOST_LISTED = 10

/** What the run was compared with: all of a few; of many the newest, the newest first. */
export function comparedRuns(sources: readonly BaselineSource[]): {
  readonly listed: readonly BaselineSource[]
  readonly older: number
} {
  if (sources.length <= MOST_LISTED) return { listed: sources, older: 0 }
  const newest = [...sources].sort((a, b) => (b.at ?? 0) - (a.at ?? 0))
  return { listed: newest.slice(0, MOST_LISTED), older: sources.length - MOST_LISTED }
}

/** Where the comparison of a repeat stands, if not in its own section. */
export function comparedElsewhere({ repeat }: RunEvaluation): string {
  if (repeat?.comparedAt === undefined) return ''
  return `Its comparison is one of all repeats, and stands at ${repeat.comparedAt}`
}
