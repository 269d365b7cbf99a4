import { chanceOf, type Chance } from './chance.js'

/** What is requested; times are lognormal, with a tail where `tail` says so. */
export type Endpoint = {
  readonly method: string
  readonly name: string
  readonly weight: number
  /** ms. */
  readonly median: number
  readonly sigma: number
  /** The share of requests that take `tailFactor` times as long. */
  readonly tail: number
  readonly tailFactor: number
  /** The share of requests that fail. */
  readonly errors: number
}

export type LoadTest = {
  readonly seed: number
  /** s; not whole where it was stopped in the middle of a second. */
  readonly seconds: number
  readonly endpoints: readonly Endpoint[]
  /** Users at so many seconds after the start. */
  readonly users: (at: number) => number
  /** s after a request that took so many. */
  readonly wait: (chance: Chance, took: number) => number
}

export type Completed = {
  /** s after the start. */
  readonly at: number
  readonly endpoint: Endpoint
  readonly ms: number
  readonly failed: boolean
}

/** Every request that completed, in order of time. A user that is stopped abandons its request. */
export function runLoadTest(test: LoadTest): Completed[] {
  const chance = chanceOf(test.seed)
  const weights = test.endpoints.reduce((sum, { weight }) => sum + weight, 0)
  const completed: Completed[] = []
  for (const { from, until } of usersOf(test)) {
    let at = from + chance.next() * 0.05
    for (;;) {
      const endpoint = pick(test.endpoints, chance.next() * weights)
      const ms = responseTime(endpoint, chance)
      at += ms / 1000
      if (at > until) break
      completed.push({ at, endpoint, ms, failed: chance.is(endpoint.errors) })
      at += test.wait(chance, ms / 1000)
    }
  }
  return completed.sort((a, b) => a.at - b.at)
}

function responseTime({ median, sigma, tail, tailFactor }: Endpoint, chance: Chance): number {
  const usual = median * Math.exp(sigma * chance.normal())
  return chance.is(tail) ? usual * tailFactor : usual
}

function pick(endpoints: readonly Endpoint[], at: number): Endpoint {
  let sum = 0
  return endpoints.find(({ weight }) => (sum += weight) > at) ?? endpoints[0]!
}

const STEP_SECONDS = 0.1

/** From when until when each user lived: the youngest is stopped first. */
function usersOf({ seconds, users }: LoadTest): { from: number; until: number }[] {
  const lives: { from: number; until: number }[] = []
  const alive: number[] = []
  for (let step = 0; step * STEP_SECONDS < seconds; step++) {
    const at = step * STEP_SECONDS
    while (alive.length < users(at)) alive.push(at)
    while (alive.length > users(at)) lives.push({ from: alive.pop()!, until: at })
  }
  return [...lives, ...alive.map(from => ({ from, until: seconds }))]
}
