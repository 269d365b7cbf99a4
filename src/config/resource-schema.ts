import { z } from 'zod'

import { CRITERION_PATTERN } from './criterion.js'
import { boundOf } from './written-values.js'

/*
 * The part of the config file that is about the surroundings of the service. Where Prometheus is and
 * how to log in is no part of it: a change could send the token elsewhere.
 */

const BOUND_PATTERN = 'none|\\d+(\\.\\d+)?\\s*[A-Za-z%/]*'
const ANY_UNIT = ['string', 'number'] as const
const bound = boundOf(`^(${BOUND_PATTERN})$`, ANY_UNIT)
const boundOrCriterion = boundOf(`^(${BOUND_PATTERN}|${CRITERION_PATTERN})$`, ANY_UNIT)
const criterion = boundOf(`^(none|${CRITERION_PATTERN})$`)

/** How the unit of a metric of one's own is written. */
const RESOURCE_UNITS = ['count', 'percent', 'ms', 's', 'bytes', 'per-second'] as const
const STATISTICS = ['min', 'avg', 'max', 'p95', 'total'] as const

const resource = z
  .strictObject({
    selector: z
      .string()
      .describe('Label matchers without braces, e.g. `job="app", instance=~"a.*"`.')
      .optional(),
    query: z
      .string()
      .min(1)
      .max(5000)
      .describe(
        'PromQL of a metric of your own: `{selector}`, `{span}` and `{window}` are filled in. A preset has its own.'
      )
      .optional(),
    unit: z
      .enum(RESOURCE_UNITS)
      .describe('Of a metric of your own: what the query gives; `percent` counts to 100.')
      .optional(),
    statistic: z
      .enum(STATISTICS)
      .describe('Which number of its course is judged (default avg; of a preset the document’s).')
      .optional(),
    better: z
      .enum(['lower', 'higher'])
      .describe('Of a metric of your own (default lower).')
      .optional(),
    target: bound('The goal: met by values strictly better.').optional(),
    acceptable: boundOrCriterion(
      'Still fine: met by values strictly better; or a criterion over time that must not be met.'
    ).optional(),
    unacceptable: boundOrCriterion(
      'Fails when the value is strictly worse, or when a criterion over time is met, e.g. `> 90% for 1m`.'
    ).optional()
  })
  .describe('A resource metric, e.g. `{ selector: \'job="app"\', acceptable: 80% }`.')

export const resources = z.record(
  z
    .string()
    .regex(
      /^[A-Za-z][\w.-]{0,99}$/,
      'a resource metric is named with letters, digits, ".", - and _, a letter first, at most 100'
    ),
  z.union([
    resource,
    bound('One bound alone: better passes, worse fails. `none` takes the metric away.'),
    z.null().describe('Nothing: a preset as it is.')
  ])
)

const triggers = z.union([
  z.record(z.string(), criterion('A criterion over time, e.g. `> 70% for 5m`; `none` for no one.')),
  z.literal('none')
])

export const scalingTriggers = z
  .strictObject({
    up: triggers
      .describe('Criteria by metric, by default `app.cpu: > 70% for 5m`; `none` for none.')
      .optional(),
    down: triggers
      .describe('Criteria by metric, by default `app.cpu: < 30% for 10m`; `none` for none.')
      .optional()
  })
  .describe(
    'When to scale up and down: criteria over time of resource metrics, of `users` and of metrics of Locust. They inform and grade nothing.'
  )

const link = z.strictObject({
  name: z.string().min(1).max(100).describe('What the link shows.'),
  url: z
    .string()
    .max(2000)
    .describe(
      'Address (http or https); `{from}` and `{to}` become the times of the run in ms, `{from:s}` in seconds, `{from:iso}` as ISO 8601.'
    )
})

export const links = z
  .array(link)
  .max(20)
  .describe('Pages to look at beside the report, such as a dashboard, at the time of the run.')

export type ResourceConfig = z.output<typeof resource>
export type ResourcesConfig = z.output<typeof resources>
export type ScalingConfig = z.output<typeof scalingTriggers>
export type LinksConfig = z.output<typeof links>
