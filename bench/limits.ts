import { defaultSettings } from '../src/config/default-settings.js'
import { loadConfig } from '../src/config/load.js'
import type { Settings } from '../src/config/settings.js'
import { gate } from '../src/gate.js'
import { inputFileOf, type InputFile } from '../src/input/input-file.js'
import { renderComment, renderSummary } from '../src/report/markdown/comment.js'
import { renderDocument } from '../src/report/document/document.js'
import { renderHtml } from '../src/report/html/page.js'
import { renderJson } from '../src/report/json.js'
import { renderJunit } from '../src/report/junit.js'
import type { Report } from '../src/report/report.js'
import { renderText } from '../src/report/text/text.js'

/*
 * What the largest inputs that the limits let through cost: CPU seconds and bytes of each step.
 * Arguments: names of the cases, else all.
 */

const HEADER =
  'Type,Name,Request Count,Failure Count,Median Response Time,Average Response Time,Min Response Time,Max Response Time,Average Content Size,Requests/s,Failures/s,50%,66%,75%,80%,90%,95%,98%,99%,99.9%,99.99%,100%'

type Shape = { readonly runs: number; readonly endpoints: number; readonly nameLength: number }

/** Runs whose endpoints miss every target. */
function filesOf({ runs, endpoints, nameLength }: Shape): InputFile[] {
  return Array.from({ length: runs }, (_, run) => {
    const row = (type: string, name: string, count: number): string =>
      `${type},${name},${count},${Math.ceil(count / 20)},700,710.5,600,9000,100,${count / 100},${count / 2000},700,750,800,850,900,4000,5000,6000,8000,9000,9000`
    const rows = Array.from({ length: endpoints }, (_, index) =>
      row('GET', `/${run}-${index}/`.padEnd(nameLength, 'x'), 1000)
    )
    const text = [HEADER, ...rows, row('', 'Aggregated', 1000 * endpoints), ''].join('\n')
    return inputFileOf(`run${run}_stats.csv`, text)
  })
}

function patterns(count: number): string {
  const entries = Array.from(
    { length: count },
    (_, index) => `        "POST /nothing/like/it/${index}": { p95: 1s }`
  )
  return `load-levels:\n  normal:\n    endpoints:\n${entries.join('\n')}\n`
}

const CASES: Readonly<Record<string, { readonly shape: Shape; readonly config?: string }>> = {
  'many-runs': { shape: { runs: 60, endpoints: 500, nameLength: 190 } },
  'many-runs-10-patterns': {
    shape: { runs: 60, endpoints: 500, nameLength: 190 },
    config: patterns(10)
  },
  '1000-patterns': { shape: { runs: 1, endpoints: 2000, nameLength: 60 }, config: patterns(1000) },
  '10000-runs': { shape: { runs: 10_000, endpoints: 1, nameLength: 10 } },
  'most-rows': { shape: { runs: 119, endpoints: 500, nameLength: 190 } },
  'largest-run': { shape: { runs: 1, endpoints: 20_000, nameLength: 190 } },
  'too-many-rows': { shape: { runs: 2000, endpoints: 500, nameLength: 190 } },
  'unknown-keys': {
    shape: { runs: 1, endpoints: 2, nameLength: 10 },
    config: Array.from({ length: 200_000 }, (_, index) => `key${index}: 1`).join('\n')
  },
  'unknown-keys-1-mib': {
    shape: { runs: 1, endpoints: 2, nameLength: 10 },
    config: Array.from({ length: 85_000 }, (_, index) => `key${index}: 1`).join('\n')
  }
}

const RENDERERS: Readonly<Record<string, (report: Report) => string>> = {
  text: report => renderText(report, { color: false }),
  comment: renderComment,
  summary: renderSummary,
  html: renderHtml,
  json: renderJson,
  junit: renderJunit,
  document: renderDocument
}

async function timed<Value>(name: string, step: () => Value | Promise<Value>): Promise<Value> {
  const before = process.cpuUsage()
  const value = await step()
  const { user, system } = process.cpuUsage(before)
  const size = typeof value === 'string' ? ` ${Buffer.byteLength(value)} bytes` : ''
  console.log(`  ${name}: ${((user + system) / 1e6).toFixed(1)} s${size}`)
  return value
}

function settingsOf(config: string | undefined): Settings {
  if (config === undefined) return defaultSettings()
  try {
    return loadConfig(config, 'locust-gate.yml')
  } catch (error) {
    console.log(`  ${String(error).slice(0, 150)}`)
    return defaultSettings()
  }
}

async function measure(name: string): Promise<void> {
  const { shape, config } = CASES[name] ?? { shape: { runs: 1, endpoints: 1, nameLength: 10 } }
  console.log(name)
  const settings = await timed('config', () => settingsOf(config))
  const files = filesOf(shape)
  const report = await timed('read and judged', () =>
    gate(
      {
        settings: () =>
          Promise.resolve({ settings, config: { source: 'built-in', file: '' }, notes: [] }),
        candidates: () => Promise.resolve({ sets: [{ label: 'artifact', files }] }),
        resources: () => Promise.resolve(undefined),
        past: () => Promise.resolve(undefined),
        baselines: () => Promise.resolve({ sets: 'none', skipped: [], notes: [] }),
        inTime: work => work,
        unforeseen: stack => {
          throw new Error(stack)
        },
        publish: () => Promise.resolve()
      },
      { combine: 'separate', today: '2026-01-01', context: { version: '0' } }
    )
  )
  console.log(`  ${report.evaluation.headline.slice(0, 200)}`)
  for (const [format, render] of Object.entries(RENDERERS))
    await timed(format, () => render(report))
  console.log(`  memory: ${Math.round(process.memoryUsage.rss() / 1e6)} MB`)
}

const names = process.argv.slice(2)
for (const name of names.length === 0 ? Object.keys(CASES) : names) await measure(name)
