/*
 * Writes CSV files as Locust does, and ends as it is told: node fake-locust.mjs 'PLAN' --csv PREFIX
 * PLAN is JSON:
 *   rows     [[users, requests, failures, average ms] …], one for each second of the test's time
 *   everyMs  real time from row to row (default 2)
 *   then     'exit' (default), 'stay' until a signal comes, 'die' of SIGKILL
 *   code     exit code
 *   ignores  signals that end nothing
 *   tail     rows that are written when a signal has come, as Locust writes what was not flushed
 *   orphan   leaves a process behind, whose id it writes to PREFIX.pid; 'stubborn' one that knows no SIGTERM
 *   blocks   makes a folder where the mark of watch would be written
 *   says     a line for the standard output
 *   startAt  time of the first row (seconds since the epoch; default 1795821539)
 */
import { spawn } from 'node:child_process'
import { appendFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const PERCENTS = [50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 100]
const TAIL = ['Median', 'Average', 'Min', 'Max'].map(word => `${word} Response Time`)
const STATS = [
  ...['Type', 'Name', 'Request Count', 'Failure Count', ...TAIL, 'Average Content Size'],
  ...['Requests/s', 'Failures/s', ...PERCENTS.map(percent => `${percent}%`)]
]
const HISTORY = [
  ...['Timestamp', 'User Count', 'Type', 'Name', 'Requests/s', 'Failures/s'],
  ...PERCENTS.map(percent => `${percent}%`),
  ...['Request Count', 'Failure Count', ...TAIL, 'Average Content Size'].map(
    word => `Total ${word}`
  )
]

const [planText = '{}', ...rest] = process.argv.slice(2)
const {
  rows = [],
  everyMs = 2,
  then = 'exit',
  code = 0,
  ignores = [],
  ...more
} = JSON.parse(planText)
const { tail = [], orphan, blocks, says, startAt = 1795821539 } = more
const prefix = rest[rest.indexOf('--csv') + 1]

const line = cells => `${cells.join(',')}\r\n`
let second = 0
let last = [0, 0, 0, 0]

function write(row) {
  last = row
  const [users, requests, failures, average = 20] = row
  const times = PERCENTS.map(() => (requests === 0 ? 'N/A' : Math.round(average)))
  const total = requests === 0 ? [0, 0, 0, 0, 0] : [average, average, 1, average, 12]
  const at = startAt + second++
  const cells = [at, users, '', 'Aggregated', '0.000000', '0.000000', ...times]
  appendFileSync(`${prefix}_stats_history.csv`, line([...cells, requests, failures, ...total]))
  // At once: so often as it is written here it would soon be read while it is empty.
  const writing = `${dirname(prefix)}.writing`
  writeFileSync(writing, line(STATS) + statsRow('GET', '/x') + statsRow('', 'Aggregated'))
  renameSync(writing, `${prefix}_stats.csv`)
}

function statsRow(type, name) {
  const [, requests, failures, average = 20] = last
  const seconds = Math.max(1, second)
  const times = PERCENTS.map(() => (requests === 0 ? 'N/A' : Math.round(average)))
  const total = requests === 0 ? [0, 0, 0, 0, 0] : [average, average, 1, average, 12]
  return line([
    type,
    name,
    requests,
    failures,
    ...total,
    requests / seconds,
    failures / seconds,
    ...times
  ])
}

function finish(exitCode) {
  for (const row of tail) write(row)
  process.exit(exitCode)
}

for (const name of ['SIGINT', 'SIGTERM'])
  process.on(name, () => {
    if (!ignores.includes(name)) finish(code)
  })
if (prefix !== undefined && rest.includes('--csv')) {
  mkdirSync(dirname(prefix), { recursive: true })
  writeFileSync(`${prefix}_stats_history.csv`, line(HISTORY))
  writeFileSync(`${prefix}_stats.csv`, line(STATS))
}
if (says !== undefined) console.log(says)
if (blocks) mkdirSync(`${prefix}_watch.json`)
if (orphan !== undefined) {
  const script = `${orphan === 'stubborn' ? "process.on('SIGTERM', () => {});" : ''} setInterval(() => {}, 60000)`
  const { pid } = spawn(process.execPath, ['-e', script], { stdio: 'ignore' })
  writeFileSync(`${prefix}.pid`, String(pid))
}
for (const row of rows) {
  write(row)
  await new Promise(resolve => setTimeout(resolve, everyMs))
}
if (then === 'die') process.kill(process.pid, 'SIGKILL')
if (then === 'stay') setInterval(() => {}, 60_000)
else process.exit(code)
