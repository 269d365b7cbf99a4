import { isRecord } from '../locust/json-value.js'
import { type AnsweredSeries, MAX_VALUE, type Point } from './reading.js'

/** What a body of `/api/v1/query` or `/api/v1/query_range` holds. */
type BodyData = {
  readonly series: readonly AnsweredSeries[]
  readonly isVictoriaMetrics: boolean
}

/**
 * Reads `{"status": "success", "data": {"resultType": …, "result": …}}`, parsed but not trusted:
 * matrix, vector or scalar; a value is text (`"1.5"`, `"NaN"`, `"+Inf"`), in no order. Points come in
 * order of time, one for each moment; those that are not finite, or beyond any measure, are counted, and what is no sample at
 * all is dropped. Undefined when it is no such answer.
 */
export function seriesOfBody(body: unknown): BodyData | undefined {
  if (!isRecord(body) || body['status'] !== 'success' || !isRecord(body['data'])) return undefined
  const series = seriesOf(body['data']['resultType'], body['data']['result'])
  return series && { series, isVictoriaMetrics: isRecord(body['stats']) }
}

function seriesOf(type: unknown, result: unknown): readonly AnsweredSeries[] | undefined {
  if (!Array.isArray(result)) return undefined
  const items: readonly unknown[] = result
  switch (type) {
    case 'scalar':
      return [oneSeries({}, [items])]
    case 'vector':
    case 'matrix':
      return items.filter(isRecord).map(item => {
        const samples = type === 'vector' ? [item['value']] : item['values']
        return oneSeries(item['metric'], Array.isArray(samples) ? samples : [])
      })
    case 'string':
      return []
    default:
      return undefined
  }
}

function oneSeries(metric: unknown, samples: readonly unknown[]): AnsweredSeries {
  const points = new Map<number, number>()
  let notFinite = 0
  for (const [at, value] of samples.flatMap(sampleOf)) {
    if (Math.abs(value) <= MAX_VALUE) points.set(at, value)
    else notFinite++
  }
  return { labels: labelsOf(metric), points: inOrder(points), notFinite }
}

function inOrder(points: ReadonlyMap<number, number>): readonly Point[] {
  return [...points].sort(([a], [b]) => a - b)
}

function sampleOf(sample: unknown): readonly Point[] {
  if (!Array.isArray(sample)) return []
  const [at, value] = sample as readonly unknown[]
  if (typeof at !== 'number' || !Number.isFinite(at)) return []
  const number = numberOf(value)
  return number === undefined ? [] : [[at, number]]
}

const SAMPLE = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/

/** Number("+Inf") is NaN and Number("") is 0: neither is what the server said. */
function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return undefined
  if (SAMPLE.test(value)) return Number(value)
  return NOT_FINITE.get(value)
}

const NOT_FINITE: ReadonlyMap<string, number> = new Map([
  ['NaN', NaN],
  ['Inf', Infinity],
  ['+Inf', Infinity],
  ['-Inf', -Infinity]
])

function labelsOf(metric: unknown): Readonly<Record<string, string>> {
  if (!isRecord(metric)) return {}
  return Object.fromEntries(
    Object.entries(metric).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string'
    )
  )
}
