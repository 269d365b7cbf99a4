import type { LoadLevel } from '../config/settings.js'
import { present } from '../locust/present.js'
import type { Run } from '../locust/run.js'
import type { LoadSample, ResourceRequest } from '../resources/reading.js'
import { requestOf } from './resources/spans.js'
import { analyseTimeline, type Timeline } from './run-in-time.js'
import { intervalsOf, rowsOf, throughputOf } from './timeline/intervals.js'

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
  const request = requestOf([...level.resources.values()], timeline ?? analyseTimeline(run, level))
  return request && { ...request, load: loadOf(run) }
}

/** Requests/s and mean between rows; seconds since the epoch. */
function loadOf({ history }: Run): LoadSample[] {
  const startedAt = history?.samples[0]?.at
  if (history === undefined || startedAt === undefined) return []
  return intervalsOf(rowsOf(history.samples, startedAt)).map(interval => ({
    at: startedAt + interval.to,
    throughput: throughputOf(interval),
    ...present({ average: interval.average })
  }))
}
