import type { z } from 'zod'

import { isRecord, jsonOf } from '../locust/json-value.js'
import type { Generator, ResourceData } from './reading.js'
import { SNAPSHOT_KIND, SNAPSHOT_VERSION, SnapshotSchema } from './snapshot-schema.js'
import type { Stretch } from './promql.js'

/**
 * What was read of the surroundings of a run in the load-test job, as `PREFIX_resources.json` has it.
 * `kind` stands first, by which the file is known; `from` and `to` (seconds since the epoch) are the
 * time that it tells of; `generator` is the machine that made the load.
 */
export type Snapshot = z.infer<typeof SnapshotSchema>

/** Why a snapshot is not taken. */
export type SnapshotRefusal = 'other-time' | 'unreadable' | 'other-version'

/** What is written, beside what was read. */
export type Collected = Stretch & {
  /** Seconds since the epoch. */
  readonly collectedAt: number
  readonly generator: Generator
}

/** A snapshot as the text of its file. */
export function snapshotText(
  data: ResourceData,
  { from, to, collectedAt, generator }: Collected
): string {
  const { readings, scrapeSeconds, clockSkew, requests } = data
  const snapshot: Snapshot = {
    kind: SNAPSHOT_KIND,
    version: SNAPSHOT_VERSION,
    from,
    to,
    collectedAt,
    generator,
    data: {
      readings,
      ...(scrapeSeconds === undefined ? {} : { scrapeSeconds }),
      ...(clockSkew === undefined ? {} : { clockSkew }),
      requests
    }
  }
  // A point on a line of its own would be most of the file.
  const short = JSON.stringify(snapshot, undefined, 2).replace(
    /\[\n\s+(-?[\d.e+-]+),\n\s+(-?[\d.e+-]+)\n\s+\]/g,
    '[$1, $2]'
  )
  return `${short}\n`
}

/**
 * Reads the text of a snapshot, which may be anybody's.
 *
 * @param run the time that it must tell of
 */
export function readSnapshot(text: string, run: Stretch): Snapshot | SnapshotRefusal {
  const content = jsonOf(text)
  if (isOtherVersion(content)) return 'other-version'
  const read = SnapshotSchema.safeParse(content)
  if (!read.success) return 'unreadable'
  return tellsOf(read.data, run) ? read.data : 'other-time'
}

function isOtherVersion(content: unknown): boolean {
  if (!isRecord(content) || content['kind'] !== SNAPSHOT_KIND) return false
  const { version } = content
  return Number.isSafeInteger(version) && version !== SNAPSHOT_VERSION
}

/** Shards of a test begin and end with the least of their machines: a run may lack so much of it … */
const MAX_LACK_SECONDS = 5
/** … or this part. */
const MAX_LACK = 0.05

function tellsOf(snapshot: Stretch, run: Stretch): boolean {
  const lack = Math.max(0, snapshot.from - run.from) + Math.max(0, run.to - snapshot.to)
  return lack <= Math.max(MAX_LACK_SECONDS, MAX_LACK * (run.to - run.from))
}
