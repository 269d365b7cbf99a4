#!/usr/bin/env node
import { main } from './command-line/command-line.js'
import { isDrawnOn } from './command-line/drawn-on.js'

const { stdout, stderr, env } = process

/** A reader that has seen enough (`| head`) is no failure; a full disk is. */
const broken = { output: false }
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return
  broken.output = true
  stderr.write(`locust-gate: the report was not written (${error.message})\n`)
  process.exitCode = 2
})
stderr.on('error', () => undefined)

// Should nothing be left to wait for, nothing was judged.
process.exitCode = 2
// No top-level await: the bundle would keep all modules in functions, which V8 parses twice.
void main(process.argv.slice(2), {
  out: text => void stdout.write(text),
  error: text => void stderr.write(text),
  // https://no-color.org: any value but the empty one.
  color: stdout.isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb',
  ...(stdout.isTTY && stdout.columns > 0 ? { width: stdout.columns } : {}),
  env,
  today: new Date().toISOString().slice(0, 10),
  progress: {
    write: text => void stderr.write(text),
    isLive: isDrawnOn(stderr, env),
    now: () => performance.now(),
    columns: () => (stderr.isTTY && stderr.columns > 0 ? stderr.columns : Infinity)
  }
}).then(code => {
  process.exitCode = broken.output ? 2 : code
})
