import type { LoadLevel } from '../../config/settings.js'
import { note, type Note } from '../../locust/note.js'
import type { Run } from '../../locust/run.js'
import { counted, formatDuration } from '../../units/format.js'
import type { Baseline } from './matching.js'

type Pairs = {
  readonly candidates: readonly Run[]
  /** In the order of their candidates. */
  readonly baselines: readonly Baseline[]
  readonly level: LoadLevel
}

/** How much of the shorter run of a pair is to have gone by while the other ran. */
const MOSTLY = 0.5

/**
 * Why `paired` is not in force where the config has it: other numbers of runs than pairs have, or a run
 * and its baseline that did not run at the same time (also two that belong to others). Undefined where it
 * is, or is not asked for; of what is not known when it ran nothing is said.
 */
export function whyUnpaired({ candidates, baselines, level }: Pairs): Note | undefined {
  if (!level.regression.paired || baselines.length === 0) return undefined
  if (candidates.length !== baselines.length) {
    const counts = `${counted(candidates.length, 'run')} and ${counted(baselines.length, 'baseline run')}`
    return unpairedNote(
      `\`paired\` asks for as many runs as baselines, of which each counts once, and was given ${counts}`,
      'Give every run its own baseline, in the same order, or leave `paired` out.'
    )
  }
  for (const [i, run] of candidates.entries()) {
    const baseline = baselines[i]
    const apart = baseline && timesOf(run, baseline.run)
    if (!apart || apart.common >= MOSTLY * apart.shorter) continue
    const common =
      apart.common === 0
        ? 'did not run at the same time'
        : `ran at the same time for ${formatDuration(apart.common)} of ${formatDuration(apart.shorter)} only`
    return unpairedNote(
      `\`paired\` compares each run with the baseline that was given at its place and ran beside it, and ${run.name} and its baseline ${baseline.source.label} ${common}`,
      'Run base and head at the same time and give them in the same order, or leave `paired` out.'
    )
  }
  return undefined
}

/** Seconds that two runs had in common, and those of the shorter one. */
function timesOf(one: Run, other: Run): { common: number; shorter: number } | undefined {
  const { startedAt: a, endedAt: b } = one
  const { startedAt: c, endedAt: d } = other
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined
  return { common: Math.max(0, Math.min(b, d) - Math.max(a, c)), shorter: Math.min(b - a, d - c) }
}

function unpairedNote(message: string, advice: string): Note {
  return note('not-comparable', `${message}: compared as runs of different times`, {
    severity: 'warning',
    advice
  })
}
