import type { ChangePoint, PastEvaluation, PastRun } from '../../evaluate/past/past-evaluation.js'
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
    ...past.changePoints.map(point => changeMark(point, placeOf(point.between[1]))),
    ...past.breaks.flatMap(({ at, why }) =>
      why.kind === 'locust'
        ? []
        : [mark(placeOf(at), 'break', why.kind === 'generator' ? 'other machine' : 'other load')]
    ),
    ...digests.flatMap(({ locust, tag }, run) => [
      ...(run > 0 && digests[run - 1]?.locust !== locust
        ? [mark(run, 'locust', `Locust ${locust}`)]
        : []),
      ...(tag === undefined ? [] : [mark(run, 'release', tag)])
    ])
  ].sort((a, b) => a.run - b.run)
}

function mark(run: number, kind: Mark['kind'], label: string): Mark {
  return { run, kind, label: plainText(label, MAX_LABEL) }
}

function changeMark(point: ChangePoint, run: number): Mark {
  const { endpoint, metric, ratio, isImprovement, together } = point
  return {
    ...mark(
      run,
      isImprovement ? 'better' : 'worse',
      ratio === undefined ? 'step' : formatPercentChange(ratio - 1)
    ),
    on: [{ endpoint, metric }, ...together].map(
      each => [shownName(each.endpoint), each.metric] as const
    )
  }
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
          kind === 'break' ||
          kind === 'locust' ||
          on?.some(([of, what]) => of === row && what === metric) === true
      )
      .map(({ run }) => run)
}
