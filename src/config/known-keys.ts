import { nameMeant } from '../spelling/nearest.js'
import { inputAsKey } from './action-inputs.js'
import { BUILT_IN_LEVELS } from './defaults.js'
import { metricOf } from './metrics.js'
import { spaceHint, withSpace } from './missing-space.js'
import { presetOf } from './resource-presets.js'

/** As much of a JSON Schema as it takes to find keys in it. */
export type SchemaNode = {
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly propertyNames?: SchemaNode
  readonly enum?: readonly unknown[]
  readonly additionalProperties?: SchemaNode | boolean
  readonly items?: SchemaNode
  readonly anyOf?: readonly SchemaNode[]
  readonly const?: unknown
  readonly pattern?: string
  readonly type?: unknown
  readonly minimum?: number
  readonly exclusiveMinimum?: number
}

/** Why a key can only be an input or an option; undefined for any other. */
export function inputNotConfig(key: string): string | undefined {
  const name = key.replaceAll('_', '-')
  if (!/^prometheus-(url|token|username|password|ca)$/.test(name)) return undefined
  return `${name} is an input of the action and an option of the command line, never of the config: a change of it could send the credentials to another server`
}

/** What an unknown key may have been meant to be, and where a known one belongs. */
export function suggestion(key: string, path: readonly PropertyKey[], root: SchemaNode): string {
  const input = inputMeant(key, path)
  if (input !== undefined) return input
  if (isStatistic(key, path)) {
    return '; which number is judged says statistic: (min, avg, max, p95 or total), what is held against it target, acceptable and unacceptable'
  }
  const keys = keysAt(root, path)
  if (keys.includes('unacceptable') && metricOf(String(path.at(-1))) !== undefined) {
    return boundMeant(key, keys)
  }
  if (isOneWithItsValue(key, keys)) return spaceHint(key)
  const nearest = nameMeant(key, keys)
  const meant = nearest === undefined ? '' : `; did you mean "${nearest}"?`
  const place = placeOf(key, root)
  if (place !== undefined) {
    return nearest === undefined
      ? `; it belongs ${place}`
      : `${meant} "${key}" itself belongs ${place}`
  }
  if (nearest !== undefined) return meant
  return (path.length === 0 ? topMeant(key) : undefined) ?? elsewhereMeant(key, root)
}

/** Built in, or what teams call their own. */
const LEVEL_NAMES = [
  ...BUILT_IN_LEVELS.map(({ name }) => name),
  ...['smoke', 'spike', 'soak', 'stress', 'capacity', 'recovery', 'failover', 'nightly']
]

/** What another tool's word, or a load level, is at the top of the file. */
function topMeant(key: string): string | undefined {
  const topKey = TOP_WORDS.get(key.toLowerCase())
  if (topKey !== undefined) return `; did you mean "${topKey}"?`
  const name = LEVEL_NAMES.find(one => one === key.toLowerCase())
  return name && `; a load level belongs under load-levels:, as in load-levels: { ${name}: { … } }`
}

function inputMeant(key: string, path: readonly PropertyKey[]): string | undefined {
  const refused = inputNotConfig(key)
  if (refused !== undefined) return `; ${refused}`
  return path.length === 0 ? inputAsKey(key) : undefined
}

/** A name that is nearly that of a key at another place. */
function elsewhereMeant(key: string, root: SchemaNode): string {
  const plain = key.toLowerCase().replaceAll('_', '-')
  const place = placeOf(plain, root)
  if (place !== undefined) return `; did you mean "${plain}", ${place}?`
  const others = PLACES.flatMap(({ at }) => keysAt(root, at))
  const elsewhere = nameMeant(key, others, MOST_SLIPS_ELSEWHERE)
  const where = elsewhere === undefined ? undefined : placeOf(elsewhere, root)
  return elsewhere === undefined
    ? '; docs/configuration.md lists the keys'
    : `; did you mean "${elsewhere}"${where === undefined ? '' : `, ${where}`}?`
}

/** A name that stands elsewhere must be nearer to be meant. */
const MOST_SLIPS_ELSEWHERE = 2

/** What other tools call our keys at the top. */
const TOP_WORDS = words({
  thresholds: 'targets',
  criteria: 'targets',
  limits: 'targets',
  metrics: 'targets',
  slo: 'targets',
  slos: 'targets',
  'pass-fail': 'targets',
  loads: 'load-levels',
  levels: 'load-levels',
  profiles: 'load-levels',
  scenarios: 'load-levels',
  urls: 'endpoints',
  routes: 'endpoints',
  waivers: 'accept'
})

/** What other tools call our bounds. */
const BOUND_WORDS = words({
  ...wordsFor('target', ['goal', 'slo', 'good', 'objective', 'desired', 'expected']),
  ...wordsFor('acceptable', ['warn', 'warning', 'degraded', 'ok', 'tolerable']),
  ...wordsFor('unacceptable', [
    ...['fail', 'failure', 'failed', 'error', 'critical', 'crit', 'bad', 'limit', 'threshold'],
    ...['max', 'maximum', 'upper', 'below', 'under', 'lt', 'le', 'lte', '<', '<=', 'abort']
  ])
})

/** A key may be any text, `constructor` too, which every object has. */
function words(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(table))
}

function wordsFor(bound: string, words: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(words.map(word => [word, bound]))
}

/** Of an unknown key under a metric: which bound it may be, and what they are called. */
function boundMeant(key: string, keys: readonly string[]): string {
  const near = nameMeant(key, keys)
  if (near !== undefined) return `; did you mean "${near}"?`
  if (withSpace(key) !== undefined) return spaceHint(key)
  const word = BOUND_WORDS.get(key.toLowerCase())
  const meant = word === undefined ? '' : ` did you mean "${word}"?`
  return `;${meant} the bounds of a metric are target (the goal), acceptable (still fine) and unacceptable (worse fails); one alone is written as in p95: 500ms`
}

/** `users:20`, where `users` is known. */
function isOneWithItsValue(key: string, known: readonly string[]): boolean {
  const [name = ''] = withSpace(key)?.split(':', 1) ?? []
  return known.includes(name)
}

/** `app.cpu: { p95: … }`, as a metric of Locust's is written. */
function isStatistic(key: string, path: readonly PropertyKey[]): boolean {
  const isOfResource = path.at(-2) === 'resources'
  return isOfResource && (/^(?:min|avg|max|total)$/.test(key) || metricOf(key) !== undefined)
}

/** Where each kind of key stands. */
const PLACES: readonly { readonly at: readonly string[]; readonly shown: string }[] = [
  { at: ['targets', 'p95'], shown: 'under a metric, as in targets: { p95: { target: 500ms } }' },
  {
    at: ['load-levels', 'normal'],
    shown: 'under a load level, as in load-levels: { normal: { … } }'
  },
  { at: ['regression'], shown: 'under "regression"' },
  {
    at: ['resources', 'app.cpu'],
    shown: 'under a resource metric, as in resources: { app.cpu: { selector: … } }'
  },
  { at: ['scaling'], shown: 'under "scaling"' },
  { at: ['accept', '0'], shown: 'in an entry of "accept"' },
  { at: [], shown: 'at the top of the file' }
]

function placeOf(key: string, root: SchemaNode): string | undefined {
  if (metricOf(key) !== undefined) return 'under "targets"'
  if (presetOf(key) !== undefined) return 'under "resources"'
  return PLACES.find(({ at }) => keysAt(root, at).includes(key))?.shown
}

/** The keys that may stand at a path. */
export function keysAt(root: SchemaNode, path: readonly PropertyKey[]): string[] {
  return nodesAt(root, path).flatMap(({ properties = {}, propertyNames }) => [
    ...Object.keys(properties),
    ...(propertyNames?.enum ?? []).map(String)
  ])
}

/**
 * Of keys with values under a key that takes none: `load-levels`, beside it, takes them, and `load-level` not.
 *
 * @param raw the whole config, where both may stand
 */
export function siblingMeant(
  root: SchemaNode,
  path: readonly PropertyKey[],
  value: unknown,
  raw: unknown
): string {
  const isOfKeys = typeof value === 'object' && value !== null && !Array.isArray(value)
  const key = String(path.at(-1))
  const sibling = key.endsWith('s') ? key.slice(0, -1) : `${key}s`
  const place = [...path.slice(0, -1), sibling]
  const isKnown = keysAt(root, path.slice(0, -1)).includes(sibling)
  const isMeant = isOfKeys && isKnown && nodesAt(root, place).some(({ type }) => type === 'object')
  if (!isMeant) return ''
  return isThere(raw, place)
    ? `; "${sibling}" takes them and is there too: write them under it`
    : `; did you mean "${sibling}"?`
}

function isThere(value: unknown, path: readonly PropertyKey[]): boolean {
  const [head, ...rest] = path
  if (head === undefined) return true
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, head)) return false
  return isThere((value as Readonly<Record<PropertyKey, unknown>>)[head], rest)
}

/** Whether a number may stand at a path. */
export function isNumberAt(root: SchemaNode, path: readonly PropertyKey[], value: number): boolean {
  return nodesAt(root, path).some(
    ({ type, minimum = -Infinity, exclusiveMinimum = -Infinity }) =>
      (type === 'number' || (type === 'integer' && Number.isSafeInteger(value))) &&
      value >= minimum &&
      value > exclusiveMinimum
  )
}

/** Whether `none` may stand at a path. */
export function isNoneAt(root: SchemaNode, path: readonly PropertyKey[]): boolean {
  return nodesAt(root, path).some(
    ({ const: only, enum: all = [], pattern = '' }) =>
      only === 'none' || all.includes('none') || /^\^\(+none\|/.test(pattern)
  )
}

function nodesAt(root: SchemaNode, path: readonly PropertyKey[]): SchemaNode[] {
  let nodes: readonly SchemaNode[] = [root]
  for (const step of path) {
    nodes = nodes.flatMap(branchesOf).flatMap(node => {
      const { properties = {}, additionalProperties, items } = node
      const own = Object.hasOwn(properties, step) ? properties[String(step)] : undefined
      if (own !== undefined) return [own]
      if (typeof additionalProperties === 'object') return [additionalProperties]
      return items === undefined ? [] : [items]
    })
  }
  return nodes.flatMap(branchesOf)
}

function branchesOf(node: SchemaNode): SchemaNode[] {
  return [node, ...(node.anyOf ?? []).flatMap(branchesOf)]
}
