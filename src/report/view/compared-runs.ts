import type { RunEvaluation } from '../../evaluate/evaluation.js'
import type { BaselineSource } from '../../evaluate/regression/comparison.js'
import { counted } from '../../units/format.js'

/** More are not listed: a history has forty. */
const MOST_LISTED = 10
/** In a line of text. */
const MOST_NAMED = 3

/**
 * What the run was compared with: all of a few; of many the newest, the newest first. Where not all tell when
 * they ran, none is newer than another: the first that were named.
 */
export function comparedRuns(sources: readonly BaselineSource[]): {
  readonly listed: readonly BaselineSource[]
  /** `3 older runs`, of those that are not listed. */
  readonly others?: string
} {
  if (sources.length <= MOST_LISTED) return { listed: sources }
  const listed = inTime(sources) ?? sources
  const noun = listed === sources ? 'more run' : 'older run'
  return {
    listed: listed.slice(0, MOST_LISTED),
    others: counted(sources.length - MOST_LISTED, noun)
  }
}

/** `12 earlier runs, the newest run #41`: for a line of text, in which only a few have room. */
export function comparedWith({ run, comparison }: RunEvaluation): string {
  const sources = comparison?.baselines ?? []
  const [first] = sources
  if (first === undefined) return 'no baseline'
  if (sources.length <= MOST_NAMED) return sources.map(({ label }) => label).join(', ')
  const { startedAt = -Infinity } = run
  const isEarlier = sources.every(({ at = Infinity }) => at < startedAt)
  const all = counted(sources.length, isEarlier ? 'earlier run' : 'run')
  const newest = inTime(sources)?.[0]
  return newest === undefined
    ? `${all}, among them ${first.label}`
    : `${all}, the newest ${newest.label}`
}

/** The newest first; undefined where not all tell when they ran. */
function inTime(sources: readonly BaselineSource[]): readonly BaselineSource[] | undefined {
  if (sources.some(({ at }) => at === undefined)) return undefined
  return [...sources].sort((a, b) => (b.at ?? 0) - (a.at ?? 0))
}

/** Where the comparison of a repeat stands, if not in its own section, and that nothing else failed. */
export function comparedElsewhere(run: RunEvaluation): string | undefined {
  const { repeat, outcome } = run
  if (repeat?.comparedAt === undefined) return undefined
  const alone =
    outcome === 'failed' && !failsItself(run) ? ', and this run fails by that alone' : ''
  return `How it compares is told of several repeats together, at ${repeat.comparedAt}${alone}.`
}

function failsItself({ verdicts, resources, past }: RunEvaluation): boolean {
  const judged = [...verdicts, ...(resources?.rows ?? []), ...(past?.changePoints ?? [])]
  return judged.some(({ effect }) => effect === 'fail')
}
