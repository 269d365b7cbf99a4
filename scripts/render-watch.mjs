/*
 * Draws docs/images/watch.png, the live view of a real run: npm run picture:watch, after npm run build.
 * Starts a small service that breaks after a while, watches Locust against it in a terminal of its own, and
 * draws the last status before the load test is ended. Needs python3 and Chromium; takes half a minute.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spawn } from 'node:child_process'
import { chromium } from 'playwright-core'

import { ensureLocust } from './fixtures/venv.mjs'

const [output] = process.argv.slice(2)
if (output === undefined) throw new Error('usage: render-watch.mjs OUT.png')
const ROOT = fileURLToPath(new URL('..', import.meta.url))
const GOOD_SECONDS = 20
const COLUMNS = 80

/** Runs its arguments in a terminal and prints what that heard. */
const IN_TERMINAL = `
import fcntl, os, pty, struct, sys, termios
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[2], sys.argv[2:])
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack('HHHH', 30, int(sys.argv[1]), 0, 0))
while True:
    try:
        data = os.read(terminal, 65536)
    except OSError:
        break
    if not data:
        break
    sys.stdout.buffer.write(data)
    sys.stdout.flush()
os.waitpid(pid, 0)
`

async function recorded(folder) {
  let first
  const service = createServer((_, response) => {
    first ??= Date.now()
    const isBroken = Date.now() - first > GOOD_SECONDS * 1000
    response.statusCode = isBroken && Math.random() < 0.7 ? 503 : 200
    setTimeout(() => response.end(), isBroken ? 90 : 20 + 40 * Math.random())
  })
  await new Promise(resolve => service.listen(0, '127.0.0.1', resolve))
  const host = `http://127.0.0.1:${service.address().port}`
  const locustfile = join(ROOT, '__tests__/e2e/watch/locustfile.py')
  const load = ['-u', '12', '-r', '6', '-t', '5m', '--csv', 'results/normal', '--csv-full-history']
  const quiet = ['--only-summary', '--loglevel', 'ERROR']
  const locust = [
    ensureLocust().locust,
    '-f',
    locustfile,
    '--headless',
    '--host',
    host,
    ...load,
    ...quiet
  ]
  const watch = [process.execPath, join(ROOT, 'dist/cli/index.js'), 'watch', '--', ...locust]
  const child = spawn('python3', ['-c', IN_TERMINAL, String(COLUMNS), ...watch], { cwd: folder })
  const parts = []
  child.stdout.on('data', part => parts.push(part))
  await new Promise(resolve => child.once('close', resolve))
  service.close()
  return Buffer.concat(parts).toString()
}

/** The last status that was drawn, and why the load test was ended. */
function shownOf(heard) {
  const frames = heard.split('\u001b[?25l').slice(1)
  const frame = (frames.at(-1) ?? '').split(/\r?\u001b\[\d*A|\u001b\[J|\u001b\[\?25h/)[0].trimEnd()
  const why = /locust-gate: .*: the load test is ended/.exec(heard)?.[0] ?? ''
  return `${frame}\n\n${why}`.replaceAll('\r', '')
}

const COLOURS = {
  1: 'font-weight:bold',
  2: 'color:#8b949e',
  31: 'color:#ff7b72',
  32: 'color:#3fb950',
  33: 'color:#d29922'
}

function htmlOf(text) {
  const escaped = text.replace(/[&<>]/g, character => `&#${character.charCodeAt(0)};`)
  return escaped
    .replace(/\u001b\[(1|2|31|32|33)m/g, (_, code) => `<span style="${COLOURS[code]}">`)
    .replace(/\u001b\[(22|39)m/g, '</span>')
}

const folder = mkdtempSync(join(tmpdir(), 'watch-picture-'))
const profile = mkdtempSync(join(tmpdir(), 'chromium-'))
try {
  const body = htmlOf(shownOf(await recorded(folder)))
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    viewport: { width: 760, height: 200 },
    deviceScaleFactor: 1.5
  })
  const tab = await browser.newPage()
  await tab.setContent(
    `<!doctype html><meta charset="utf-8"><style>body{margin:0;background:#0d1117;color:#e6edf3}
pre{margin:0;padding:16px;font:14px/1.45 'DejaVu Sans Mono',monospace;white-space:pre-wrap}</style><pre>${body}</pre>`
  )
  writeFileSync(output, await tab.screenshot({ fullPage: true }))
  await browser.close()
} finally {
  for (const path of [folder, profile]) rmSync(path, { recursive: true, force: true })
}
