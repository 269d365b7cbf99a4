import { parseSeconds, UnitError } from '../units/parse.js'
import { criterionOf, type Place } from './bounds.js'
import { hasCourse, higherIsBetter, METRICS_WITH_COURSE, metricOf, unitOf } from './metrics.js'
import { orNone } from './none-meant.js'
import type { AbortWhenConfig } from './schema.js'
import type { AbortWhen } from './settings.js'

/** The key that is no metric: how long nothing counts. */
const DELAY = 'delay'

const NOTHING: AbortWhen = { criteria: [], delaySeconds: 0 }

/**
 * Lays what is written under `abort-when:` over what the load level has, key by key; `none` takes a
 * criterion or all of it away. What cannot be is added to `problems`.
 */
export function mergeAbortWhen(
  base: AbortWhen | undefined,
  written: AbortWhenConfig | undefined,
  place: Place
): AbortWhen | undefined {
  if (written === undefined) return base
  if (written === 'none') return undefined
  const laid = Object.entries(written).reduce((known, [key, text]) => {
    const path = [...place.path, key]
    try {
      return key === DELAY
        ? { ...known, delaySeconds: parseSeconds(text) }
        : layOne(known, key, text)
    } catch (error) {
      if (!(error instanceof UnitError)) throw error
      place.problems.push({ path, message: error.message })
      return known
    }
  }, base ?? NOTHING)
  return laid.criteria.length === 0 ? undefined : laid
}

function layOne(known: AbortWhen, key: string, text: string): AbortWhen {
  const metric = metricOf(key)
  const others = known.criteria.filter(one => one.metric.key !== key)
  if (text === 'none') return { ...known, criteria: others }
  if (metric === undefined || !hasCourse(metric)) {
    throw new UnitError(
      `${key} is one number for the whole run; abort-when is for ${METRICS_WITH_COURSE}`
    )
  }
  const unit = unitOf(metric)
  const of = { unit, higherIsBetter: higherIsBetter(metric), isShare: unit === 'fraction' }
  const criterion = orNone(text, () => criterionOf(of, text))
  return { ...known, criteria: [...others, { metric, criterion }] }
}
