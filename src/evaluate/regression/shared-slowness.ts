import { endpointKey, type Run } from '../../locust/run.js'
import { sum } from '../statistics/sum.js'
import { partMeansOf, quietOf } from '../timeline/spread.js'
import { median } from '../timeline/intervals.js'

/** Of fewer endpoints none tells what happened to all: each has three others. */
const LEAST_ENDPOINTS = 4
/** So much of what an endpoint lost in parts of the run, the middle one lost in the same parts too. */
const SHARED = 0.5

/**
 * Of an endpoint: whether it was slower in those parts of the run in which the others were, by as many times or by as
 * many milliseconds: a disturbance of the machine multiplies what each takes, or holds all up for as long, which is the
 * most for the fastest. False where one alone was slow, and without histories (`--csv-full-history`) that tell.
 */
export function slownessShared(run: Run): (endpoint: string) => boolean {
  const losses = new Map(
    run.endpoints.flatMap((row): [string, Losses][] => {
      const lost = lossesOf(run, endpointKey(row))
      return lost === undefined ? [] : [[endpointKey(row), lost]]
    })
  )
  const all = [...losses.values()]
  if (all.length < LEAST_ENDPOINTS) return () => false
  const commonBy = (by: keyof Losses): number[] =>
    (all[0]?.[by] ?? []).map((_, part) => median(all.map(one => one[by][part] ?? 0)) ?? 0)
  const common: Losses = { times: commonBy('times'), ms: commonBy('ms') }
  const isShared = (own: Losses, by: keyof Losses): boolean => {
    const shared = own[by].map((lost, part) => Math.min(lost, common[by][part] ?? 0))
    return sum(shared) >= SHARED * sum(own[by])
  }
  return endpoint => {
    const own = losses.get(endpoint)
    return own !== undefined && (isShared(own, 'times') || isShared(own, 'ms'))
  }
}

/** How much slower an endpoint was in each part of the run than in its quiet time: as a fraction of that, and in ms. */
type Losses = { readonly times: readonly number[]; readonly ms: readonly number[] }

function lossesOf(run: Run, endpoint: string): Losses | undefined {
  const means = partMeansOf(run, endpoint)
  const quiet = means && quietOf(means)
  if (means === undefined || quiet === undefined || quiet === 0) return undefined
  const ms = means.map(mean => Math.max(0, mean - quiet))
  return { times: ms.map(lost => lost / quiet), ms }
}
