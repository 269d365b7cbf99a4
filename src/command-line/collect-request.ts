import { basename } from 'node:path'

import type { LoadLevel, Settings } from '../config/settings.js'
import { loadLevelOf } from '../evaluate/load-level.js'
import { resourceRequestOf } from '../evaluate/resource-request.js'
import { filesOfPrefix } from '../input/prefix-files.js'
import type { Run } from '../locust/run.js'
import { readSets } from '../locust/sets.js'
import type { Stretch } from '../resources/promql.js'
import type { ResourceRequest } from '../resources/reading.js'
import type { CollectArguments } from './collect-arguments.js'

/** What is to be read, and of which load level. */
export type Wanted = {
  readonly request: ResourceRequest
  readonly level: LoadLevel
  /** Whether there are CSV files of it. */
  readonly hasRun: boolean
}

/**
 * What is to be read of the run whose CSV files are there; its times are those that were given, else
 * its own, else those of the command that was started. Undefined when nothing tells them.
 *
 * @param during when the command ran: CSV files of before are another run's
 */
export async function wantedOf(
  { csv, times }: CollectArguments,
  settings: Settings,
  during?: Stretch
): Promise<Wanted | undefined> {
  const run = await runOf(csv, settings, during)
  const level = loadLevelOf(run ?? { name: basename(csv) }, settings)
  const own = run && resourceRequestOf(run, level)
  const given = times ?? (own === undefined ? (timesOf(run) ?? during) : undefined)
  const found = { level, hasRun: run !== undefined }
  if (given === undefined) return own && { request: own, ...found }
  const isWithin = own !== undefined && own.from >= given.from && own.to <= given.to
  const whole = { ...given, spans: [{ kind: 'whole' as const, ...given }] }
  const metrics = [...level.resources.values()]
  return { request: isWithin ? { ...own, ...given } : { ...whole, metrics }, ...found }
}

async function runOf(
  csv: string,
  settings: Settings,
  during: Stretch | undefined
): Promise<Run | undefined> {
  const files = await filesOfPrefix(csv)
  const { runs } = await readSets([{ label: csv, files }], 'separate', settings)
  return runs.find(({ endedAt }) => during === undefined || (endedAt ?? 0) >= during.from)
}

function timesOf(run: Run | undefined): Stretch | undefined {
  if (run?.startedAt === undefined || run.endedAt === undefined) return undefined
  return run.startedAt < run.endedAt ? { from: run.startedAt, to: run.endedAt } : undefined
}
