/*
 * What following a load test costs: a day of Locust's rows, a row of each of 100 endpoints every second,
 * pushed as they come and judged at each, with `_stats.csv` read every time.
 * Prints JSON: CPU time with and without following, and memory after each eighth of the day.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { RunJudging } from '../../src/command-line/watch-judging.js'
import { defaultSettings } from '../../src/config/default-settings.js'
import { loadLevelOf } from '../../src/evaluate/load-level.js'
import { watchRulesOf } from '../../src/evaluate/watch-rules.js'

const [, , secondsText = '86400', endpointsText = '100'] = process.argv
const [SECONDS, ENDPOINTS] = [Number(secondsText), Number(endpointsText)]
const START = 1_795_821_539
const PERCENTS = [50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 100]
const HEADER =
  'Timestamp,User Count,Type,Name,Requests/s,Failures/s,' +
  PERCENTS.map(percent => `${percent}%`).join(',') +
  ',Total Request Count,Total Failure Count,Total Median Response Time,Total Average Response Time,' +
  'Total Min Response Time,Total Max Response Time,Total Average Content Size\r\n'
const STATS =
  'Type,Name,Request Count,Failure Count,Median Response Time,Average Response Time,' +
  'Min Response Time,Max Response Time,Average Content Size,Requests/s,Failures/s,' +
  PERCENTS.map(percent => `${percent}%`).join(',') +
  '\r\n'
const TIMES = '20,24,29,33,48,71,110,160,320,480,510'

/** The rows of one second, as Locust writes them. */
function block(second: number): Buffer {
  const at = START + second
  const row = (type: string, name: string, rate: number): string =>
    `${at},200,${type},${name},${rate}.000000,0.000000,${TIMES},${rate * second},0,20,31.25,4.2,510.0,512.0\r\n`
  let text = ''
  for (let endpoint = 0; endpoint < ENDPOINTS; endpoint++)
    text += row('GET', `/api/${endpoint % 97}/items/${endpoint}`, 2)
  return Buffer.from(text + row('', 'Aggregated', 2 * ENDPOINTS), 'latin1')
}

function stats(): string {
  const row = (type: string, name: string, requests: number): string =>
    `${type},${name},${requests},0,20,31.25,4.2,510.0,512.0,2.0,0.0,${TIMES}\r\n`
  const rows = Array.from({ length: ENDPOINTS }, (_, at) => row('GET', `/api/items/${at}`, 1000))
  return STATS + rows.join('') + row('', 'Aggregated', 1000 * ENDPOINTS)
}

async function day(judging: RunJudging | undefined): Promise<{ cpu: number; memory: number[] }> {
  const before = process.cpuUsage()
  const memory: number[] = []
  judging?.restart()
  judging?.push(Buffer.from(HEADER))
  for (let second = 1; second <= SECONDS; second++) {
    const bytes = block(second)
    if (judging !== undefined) {
      judging.push(bytes)
      await judging.look()
      if (judging.lost() !== undefined) throw new Error('a healthy run is lost')
    }
    if (second % Math.ceil(SECONDS / 8) === 0) memory.push(process.memoryUsage().rss)
  }
  const { user, system } = process.cpuUsage(before)
  return { cpu: (user + system) / 1e6, memory }
}

const folder = mkdtempSync(join(tmpdir(), 'follow-'))
const prefix = join(folder, 'day')
writeFileSync(`${prefix}_stats.csv`, stats())
const settings = defaultSettings({})
const level = loadLevelOf({ name: 'sustained' }, settings)
const rules = watchRulesOf(level, settings, { stallSeconds: 30, today: '2026-11-28' })
const test = { prefix, runSeconds: SECONDS, users: 200, resetsStats: false, remarks: [] }
const judging = new RunJudging({ ...test, lacksFullHistory: false, stopTimeoutSeconds: 0 }, rules)
const made = await day(undefined)
const followed = await day(judging)
rmSync(folder, { recursive: true })
const result = { seconds: SECONDS, endpoints: ENDPOINTS, made: made.cpu, ...followed }
process.stdout.write(`${JSON.stringify(result)}\n`)
