import { z } from 'zod'

/* The part of the machine-readable report that tells the service's surroundings; see json-schema.ts. */

const effect = z.enum(['pass', 'warn', 'fail'])
const count = z.int().min(0)
const moment = z.number().describe('Seconds since the epoch')
const sinceStart = z.number().describe("Seconds since the run's first row")
const unit = z
  .enum(['ms', 'requests/s', 'fraction', 's', 'count', 'bytes', 'per-second'])
  .describe('fraction: 0.45 is 45 %; per-second: events per second')

const span = z.strictObject({
  kind: z
    .enum(['steady', 'whole', 'step'])
    .describe('whole: the run has no steady state; step: one load of a capacity test'),
  from: moment,
  to: moment,
  users: count.optional()
})

const numbers = {
  min: z.number().optional(),
  avg: z.number().optional(),
  max: z.number().optional(),
  p95: z.number().optional(),
  total: z.number().optional().describe('How much a counter grew')
}

const problem = z
  .strictObject({
    kind: z.enum([
      'no-series',
      'cannot-be-known',
      'several-series',
      'too-few',
      'holes',
      'not-finite',
      'down',
      'collector-failed',
      'no-pg-monitor',
      'counters-jump',
      'newest-hidden',
      'clock-skew',
      'too-short',
      'bad-query',
      'server',
      'not-in-snapshot',
      'no-times',
      'no-source'
    ]),
    failure: z
      .enum([
        'bad-query',
        'unauthorized',
        'forbidden',
        'not-found',
        'time-out',
        'refused',
        'no-host',
        'status',
        'unreadable',
        'redirect',
        'tls',
        'speaks-tls',
        'speaks-no-tls',
        'deadline',
        'network'
      ])
      .optional()
      .describe('Of kind server: what it did instead of answering')
  })
  .describe('Why it is not known, or known in part; in words: reason')

/** What became of a criterion over time. */
export const criterion = {
  comparison: z.enum(['>', '>=', '<', '<=']),
  bound: z.number(),
  forSeconds: z.number(),
  state: z.enum(['met', 'not-met', 'unknown']),
  stretches: z
    .array(z.strictObject({ from: sinceStart, to: sinceStart }))
    .describe('Each unbroken stretch beyond the bound that is long enough'),
  longest: z.number().describe('The longest stretch beyond the bound, long enough or not (s)')
}

const samples = {
  samples: count.optional().describe('Values behind it'),
  expected: count.optional().describe('How many there should be, one a scrape')
}

const resourceMetric = z.strictObject({
  name: z.string().describe('Key in the config'),
  title: z.string(),
  unit,
  statistic: z.enum(['min', 'avg', 'max', 'p95', 'total']).describe('The one that is judged'),
  higherIsBetter: z.boolean(),
  value: z.number().optional().describe('The judged statistic over the span; absent when unknown'),
  ...numbers,
  shownAs: z
    .strictObject({ unit: z.literal('bytes'), ...numbers })
    .optional()
    .describe('The same in the unit in which people read it'),
  bounds: z.strictObject({
    target: z.number().optional(),
    acceptable: z.number().optional(),
    unacceptable: z.number().optional()
  }),
  criteria: z
    .array(z.strictObject({ field: z.enum(['acceptable', 'unacceptable']), ...criterion }))
    .describe('Bounds over time: met is bad'),
  grade: z
    .enum(['target', 'acceptable', 'degraded', 'unacceptable', 'undecided', 'missing'])
    .optional()
    .describe('Absent: measured and not graded'),
  effect: effect.describe('What it does to the conclusion, after the policies'),
  reason: z.string(),
  reasonKind: z.enum(['compared', 'criterion', 'measured', 'nearest', 'times-doubtful', 'problem']),
  problem: problem.optional(),
  ...samples,
  span: span.optional().describe('That was judged'),
  steps: z
    .array(z.strictObject({ span, ...numbers, ...samples, problem: problem.optional() }))
    .describe('At each load of a capacity test'),
  query: z.string().optional().describe('That answered, as it was sent'),
  way: z.string().optional().describe('Which of the ways of a preset answered'),
  caveat: z.string().optional().describe('What the number is not'),
  remark: z
    .string()
    .optional()
    .describe(
      'The part of the caveat without which the number is misread, e.g. of how many instances'
    ),
  nearest: z
    .literal(true)
    .optional()
    .describe('What stands nearest to what was asked for, or derived: never graded'),
  waiver: z.strictObject({ pattern: z.string(), reason: z.string(), until: z.string() }).optional(),
  wouldFail: z.literal(true).optional()
})

/** What a run has beside its verdicts, with `resources:` or `links:` in the config. */
export const resourceFields = {
  resources: z
    .array(resourceMetric)
    .optional()
    .describe("The service's surroundings, in the order of the config"),
  resourceSource: z.enum(['prometheus', 'snapshot', 'none']).optional(),
  scrapeSeconds: z.number().optional().describe('Between two scrapes'),
  clockSkew: z
    .strictObject({
      seconds: z.number().describe("The server's clock less the load generator's"),
      by: z.enum(['date-header', 'correlation'])
    })
    .optional(),
  scaling: z
    .array(
      z.strictObject({
        direction: z.enum(['up', 'down']),
        metric: z.string(),
        title: z.string(),
        unit,
        explicit: z.boolean().describe('The team wrote it'),
        ...criterion
      })
    )
    .optional()
    .describe('When to scale: informs, and grades nothing'),
  likelyLimit: z
    .strictObject({
      name: z.string(),
      title: z.string(),
      at: sinceStart,
      users: z.number().optional(),
      unit,
      higherIsBetter: z.boolean(),
      bound: z.number(),
      latencyAt: sinceStart.optional()
    })
    .optional()
    .describe(
      'A hint: the resource that was within its bound at the lowest load, crossed it as users rose and stayed there, before response times did'
    ),
  generator: z
    .strictObject({
      cpuModel: z.string().optional(),
      cores: z.number().optional(),
      memory: z.number().optional().describe('Bytes'),
      platform: z.string().optional(),
      runnerImage: z.string().optional()
    })
    .optional()
    .describe('What the load generator ran on'),
  links: z
    .array(z.strictObject({ name: z.string(), url: z.string() }))
    .optional()
    .describe("The team's pages, at the time of the run; http(s) only")
}
