import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { WORLD, type Programs } from './programs.js'
import type { Processes } from './processes.js'
import type { ServiceName } from './services.js'

const READY_WITHIN_MS = 20_000

/**
 * One second of the truth. Counters are as they stand since the start of what counts them; the difference
 * of two samples by that of their times is a rate.
 */
export type Sample = {
  /** Seconds since the epoch. */
  readonly t: number
  readonly postgresql: {
    /** Clients of every database without the sampler. */
    readonly connections: number
    readonly maxConnections: number
    /** Of the service's role alone, and how many of them were in a statement. */
    readonly appConnections: number
    readonly appActive: number
    /** Clients that wait for a lock at this moment. */
    readonly lockWaits: number
    /** Of the service's open transactions; 0 without one. */
    readonly longestTransactionSeconds: number
    /** Counters of the service's role. */
    readonly appStatements: number
    readonly appStatementSeconds: number
    /** Counters of the service's database, exporters and sampler included. */
    readonly transactions: number
    readonly activeSeconds: number
    /** Counter: the service's statements that took longer than so many seconds, by the server's log. */
    readonly slowStatements: Readonly<Record<'0.1' | '0.25' | '0.5' | '1', number>>
    /** Counter of the whole server. */
    readonly cpuSeconds: number
  }
  readonly redis: {
    readonly usedBytes: number
    readonly maxBytes: number
    /** Counters. */
    readonly hits: number
    readonly misses: number
    readonly evictedKeys: number
    /** Of all clients; the next two without those that only monitoring sends. */
    readonly commands: number
    readonly appCommands: number
    readonly appCommandSeconds: number
  }
  readonly host: {
    /** Counters over all cores; the first includes the second. */
    readonly cpuSeconds: number
    readonly idleSeconds: number
    readonly memoryBytes: number
    readonly availableBytes: number
  }
  readonly services: Readonly<Record<ServiceName, ServiceSample>>
}

/** Each the mean of five looks in the second. */
export type ServiceSample = {
  /** Requests that a worker is answering, without scrapes. */
  readonly inFlight: number
  /** Connections with a request that no worker has read yet, and those of them that none has accepted. */
  readonly unreadRequests: number
  readonly notAccepted: number
}

export type Sampled = {
  readonly postgresql: { readonly port: number; readonly postmaster: number; readonly log: string }
  readonly redisPort: number
  readonly services: Readonly<
    Record<ServiceName, { readonly port: number; readonly in_flight: string }>
  >
}

/** Samples into a file of JSON lines until the processes are stopped. */
export async function startSampler(
  programs: Programs,
  processes: Processes,
  { file, sampled }: { readonly file: string; readonly sampled: Sampled }
): Promise<void> {
  processes.start({
    name: 'sampler',
    program: programs.python,
    args: [join(WORLD, 'sampler.py'), JSON.stringify(sampled)],
    env: { PYTHONPATH: join(WORLD, 'service'), PYTHONDONTWRITEBYTECODE: '1' },
    output: file
  })
  await processes.until('sampler', READY_WITHIN_MS, () =>
    Promise.resolve(readTruth(file).length > 0)
  )
}

/** The samples so far; a line that is being written is not one yet. */
export function readTruth(file: string): Sample[] {
  const whole = readFileSync(file, 'utf8').split('\n').slice(0, -1)
  return whole.map(line => JSON.parse(line) as Sample)
}

/** The mean of a gauge over the samples. */
export function meanOf(samples: readonly Sample[], gauge: (sample: Sample) => number): number {
  return samples.reduce((sum, sample) => sum + gauge(sample), 0) / samples.length
}

/** By how much a counter rose from the first sample to the last. */
export function increaseOf(
  samples: readonly Sample[],
  counter: (sample: Sample) => number
): number {
  const [first, last] = [samples[0], samples.at(-1)]
  return first && last ? counter(last) - counter(first) : Number.NaN
}

/** A counter's mean rise a second. */
export function rateOf(samples: readonly Sample[], counter: (sample: Sample) => number): number {
  return increaseOf(samples, counter) / increaseOf(samples, ({ t }) => t)
}
