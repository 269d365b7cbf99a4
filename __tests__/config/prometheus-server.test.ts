import { describe, expect, it } from '@jest/globals'

import { parseArguments } from '../../src/command-line/arguments.js'
import { readInputs, secretInputs } from '../../src/config/inputs.js'
import type { PrometheusServer } from '../../src/config/prometheus-server.js'
import { UsageError } from '../../src/config/usage-error.js'

type Given = Partial<Record<'url' | 'token' | 'username' | 'password' | 'ca', string>>

const SECRET = 's3cr3t-of-ours'

const inputs =
  (given: Given) =>
  (name: string): string =>
    name === 'path'
      ? 'results'
      : (new Map(Object.entries(given)).get(name.replace(/^prometheus-/, '')) ?? '')

const byInputs = (given: Given): PrometheusServer | undefined =>
  readInputs(inputs(given)).prometheus

function byOptions({ url, ...env }: Given): PrometheusServer | undefined {
  const argv = url === undefined ? [] : ['--prometheus', url]
  const variables = Object.entries(env).map(([name, value]): [string, string] => [
    `PROMETHEUS_${name.toUpperCase()}`,
    value
  ])
  const read = parseArguments([...argv, 'results'], Object.fromEntries(variables))
  return typeof read === 'string' ? undefined : read.prometheus
}

/** What is said when it is refused. */
function refusal(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
  throw new Error('it was taken')
}

describe.each([
  ['the inputs', byInputs],
  ['the options', byOptions]
])('a Prometheus server by %s', (_, by) => {
  it.each<[string, Given, PrometheusServer]>([
    ['http', { url: 'http://localhost:9090' }, { url: 'http://localhost:9090' }],
    ['a prefix', { url: ' https://host.example/prom/ ' }, { url: 'https://host.example/prom' }],
    ['an IPv6 address', { url: 'http://[::1]:9090/' }, { url: 'http://[::1]:9090' }],
    [
      'a token',
      { url: 'https://h', token: ` ${SECRET}\n` },
      { url: 'https://h', login: { kind: 'token', token: SECRET } }
    ],
    [
      'a user',
      { url: 'https://h', username: 'jo', password: SECRET },
      { url: 'https://h', login: { kind: 'user', username: 'jo', password: SECRET } }
    ],
    [
      'a user whose secret a fork does not have',
      { url: 'https://h', username: 'jo' },
      { url: 'https://h', login: { kind: 'user', username: 'jo', password: '' } }
    ],
    ['a CA', { url: 'https://h', ca: 'ca.pem' }, { url: 'https://h', ca: 'ca.pem' }]
  ])('with %s', (_name, given, expected) => {
    expect(by(given)).toEqual(expected)
  })

  it.each<[string, Given, RegExp]>([
    ['no scheme', { url: 'localhost:9090' }, /no address with http/],
    ['another scheme', { url: 'file:///etc/passwd' }, /no address with http/],
    ['no address', { url: SECRET }, /no address with http/],
    ['a login in it', { url: `https://jo:${SECRET}@h` }, /must not hold a user or password/],
    ['a token in it', { url: `https://${SECRET}@h` }, /must not hold a user or password/],
    ['a query', { url: `https://h/?token=${SECRET}` }, /must end before "\?"/],
    ['a fragment', { url: 'https://h/#/graph' }, /must end before "\?"/],
    ['two logins', { url: 'https://h', token: SECRET, username: 'jo' }, /give either/],
    ['a password of nobody', { url: 'https://h', password: SECRET }, /of no use without/],
    [
      'a user with ":"',
      { url: 'https://h', username: 'a:b', password: SECRET },
      /must not hold ":"/
    ],
    ['a token of two lines', { url: 'https://h', token: `${SECRET}\n${SECRET}` }, /line break/]
  ])('is refused for %s, and nothing of it is repeated', (_name, given, expected) => {
    const said = refusal(() => by(given))
    expect(said).toMatch(expected)
    expect(said).not.toContain(SECRET)
  })

  it('is none without an address', () => {
    expect(by({})).toBeUndefined()
    expect(by({ username: 'jo', ca: 'ca.pem' })).toBeUndefined()
  })
})

describe('the inputs', () => {
  it('of a secret need the address that it is for', () => {
    expect(refusal(() => byInputs({ token: SECRET }))).toBe(
      'prometheus-token is of no use without prometheus-url'
    )
  })

  it('that must be masked are the secrets, also as they are sent', () => {
    const given = { url: 'https://h', username: 'jo', password: 'pw', token: 't', ca: 'x' }
    expect(secretInputs(inputs(given))).toEqual(['t', 'pw', 'am86cHc='])
    expect(secretInputs(inputs({ url: 'https://h', username: 'jo' }))).toEqual([])
  })
})

describe('the options', () => {
  it('of no server leave the environment alone', () => {
    expect(byOptions({ token: SECRET, password: SECRET })).toBeUndefined()
  })

  it('take no secret', () => {
    for (const name of ['token', 'password', 'username', 'prometheus-token']) {
      const argv = ['--prometheus', 'https://h', `--${name}`, SECRET, 'results']
      expect(refusal(() => parseArguments(argv))).toContain('unknown option')
    }
  })

  it('of an empty address name no server: a fork has no secrets', () => {
    expect(byOptions({ url: '', username: 'jo' })).toBeUndefined()
  })
})
