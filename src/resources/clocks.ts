import { MOST_LAG, skewByLoad } from './clock-skew.js'
import type { Course } from './course.js'
import { byInstance } from './instances.js'
import { instanceMatchers } from './health.js'
import { addedUp } from './points.js'
import type { Way } from './presets/preset.js'
import { durationText, selectorText } from './promql.js'
import { toldBy } from './questions.js'
import type { Ask, Asking, ResourceData, ResourceRequest } from './reading.js'
import type { Grid } from './windows.js'

type Clocks = {
  readonly request: ResourceRequest
  readonly ask: Ask
  readonly asking: Asking
  readonly grid: Grid
  /** By the Date headers. */
  readonly skew: number | undefined
}

/**
 * How far the server's clock is ahead: by the Date header where the load generator asks, else by what
 * the service saw of its load, where a way counts the service's requests.
 */
export async function settledClocks(
  courses: readonly { readonly course: Course; readonly way: Way | undefined }[],
  { request, ask, asking, grid, skew }: Clocks
): Promise<ResourceData['clockSkew']> {
  if (asking.isLoadGenerator && skew !== undefined) return { seconds: skew, by: 'date-header' }
  const counting = courses.find(({ way }) => way?.checks?.counter !== undefined)
  const counter = counting?.way?.checks?.counter
  if (request.load === undefined || counting === undefined || counter === undefined) {
    return undefined
  }
  const counted = selectorText(counter, ...instanceMatchers(counting.course.instances))
  const window = durationText(grid.window)
  const told = toldBy(
    await ask({
      kind: 'range',
      query: `sum by (job, instance)(rate(${counted}[${window}]))`,
      start: request.from - MOST_LAG,
      // What is still to come is answered with what was.
      end: Math.max(request.to, Math.min(request.to + MOST_LAG, asking.at - grid.window)),
      step: grid.step
    })
  )
  const series = 'series' in told ? told.series : []
  const rates = addedUp(byInstance(series).map(({ points }) => points))
  const seconds = skewByLoad(request.load, rates, grid.window)
  return seconds === undefined ? undefined : { seconds, by: 'correlation' }
}
