import { metricOf } from './metrics.js'

/** How what people make a list of is written as keys. */
const AS_KEYS = new Map<string, string>(
  Object.entries({
    endpoints: 'endpoints: { "GET /items": { p95: 500ms } }',
    'endpoint-regression': 'endpoint-regression: { "GET /items": { max-regression: 20% } }',
    targets: 'targets: { p95: 500ms, error-rate: 1% }',
    'load-levels': 'load-levels: { normal: { users: 50 } }',
    resources: 'resources: { app.cpu: { target: 70% } }',
    notes: 'notes: { short-run: ignore }'
  })
)

/** How what people write as keys is written as a list. */
const AS_LIST = new Map<string, string>(
  Object.entries({
    accept:
      'accept: [{ endpoint: GET /items, metric: p95, reason: ADR 12, until: 2026-12-31 }], an entry each',
    links: 'links: [{ name: Grafana, url: "https://…" }], an entry each'
  })
)

/** Of keys where a list belongs, and of another value where keys with values do; empty without an example. */
export function exampleHint(isOfList: boolean, value: unknown, at: readonly PropertyKey[]): string {
  if (value === null || value === undefined) return ''
  const [key = '', above = ''] = [at.at(-1), at.at(-2)].map(String)
  const example = isOfList ? AS_LIST.get(key) : (AS_KEYS.get(key) ?? AS_KEYS.get(above))
  return example === undefined ? '' : `; as in ${example}`
}

/** Of a list where keys with values belong. */
export function listHint(key: string): string {
  if (metricOf(key) !== undefined) return '; write { target: …, acceptable: …, unacceptable: … }'
  const example = AS_KEYS.get(key)
  return `; write keys without dashes${example === undefined ? '' : `, as in ${example}`}`
}
