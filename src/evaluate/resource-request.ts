import type { LoadLevel } from '../config/settings.js'
import type { Run } from '../locust/run.js'
import type { ResourceRequest } from '../resources/reading.js'
import { requestOf } from './resources/spans.js'
import { analyseTimeline, type Timeline } from './run-in-time.js'

/**
 * What is to be read of the surroundings of a run; undefined where its load level asks for nothing, or
 * the files do not tell when the run was. Seconds since the epoch.
 *
 * @param timeline of this run and level; made when it is not given
 */
export function resourceRequestOf(
  run: Run,
  level: LoadLevel,
  timeline?: Timeline
): ResourceRequest | undefined {
  if (level.resources.size === 0) return undefined
  return requestOf([...level.resources.values()], timeline ?? analyseTimeline(run, level))
}
