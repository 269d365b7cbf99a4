#!/usr/bin/env node
/**
 * Writes a Locust `_stats_history.csv` (>= 1.2, --csv-full-history) of any size, to try the reader's
 * memory and speed: node scripts/make-large-history.mjs MEBIBYTES [FILE] [ENDPOINTS]
 * Without FILE it goes to stdout. FILE `dir/load_stats_history.csv` gets a `load_stats.csv` beside it.
 */
import { createWriteStream, writeFileSync } from 'node:fs'
import { once } from 'node:events'

const [size = '100', file, width = '40'] = process.argv.slice(2)
const bytesWanted = Number(size) * 1024 * 1024
const endpoints = Number(width)
const out = file === undefined ? process.stdout : createWriteStream(file)
const PERCENTS = '50%,66%,75%,80%,90%,95%,98%,99%,99.9%,99.99%,100%'
const START = 1_771_400_000

const names = Array.from({ length: endpoints }, (_, index) =>
  index % 10 === 9 ? `GET,"/api/a,b ""q"" é/${index}"` : `GET,/api/stories/[slug]/${index}`
)
const rates = '12.500000,0.100000,39,41,45,48,60,110,240,290,680,1100,1100'
const rest = '39,77.86045197740113,1.6846349999468657,1098.7953657,24.1176470588'

/** One tick: every endpoint, then the total. */
function block(tick) {
  const at = START + tick
  const users = Math.min(200, tick)
  const count = tick * 13
  const rows = names.map(
    name => `${at},${users},${name},${rates},${count},${tick >> 4},${rest}\r\n`
  )
  const total = `${count * endpoints},${(tick >> 4) * endpoints}`
  return `${rows.join('')}${at},${users},,Aggregated,${rates},${total},${rest}\r\n`
}

let written = 0
let tick = 0
const write = async text => {
  written += Buffer.byteLength(text)
  if (!out.write(text)) await once(out, 'drain')
}
await write(
  `Timestamp,User Count,Type,Name,Requests/s,Failures/s,${PERCENTS},Total Request Count,` +
    'Total Failure Count,Total Median Response Time,Total Average Response Time,' +
    'Total Min Response Time,Total Max Response Time,Total Average Content Size\r\n'
)
while (written < bytesWanted) {
  let text = ''
  for (let i = 0; i < 100; i++) text += block(tick++)
  await write(text)
}
out.end()

if (file?.endsWith('_stats_history.csv')) {
  const last = tick - 1
  const percents = '39,41,45,48,60,110,240,290,680,1100,1100'
  const row = (name, count, failed) =>
    `${name},${count},${failed},${rest},${count / last},${failed / last},${percents}\r\n`
  const rows = names.map(name => row(name, last * 13, last >> 4)).join('')
  const total = row(',Aggregated', last * 13 * endpoints, (last >> 4) * endpoints)
  const header =
    'Type,Name,Request Count,Failure Count,Median Response Time,Average Response Time,' +
    `Min Response Time,Max Response Time,Average Content Size,Requests/s,Failures/s,${PERCENTS}\r\n`
  writeFileSync(file.replace(/_stats_history\.csv$/, '_stats.csv'), header + rows + total)
}
