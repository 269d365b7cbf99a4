import { BUILT_IN_LEVELS } from '../config/defaults.js'
import { analyseTimeline, type Timeline } from '../evaluate/run-in-time.js'
import { oncePerRun } from '../evaluate/timeline/once-per-run.js'
import type { Run } from '../locust/run.js'

const analysed = /* @__PURE__ */ oncePerRun(analyseTimeline)

/** A run in time, as one of a steady load. */
export function inTime(run: Run): Partial<Timeline> {
  const [level] = BUILT_IN_LEVELS
  return level === undefined ? {} : analysed(run, level)
}
