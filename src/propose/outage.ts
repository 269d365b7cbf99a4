import { BUILT_IN_LEVELS } from '../config/defaults.js'
import { analyseTimeline } from '../evaluate/run-in-time.js'
import { formatClock } from '../units/clock.js'
import { counted, formatDuration } from '../units/format.js'
import type { Proposal } from './proposal.js'

/** At its worst more than so many of all requests failed: a few that always fail are no outage. */
const MOST_FAILED = 0.5

/** Which runs the service was out in, though it worked before or after. Untrusted text. */
export function outageTexts({ levels }: Proposal): string[] {
  const [level] = BUILT_IN_LEVELS
  if (level === undefined) return []
  const runs = levels.filter(({ kind }) => kind === 'load').flatMap(({ runs }) => runs)
  return runs.flatMap(run => {
    const { recovery } = analyseTimeline(run, { ...level, kind: 'recovery' })
    const worst = recovery?.incidents.find(
      ({ depth }) => depth.usualThroughput !== undefined && depth.errorRate > MOST_FAILED
    )
    if (worst === undefined) return []
    const { failures, seconds, from } = worst
    return `the run ${run.name} holds an outage (${counted(failures, 'request')} failed in ${formatDuration(seconds)} from ${formatClock(from)} on): what is proposed from it is of a run with one. Measure a sound run and begin anew with that; a test that breaks the service on purpose is a load level of kind: recovery, with bounds of a sound run`
  })
}
