import { chanceOf, type Chance } from './chance.js'
import type { Endpoint, LoadTest } from './load-test.js'
import type { Locust } from './locust-files.js'

export type Variant = { readonly test: LoadTest; readonly locust: Locust; readonly shape: string }

/** What Locust can write as a name, and what breaks readers. */
const NAMES = [
  ...['/', '/api/v1/items', '/items/[id]', '/search?q=a&b=1', '/a b', 'login', 'checkout'],
  ...['a,b', '"quoted"', '","', "it's", 'line\nbreak', 'cr\r\nlf', 'tab\there', 'semi;colon'],
  ...['é|x', '登录', '🦗', 'right\u200Fleft', '=1+1', '+cmd', '-2', '@SUM(A1)', '12', '0.5', '1e5'],
  ...['Aggregated', 'Total', 'None', 'N/A', 'nan', 'null', '', ' ', '<b>bold</b>', '::error::x'],
  ...['[link](http://x)', '`code`', '%s %d', '\\', '#1', '/very/'.repeat(90), '_stats', 'Name']
]
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD']
/** About as many requests as a variant has, so that a campaign ends. */
const REQUESTS = 5000

/** A healthy run: nothing hangs, breaks off, drifts or is lost. */
export function variantOf(seed: number): Variant {
  const chance = chanceOf(seed * 7919)
  const seconds =
    Math.round(chance.magnitude(30, 3600)) + (chance.is(0.5) ? chance.between(0.05, 0.95) : 0)
  const endpoints = endpointsOf(chance)
  const weights = endpoints.reduce((sum, { weight }) => sum + weight, 0)
  const service =
    endpoints.reduce(
      (sum, { weight, median, sigma, tail, tailFactor }) =>
        sum + weight * median * Math.exp(sigma ** 2 / 2) * (1 + tail * (tailFactor - 1)),
      0
    ) /
    weights /
    1000
  const think = chance.magnitude(0.1, 20)
  const cycle = service + think
  const users = Math.max(1, Math.min(300, Math.round((REQUESTS * cycle) / seconds)))
  const [shape, usersAt] = shapeOf(chance, users, seconds)
  return {
    shape,
    test: { seed, seconds, endpoints, users: usersAt, wait: waitOf(chance, think) },
    locust: locustOf(chance, seconds)
  }
}

function endpointsOf(chance: Chance): Endpoint[] {
  const count = Math.round(chance.magnitude(1, 30))
  const speed = chance.is(0.8) ? chance.magnitude(0.2, 60) : chance.magnitude(60, 15_000)
  const errors = chance.is(0.6) ? 0 : chance.magnitude(0.0001, 0.05)
  const keys = new Set<string>()
  const endpoints: Endpoint[] = []
  while (endpoints.length < count) {
    const [method, name] = [chance.one(METHODS), chance.one(NAMES)]
    if (keys.has(`${method} ${name}`)) continue
    keys.add(`${method} ${name}`)
    endpoints.push({
      method,
      name,
      weight: chance.magnitude(1, 30),
      median: Math.min(20_000, speed * chance.magnitude(0.5, 2)),
      sigma: chance.between(0.05, 0.6),
      tail: chance.is(0.3) ? chance.between(0.001, 0.02) : 0,
      tailFactor: chance.between(2, 6),
      errors: chance.is(0.5) ? errors : 0
    })
  }
  return endpoints
}

function waitOf(chance: Chance, think: number): LoadTest['wait'] {
  switch (chance.one(['between', 'constant', 'throughput'])) {
    case 'constant':
      return () => think
    case 'throughput':
      return (_, took) => Math.max(0, think - took)
    default:
      return each => each.between(think * 0.5, think * 1.5)
  }
}

/** Users at least 1, and never halved at once where the shape is not to fall. */
function shapeOf(chance: Chance, users: number, seconds: number): [string, LoadTest['users']] {
  const rate = users / (seconds * chance.between(0.02, 0.4))
  const ramp = (at: number): number => Math.min(users, Math.max(1, Math.ceil(at * rate)))
  const part = chance.between(0.3, 0.7) * seconds
  const shapes: Readonly<Record<string, LoadTest['users']>> = {
    'no ramp': () => users,
    ramp,
    'ramp over the whole run': at => Math.max(1, Math.ceil((users * at) / seconds)),
    steps: at => Math.max(1, Math.ceil((users * Math.ceil((at * 4.999) / seconds)) / 5)),
    spike: at => (Math.abs(at - part) < seconds / 12 ? users : Math.max(1, Math.ceil(users / 4))),
    waves: at =>
      Math.max(1, Math.round(users * (0.6 - 0.4 * Math.cos((at / seconds) * 6 * Math.PI)))),
    'ramp-down': at => Math.max(1, Math.ceil(Math.min(ramp(at), (seconds - at) * 2 * rate)))
  }
  const name = chance.one(Object.keys(shapes))
  return [name, shapes[name]!]
}

function locustOf(chance: Chance, seconds: number): Locust {
  const rows = seconds > 600 ? [2, 5, 10] : [1, 1, 1, 2]
  return {
    startedAt: 1_790_000_000 + chance.next(),
    interval: chance.one(rows),
    fullHistory: seconds < 300 && chance.is(0.25),
    bundled: chance.is(0.2),
    statsAtEnd: chance.is(0.5),
    ...(chance.is(0.5) ? { flush: chance.one([5, 10]) } : {}),
    seen: chance.is(0.5),
    files: { failures: chance.is(0.85), exceptions: chance.is(0.7) }
  }
}
