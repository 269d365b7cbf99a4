import { request as forward } from 'node:http'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll } from '@jest/globals'

import { ROOT } from '../../support/golden.js'
import { startServer, type LoopbackServer } from '../../support/loopback-server.js'
import { resourcesOf } from './judge.js'
import type { Load, LoadCommand } from './world/load.js'
import { SCRAPE_SECONDS } from './world/monitoring.js'
import type { ServiceName } from './world/services.js'
import type { Sample } from './world/truth.js'
import { startWorld, type World } from './world/world.js'

/** Left out at both ends of the loads: two scrapes, so that a rate has samples on both sides. */
const MARGIN_SECONDS = 2 * SCRAPE_SECONDS
const LIMIT_MS = 180_000
/** What Prometheus has not scraped when Locust ends. */
const WAIT = `${SCRAPE_SECONDS + 1}s`

export const LOGIN = { username: 'gate', password: 'pa55-of-prometheus' } as const

export type LoadedWorld = {
  readonly world: World
  readonly loads: Readonly<Record<ServiceName, Load>>
  /** Prometheus behind LOGIN. */
  readonly guarded: LoopbackServer
  /** Of both loads, seconds since the epoch. */
  readonly span: { readonly from: number; readonly to: number; readonly seconds: number }
  /** Of that span. */
  readonly samples: readonly Sample[]
}

let current: LoadedWorld | undefined

/** The one world of this file's suites, after its loads. */
export function loaded(): LoadedWorld {
  if (current === undefined) throw new Error('The loads have not run.')
  return current
}

/**
 * A world for all suites of a file, and a load on each service at the same time: that on sync by the
 * bundle's `collect`, that on gthread by its `watch`, which ask behind a login.
 */
export function useLoadedWorld(): void {
  let world: World | undefined
  let guarded: LoopbackServer | undefined
  beforeAll(async () => {
    world = await startWorld()
    const { prometheusUrl } = world
    guarded = await startServer((request, response) => {
      const { username, password } = LOGIN
      const login = Buffer.from(`${username}:${password}`).toString('base64')
      if (request.headers.authorization !== `Basic ${login}`) {
        response.writeHead(401, { 'www-authenticate': 'Basic' }).end('Unauthorized\n')
        return
      }
      const { method = 'GET', url = '/', headers } = request
      request.pipe(
        forward(`${prometheusUrl}${url}`, { method, headers }, answer => {
          response.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.pipe(response)
        })
      )
    })
    const { folder } = world
    const by = (service: ServiceName, ...command: readonly string[]): Through => {
      const config = join(folder, `${service}.yml`)
      writeFileSync(config, resourcesOf('newest', service))
      const options = ['--config', config, '--load-level', 'sustained']
      return gate([...command, '--prometheus', guarded?.url ?? '', ...options])
    }
    const [sync, gthread] = await Promise.all([
      world.runLoad({ service: 'sync', through: by('sync', 'collect', '--wait', WAIT) }),
      world.runLoad({ service: 'gthread', through: by('gthread', 'watch', '--report-only') })
    ])
    const from = Math.ceil(Math.max(sync.from, gthread.from) + MARGIN_SECONDS)
    const to = Math.floor(Math.min(sync.to, gthread.to) - MARGIN_SECONDS)
    current = {
      ...{ world, guarded, loads: { sync, gthread } },
      span: { from, to, seconds: to - from },
      samples: world.truth(from, to)
    }
  }, LIMIT_MS)

  afterAll(async () => {
    await guarded?.stop()
    await world?.stop()
  }, 60_000)
}

type Through = (locust: LoadCommand) => LoadCommand

function gate(command: readonly string[]): Through {
  return ({ program, args, cwd, env }) => ({
    program: process.execPath,
    args: [join(ROOT, 'dist/cli/index.js'), ...command, '--', program, ...args],
    cwd,
    env: { ...env, PROMETHEUS_USERNAME: LOGIN.username, PROMETHEUS_PASSWORD: LOGIN.password }
  })
}
