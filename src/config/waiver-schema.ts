import { z } from 'zod'

import { didYouMean } from '../spelling/nearest.js'
import { METRIC_HELP, metricCalled, metricNamesLike, metricOf } from './metrics.js'

/** What a recovery test is judged by: no metric that a bound can be set for, but one that can fail. */
const RECOVERY_TIME = 'recovery-time'
const OTHER_METRICS: readonly string[] = ['*', RECOVERY_TIME]

/** What the team has decided to live with, until a date: an entry of `accept:`. */
export const waiver = z
  .strictObject({
    endpoint: z
      .string()
      .describe('Endpoint pattern, or `Aggregated`; together with `metric`.')
      .optional(),
    metric: z
      .string()
      .refine(key => OTHER_METRICS.includes(key) || metricOf(key) !== undefined, {
        error: issue =>
          `unknown metric "${String(issue.input)}"; known are *, ${METRIC_HELP}, ${RECOVERY_TIME}${meantWords(String(issue.input))}`
      })
      .describe('A metric of the endpoint, or `*`; of `Aggregated` also `recovery-time`.')
      .optional(),
    resource: z
      .string()
      .min(1)
      .describe('Instead of both: the name of a resource metric, `*` the only wildcard.')
      .optional(),
    'change-point': z
      .string()
      .regex(/^[0-9a-f]{7,40}$/, {
        error: 'this must be a commit: at least 7 of the digits of its SHA, in quotes'
      })
      .describe(
        'Or instead: the commit (SHA, or the 7 and more digits that it begins with, in quotes) of a step in the history.'
      )
      .meta({ title: 'commit' })
      .optional(),
    reason: z.string().min(1).describe('Why; shown in the report.'),
    until: z
      .string()
      .refine(isCalendarDate, { error: 'this must be a date of the calendar, written 2026-12-31' })
      .describe('Last day on which it holds, YYYY-MM-DD (UTC).')
  })
  .superRefine(saysOfWhat, { when: lacksAtMost })
  .meta({
    anyOf: [
      { required: ['endpoint', 'metric'] },
      { required: ['resource'] },
      { required: ['change-point'] }
    ]
  })

type Written = Readonly<Record<'endpoint' | 'metric' | 'resource' | 'change-point', unknown>>

function saysOfWhat(
  { endpoint, metric, resource, 'change-point': commit }: Partial<Written>,
  context: z.core.$RefinementCtx
): void {
  const said = (path: string, message: string): void => {
    context.addIssue({ code: 'custom', path: [path], message })
  }
  if (commit !== undefined) {
    if ([endpoint, metric, resource].some(other => other !== undefined)) {
      said('change-point', 'a waiver for a change point is for nothing else')
    }
    return
  }
  if (resource === undefined) {
    if (endpoint === undefined)
      said('endpoint', 'give endpoint and metric, or resource, or change-point alone')
    else if (metric === undefined) said('metric', 'which metric of the endpoint? A key, or "*"')
  } else if (endpoint !== undefined || metric !== undefined) {
    said('resource', 'a waiver is for an endpoint and its metric or for a resource, not for both')
  }
}

/** Whether nothing but lacking keys is wrong so far: what else is lacking is said with them. */
function lacksAtMost({ issues }: z.core.ParsePayload): boolean {
  return issues.every(({ code, input }) => code === 'invalid_type' && input === undefined)
}

function meantWords(key: string): string {
  const called = metricCalled(key)
  return called === undefined
    ? didYouMean(key, [...metricNamesLike(key), RECOVERY_TIME])
    : `; did you mean "${called}"?`
}

function isCalendarDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(text)
  )
}
