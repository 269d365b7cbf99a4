import { z } from 'zod'

import { MAX_POINTS, MAX_VALUE } from './reading.js'

/*
 * What a snapshot may hold. It comes out of an artifact, perhaps a fork's: every number is finite,
 * every list and text has an end. Keys that are not known are dropped, so that a later release may
 * write more of them.
 */

const MAX_METRICS = 500
const MAX_SPANS = 500
const MAX_LIST = 100
/** Characters; a team's query is the longest. */
const MAX_TEXT = 20_000

const text = z.string().max(MAX_TEXT)
const texts = z.array(text).max(MAX_LIST).readonly()
/** Seconds since the epoch, before the year 9999. */
const moment = z.number().min(0).max(253_402_300_799)
const count = z.int().min(0)
const stretch = { from: moment, to: moment }

const failure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bad-query'), message: text }),
  z.object({
    kind: z.enum([
      'unauthorized',
      'forbidden',
      'not-found',
      'time-out',
      'refused',
      'no-host',
      'speaks-tls',
      'speaks-no-tls'
    ])
  }),
  z.object({ kind: z.literal('status'), status: count, message: text }),
  z.object({
    kind: z.literal('unreadable'),
    what: z.enum(['html', 'cut', 'not-json', 'too-large'])
  }),
  z.object({ kind: z.literal('redirect'), host: text }),
  z.object({ kind: z.literal('tls'), message: text }),
  z.object({ kind: z.literal('deadline') }),
  z.object({ kind: z.literal('network'), message: text })
])

const problem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('no-series'), needs: texts }),
  z.object({ kind: z.literal('cannot-be-known'), why: text, nearest: text.exactOptional() }),
  z.object({ kind: z.literal('several-series'), count, labels: texts }),
  z.object({ kind: z.literal('too-few'), samples: count, needed: count }),
  z.object({ kind: z.literal('holes'), samples: count, expected: count, ...stretch }),
  z.object({ kind: z.literal('not-finite'), count }),
  z.object({ kind: z.literal('down'), series: text, ...stretch }),
  z.object({ kind: z.literal('collector-failed'), collector: text }),
  z.object({ kind: z.literal('no-pg-monitor'), ratio: z.number() }),
  z.object({ kind: z.literal('counters-jump'), resets: count }),
  z.object({ kind: z.literal('newest-hidden'), seconds: z.number() }),
  z.object({ kind: z.literal('clock-skew'), seconds: z.number() }),
  z.object({ kind: z.literal('too-short'), seconds: z.number(), needed: z.number() }),
  z.object({ kind: z.literal('bad-query'), message: text }),
  z.object({
    kind: z.literal('server'),
    failure,
    namedBy: z.literal('options').exactOptional()
  }),
  z.object({ kind: z.literal('not-in-snapshot') }),
  z.object({ kind: z.literal('no-times') }),
  z.object({
    kind: z.literal('no-source'),
    snapshot: z.enum(['other-time', 'unreadable', 'other-version']).exactOptional()
  })
])

const span = z.object({
  kind: z.enum(['steady', 'whole', 'step']),
  ...stretch,
  users: count.exactOptional()
})

const value = z.number().min(-MAX_VALUE).max(MAX_VALUE)
const number = value.exactOptional()
const spans = z
  .array(
    z.object({
      span,
      min: number,
      avg: number,
      max: number,
      p95: number,
      total: number,
      samples: count,
      expected: count,
      problem: problem.exactOptional()
    })
  )
  .max(MAX_SPANS)
  .readonly()

const points = z
  .array(z.tuple([moment, value]).readonly())
  .max(MAX_POINTS)
  .refine(
    list => list.every(([at], index) => index === 0 || at > (list[index - 1]?.[0] ?? at)),
    'in order of time'
  )
  .readonly()

const reading = z.object({
  name: text,
  definition: text,
  query: text.exactOptional(),
  way: text.exactOptional(),
  caveat: text.exactOptional(),
  remark: text.exactOptional(),
  isNearest: z.boolean().exactOptional(),
  shownAs: z.object({ unit: z.literal('bytes'), spans }).exactOptional(),
  points,
  spans,
  problem: problem.exactOptional()
})

const generator = z.object({
  cpuModel: text.exactOptional(),
  cores: count.exactOptional(),
  memory: count.exactOptional(),
  platform: text.exactOptional(),
  runnerImage: text.exactOptional()
})

export const SNAPSHOT_KIND = 'locust-gate/resources'
export const SNAPSHOT_VERSION = 1

export const SnapshotSchema = z.object({
  kind: z.literal(SNAPSHOT_KIND),
  version: z.literal(SNAPSHOT_VERSION),
  ...stretch,
  collectedAt: moment,
  generator,
  data: z.object({
    readings: z.array(reading).max(MAX_METRICS).readonly(),
    scrapeSeconds: z.number().min(0).exactOptional(),
    clockSkew: z
      .object({ seconds: z.number(), by: z.enum(['date-header', 'correlation']) })
      .exactOptional(),
    requests: count
  })
})
