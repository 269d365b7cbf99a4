import type { EndpointStats, HistorySample, Run } from '../src/locust/run.js'
import type { LabelledRun } from './ab-runs.js'
import { Random } from './random.js'

/*
 * The service that the runs of docs/statistics.md were measured on, under a closed loop of users: endpoints that share one event loop
 * and a database pool, with the disturbances that were seen between real runs. It makes what the rule
 * reads (rows, percentiles as Locust buckets them, cumulative history), not CSV.
 */

type Endpoint = {
  readonly method: string
  readonly name: string
  /** Share of the requests. */
  readonly share: number
  /** ms; median and sigma of a lognormal time. */
  readonly time: number
  readonly sigma: number
  readonly pool?: boolean
  readonly rare?: Rare
}

/** Now and then something slower: chance and ms. */
export type Rare = { readonly chance: number; readonly time: number }

const ENDPOINTS: readonly Endpoint[] = [
  { method: 'GET', name: '/products', share: 0.222, time: 45, sigma: 0.4, pool: true },
  {
    method: 'GET',
    name: '/detail/[id]',
    share: 0.332,
    time: 3,
    sigma: 0.3,
    rare: { chance: 0.15, time: 70 }
  },
  { method: 'GET', name: '/search', share: 0.168, time: 150, sigma: 0.5, pool: true },
  {
    method: 'POST',
    name: '/cart',
    share: 0.168,
    time: 25,
    sigma: 0.3,
    rare: { chance: 0.02, time: 120 }
  },
  { method: 'POST', name: '/checkout', share: 0.055, time: 260, sigma: 0.6, pool: true },
  { method: 'GET', name: '/health', share: 0.055, time: 0.2, sigma: 0.2 }
]
const CPU_MS = 2.6
const USERS = 60
const SPAWNED_PER_SECOND = 20
const PERCENTS = [50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 100]

/** How much the machine and the runs differ; sd of logarithms unless said otherwise. */
export type Profile = {
  readonly seconds: number
  readonly runSd: number
  readonly endpointSd: number
  readonly driftSd: number
  /** Of the CPU time of a request, between runs. */
  readonly cpuSd: number
  /** Chance that a run has a neighbour for 8–36 s, which takes up to twice the CPU time. */
  readonly neighbour: number
  /** Pauses of 0.5–1 s per minute. */
  readonly stalls: number
  /** Chance that a run gets a slower runner, and how many times as long everything takes there. */
  readonly lottery?: { readonly chance: number; readonly factor: number }
}

export const SHARED: Profile = {
  seconds: 36,
  runSd: 0.035,
  endpointSd: 0.02,
  driftSd: 0.04,
  cpuSd: 0.28,
  neighbour: 0.1,
  stalls: 0.15
}
export const QUIET: Profile = {
  seconds: 36,
  runSd: 0.012,
  endpointSd: 0.01,
  driftSd: 0.02,
  cpuSd: 0.08,
  neighbour: 0,
  stalls: 0.02
}

/** What is changed in the service. */
export type Change = {
  /** Factors of an endpoint's own time, by name; `*` for all. */
  readonly slower?: Readonly<Record<string, number>>
  /** 1 % of the requests to it (`*`: to all) take 1 s more. */
  readonly tail?: string
  readonly errorRate?: number
  readonly pool?: number
  /** What the rare slower requests of /detail are instead: chance and ms. */
  readonly rare?: Rare
}

/** The labels of the measured campaign, and two more. */
export const CHANGES: Readonly<Record<string, Change>> = {
  AA: {},
  slow05: { slower: { '/search': 1.05 } },
  slow10: { slower: { '/search': 1.1 } },
  slow20: { slower: { '/search': 1.2 } },
  slow50: { slower: { '/search': 1.5 } },
  all10: { slower: { '*': 1.1 } },
  all20: { slower: { '*': 1.2 } },
  tail1: { tail: '/search' },
  tailall: { tail: '*' },
  err: { errorRate: 0.005 },
  cap: { pool: 7 }
}

/** What two runs at the same time have in common. */
type Machine = {
  readonly run: number
  readonly cpu: number
  readonly drift: readonly number[]
  readonly neighbour: { readonly from: number; readonly to: number; readonly factor: number }
  /** Start and length in ms. */
  readonly stalls: readonly (readonly [number, number])[]
}

function aMachine(random: Random, profile: Profile): Machine {
  let drift = 0
  const seconds = profile.seconds + 5
  const from = random.uniform() * profile.seconds
  const length = 8 + 28 * random.uniform()
  const disturbed = random.uniform() < profile.neighbour
  const { chance, factor } = profile.lottery ?? { chance: 0, factor: 1 }
  const slower = chance > 0 && random.uniform() < chance ? factor : 1
  return {
    run: slower * Math.exp(profile.runSd * random.normal()),
    cpu: slower * Math.exp(profile.cpuSd * random.normal()),
    drift: Array.from({ length: seconds }, () => {
      drift = 0.8 * drift + 0.6 * profile.driftSd * random.normal()
      return Math.exp(drift)
    }),
    neighbour: { from, to: from + length, factor: disturbed ? 1.3 + 0.9 * random.uniform() : 1 },
    stalls: Array.from({ length: seconds }, (_, second) => second)
      .filter(() => random.uniform() < profile.stalls / 60)
      .map(second => [second * 1000, 500 + 500 * random.uniform()] as const)
  }
}

/** A campaign like the measured one: `AA` unchanged runs, `other` runs of every change. */
export function simulateCampaign(
  seed: number,
  profile: Profile,
  { AA, other }: { AA: number; other: number },
  labels: readonly string[] = Object.keys(CHANGES)
): LabelledRun[] {
  const random = new Random(seed)
  const changes = Object.entries(CHANGES).filter(([label]) => labels.includes(label))
  return changes.flatMap(([label, change]) =>
    simulateRuns(random, { profile, label, change }, label === 'AA' ? AA : other)
  )
}

/** Runs of one kind, each on a machine of its own. */
export function simulateRuns(
  random: Random,
  { profile, label, change }: { profile: Profile; label: string; change: Change },
  count: number
): LabelledRun[] {
  return Array.from({ length: count }, (_, i) => {
    const run = simulate(random, { profile, change, machine: aMachine(random, profile) })
    return { id: `${label}-${i}`, label, run }
  })
}

/** Pairs of runs at the same time on the same machine: unchanged against changed. */
export function simulatePairs(
  seed: number,
  profile: Profile,
  label: string,
  count: number
): { readonly candidate: Run; readonly baseline: Run }[] {
  const random = new Random(seed)
  return Array.from({ length: count }, () => {
    const machine = aMachine(random, profile)
    const change = CHANGES[label] ?? {}
    return {
      baseline: simulate(random, { profile, change: {}, machine }),
      candidate: simulate(random, { profile, change, machine })
    }
  })
}

type Setup = { readonly profile: Profile; readonly change: Change; readonly machine: Machine }
type Request = { endpoint: number; end: number; ms: number; failed: boolean }

function simulate(random: Random, setup: Setup): Run {
  return runOf(requestsOf(random, setup), setup.profile.seconds)
}

/** Users in a loop: request, wait for it, think 0.2–0.8 s. Times in ms. */
function requestsOf(random: Random, { profile, change, machine }: Setup): Request[] {
  const factors = ENDPOINTS.map(({ name }) => {
    const slower = change.slower?.[name] ?? change.slower?.['*'] ?? 1
    return slower * machine.run * Math.exp(profile.endpointSd * random.normal())
  })
  const users = Array.from({ length: USERS }, (_, i) => (1000 * (i + 1)) / SPAWNED_PER_SECOND)
  const connections = Array.from({ length: change.pool ?? 24 }, () => 0)
  const pauses = [...machine.stalls, ...garbageCollections(random, profile.seconds)]
  const requests: Request[] = []
  let loopFree = 0
  for (;;) {
    const user = users.reduce((first, at, i) => (at < (users[first] ?? Infinity) ? i : first), 0)
    const start = users[user] ?? Infinity
    if (start > profile.seconds * 1000) return requests
    const which = pickEndpoint(random)
    const endpoint = ENDPOINTS[which]!
    const second = start / 1000
    const hog = second > machine.neighbour.from && second < machine.neighbour.to
    const cpu =
      CPU_MS * machine.cpu * (hog ? machine.neighbour.factor : 1) * (0.5 + random.uniform())
    const ready = afterPauses(Math.max(start, loopFree), pauses) + cpu
    loopFree = ready
    const drift = machine.drift[Math.floor(second)] ?? 1
    const own = ownTime(random, endpoint, change) * (factors[which] ?? 1) * drift
    const served = endpoint.pool === true ? queued(connections, ready, own) : ready + own
    // the answer, too, waits for the event loop
    const end = afterPauses(served + tailTime(random, endpoint, change), pauses)
    requests.push({
      endpoint: which,
      end,
      ms: end - start,
      failed: random.uniform() < (change.errorRate ?? 0.0005)
    })
    users[user] = end + 200 + 600 * random.uniform()
  }
}

function pickEndpoint(random: Random): number {
  let rest = random.uniform()
  return Math.max(
    0,
    ENDPOINTS.findIndex(({ share }) => (rest -= share) < 0)
  )
}

function ownTime(random: Random, endpoint: Endpoint, change: Change): number {
  const { time, sigma } = endpoint
  const rare = endpoint.name === '/detail/[id]' ? (change.rare ?? endpoint.rare) : endpoint.rare
  const usual = time * Math.exp(sigma * random.normal())
  return rare !== undefined && random.uniform() < rare.chance ? usual + rare.time : usual
}

function tailTime(random: Random, { name }: Endpoint, { tail }: Change): number {
  const hit = (tail === '*' || tail === name) && random.uniform() < 0.01
  return hit ? 1000 : 0
}

/** When a request ends that waits for the first free connection. */
function queued(connections: number[], ready: number, ms: number): number {
  const first = connections.indexOf(Math.min(...connections))
  const end = Math.max(ready, connections[first] ?? 0) + ms
  connections[first] = end
  return end
}

/** Pauses of about 45 ms every 4.8 s or so, as starts and lengths in ms. */
function garbageCollections(random: Random, seconds: number): (readonly [number, number])[] {
  const pauses: (readonly [number, number])[] = []
  for (let at = 4800 * random.uniform(); at < seconds * 1000;) {
    pauses.push([at, 30 + 30 * random.uniform()])
    at += 4800 * (0.7 + 0.6 * random.uniform())
  }
  return pauses
}

function afterPauses(at: number, pauses: readonly (readonly [number, number])[]): number {
  return pauses.reduce(
    (t, [from, length]) => (t >= from && t < from + length ? from + length : t),
    at
  )
}

function runOf(requests: readonly Request[], seconds: number): Run {
  const done = requests.filter(({ end }) => end <= seconds * 1000).sort((a, b) => a.end - b.end)
  const endpoints = ENDPOINTS.map((endpoint, i) =>
    rowOf(
      endpoint,
      done.filter(request => request.endpoint === i),
      seconds
    )
  )
  return {
    name: 'load',
    files: [],
    locust: { label: 'simulated', truncatesBelow100: false },
    aggregated: rowOf({ method: '', name: 'Aggregated' }, done, seconds),
    endpoints,
    failures: [],
    exceptions: [],
    history: {
      percentileMode: 'window',
      samples: samplesOf(done, seconds),
      endpoints: new Map(
        ENDPOINTS.map(({ method, name }, i) => [
          `${method} ${name}`,
          samplesOf(
            done.filter(request => request.endpoint === i),
            seconds
          )
        ])
      ),
      thinnedBy: 1,
      resets: [],
      truncated: false,
      silences: []
    },
    percentileSource: 'stats',
    durationSeconds: seconds,
    peakUsers: USERS,
    notes: []
  }
}

function rowOf(
  { method, name }: { method: string; name: string },
  requests: readonly Request[],
  seconds: number
): EndpointStats {
  const times = requests.map(({ ms }) => bucketed(ms)).sort((a, b) => a - b)
  const n = times.length
  return {
    method,
    name,
    requests: n,
    failures: requests.filter(({ failed }) => failed).length,
    average: requests.reduce((sum, { ms }) => sum + ms, 0) / n,
    printedThroughput: n / seconds,
    percentiles: new Map(
      PERCENTS.map(p => [p, times[Math.min(n - 1, Math.floor((n * p) / 100))] ?? 0])
    )
  }
}

/** Locust's rounding; see src/locust/stats/buckets.ts. */
function bucketed(ms: number): number {
  const width = ms < 100 ? 1 : ms < 1000 ? 10 : ms < 10_000 ? 100 : 1000
  return Math.round(ms / width) * width
}

/** A row of cumulative counts a second. */
function samplesOf(done: readonly Request[], seconds: number): HistorySample[] {
  const samples: HistorySample[] = []
  let requests = 0
  let failures = 0
  let total = 0
  for (let at = 0; at <= seconds; at++) {
    for (
      let next = done[requests];
      next !== undefined && next.end <= at * 1000;
      next = done[requests]
    ) {
      requests++
      total += next.ms
      if (next.failed) failures++
    }
    samples.push({
      at,
      users: Math.min(USERS, SPAWNED_PER_SECOND * at),
      requests,
      failures,
      ...(requests === 0 ? {} : { average: total / requests }),
      percentiles: new Map()
    })
  }
  return samples
}
