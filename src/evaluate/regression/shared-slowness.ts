import { endpointKey, type Run } from '../../locust/run.js'
import { sum } from '../statistics/sum.js'
import { partMeansOf, quietOf } from '../timeline/spread.js'
import { median } from '../timeline/intervals.js'

/** Of fewer endpoints none tells what happened to all: each has three others. */
const LEAST_ENDPOINTS = 4
/** So much of what an endpoint lost in parts of the run, the middle one lost in the same parts too. */
const SHARED = 0.5

/**
 * Of an endpoint: whether it was slower in those parts of the run in which the others were, by as many times; a
 * disturbance of the machine multiplies what each takes, so that the milliseconds that the others lost are no measure
 * of it. False where one alone was slow, and without histories (`--csv-full-history`) that tell.
 */
export function slownessShared(run: Run): (endpoint: string) => boolean {
  const losses = new Map(
    run.endpoints.flatMap((row): [string, readonly number[]][] => {
      const lost = lossesOf(run, endpointKey(row))
      return lost === undefined ? [] : [[endpointKey(row), lost]]
    })
  )
  const all = [...losses.values()]
  if (all.length < LEAST_ENDPOINTS) return () => false
  const middle = (part: number): number => median(all.map(lost => lost[part] ?? 0)) ?? 0
  const common = (all[0] ?? []).map((_, part) => middle(part))
  return endpoint => {
    const own = losses.get(endpoint) ?? []
    const shared = own.map((lost, part) => Math.min(lost, common[part] ?? 0))
    return own.length > 0 && sum(shared) >= SHARED * sum(own)
  }
}

/** By what part of its quiet time's mean an endpoint was slower in each part of the run. */
function lossesOf(run: Run, endpoint: string): readonly number[] | undefined {
  const means = partMeansOf(run, endpoint)
  const quiet = means && quietOf(means)
  if (means === undefined || quiet === undefined || quiet === 0) return undefined
  return means.map(ms => Math.max(0, ms / quiet - 1))
}
