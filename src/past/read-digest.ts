import { present } from '../locust/present.js'
import { PercentileRow } from '../locust/history/percentile-row.js'
import { fallsBelow } from '../locust/quality/percentile-checks.js'
import type { Generator } from '../resources/reading.js'
import {
  DIGEST_KIND,
  DIGEST_VERSION,
  MAX_DIGEST_ENDPOINTS,
  type Digest,
  type DigestIdentity,
  type DigestResource,
  type DigestRow,
  type DigestSteadyState
} from './digest.js'
import { Fields, Refusal } from './fields.js'

const OUTCOMES = ['passed', 'warned', 'failed'] as const
const SOURCES = ['stats', 'histogram', 'window'] as const
const UNITS = ['ms', 'requests/s', 'fraction', 's', 'count', 'bytes', 'per-second'] as const
/** Beside the busiest, endpoints with targets of their own. */
const MAX_ROWS = 10 * MAX_DIGEST_ENDPOINTS
const MAX_RESOURCES = 500
/** Old releases truncate to whole ms. */
const TRUNCATION_MS = 1

/**
 * One line of a history; else the reason, as a clause, why it is none. Unknown keys are dropped.
 *
 * @param known the same for all lines of a history
 */
export function readDigest(line: string, known: PercentileKeys): Digest | string {
  try {
    return digestOfFields(Fields.of(parsed(line), ''), known)
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new Refusal('it is no JSON, or was cut')
  }
}

function digestOfFields(fields: Fields, known: PercentileKeys): Digest {
  if (fields.text('kind') !== DIGEST_KIND) throw new Refusal(`its kind is not ${DIGEST_KIND}`)
  const version = fields.count('version')
  if (version !== DIGEST_VERSION) {
    throw new Refusal(`it is of version ${version}, and only ${DIGEST_VERSION} can be read`)
  }
  const steady = fields.inner('steady')
  const spread = fields.inner('spread')
  const generator = fields.inner('generator')
  const total = fields.inner('total')
  return {
    identity: identityOf(fields),
    at: fields.moment('at'),
    ...present({
      commit: fields.optional('commit', 'text'),
      runNumber: fields.optional('runNumber', 'count'),
      tag: fields.optional('tag', 'text'),
      url: fields.optional('url', 'text'),
      users: fields.optional('users', 'count'),
      shards: fields.optional('shards', 'count'),
      durationSeconds: fields.optional('durationSeconds', 'number'),
      steady: steady && steadyOf(steady),
      spread: spread && { mean: spread.number('mean'), quiet: spread.number('quiet') },
      generator: generator && generatorOf(generator),
      total: total && rowOf(total, known)
    }),
    outcome: fields.oneOf('outcome', OUTCOMES),
    locust: fields.text('locust'),
    percentileSource: fields.oneOf('percentileSource', SOURCES),
    endpoints: fields.list('endpoints', MAX_ROWS).map(row => rowOf(row, known)),
    endpointsLeftOut: fields.count('endpointsLeftOut'),
    resources: fields.list('resources', MAX_RESOURCES).map(resourceOf)
  }
}

function identityOf(fields: Fields): DigestIdentity {
  return {
    workflowRun: fields.text('workflowRun'),
    attempt: fields.count('attempt'),
    gate: fields.text('gate'),
    run: fields.text('run'),
    loadLevel: fields.text('loadLevel')
  }
}

function steadyOf(fields: Fields): DigestSteadyState {
  return {
    rampSeconds: fields.number('rampSeconds'),
    fullLoadSeconds: fields.number('fullLoadSeconds'),
    seconds: fields.number('seconds'),
    users: fields.count('users'),
    throughput: fields.number('throughput'),
    ...present({ thinkSeconds: fields.optional('thinkSeconds', 'signed') }),
    settled: fields.truth('settled')
  }
}

function generatorOf(fields: Fields): Generator {
  return present({
    cpuModel: fields.optional('cpuModel', 'text'),
    cores: fields.optional('cores', 'count'),
    memory: fields.optional('memory', 'count'),
    platform: fields.optional('platform', 'text'),
    runnerImage: fields.optional('runnerImage', 'text')
  })
}

function rowOf(fields: Fields, known: PercentileKeys): DigestRow {
  const row: DigestRow = {
    method: fields.text('method'),
    name: fields.text('name'),
    requests: fields.count('requests'),
    failures: fields.count('failures'),
    ...present({
      timed: fields.optional('timed', 'count'),
      average: fields.optional('average', 'signed'),
      min: fields.optional('min', 'signed'),
      max: fields.optional('max', 'signed'),
      median: fields.optional('median', 'signed'),
      throughput: fields.optional('throughput', 'number')
    }),
    percentiles: percentilesOf(fields, known)
  }
  const { method, requests, timed, failures, min = -Infinity, average = min, max = Infinity } = row
  // `log_error()` alone counts failures of what never was a request, in the total too.
  const isRequest = requests > 0 && method !== ''
  if (isRequest && failures > requests) fields.refuse('failures', 'are more than its requests')
  if (timed !== undefined && (timed < 1 || timed > requests))
    fields.refuse('timed', 'is not a part of its requests')
  const isShort = min > max || average > max + TRUNCATION_MS
  if (isShort) fields.refuse('max', 'is less than its minimum or average')
  return row
}

/** In ascending order; a higher percentile is smaller by no more than Locust's rounding makes it. */
function percentilesOf(fields: Fields, known: PercentileKeys): ReadonlyMap<number, number> {
  const inner = fields.inner('percentiles')
  if (inner === undefined) return fields.refuse('percentiles', 'are missing')
  const { keys, percents } = known.of(inner)
  const times = keys.map(key => inner.signed(key))
  const isFalling = times.some((ms, at) => fallsBelow(ms, times[at - 1] ?? -Infinity))
  if (isFalling) fields.refuse('percentiles', 'fall where they must rise')
  return new PercentileRow(percents, times)
}

type StatedPercentiles = { readonly keys: readonly string[]; readonly percents: readonly number[] }

/** The keys of percentiles, ascending: most rows of a history state the same, which are looked at once. */
export class PercentileKeys {
  private stated: readonly string[] = []
  private last: StatedPercentiles = { keys: [], percents: [] }

  of(percentiles: Fields): StatedPercentiles {
    const stated = percentiles.keys()
    const { length } = this.stated
    if (stated.length !== length || stated.some((key, at) => key !== this.stated[at])) {
      this.last = ascendingOf(percentiles, stated)
      this.stated = stated
    }
    return this.last
  }
}

function ascendingOf(fields: Fields, keys: readonly string[]): StatedPercentiles {
  const found = keys.map(key => {
    const percent = /^p(\d{1,2}(?:\.\d{1,6})?|100)$/.exec(key)?.[1]
    return {
      key,
      percent: percent === undefined ? fields.refuse(key, 'is no percentile') : Number(percent)
    }
  })
  found.sort((a, b) => a.percent - b.percent)
  const twice = found.find(({ percent }, at) => percent === found[at - 1]?.percent)
  if (twice !== undefined) fields.refuse(twice.key, 'is there twice')
  return {
    keys: found.map(({ key }) => key),
    percents: found.map(({ percent }) => percent)
  }
}

function resourceOf(fields: Fields): DigestResource {
  return {
    name: fields.text('name'),
    unit: fields.oneOf('unit', UNITS),
    statistic: fields.text('statistic'),
    value: fields.signed('value')
  }
}
