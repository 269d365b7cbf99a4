import { main } from './command-line.js'

const { stdout, stderr, env } = process

process.exitCode = await main(process.argv.slice(2), {
  out: text => void stdout.write(text),
  error: text => void stderr.write(text),
  // https://no-color.org: any value but the empty one.
  color: stdout.isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb',
  today: new Date().toISOString().slice(0, 10)
})
