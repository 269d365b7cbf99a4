import { BOUND_FIELDS } from '../../config/bounds.js'
import { criterionText } from '../../config/criterion.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import type { ResourceRow } from '../../evaluate/resources/resources-evaluation.js'
import type { Point } from '../../resources/reading.js'
import { formatClock } from '../../units/clock.js'
import { formatValue } from '../../units/format.js'
import { boundText } from '../view/bound-text.js'
import { plainText } from '../escape.js'
import {
  resourceGroups,
  statisticLabel,
  subjectTitle,
  worstResources
} from '../view/resource-view.js'
import type { OwnColumns, RunChart, TargetLine } from './page-data.js'

/** More nobody looks through; what needs attention is among them. */
const MOST_CHARTS = 40
/** As many as the charts of the run have. */
const MOST_POINTS = 600
/** Points that are so many usual intervals apart have a hole between them. */
const HOLE = 2.5

/** A chart for each resource metric that has a course, on the time axis of the run. */
export function resourceCharts(run: RunEvaluation): RunChart[] {
  const { startedAt, seconds } = run.timeline
  if (startedAt === undefined) return []
  const shown = new Set(worstResources(run).slice(0, MOST_CHARTS))
  return resourceGroups(run)
    .filter(row => shown.has(row))
    .flatMap((row, index) => chartOf(row, { id: `resource-${index + 1}`, startedAt, seconds }))
}

type Axis = { readonly id: string; readonly startedAt: number; readonly seconds: number }

function chartOf(row: ResourceRow, { id, startedAt, seconds }: Axis): RunChart[] {
  const points = row.reading.points
    .map(([at, value]): Point => [at - startedAt, value])
    .filter(([at]) => at >= 0 && at <= seconds)
  if (points.length < 2) return []
  const title = plainText(subjectTitle(row), 100)
  return [
    {
      id,
      title,
      unit: row.unit,
      lines: [{ key: 'value', label: title, metric: row.name }],
      targets: targetLines(row),
      summary: summaryOf(title, row, points),
      columns: columnsOf(points, seconds)
    }
  ]
}

/** From the run's first moment to its last, as the other charts, with holes left open. */
function columnsOf(points: readonly Point[], seconds: number): OwnColumns {
  const gaps = points.slice(1).map(([at], i) => at - (points[i]?.[0] ?? at))
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
  const drawn = thinned(points).flatMap(([at, value], i, all): [number, number | null][] => {
    const before = all[i - 1]?.[0]
    const isHole = before !== undefined && hasHole(points, { from: before, to: at, usual })
    return [...(isHole ? [[(before + at) / 2, null] as [number, null]] : []), [at, value]]
  })
  const first = drawn[0]?.[0] ?? 0
  const last = drawn.at(-1)?.[0] ?? 0
  const all: [number, number | null][] = [
    ...(first > 0 ? [[0, null] as [number, null]] : []),
    ...drawn,
    ...(last < seconds ? [[seconds, null] as [number, null]] : [])
  ]
  return {
    at: all.map(([at]) => compact(at)),
    value: all.map(([, value]) => (value === null ? null : compact(value)))
  }
}

/** Thinned points are far apart though there is no hole: only the whole course tells. */
function hasHole(
  points: readonly Point[],
  { from, to, usual }: { readonly from: number; readonly to: number; readonly usual: number }
): boolean {
  if (to - from <= HOLE * usual) return false
  const within = points.map(([at]) => at).filter(at => at >= from && at <= to)
  return within.some((at, i) => i > 0 && at - (within[i - 1] ?? at) > HOLE * usual)
}

/** All points, or of each stretch the lowest and the highest. */
function thinned(points: readonly Point[]): readonly Point[] {
  if (points.length <= MOST_POINTS) return points
  const size = Math.ceil(points.length / (MOST_POINTS / 2))
  const kept = new Set<Point>()
  for (let start = 0; start < points.length; start += size) {
    const group = points.slice(start, start + size)
    kept.add(group.reduce((low, point) => (point[1] < low[1] ? point : low)))
    kept.add(group.reduce((high, point) => (point[1] > high[1] ? point : high)))
  }
  return points.filter(point => kept.has(point))
}

/** Six digits: more than any format shows. */
function compact(value: number): number {
  return Number(value.toPrecision(6))
}

/** Bounds of what the line shows: how much a counter grew in all is no height of it. */
function targetLines(row: ResourceRow): TargetLine[] {
  if (row.statistic === 'total' || row.reading.isNearest === true) return []
  const { bounds, unit, higherIsBetter, criteria } = row
  const which = statisticLabel(row)
  const fixed = BOUND_FIELDS.flatMap(kind => {
    const value = bounds[kind]
    if (value === undefined) return []
    // What is unacceptable lies on the other side.
    const sign = higherIsBetter === (kind !== 'unacceptable') ? '>' : '<'
    const bound = boundText(sign, value, unit)
    return [{ key: 'value', kind, value, ...beside(bound), says: `${kind} (${which}) ${bound}` }]
  })
  const overTime = criteria.map(({ field, criterion }) => ({
    key: 'value',
    kind: field,
    value: criterion.bound,
    ...beside(criterionText({ ...criterion, forSeconds: 0 }, unit)),
    says: `${criterionSays(field)} ${criterionText(criterion, unit)}`
  }))
  return [...fixed, ...overTime]
}

/** A criterion says when its bound is broken. */
export function criterionSays(field: 'acceptable' | 'unacceptable'): string {
  return field === 'acceptable' ? 'not acceptable' : field
}

/** The legend says the rest. */
function beside(bound: string): Pick<TargetLine, 'beside' | 'short'> {
  return { beside: bound, short: bound }
}

/** The chart in a sentence, for who does not see it. */
function summaryOf(title: string, { unit }: ResourceRow, points: readonly Point[]): string {
  const low = points.reduce((least, point) => (point[1] < least[1] ? point : least))
  const high = points.reduce((most, point) => (point[1] > most[1] ? point : most))
  return `${title} over time: from ${formatValue(unit, low[1])} to ${formatValue(unit, high[1])}, highest at ${formatClock(high[0])}.`
}
