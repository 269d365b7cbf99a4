import { z } from 'zod'

/* What earlier runs of the same load test tell: a part of each run of the JSON report. */

const pastRun = z.strictObject({
  at: z.number().describe('Seconds since the epoch'),
  workflowRun: z.string(),
  attempt: z.int(),
  commit: z.string().optional(),
  tag: z.string().optional(),
  url: z.string().optional(),
  p95: z.number().optional().describe('ms, of the whole run')
})

const moved = {
  endpoint: z.string().describe('"Aggregated" or "METHOD name"'),
  metric: z.string(),
  unit: z.enum(['ms', 'requests/s', 'fraction', 's', 'count', 'bytes', 'per-second']),
  before: z.number().describe('Typical value before, in the unit'),
  after: z.number(),
  ratio: z.number().optional().describe('after ÷ before')
}

const changePoint = z.strictObject({
  ...moved,
  interval: z.tuple([z.number(), z.number()]).optional().describe('95 %, of the ratio'),
  isImprovement: z.boolean(),
  between: z
    .tuple([z.string(), z.string()])
    .describe('Workflow runs: it fell after the first and not after the second'),
  lastBefore: pastRun,
  firstAfter: pastRun,
  seenIn: z.int().describe('Runs that show it'),
  isNew: z.boolean().describe('Told for the first time'),
  together: z
    .array(
      z.strictObject({ endpoint: z.string(), metric: z.string(), ratio: z.number().optional() })
    )
    .describe('What else moved in the same step'),
  effect: z.enum(['pass', 'warn', 'fail']),
  waiver: z.strictObject({ reason: z.string(), until: z.string().optional() }).optional(),
  wouldFail: z.literal(true).optional()
})

export const pastField = z
  .strictObject({
    runs: z.int().describe('Of the series, this one included'),
    comparable: z.int().describe('Since the last change point or break'),
    changePoints: z.array(changePoint),
    breaks: z.array(
      z.strictObject({
        at: pastRun.describe('The first run after it'),
        kind: z.enum(['locust', 'generator', 'load']),
        reason: z.string()
      })
    ),
    creeps: z.array(
      z.strictObject({
        ...moved,
        since: pastRun,
        sinceWhat: z.enum(['release', 'change-point', 'break', 'days', 'begin']),
        runs: z.int(),
        together: z.array(z.strictObject(moved)).describe('What else drifted since about then')
      })
    )
  })
  .optional()
  .describe('With a history: what the runs of the same load test tell together')
