import { BOUND_FIELDS } from '../config/bounds.js'
import { unitOf } from '../config/metrics.js'
import type { Bounds, Metric } from '../config/settings.js'
import { writtenValue } from '../units/written.js'
import { besideBounds, type besideNone } from './measured-text.js'
import type { MetricProposal } from './metric-proposal.js'
import type { LevelProposal } from './proposal.js'

type Style = {
  readonly indent: string
  /** What is said beside a metric that nothing is asked of. */
  readonly besideNone: typeof besideNone
}

/** The line of a metric's bounds, or that it has none; nothing where those that hold anyway are kept. */
export function metricLines(
  proposal: MetricProposal,
  level: LevelProposal,
  { indent, besideNone: beside }: Style
): string[] {
  const { metric } = proposal
  if ('none' in proposal) {
    return [`${indent}${metric.key}: none # ${beside(proposal, proposal.none, level)}`]
  }
  if (!('bounds' in proposal)) return []
  const { bounds } = proposal
  return [
    `${indent}${metric.key}: ${boundsText(metric, bounds)} # ${besideBounds(proposal, level)}`
  ]
}

/** `{ target: 95ms, acceptable: 120ms, unacceptable: 150ms }`. */
export function boundsText(metric: Metric, bounds: Bounds): string {
  const unit = unitOf(metric)
  const fields = BOUND_FIELDS.flatMap(field => {
    const value = bounds[field]
    return value === undefined ? [] : [`${field}: ${writtenValue(unit, value)}`]
  })
  return `{ ${fields.join(', ')} }`
}
