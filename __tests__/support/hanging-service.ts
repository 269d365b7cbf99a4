import type { HistorySample, Run } from '../../src/locust/run.js'
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

/** A closed-loop load test of a service that hangs once. Seconds since the start of the load. */
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
  /** The whole run. */
  readonly runSeconds: number
  /** When in its second a row is written, how much later each next one, and how many are kept. */
  readonly phase: number
  readonly creep?: number
  readonly everySeconds?: number
  readonly thinnedBy?: number
}

type Answer = { readonly at: number; readonly seconds: number }

/** What Locust would write of it: the counts so far at each row, whose time is cut to whole seconds. */
export function hangingRun(hang: Hang): Run {
  const { users, runSeconds, phase, creep = 0, everySeconds = 1, thinnedBy = 1 } = hang
  const answers = answersOf(hang).sort((a, b) => a.at - b.at)
  const samples: HistorySample[] = []
  let [requests, sum] = [0, 0]
  for (let at = phase; at <= runSeconds; at += everySeconds + creep) {
    while ((answers[requests]?.at ?? Infinity) <= at) sum += 1000 * answers[requests++]!.seconds
    const average = requests === 0 ? {} : { average: sum / requests }
    const row = { at: START + Math.floor(at), users, requests, failures: 0, ...average }
    samples.push({ ...row, percentiles: new Map() })
  }
  const run = runOfSamples(samples)
  const kept = samples.filter((_, i) => i % thinnedBy === 0)
  const history = { ...run.history!, samples: kept, thinnedBy }
  return { ...run, history: { ...history, silences: silencesAmong(samples, undefined) } }
}

function answersOf({ random, users, wait, service, ...hang }: Hang): Answer[] {
  const answers: Answer[] = []
  const end = hang.from + hang.seconds
  const pause = (): number => wait[0] + (wait[1] - wait[0]) * random()
  for (let user = 0; user < users; user++) {
    for (let at = random() * wait[1]; at < hang.runSeconds;) {
      const plain = at + service(random)
      const isCaught = at >= hang.from && at < end
      const isUnderWay = at < hang.from && plain > hang.from && hang.isFrozen
      const answered = isCaught ? plain + end - at : isUnderWay ? plain + hang.seconds : plain
      answers.push({ at: answered, seconds: answered - at })
      at = answered + pause()
    }
  }
  return answers
}
