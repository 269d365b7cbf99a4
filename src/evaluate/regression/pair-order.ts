import type { LoadLevel } from '../../config/settings.js'
import { note, type Note } from '../../locust/note.js'
import type { Run } from '../../locust/run.js'
import type { Baseline } from './matching.js'

type Pairs = {
  readonly candidates: readonly Run[]
  /** In the order of their candidates. */
  readonly baselines: readonly Baseline[]
  readonly level: LoadLevel
}

/**
 * A warning where, of runs and their own baselines, one had ended before the next began and its baseline
 * began after that of the next had ended: then they are not given in one order. Of what is not known when
 * it was nothing is said.
 */
export function pairOrderNotes({ candidates, baselines, level }: Pairs): readonly Note[] {
  if (!level.regression.paired) return []
  const pairs = candidates.flatMap((run, i) => {
    const baseline = baselines[i]
    return baseline === undefined ? [] : [{ run, baseline }]
  })
  const crossed = pairs.flatMap(first =>
    pairs
      .filter(
        second =>
          isBefore(first.run, second.run) && isBefore(second.baseline.run, first.baseline.run)
      )
      .map(second => ({ first, second }))
  )
  if (crossed[0] === undefined) return []
  const { first, second } = crossed[0]
  const { label: one } = first.baseline.source
  const { label: other } = second.baseline.source
  return [
    note(
      'not-comparable',
      `\`paired\` compares each run with the baseline that was given at its place, and they are not in one order: ${first.run.name} ran before ${second.run.name}, and its baseline ${one} after ${other}`,
      { severity: 'warning', advice: 'Give runs and baselines in the same order.' }
    )
  ]
}

function isBefore({ endedAt }: Run, { startedAt }: Run): boolean {
  return endedAt !== undefined && startedAt !== undefined && endedAt <= startedAt
}
