/**
 * How fast are we, and others beside us: npm run bench [-- --quick] [-- --install] [-- --only SECTION]
 *
 * Everything within one table runs alternately, so that ratios hold whatever else the machine does;
 * CPU time is what counts. Writes bench/RESULTS.md; `--quick` only prints, from small files and few
 * runs. `--install` makes the venv of the Python peers first. Needs `npm run build` and python3.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, release, tmpdir, totalmem, type } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { gatesOf, startGitHub } from './speed/action.mjs'
import { historyOf, pastOf, runsOf } from './speed/data.mjs'
import { parsedBy } from './speed/parsed.mjs'
import { startPrometheus } from './speed/resources.mjs'
import { alternate, command, table } from './speed/run.mjs'

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    install: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true }
  }
})
const TIMES = options.quick ? 3 : 7
const VENV = join('node_modules', '.cache', 'bench-venv')
const PYTHON = join(VENV, 'bin', 'python')
const CLI = 'dist/cli/index.js'
const US = 'Locust Gate'

if (!existsSync(CLI)) throw new Error('dist/ is not there: run npm run build')
if (options.install) {
  execFileSync('python3', ['-m', 'venv', VENV])
  execFileSync(PYTHON, ['-m', 'pip', 'install', '-q', 'pandas', 'polars', 'duckdb'])
}
const versions = versionsOf(existsSync(PYTHON) ? PYTHON : 'python3')
const python = existsSync(PYTHON) ? resolve(PYTHON) : 'python3'

const node = (...args) => [process.execPath, ...args]
const gate = (...args) => node(CLI, ...args)
/** The verdict is no failure of the measurement. */
const VERDICTS = { codes: [0, 1] }

/** A whole verdict against others that only read the file. */
function history() {
  const size = options.quick ? 20 : 306
  const folder = historyOf(size)
  const file = join(folder, 'load_stats_history.csv')
  const peer = (name, id, needs) =>
    needs in versions ? [command(name, [python, 'bench/speed/peers.py', id, file])] : []
  const measured = alternate(
    [
      command(US, gate(folder), VERDICTS),
      command('bytes counted in JavaScript', node('bench/speed/byte-scan.mjs', file)),
      ...peer('DuckDB, one thread', 'duckdb-one-thread', 'duckdb'),
      ...peer('DuckDB', 'duckdb', 'duckdb'),
      ...peer('polars', 'polars', 'polars'),
      ...peer('pandas', 'pandas', 'pandas'),
      ...peer('Python csv', 'csv', 'python'),
      command('csv-parse', node('bench/speed/csv-parse.mjs', file))
    ],
    TIMES
  )
  return `A history of ${size} MiB with 40 endpoints: we read it and judge, the others only read (pandas, polars and csv all of it, DuckDB the columns that we read).\n\n${table(measured, US)}`
}

/** Cost must grow with the size of the file, memory must not. */
function growth() {
  const sizes = options.quick ? [5, 20, 80] : [77, 306, 1224]
  const measured = alternate(
    sizes.map(size => command(`${size} MiB`, gate(historyOf(size)), VERDICTS)),
    TIMES
  )
  return `The verdict on histories of 1, 4 and 16 times the size.\n\n${table(measured, `${sizes[0]} MiB`)}`
}

/** What people wait for on a small run, on each Node at hand. */
async function startUp() {
  const github = await startGitHub()
  const gates = gatesOf(github)
  const parts = nodesAtHand().map(({ version, path }) => {
    const base = 'node -e 0'
    const own = (...args) => [path, ...args]
    const actions = gates.map(({ name, env }) => ({
      ...command(`action, ${name}`, own('dist/index.js'), VERDICTS),
      env
    }))
    const cli = own(CLI, 'fixtures/sustained')
    const measured = alternate(
      [command(base, own('-e', '0')), command('command line', cli, VERDICTS), ...actions],
      options.quick ? TIMES : 2 * TIMES + 1
    )
    const parsed = [
      `command line ${parsedBy(cli, {})}`,
      ...actions.map(({ name, argv, env }) => `${name} ${parsedBy(argv, env())}`)
    ]
    return `Node ${version}, \`fixtures/sustained\`:\n\n${table(measured, base)}\n\nOur source that is parsed for it, KB: ${parsed.join(' · ')}.`
  })
  github.stop()
  return parts.join('\n\n')
}

/** Large services: text, and the HTML page for a thousand endpoints. */
function endpoints() {
  const base = 'node -e 0'
  const counts = options.quick ? [1000] : [1000, 10_000]
  const output = join(mkdtempSync(join(tmpdir(), 'bench-')), 'report.html')
  const commands = counts.flatMap(count => {
    const { candidate, baselines } = runsOf(count)
    const args = [candidate, ...baselines.flatMap(folder => ['--baseline', folder])]
    const name = `${count.toLocaleString('en')} endpoints, 5 baselines`
    const html = command(
      `${name}, HTML`,
      gate('--format', 'html', '--output', output, ...args),
      VERDICTS
    )
    return [command(name, gate(...args), VERDICTS), ...(count === 1000 ? [html] : [])]
  })
  const measured = alternate([command(base, node('-e', '0')), ...commands], TIMES)
  rmSync(output, { force: true })
  return table(measured, base)
}

/** What reading and judging the service's surroundings costs beside the gate without them. */
async function resources() {
  const { gates, metrics, requests, bytes, stop } = await startPrometheus(CLI)
  const base = 'node -e 0'
  const plain = 'command line'
  const commands = [
    command(base, node('-e', '0')),
    command(plain, gate('--load-level', 'sustained', 'fixtures/sustained'), VERDICTS),
    ...gates.map(({ name, args }) => command(name, gate(...args), VERDICTS))
  ]
  const measured = alternate(commands, options.quick ? TIMES : 2 * TIMES + 1)
  stop()
  const parsed = commands.slice(1).map(({ name, argv }) => `${name} ${parsedBy(argv, {})}`)
  const [plainTime, read] = [plain, gates[0].name].map(name => measured.get(name).wall.median)
  const reading = Math.round(1000 * (read - plainTime))
  return `\`fixtures/sustained\` with the ${metrics} presets, asked of a server on this machine that replays its answers (${requests} requests, ${Math.round(bytes / 1000)} KB), and from a snapshot of it. Reading and judging them takes ${reading} ms of wall time more than the gate without them.\n\n${table(measured, base)}\n\nOur source that is parsed for it, KB: ${parsed.join(' · ')}.`
}

/** What the earlier runs of a base branch cost: looked at for change points, and to judge a run by them. */
function past() {
  const base = 'node -e 0'
  const [runs, endpoints] = options.quick ? [200, 50] : [2000, 50]
  const file = pastOf(runs, endpoints)
  const name = `${runs.toLocaleString('en')} runs of ${endpoints} endpoints`
  const measured = alternate(
    [
      command(base, node('-e', '0')),
      command('their JSON parsed', node('bench/speed/json-lines.mjs', file)),
      command(name, gate('history', 'check', '--history', file), VERDICTS),
      command(`a run judged by ${name}`, gate('--history', file, 'fixtures/sustained'), VERDICTS)
    ],
    TIMES
  )
  const size = Math.round(statSync(file).size / 1e6)
  return `\`locust-gate history check\` of a history of ${size} MB, and a small run judged beside it.\n\n${table(measured, base)}`
}

/** A day of rows as fast as they can be followed: a share of one core, and memory that must not grow. */
function watch() {
  const bundle = join('node_modules', '.cache', 'follow-bench')
  const ncc = join('node_modules', '.bin', 'ncc')
  execFileSync(ncc, ['build', 'bench/speed/follow.ts', '--transpile-only', '-q', '-o', bundle])
  const seconds = options.quick ? 3600 : 86_400
  const argv = [join(bundle, 'index.js'), String(seconds), '100']
  const { cpu, made, memory } = JSON.parse(
    execFileSync(process.execPath, argv, { encoding: 'utf8' })
  )
  const share = ((100 * (cpu - made)) / seconds).toFixed(2)
  const sizes = memory.map(bytes => Math.round(bytes / 1e6)).join(' · ')
  return `Following a load test of ${seconds / 3600} h with 100 endpoints and a row of each every second, judged at every second: ${share} % of one core (${(cpu - made).toFixed(1)} s of CPU time). Memory after each eighth of it, MB: ${sizes}.`
}

/** This one, and those of BENCH_NODES (paths with `:` between them). */
function nodesAtHand() {
  const paths = [process.execPath, ...(process.env.BENCH_NODES ?? '').split(':').filter(Boolean)]
  return paths.map(path => ({
    path,
    version: execFileSync(path, ['--version'], { encoding: 'utf8' }).trim().slice(1)
  }))
}

function versionsOf(interpreter) {
  const text = execFileSync(interpreter, ['bench/speed/peers.py', 'versions'], { encoding: 'utf8' })
  return JSON.parse(text)
}

function machine() {
  const [{ model = 'unknown' } = {}] = cpus()
  const peers = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  return (
    `${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}; ` +
    `Node ${process.versions.node}, ${peers.join(', ')}. Medians of ${TIMES} runs or more, alternating; ` +
    'in brackets the least and the most.'
  )
}

const SECTIONS = { history, growth, 'start-up': startUp, resources, endpoints, past, watch }
const wanted = options.only ?? Object.keys(SECTIONS)
const parts = []
for (const name of wanted) {
  const section = SECTIONS[name]
  if (section === undefined)
    throw new Error(`no section ${name}: ${Object.keys(SECTIONS).join(', ')}`)
  process.stderr.write(`${name} …\n`)
  parts.push(`## ${name[0].toUpperCase()}${name.slice(1)}\n\n${await section()}`)
}
const text = `# How fast\n\n${machine()}\n\nWritten by \`npm run bench\`; nothing here is typed.\n\n${parts.join('\n\n')}\n`
process.stdout.write(text)
if (!options.quick && options.only === undefined) {
  writeFileSync('bench/RESULTS.md', text)
}
