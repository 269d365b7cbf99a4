import { firstPartMeans, firstPartTime } from '../evaluate/verdict/spell-words.js'
import type { Run } from '../locust/run.js'
import { LEAST_APART_MS } from './head-room.js'
import { inTime } from './in-time.js'
import type { Proposal } from './proposal.js'

/**
 * `in the first 51 s the average was 153 ms, afterwards 33 ms`: of a run that was several times slower at first than
 * later, and not for its warm-up alone; undefined of any other.
 */
export function slowAtFirstWords(run: Run): string | undefined {
  const { slowFirstPart: part, capacity } = inTime(run)
  if (part === undefined || capacity !== undefined) return undefined
  if (part.average - part.afterwards < LEAST_APART_MS) return undefined
  return `${firstPartTime(part)} the average was ${firstPartMeans(part)}`
}

/** Of each run of a steady load. Untrusted text. */
export function slowAtFirstTexts({ levels }: Proposal): string[] {
  const runs = levels.filter(({ kind }) => kind === 'load').flatMap(({ runs }) => runs)
  return runs.flatMap(run => {
    const words = slowAtFirstWords(run)
    return words === undefined
      ? []
      : [
          `the run ${run.name} was slow at first (${words}): the bounds that are proposed from it are of that too. Measure again, of a service that has warmed up, and begin anew with that`
        ]
  })
}
