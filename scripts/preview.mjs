/*
 * Shows what the sources make of a load test: npm run preview -- fixtures/sustained
 * Bundles the command line as it is now, judges, and writes the comment, the page and the text of a
 * terminal into .got/preview/. What follows `--` is the command line's own (--baseline, --config, …).
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const BUNDLE = join(root, 'node_modules/.cache/preview')
const FOLDER = '.got/preview'
const FILES = { text: 'report.txt', markdown: 'comment.md', html: 'report.html' }
const USAGE = `usage: npm run preview -- [options of locust-gate] PATH…
for instance: npm run preview -- fixtures/sustained
Writes ${Object.values(FILES).join(', ')} into ${FOLDER}/.`

/** Exit code: 0 also where the load test failed, 2 where it could not be judged. */
function preview(argv) {
  if (argv.includes('--help') || argv.includes('-h')) {
    console.log(USAGE)
    return 0
  }
  const own = argv.find(word => /^--(format|output)(=|$)/.test(word))
  if (argv.length === 0 || own !== undefined) {
    const problem = own === undefined ? 'no PATH given' : `${own.split('=')[0]} is set by preview`
    console.error(`preview: ${problem}\n${USAGE}`)
    return 2
  }
  bundle()
  // Nothing of an earlier preview passes for this one's.
  rmSync(join(root, FOLDER), { recursive: true, force: true })
  mkdirSync(join(root, FOLDER), { recursive: true })
  const runs = Object.entries(FILES).map(([format, file]) => judge(argv, format, file))
  process.stderr.write([...new Set(runs.map(({ complaints }) => complaints))].join(''))
  for (const { path } of runs.filter(({ path }) => existsSync(join(root, path)))) console.log(path)
  return Math.max(...runs.map(({ code }) => (code === 1 ? 0 : code)))
}

function bundle() {
  const ncc = createRequire(import.meta.url).resolve('@vercel/ncc/dist/ncc/cli.js')
  const node = args => execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  node(['scripts/build-page.mjs'])
  rmSync(BUNDLE, { recursive: true, force: true })
  node([ncc, 'build', 'src/cli.ts', '-o', BUNDLE, '--transpile-only', '--quiet'])
}

function judge(argv, format, file) {
  const path = `${FOLDER}/${file}`
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(BUNDLE, 'index.js'), ...argv, '--format', format, '--output', path],
    { cwd: root, encoding: 'utf8' }
  )
  return { path, code: status ?? 2, complaints: stderr }
}

process.exitCode = preview(process.argv.slice(2))
