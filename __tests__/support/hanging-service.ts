import {
  endpointKey,
  type EndpointStats,
  type HistorySample,
  type Run
} from '../../src/locust/run.js'
import { silencesAmong } from '../../src/locust/history/silence.js'
import { runOfSamples, START } from './timeline-runs.js'

/** Numbers from 0 to 1, the same for the same seed. */
export type Random = () => number

export function randomFrom(seed: number): Random {
  let state = (seed * 2654435761) % 2147483647
  const next = (): number => (state = (state * 48271) % 2147483647) / 2147483647
  next()
  return next
}

/** A closed-loop load test of a service that hangs once, or is slow. Seconds since the start of the load. */
export type Hang = {
  readonly random: Random
  readonly users: number
  /** The least and the most that a user waits between two requests. */
  readonly wait: readonly [number, number]
  /** How long a request takes. */
  readonly service: (random: Random) => number
  readonly from: number
  readonly seconds: number
  /** Of a frozen process nothing ends meanwhile; else what had begun before is still answered. */
  readonly isFrozen: boolean
  /** It answers meanwhile, so many times slower. */
  readonly slowdown?: number
  /** It answers meanwhile, at once, with errors. */
  readonly isFailing?: boolean
  /** So many have the users in turn, and report each three seconds in a phase of their own. */
  readonly workers?: number
  /** Only this endpoint hangs, of those that each get such a share of the requests. */
  readonly shares?: readonly number[]
  readonly hangsAt?: number
  /** With rows of each endpoint, as by `--csv-full-history`. */
  readonly isFull?: boolean
  /** The whole run. */
  readonly runSeconds: number
  /** When in its second a row is written, how much later each next one, and how many are kept. */
  readonly phase: number
  readonly creep?: number
  readonly everySeconds?: number
  readonly thinnedBy?: number
}

type Answer = {
  readonly at: number
  readonly seconds: number
  readonly endpoint: number
  readonly isFailure: boolean
  /** When a row may count it. */
  readonly told: number
}

/** What Locust would write of it: the counts so far at each row, whose time is cut to whole seconds. */
export function hangingRun(hang: Hang): Run {
  const { users, runSeconds, phase, creep = 0, everySeconds = 1, thinnedBy = 1 } = hang
  const answers = inOrderOfTold(answersOf(hang))
  const times: number[] = []
  for (let at = phase; at <= runSeconds; at += everySeconds + creep) times.push(at)
  const samples = samplesOf(answers, times, users)
  const run = runOfSamples(samples)
  const isKept = (_: unknown, i: number): boolean => i % thinnedBy === 0
  const own = (hang.shares ?? []).map((_, i) => answers.filter(({ endpoint }) => endpoint === i))
  const rows = hang.isFull === true ? own : []
  const history = {
    ...run.history!,
    samples: samples.filter(isKept),
    thinnedBy,
    endpoints: new Map(
      rows.map((ofOne, i) => [
        endpointKey(rowOf(i, ofOne)),
        samplesOf(ofOne, times, users).filter(isKept)
      ])
    )
  }
  const endpoints = hang.shares === undefined ? undefined : own.map((ofOne, i) => rowOf(i, ofOne))
  return {
    ...run,
    ...(endpoints === undefined ? {} : { endpoints }),
    history: { ...history, silences: silencesAmong(samples, undefined) }
  }
}

/** A few at a time: their times are sorted twice as fast as all at once. */
function inOrderOfTold(answers: readonly Answer[]): Answer[] {
  const parts: Answer[][] = []
  for (const answer of answers) (parts[Math.floor(20 * answer.told)] ??= []).push(answer)
  return parts.flatMap(part => part.sort((a, b) => a.told - b.told))
}

/** The counts at each of these times. */
function samplesOf(
  answers: readonly Answer[],
  times: readonly number[],
  users: number
): HistorySample[] {
  const samples: HistorySample[] = []
  let [requests, failures, sum] = [0, 0, 0]
  const seconds = new Seconds()
  for (const at of times) {
    while ((answers[requests]?.told ?? Infinity) <= at) {
      const answer = answers[requests++]!
      sum += 1000 * answer.seconds
      failures += Number(answer.isFailure)
      seconds.count(answer)
    }
    const average = requests === 0 ? {} : { average: sum / requests }
    const row = { at: START + Math.floor(at), users, requests, failures, ...average }
    samples.push({ ...row, ...seconds.printedRates(), percentiles: new Map() })
  }
  return samples
}

/** The answers by the whole second in which they came, as Locust keeps them. */
class Seconds {
  private readonly answers: number[] = []
  private readonly failures: number[] = []
  private last = 0

  count({ at, isFailure }: Answer): void {
    const second = Math.floor(at)
    this.answers[second] = (this.answers[second] ?? 0) + 1
    this.failures[second] = (this.failures[second] ?? 0) + Number(isFailure)
    this.last = Math.max(this.last, second)
  }

  /** Of ten whole seconds, in which the answers came, that end two before the last of them. */
  printedRates(): Pick<HistorySample, 'printedThroughput' | 'printedFailureRate'> {
    const [start, end] = [Math.max(0, this.last - 12), this.last - 2]
    const rate = (counts: readonly number[]): number => {
      let sum = 0
      for (let second = start; second < end; second++) sum += counts[second] ?? 0
      return sum / Math.max(1, end - start)
    }
    return { printedThroughput: rate(this.answers), printedFailureRate: rate(this.failures) }
  }
}

function rowOf(endpoint: number, answers: readonly Answer[]): EndpointStats {
  const times = Float64Array.from(answers, answer => 1000 * answer.seconds).sort()
  const at = (percent: number): number =>
    times[Math.min(times.length - 1, Math.floor((percent / 100) * times.length))] ?? 0
  return {
    ...{ method: 'GET', name: `/${endpoint}`, requests: times.length, failures: 0, max: at(100) },
    percentiles: new Map(
      [50, 66, 75, 80, 90, 95, 98, 99, 99.9].map(percent => [percent, at(percent)])
    )
  }
}

function answersOf({ random, users, wait, service, ...hang }: Hang): Answer[] {
  const answers: Answer[] = []
  const end = hang.from + hang.seconds
  const pause = (): number => wait[0] + (wait[1] - wait[0]) * random()
  const phases = Array.from({ length: hang.workers ?? 0 }, () => 3 * random())
  for (let user = 0; user < users; user++) {
    for (let at = random() * wait[1]; at < hang.runSeconds;) {
      const endpoint = endpointOf(hang.shares ?? [1], random)
      const isAffected = endpoint === (hang.hangsAt ?? endpoint)
      const isSlow = hang.slowdown !== undefined && at >= hang.from && at < end
      const plain = at + service(random) * (isSlow && isAffected ? (hang.slowdown ?? 1) : 1)
      const isCaught = !isSlow && isAffected && at >= hang.from && at < end
      const isUnderWay =
        hang.slowdown === undefined &&
        hang.isFailing === undefined &&
        at < hang.from &&
        plain > hang.from &&
        hang.isFrozen
      const isFailure = isCaught && hang.isFailing === true
      const answered = isFailure
        ? at + 0.003
        : isCaught
          ? plain + end - at
          : isUnderWay
            ? plain + hang.seconds
            : plain
      const told = reportedAt(answered, phases[user % phases.length])
      answers.push({ at: answered, seconds: answered - at, endpoint, isFailure, told })
      at = answered + pause()
    }
  }
  return answers
}

/** When the worker reports it whose first report is at `phase`. */
function reportedAt(at: number, phase: number | undefined): number {
  return phase === undefined ? at : phase + 3 * Math.ceil((at - phase) / 3)
}

function endpointOf(shares: readonly number[], random: Random): number {
  if (shares.length === 1) return 0
  let left = random()
  return Math.max(
    0,
    shares.findIndex(share => (left -= share) < 0)
  )
}
