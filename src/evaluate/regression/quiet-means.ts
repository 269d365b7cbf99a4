import type { Run } from '../../locust/run.js'
import { besideSpell } from '../timeline/beside-spell.js'
import { rowsOf, spanOf } from '../timeline/intervals.js'
import type { SlowSpell } from '../verdict/reason.js'
import { allowanceOf } from './allowance.js'
import { changesByMetric, medianOfOthers } from './controls.js'
import type { CellContext, MeanBeside } from './judged.js'
import { isMean, type LatencyCell } from './latency-cell.js'

/** Of what began in the spell some is answered so long (s) after it. */
const MARGIN = 2

/** Of an endpoint's requests that were answered outside a spell of the whole run; undefined where nothing tells. */
export function meanBeside(
  { history }: Run,
  endpoint: string,
  { from, to }: SlowSpell
): MeanBeside | undefined {
  const startedAt = history?.samples[0]?.at ?? 0
  const rows = rowsOf(history?.endpoints.get(endpoint) ?? [], startedAt)
  const all = spanOf(rows)
  if (all === undefined) return undefined
  const left = besideSpell(all, { from: from - MARGIN, to: to + MARGIN }, rows)
  if (left?.average === undefined) return undefined
  return { ms: left.average, share: left.requests / all.requests }
}

/**
 * The means that rose by more than is allowed in the time beside the one slow spell of the run too, held to what the
 * others did in that time. Fewer requests tell less: by so much more may it move by itself.
 */
export function slowBesideSpell(
  cells: readonly LatencyCell[],
  context: CellContext
): ReadonlySet<LatencyCell> {
  // A history counts what has no time in its means.
  const timed = cells.filter(cell => isMean(cell) && cell.sides.candidate.timed === undefined)
  const beside = timed.flatMap(cell => {
    const mean = context.meanBesideSpell(cell.sides.key)
    if (mean === undefined) return []
    return [{ cell, share: mean.share, then: { ...cell, change: mean.ms - cell.base } }]
  })
  const changes = changesByMetric(beside.map(({ then }) => then))
  const slow = beside.filter(({ cell, share, then }) => {
    const others = medianOfOthers(then, changes.get(cell.metric) ?? [])
    const { own, rise } = cell.learned ?? allowanceOf(cell, others, context)
    return then.change > rise + own * (1 / Math.sqrt(share) - 1)
  })
  return new Set(slow.map(({ cell }) => cell))
}
