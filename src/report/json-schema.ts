import { z } from 'zod'

import { NOTE_CODES } from '../locust/note-codes.js'
import { pastField } from './json-past-schema.js'
import { criterion, resourceFields } from './json-resource-schema.js'

/*
 * The machine-readable report: a contract. Fields are only added within a schemaVersion; a numeric
 * field that is unknown is absent. schema/report.schema.json is made from this.
 */

const conclusion = z.enum(['success', 'neutral', 'failure'])
const outcome = z.enum(['passed', 'warned', 'failed', 'could-not-judge'])
const effect = z
  .enum(['pass', 'warn', 'fail'])
  .describe(
    'What the verdict does to the conclusion, after the policies; of a run that could not be judged: nothing'
  )
const unit = z.enum(['ms', 'requests/s', 'fraction', 's'])

const waiver = z.strictObject({
  pattern: z.string(),
  metric: z.string(),
  reason: z.string(),
  until: z.string().describe('YYYY-MM-DD, UTC, the last day on which it holds')
})

const verdictBase = {
  endpoint: z
    .string()
    .describe('"Aggregated", "METHOD name", or (grade missing) the pattern that matched nothing'),
  metric: z
    .string()
    .describe(
      'p50 … p99.99, average, max, throughput, error-rate, the rate of a kind of error, recovery-time'
    ),
  unit,
  value: z.number().optional(),
  samples: z
    .int()
    .optional()
    .describe(
      'Requests behind the value: of a response time only those that have one, where that is known'
    ),
  effect,
  reason: z.string(),
  waiver: waiver.optional(),
  wouldFail: z
    .literal(true)
    .optional()
    .describe('With `fail-on: never`: it would fail, and its effect was lowered to warn')
}

const targetVerdict = z.strictObject({
  rule: z.literal('target'),
  ...verdictBase,
  interval: z
    .tuple([z.number(), z.number()])
    .optional()
    .describe("What the true value may be: Locust's bucket and sampling, one-sided 95 % each way"),
  bounds: z.strictObject({
    target: z.number().optional(),
    acceptable: z.number().optional(),
    unacceptable: z.number().optional()
  }),
  criteria: z
    .array(z.strictObject({ field: z.enum(['acceptable', 'unacceptable']), ...criterion }))
    .optional()
    .describe('Bounds over time: met is bad. Absent: none were asked for, or looked for'),
  grade: z.enum(['target', 'acceptable', 'degraded', 'unacceptable', 'undecided', 'missing']),
  borderline: z.boolean()
})

const regressionVerdict = z.strictObject({
  rule: z.literal('regression'),
  ...verdictBase,
  verdict: z
    .enum(['improved', 'unchanged', 'regressed', 'suspect', 'undecided', 'not-comparable'])
    .describe('suspect: warned, run again'),
  baseline: z.number().optional(),
  change: z.strictObject({ absolute: z.number(), ratio: z.number().optional() }).optional(),
  allowed: z.number().optional(),
  others: z.number().optional().describe('Median change of the other endpoints'),
  smallestDetectable: z.number().optional().describe('allowed ÷ baseline'),
  tooNoisy: z.boolean().optional(),
  burst: z.boolean().optional(),
  presence: z.enum(['new', 'vanished']).optional(),
  window: z
    .enum(['steady', 'run'])
    .optional()
    .describe('Throughput: over the steady window, or over the whole run')
})

const note = z.strictObject({
  code: z.enum(NOTE_CODES),
  severity: z.enum(['info', 'warning', 'error']),
  message: z.string(),
  advice: z.string().optional(),
  file: z.string().optional(),
  line: z.int().optional(),
  column: z.string().optional(),
  standsFor: z
    .int()
    .optional()
    .describe('Findings of this code that it counts instead of telling each')
})

const source = z.strictObject({
  label: z.string(),
  commit: z.string().optional(),
  at: z.number().optional().describe('Seconds since the epoch'),
  url: z.string().optional(),
  p95: z.number().optional().describe('ms, of the whole run'),
  throughput: z.number().optional().describe('Requests per second')
})

const count = z.int().min(0)

const run = z.strictObject({
  name: z.string(),
  loadLevel: z.string(),
  repeat: z
    .strictObject({ at: z.number(), of: z.number(), comparedAt: z.string().optional() })
    .optional()
    .describe(
      'Which of how many repeats of one test (combine: repeats). They are compared together: the comparisons stand at the repeat `comparedAt`, each with the numbers of the repeat that decides, and count in the outcome of each'
    ),
  conclusion,
  outcome,
  startedAt: z.number().optional().describe('Seconds since the epoch'),
  endedAt: z.number().optional(),
  durationSeconds: z.number().optional(),
  peakUsers: z.number().optional(),
  requests: count.optional(),
  failures: count.optional(),
  throughput: z.number().optional().describe('Requests per second over the whole run'),
  errorRate: z.number().optional().describe('Fraction'),
  errors: z
    .strictObject({
      timeout: count,
      connection: count,
      rateLimited: count,
      http4xx: count,
      http5xx: count,
      assertion: count,
      other: count
    })
    .optional(),
  verdicts: z.array(z.discriminatedUnion('rule', [targetVerdict, regressionVerdict])),
  notes: z.array(note),
  comparison: z
    .strictObject({
      baselines: z.array(source),
      skipped: z.array(z.strictObject({ source, why: z.string() })),
      refusal: z.string().optional(),
      thinkTime: z
        .strictObject({ candidate: z.number(), baseline: z.number() })
        .optional()
        .describe('Seconds from an answer to the next request of a user, by Little’s law'),
      judgedCells: count,
      together: z
        .array(z.string())
        .optional()
        .describe('Names of the repeats that this is the comparison of'),
      paired: z
        .literal(true)
        .optional()
        .describe('Each run was compared with the baseline of its own pair alone'),
      learnedFrom: count
        .optional()
        .describe('Response times were judged by the noise that so many earlier runs taught')
    })
    .optional(),
  timeline: z.looseObject({}).describe('The run in time: see docs/timeline.md'),
  past: pastField,
  ...resourceFields
})

export const ReportSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    conclusion,
    outcome,
    advisory: z.literal(true).optional().describe('`fail-on: never`: what would fail only warns'),
    headline: z.string(),
    artifacts: z
      .array(
        z.strictObject({
          name: z.string(),
          uploadedAt: z.number().optional().describe('Seconds since the epoch'),
          attempt: count.optional().describe('Of the workflow run that uploaded it')
        })
      )
      .optional()
      .describe('The artifacts that were judged'),
    config: z
      .strictObject({
        source: z.enum(['workspace', 'branch', 'built-in']),
        file: z.string().describe('That was read, or (built-in) that was looked for'),
        ref: z.string().optional().describe('The branch, when the file was looked for there'),
        excusesRef: z
          .string()
          .optional()
          .describe(
            'The branch whose waivers and milder note severities hold instead of the file’s'
          )
      })
      .optional()
      .describe('The config that judged; absent when it could not be read'),
    leftOut: z
      .strictObject({
        runs: count,
        verdicts: count,
        notes: count,
        timelines: count,
        resources: count.optional()
      })
      .optional()
      .describe(
        'What stands in no part of this file, to keep it small: the least telling. `verdicts` and `notes` also count those of the runs that are left out'
      ),
    runs: z.array(run),
    notes: z.array(note)
  })
  .describe('Report of Locust Gate. All text comes from the load test and is untrusted.')

export type JsonReport = z.output<typeof ReportSchema>
