import { BOUND_FIELDS, boundedOf, type Bounded, criterionOf } from './bounds.js'
import { insteadOfCriterion } from './criterion.js'
import { metricOf } from './metrics.js'
import { presetOf } from './resource-presets.js'
import { UnitError } from '../units/parse.js'

/** `throughput: > 100/s`, and the key that it stands under. */
type Line = { readonly key: string; readonly above: string; readonly written: string }

/**
 * What to write for a text that begins with a sign which to YAML begins a text on the lines below: itself in
 * quotes, unless that is no bound there.
 */
export function signWords({ key, above, written }: Line): string {
  const what = `a text that begins with ${written.charAt(0)} stands in quotes`
  const why = written.startsWith('>') ? whyRefused({ key, above, written }) : undefined
  return why === undefined ? `${what}: write "${written}"` : `${what}, and ${why}`
}

function whyRefused({ key, above, written }: Line): string | undefined {
  const alone = boundedBy(key)
  const under = boundedBy(above)
  try {
    if (alone !== undefined) return insteadOfCriterion(alone, written, 'alone')
    const field = BOUND_FIELDS.find(one => one === key)
    if (under === undefined || field === undefined) return undefined
    if (field === 'target') return insteadOfCriterion(under, written, 'as target')
    if (under.noCourse !== undefined) return under.noCourse
    criterionOf(under, written)
    return undefined
  } catch (error) {
    if (!(error instanceof UnitError)) throw error
    return error.message
  }
}

function boundedBy(key: string): Bounded | undefined {
  const metric = metricOf(key)
  return metric === undefined ? presetOf(key) : boundedOf(metric)
}
