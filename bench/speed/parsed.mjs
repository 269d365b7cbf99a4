import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** KB (1,000 bytes) of source files that Node loads for a command, by its own account of coverage. */
export function parsedBy([program, ...args], env) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const clean = { PATH: process.env.PATH ?? '', NODE_V8_COVERAGE: folder }
  spawnSync(program, args, { env: { ...clean, ...env } })
  const files = readdirSync(folder).flatMap(name => {
    const { result } = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    return result.map(({ url }) => url).filter(url => url.startsWith('file:'))
  })
  rmSync(folder, { recursive: true })
  const bytes = files.reduce((sum, url) => sum + statSync(fileURLToPath(url)).size, 0)
  return Math.round(bytes / 1000)
}
