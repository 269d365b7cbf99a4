import { higherIsBetter, metricOf } from '../../config/metrics.js'
import type { ChangePoint, PastEvaluation, PastRun } from '../../evaluate/past/past-evaluation.js'
import { mayBeOneRelease } from '../../locust/stats/version.js'
import type { Digest } from '../../past/digest.js'
import { formatPercentChange } from '../../units/format.js'
import { plainText } from '../escape.js'
import { shownName } from './columns.js'
import type { Mark } from './history-data.js'

/** Characters beside a line. */
const MAX_LABEL = 24

/** What stands at a run: change points, breaks, other versions of Locust, releases. In order of time. */
export function marksOf(digests: readonly Digest[], past: PastEvaluation): Mark[] {
  const placeOf = placesOf(digests)
  return [
    ...past.changePoints.flatMap(point => changeMarks(point, placeOf(point.between[1]))),
    ...past.breaks.flatMap(({ at, why }) =>
      why.kind === 'locust'
        ? []
        : [mark(placeOf(at), 'break', why.kind === 'generator' ? 'other machine' : 'other load')]
    ),
    ...otherLocusts(digests).map(run =>
      mark(run, 'locust', `Locust ${digests[run]?.locust ?? ''}`)
    ),
    ...digests.flatMap(({ tag }, run) => (tag === undefined ? [] : [mark(run, 'release', tag)]))
  ].sort((a, b) => a.run - b.run)
}

/** The runs whose Locust cannot be that of the runs since the last of these: not all tell as much of it. */
function otherLocusts(digests: readonly Digest[]): number[] {
  const since = new Set<string>()
  return digests.flatMap(({ locust }, run) => {
    const isOther = [...since].some(known => !mayBeOneRelease(known, locust))
    if (isOther) since.clear()
    since.add(locust)
    return isOther ? [run] : []
  })
}

function mark(run: number, kind: Mark['kind'], label: string): Mark {
  return { run, kind, label: plainText(label, MAX_LABEL) }
}

/** One on each chart that moved. */
function changeMarks(point: ChangePoint, run: number): Mark[] {
  const own = { ...point, kind: point.isImprovement ? ('better' as const) : ('worse' as const) }
  const others = point.together.map(each => ({ ...each, kind: kindOf(each, own.kind) }))
  return [own, ...others].map(({ endpoint, metric, ratio, kind }) => {
    const change = ratio === undefined ? 'step' : formatPercentChange(ratio - 1)
    return { ...mark(run, kind, `${change} ${kind}`), on: [shownName(endpoint), metric] }
  })
}

/** Of a metric that moved with another one: by its own direction, where that is known. */
function kindOf(
  { metric, ratio }: ChangePoint['together'][number],
  lead: 'better' | 'worse'
): 'better' | 'worse' {
  const known = metricOf(metric)
  if (known === undefined || ratio === undefined) return lead
  return ratio > 1 === higherIsBetter(known) ? 'better' : 'worse'
}

/** Where a run stands among the digests: of one that was thinned away, the first after it. */
export function placesOf(digests: readonly Digest[]): (run: PastRun) => number {
  const places = new Map(
    digests.map(({ identity }, at) => [`${identity.attempt} ${identity.workflowRun}`, at])
  )
  return run => {
    const known = places.get(`${run.attempt} ${run.workflowRun}`)
    if (known !== undefined) return known
    const next = digests.findIndex(({ at }) => at >= run.at)
    return next < 0 ? Math.max(0, digests.length - 1) : next
  }
}

/** Whether a chart begins anew at a mark. */
export function startsIn(marks: readonly Mark[]): (row: string, metric: string) => number[] {
  return (row, metric) =>
    marks
      .filter(
        ({ kind, on }) =>
          kind === 'break' || kind === 'locust' || (on?.[0] === row && on[1] === metric)
      )
      .map(({ run }) => run)
}
