// Draws docs/images/history.png anew: npm run picture:history [OUT.png], after npm run build.
// Its history is of measured runs (fixtures/ab-runs) as if there had been two a day: those in which nothing was
// changed, then those of a service with one endpoint that was slowed down by a fifth.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const output = process.argv[2] ?? 'docs/images/history.png'
const FIRST_DAY = Date.UTC(2026, 10, 1, 3) / 1000
const HOURS_12 = 12 * 3600
const TAGS = new Map([
  [18, 'v1.4'],
  [44, 'v1.5']
])

const folder = mkdtempSync(join(tmpdir(), 'history-'))
const history = join(folder, 'history.jsonl')
const gate = (...args) => execFileSync('node', ['dist/cli/index.js', 'history', ...args])

const rows = readFileSync('fixtures/ab-runs/manifest.tsv', 'utf8').trimEnd().split('\n').slice(1)
const runsOf = wanted =>
  rows
    .map(row => row.split('\t'))
    .filter(([, kind, label]) => kind === 'single' && label === wanted)
    .map(([run]) => run)

try {
  execFileSync('tar', ['-xzf', 'fixtures/ab-runs/runs.tar.gz', '-C', folder])
  const order = new Map()
  for (const [at, run] of [...runsOf('AA'), ...runsOf('slow20')].entries()) {
    const commit = createHash('sha1').update(run).digest('hex')
    order.set(commit, at)
    const tag = TAGS.get(at)
    const named = tag === undefined ? [] : ['--tag', tag]
    gate('add', '--history', history, '--commit', commit, ...named, join(folder, run))
  }
  const lines = readFileSync(history, 'utf8').trimEnd().split('\n')
  const daily = lines
    .map(line => JSON.parse(line))
    .map(run => ({ ...run, at: FIRST_DAY + HOURS_12 * order.get(run.commit) }))
    .sort((a, b) => a.at - b.at)
    .map(run => JSON.stringify(run))
  writeFileSync(history, `${daily.join('\n')}\n`)
  const page = join(folder, 'history.html')
  gate('show', '--history', history, '--format', 'html', '--output', page)
  execFileSync('node', ['scripts/render-history.mjs', output, page, '--show', '1'])
} finally {
  rmSync(folder, { recursive: true })
}
