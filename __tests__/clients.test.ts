import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../src/config/load.js'
import { matchesPattern } from '../src/config/pattern.js'
import { endpointKey } from '../src/locust/run.js'
import { ROOT } from './support/golden.js'
import { judgeFixture } from './support/judge.js'

const PAGE = readFileSync(join(ROOT, 'docs/clients.md'), 'utf8')
const CLIENTS = readdirSync(join(ROOT, 'fixtures/clients'))

/** Endpoint patterns that the page has, from Type and Name of its first table. */
function documented(): string[] {
  const table = /<!-- rows:begin -->([\s\S]*)<!-- rows:end -->/.exec(PAGE)?.[1] ?? ''
  return table.split('\n').flatMap(line => {
    const [, , type, name] = line.split('|').map(cell => /^\s*`(.*)`\s*$/.exec(cell)?.[1])
    return type === undefined || name === undefined ? [] : [`${type} ${name}`]
  })
}

describe('docs/clients.md', () => {
  it.each([...CLIENTS.map(name => `clients/${name}`), 'cases/httpx-errors'])(
    'has every row of %s, as Locust 2.47.0 wrote it',
    async name => {
      const { evaluation } = await judgeFixture(name)
      const { endpoints } = evaluation.runs[0]!.run
      const unknown = endpoints.filter(
        row => !documented().some(pattern => matchesPattern(pattern, row))
      )
      expect(endpoints.length).toBeGreaterThan(0)
      expect(unknown.map(endpointKey)).toEqual([])
    }
  )

  it('proposes patterns that a config takes', () => {
    const lists = [...PAGE.matchAll(/`(not-requests: \[.*?\])`/g)].map(match => match[1]!)
    expect(lists.length).toBeGreaterThan(5)
    for (const list of lists) {
      expect(loadConfig(list, 'gate.yml').notRequests.length).toBeGreaterThan(0)
    }
  })

  it('names what the gate says of them', async () => {
    const notes = async (name: string, yaml = '') => {
      const { evaluation } = await judgeFixture(`clients/${name}`, loadConfig(yaml, 'gate.yml'))
      return evaluation.runs[0]!
    }
    const socket = await notes('socketio')
    const said = socket.notes.find(({ code }) => code === 'not-requests')!
    const list = /`(not-requests: .*)`/.exec(said.advice ?? '')![1]!
    expect(loadConfig(list, 'x').notRequests.toSorted()).toEqual(['WSE *', 'WSR *', 'WSS *'])
    expect((await notes('socketio', list)).metrics).toMatchObject({ requests: 107 })
    const dead = await notes('mqtt-without-broker')
    expect(dead.metrics.errors).toMatchObject({ connection: 196 })
    for (const name of ['postgres', 'mongodb', 'qdrant', 'dns', 'mqtt-without-broker']) {
      const run = await notes(name)
      expect(run.notes.filter(({ code }) => code === 'not-requests')).toEqual([])
    }
  })
})
