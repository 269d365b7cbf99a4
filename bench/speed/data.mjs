import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Made once and kept: the same for the same size. */
const CACHE = join('node_modules', '.cache', 'bench')

/** A folder with a history of so many MiB and its statistics. */
export function historyOf(mebibytes) {
  return made(`history-${mebibytes}`, folder => {
    const script = 'scripts/make-large-history.mjs'
    const file = join(folder, 'load_stats_history.csv')
    const { status } = spawnSync(process.execPath, [script, String(mebibytes), file])
    if (status !== 0) throw new Error(`${script} failed`)
  })
}

/** Folders with the statistics of a candidate and of five baselines, of so many endpoints each. */
export function runsOf(endpoints) {
  const folder = made(`endpoints-${endpoints}`, root => {
    for (let run = 0; run < 6; run++) {
      mkdirSync(join(root, `run-${run}`))
      writeFileSync(join(root, `run-${run}`, 'load_stats.csv'), statsOf(endpoints, run))
    }
  })
  const [candidate, ...baselines] = Array.from({ length: 6 }, (_, run) =>
    join(folder, `run-${run}`)
  )
  return { candidate, baselines }
}

/** A history of so many runs of so many endpoints, one of which is 10 % slower in its last third. */
export function pastOf(runs, endpoints) {
  const folder = made(`past-${runs}-${endpoints}`, root => {
    const random = randomFrom(runs)
    const lines = Array.from({ length: runs }, (_, run) => {
      const moved = 1 + (random() - 0.5) / 5
      const rows = Array.from({ length: endpoints }, (_, index) => {
        const step = index === 7 && run > (2 * runs) / 3 ? 1.1 : 1
        const factor = moved * step * (0.5 + index / endpoints) * (1 + (random() - 0.5) / 10)
        return digestRow('GET', `/api/items/${index}`, factor, 600 + Math.floor(random() * 40))
      })
      const requests = rows.reduce((sum, row) => sum + row.requests, 0)
      return JSON.stringify({
        kind: 'locust-gate/run',
        version: 1,
        workflowRun: String(10_000 + run),
        attempt: 1,
        gate: 'local',
        run: 'load',
        loadLevel: 'normal',
        at: 1_760_000_000 + run * 7200,
        commit: run.toString(16).padStart(40, 'a'),
        outcome: 'passed',
        locust: '2.47.0',
        percentileSource: 'stats',
        users: 200,
        durationSeconds: SECONDS,
        total: digestRow('', 'Aggregated', moved, requests),
        endpoints: rows,
        endpointsLeftOut: 0,
        resources: []
      })
    })
    writeFileSync(join(root, 'history.jsonl'), [...lines, ''].join('\n'))
  })
  return join(folder, 'history.jsonl')
}

function digestRow(method, name, factor, requests) {
  const times = TIMES.map(ms => bucketOf(ms * factor))
  return {
    method,
    name,
    requests,
    failures: 0,
    average: 31.25 * factor,
    min: 4.2,
    max: times.at(-1),
    median: times[0],
    throughput: requests / SECONDS,
    percentiles: Object.fromEntries(PERCENTS.map((percent, at) => [`p${percent}`, times[at]]))
  }
}

function made(name, make) {
  const folder = join(CACHE, name)
  if (existsSync(folder)) return folder
  const unfinished = `${folder}.part`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  make(unfinished)
  renameSync(unfinished, folder)
  return folder
}

const PERCENTS = [50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 100]
const TIMES = [20, 24, 29, 33, 48, 71, 110, 160, 320, 480, 510]
const SECONDS = 300

function statsOf(endpoints, run) {
  const random = randomFrom(run + 1)
  const header =
    'Type,Name,Request Count,Failure Count,Median Response Time,Average Response Time,' +
    'Min Response Time,Max Response Time,Average Content Size,Requests/s,Failures/s,' +
    PERCENTS.map(percent => `${percent}%`).join(',')
  let all = 0
  const row = (type, name, requests) => {
    const factor = 1 + (random() - 0.5) / 10
    const times = TIMES.map(ms => bucketOf(ms * factor))
    const mean = (31 * factor).toString()
    const numbers = [
      requests,
      0,
      times[0],
      mean,
      '4.2',
      times.at(-1),
      '512.0',
      requests / SECONDS,
      '0.0'
    ]
    return [type, name, ...numbers, ...times].join(',')
  }
  const rows = Array.from({ length: endpoints }, (_, index) => {
    const requests = 300 + Math.floor(random() * 300)
    all += requests
    return row('GET', `/api/${index % 97}/items/${index}`, requests)
  })
  return [header, ...rows, row('', 'Aggregated', all), ''].join('\r\n')
}

/** As Locust rounds: two significant digits from 100 ms on. */
function bucketOf(ms) {
  return ms < 100 ? Math.round(ms) : Math.round(ms / 10) * 10
}

/** A generator of numbers between 0 and 1 (mulberry32). */
function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
