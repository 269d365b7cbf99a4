import { z } from 'zod'

import { decoderFor } from '../locust/csv/text.js'
import { NOTE_CODES } from '../locust/note-codes.js'
import { CRITERION_PATTERN } from './criterion.js'
import { METRIC_HELP, metricCalled, metricNamesLike, metricOf, NAMED_METRICS } from './metrics.js'
import { presetOf } from './resource-presets.js'
import { links, resources, scalingTriggers } from './resource-schema.js'
import { waiver } from './waiver-schema.js'
import { boundOf, duration, durationOr, percentage, share } from './written-values.js'

/*
 * The one description of the config file: types, the JSON Schema for editors
 * (schema/config.schema.json) and docs/configuration.md are made from it.
 */

/** For whoever says of an unknown metric what may have been meant. */
function namesLike(
  key: string,
  known: string,
  others: readonly string[] = []
): { names: readonly string[]; called?: string; known: string } {
  const called = metricCalled(key)
  const names = [...metricNamesLike(key), ...others]
  return { names, known, ...(called !== undefined && { called }) }
}

const policy = z.enum(['pass', 'warn', 'fail'])
const BOUND_PATTERN = 'none|\\d+(\\.\\d+)?\\s*(ms|s|m|h|%|rps|(req(uests)?)?/(s|min|m|h))'
const bound = boundOf(`^(${BOUND_PATTERN})$`)
const boundOrCriterion = boundOf(`^(${BOUND_PATTERN}|${CRITERION_PATTERN})$`)

const bounds = z
  .strictObject({
    target: bound('The goal: met by values strictly better.').optional(),
    acceptable: boundOrCriterion(
      'Still fine: met by values strictly better; or a criterion over time that must not be met.'
    ).optional(),
    unacceptable: boundOrCriterion(
      'Fails when the value is strictly worse, or when a criterion over time is met, e.g. `> 2s for 60s`. Without it, whatever is not acceptable is unacceptable.'
    ).optional()
  })
  .describe('Bounds with units, e.g. `{ target: 500ms, acceptable: 1s, unacceptable: 1s }`.')

const metricBounds = z.union([
  bounds,
  bound('One bound alone, e.g. `300ms`: better passes, worse fails. `none` takes the metric away.')
])

/** Where a key belongs that stands where a metric should. */
function whereElse(key: string): string | undefined {
  if (Object.hasOwn(bounds.shape, key)) {
    return `it belongs under a metric, as in p95: { ${key}: 500ms }`
  }
  return presetOf(key) === undefined ? undefined : 'it belongs under "resources"'
}

const targets = z
  .record(z.string(), metricBounds)
  .superRefine((entries, context) => {
    for (const key of Object.keys(entries)) {
      if (metricOf(key) !== undefined) continue
      const elsewhere = whereElse(key)
      const message = `unknown metric "${key}"${elsewhere === undefined ? '' : `; ${elsewhere}`}`
      const names = elsewhere === undefined ? namesLike(key, METRIC_HELP) : {}
      const params = { ...names, isUnknown: true }
      context.addIssue({ code: 'custom', path: [key], message, params })
    }
  })
  .describe(
    `Bounds by metric: ${METRIC_HELP}. \`none\` takes a built-in target away. Fields left out keep the value of the level.`
  )
  .meta({ propertyNames: { pattern: `^(p\\d{1,2}(\\.\\d+)?|${NAMED_METRICS.join('|')})$` } })

const regression = z
  .strictObject({
    'max-regression': percentage('A smaller rise never fails (default 10%).').optional(),
    'min-change-ms': z
      .number()
      .min(0)
      .describe('Nor does a change of a few milliseconds (default 5).')
      .optional(),
    sensitivity: z.number().positive().describe('How many times the noise (default 3).').optional(),
    'min-tail-samples': z
      .int()
      .min(1)
      .describe('A percentile with fewer requests above it is not compared (default 5).')
      .optional(),
    'error-margin': share(
      'A smaller rise of the error rate never fails (default 0.1%).'
    ).optional(),
    paired: z
      .boolean()
      .describe('Base and candidate ran at the same time on the same machine (default false).')
      .optional()
  })
  .describe('How a run is compared with its baseline.')

const endpointRegression = z
  .record(z.string(), regression)
  .describe('Regression settings by endpoint pattern; the last match wins, field by field.')
const endpoints = z
  .record(z.string(), targets)
  .describe(
    'Targets by endpoint pattern: `METHOD name` or `name`, with `*` as the only wildcard. The last match wins, field by field.'
  )

const ABORT_KEYS = 'p50 … p99.99, average, throughput, error-rate and delay'

const abortWhen = z
  .union([
    z
      .record(
        z.string(),
        boundOf(`^(none|${CRITERION_PATTERN}|(\\d+(\\.\\d+)?(ms|[smh]))+)$`)(
          'A criterion over time, e.g. `> 50% for 20s`; of `delay` a duration.'
        )
      )
      .superRefine((entries, context) => {
        for (const key of Object.keys(entries)) {
          if (key === 'delay' || metricOf(key) !== undefined) continue
          const message = `unknown key "${key}"`
          const params = namesLike(key, ABORT_KEYS, ['delay'])
          context.addIssue({ code: 'custom', path: [key], message, params })
        }
      }),
    z.literal('none')
  ])
  .describe(
    'What ends a watched run, and fails one that was not: criteria over time of all requests together, e.g. `{ error-rate: "> 50% for 20s", average: "> 2s for 60s", delay: 30s }`; nothing counts in the first `delay` of the load. `none` takes an inherited one away.'
  )

const loadLevel = z.strictObject({
  extends: z
    .string()
    .describe('Start from this load level (default: normal, without throughput).')
    .optional(),
  kind: z
    .enum(['load', 'capacity', 'recovery'])
    .describe('What the test is for: holding a load, finding the limit, or surviving a failure.')
    .optional(),
  users: z
    .int()
    .positive()
    .describe('Users that the test should reach; a run that differs says so.')
    .optional(),
  duration: duration('How long the test should last; a run that differs says so.').optional(),
  files: z
    .union([z.string().transform(one => [one]), z.array(z.string())])
    .describe('Run names (CSV prefixes) that belong to this level, `*` the only wildcard.')
    .optional(),
  targets: targets.optional(),
  'grade-endpoints': z
    .boolean()
    .describe('Response-time targets hold for each endpoint too (default true).')
    .optional(),
  endpoints: endpoints.optional(),
  regression: regression.optional(),
  'endpoint-regression': endpointRegression.optional(),
  'warm-up': z
    .union([z.enum(['auto', 'none']), durationOr('auto', 'Seconds to leave out at the start.')])
    .describe(
      "How much to leave out at the start of the total's throughput, error rate and average: a duration, `auto` (until response times settle) or `none` (default). Percentiles, and all numbers of endpoints, stay those of the whole run; criteria over time (`> 1s for 30s`) are looked for after it, those of percentiles and endpoints too."
    )
    .optional(),
  'recovery-time': duration('For `kind: recovery`: the recovery time objective (RTO).').optional(),
  'abort-when': abortWhen.optional(),
  resources: resources
    .describe('Resource metrics of this load level, laid over those of every level field by field.')
    .optional()
})

export const ConfigSchema = z
  .strictObject({
    'fail-on': z
      .enum(['unacceptable', 'degraded', 'acceptable', 'never'])
      .describe(
        'The mildest grade that fails (default unacceptable). `never` is the advisory mode: whatever would fail, regressions too, warns and says so; only could-not-judge is red.'
      )
      .optional(),
    'on-undecided': policy.describe('Too few requests to tell (default pass).').optional(),
    'on-borderline': policy
      .describe(
        'A failing grade whose uncertainty reaches into the next better one (default warn).'
      )
      .optional(),
    'on-missing': policy
      .describe('An endpoint or a metric that has targets is not in the run (default fail).')
      .optional(),
    'on-not-comparable': policy
      .describe('Baselines, or a history, of which no run can be compared with (default warn).')
      .optional(),
    'on-change-point': policy
      .describe(
        'A new lasting step for the worse in the history of the base branch, on its own runs (default warn).'
      )
      .optional(),
    'load-level': z
      .string()
      .describe('For runs that nothing else assigns (default normal).')
      .optional(),
    encoding: z
      .string()
      .refine(label => decoderFor(label) !== undefined, {
        error: issue => `"${String(issue.input)}" is no encoding such as gbk, cp949 or windows-1252`
      })
      .describe('Encoding of CSV files that are not UTF-8, e.g. `gbk`.')
      .optional(),
    'not-requests': z
      .union([z.string().transform(one => [one]), z.array(z.string())])
      .describe(
        'Endpoint patterns of rows that are not requests (whole iterations, events, counts of tokens), e.g. `["SCEN *", "* *_tokens"]`: left out of the whole run’s figures.'
      )
      .optional(),
    targets: targets.describe('Targets for every load level.').optional(),
    endpoints: endpoints.describe('Targets by endpoint pattern, for every load level.').optional(),
    regression: regression.optional(),
    'endpoint-regression': endpointRegression.optional(),
    resources: resources
      .describe('Resource metrics by name, for every load level: from Prometheus or a snapshot.')
      .optional(),
    scaling: scalingTriggers.optional(),
    links: links.optional(),
    'load-levels': z
      .record(
        z
          .string()
          .regex(
            /^[A-Za-z][\w-]*$/,
            'a load level is named with letters, digits, - and _, a letter first'
          ),
        loadLevel
      )
      .describe('Load levels by name; normal, peak and sustained are built in and can be changed.')
      .optional(),
    notes: z
      .partialRecord(z.enum(NOTE_CODES), z.enum(['ignore', 'info', 'warning', 'error']))
      .describe('Severity of a data-quality note instead of ours; `error` means could-not-judge.')
      .optional(),
    accept: z
      .array(waiver)
      .describe('Waivers: what the team has decided to live with, until a date.')
      .optional()
  })
  .describe('Configuration of Locust Gate (.github/locust-gate.yml).')

export type Config = z.output<typeof ConfigSchema>
export type LevelConfig = z.output<typeof loadLevel>
export type TargetsConfig = z.output<typeof targets>
export type AbortWhenConfig = z.output<typeof abortWhen>
export type RegressionConfig = z.output<typeof regression>
