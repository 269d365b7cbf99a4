import { existsSync, readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

import { startServer } from '../../support/loopback-server.js'
import { judge, resourcesOf, type Judged } from './judge.js'
import { loaded, LOGIN } from './loaded-world.js'

const LEVEL = ['--load-level', 'sustained']

describe.each([
  ['collect', 'sync'],
  ['watch', 'gthread']
] as const)('a snapshot of the load that %s started', (_, service) => {
  const prefix = (): string => loaded().loads[service].prefix
  const file = (): string => `${prefix()}_resources.json`
  const judged = (...options: readonly string[]): Promise<Judged> =>
    judge({
      config: resourcesOf('newest', service),
      prefix: prefix(),
      options: [...LEVEL, ...options]
    })

  it('lies beside the CSV files, without the login', () => {
    expect(existsSync(file())).toBe(true)
    const text = readFileSync(file(), 'utf8')
    expect(text).not.toContain(LOGIN.password)
    expect(JSON.parse(text)).toMatchObject({
      kind: expect.any(String),
      version: expect.any(Number)
    })
  })

  it('gives the judgement that the server gave, once that is gone', async () => {
    const live = await judged('--prometheus', loaded().world.prometheusUrl)
    const gone = await startServer(() => undefined)
    await gone.stop()
    const [kept, without] = await Promise.all([judged('--prometheus', gone.url), judged()])
    expect([live, kept, without].map(({ run }) => run.resourceSource)).toEqual([
      'prometheus',
      'snapshot',
      'snapshot'
    ])
    expect(kept.run.resources).toEqual(live.run.resources)
    expect(without.run.resources).toEqual(live.run.resources)
    expect(kept.exitCode).toBe(live.exitCode)
    expect(kept.run.likelyLimit).toEqual(live.run.likelyLimit)
    expect(kept.run.generator).toMatchObject({ cores: expect.any(Number) })
  })
})
