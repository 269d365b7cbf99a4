import { execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const BUILT = 'node_modules/.cache/speed-bench'

/** A stand-in of bench/speed in a process of its own, whose CPU time is not ours; what it says of itself. */
export async function startStandIn(name, ...args) {
  const ncc = join('node_modules', '.bin', 'ncc')
  const folder = join(BUILT, name)
  const source = join('bench', 'speed', `${name}.ts`)
  execFileSync(ncc, ['build', source, '--transpile-only', '-q', '-o', folder])
  const server = spawn(process.execPath, [join(folder, 'index.js'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  // Whatever goes wrong here, it is not to outlive us.
  process.once('exit', () => server.kill())
  for await (const line of createInterface({ input: server.stdout })) {
    return { ...JSON.parse(line), stop: () => server.kill() }
  }
  throw new Error(`the stand-in ${name} did not start`)
}
