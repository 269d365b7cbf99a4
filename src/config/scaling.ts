import { nameMeant } from '../spelling/nearest.js'
import { UnitError } from '../units/parse.js'
import type { Unit } from '../units/unit.js'
import type { Problem } from './bounds.js'
import { parseCriterion } from './criterion.js'
import { hasCourse, METRICS_WITH_COURSE, metricOf, unitOf } from './metrics.js'
import { orNone } from './none-meant.js'
import type { ScalingConfig } from './resource-schema.js'
import type { LoadLevel, ScalingRule } from './settings.js'

/** The performance-metrics document's triggers. */
const DOCUMENT_METRIC = 'app.cpu'
const DOCUMENT: readonly ScalingRule[] = [
  {
    direction: 'up',
    metric: DOCUMENT_METRIC,
    criterion: { comparison: '>', bound: 0.7, forSeconds: 300 },
    explicit: false
  },
  {
    direction: 'down',
    metric: DOCUMENT_METRIC,
    criterion: { comparison: '<', bound: 0.3, forSeconds: 600 },
    explicit: false
  }
]

/**
 * When to scale: the team's triggers, and the document's for a direction that the team says nothing
 * about, if the CPU is measured. What cannot be is added to `problems`.
 */
export function scalingOf(
  written: ScalingConfig | undefined,
  levels: readonly LoadLevel[],
  problems: Problem[]
): ScalingRule[] {
  const isMeasured = levels.some(({ resources }) => resources.has(DOCUMENT_METRIC))
  return (['up', 'down'] as const).flatMap(direction => {
    const triggers = written?.[direction]
    if (triggers === 'none') return []
    if (triggers === undefined) {
      return isMeasured ? DOCUMENT.filter(rule => rule.direction === direction) : []
    }
    return Object.entries(triggers).flatMap(([metric, text]): ScalingRule[] => {
      const path = ['scaling', direction, metric]
      const unit = unitOfSeries(metric, levels)
      if (unit === undefined) {
        problems.push({ path, message: unknownSeries(metric, levels) })
        return []
      }
      if (text === 'none') return []
      try {
        const criterion = orNone(text, () => parseCriterion(unit, text))
        return [{ direction, metric, criterion, explicit: true }]
      } catch (error) {
        if (!(error instanceof UnitError)) throw error
        problems.push({ path, message: error.message })
        return []
      }
    })
  })
}

/** The unit of what has a course over time; undefined for what has none. */
function unitOfSeries(name: string, levels: readonly LoadLevel[]): Unit | undefined {
  if (name === 'users') return 'count'
  const metric = metricOf(name)
  if (metric !== undefined) return hasCourse(metric) ? unitOf(metric) : undefined
  return levels.flatMap(({ resources }) => resources.get(name) ?? [])[0]?.unit
}

function unknownSeries(name: string, levels: readonly LoadLevel[]): string {
  const measured = [...new Set(levels.flatMap(({ resources }) => [...resources.keys()]))]
  const known = ['users', 'average', 'throughput', 'error-rate', ...measured]
  const nearest = nameMeant(name, known)
  const hint = nearest === undefined ? 'known' : `did you mean "${nearest}"? Known`
  return `"${name}" has no course over time here; ${hint} are users, ${METRICS_WITH_COURSE}, and what stands under resources:${measured.length === 0 ? '' : ` (${measured.join(', ')})`}`
}
