import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PACKAGE = 'node@24'
/** Outside of the repository, kept between test runs: the binary has 120 MB. */
const CACHE = process.env['LOCUST_GATE_NODE24'] ?? join(tmpdir(), 'locust-gate-node24')

/** The Node 24 binary that GitHub's runner has, from the npm package `node`; fetched once. */
export function node24(): string {
  const binary = join(CACHE, 'node_modules/node/bin/node')
  if (!existsSync(binary)) {
    const folder = mkdtempSync(join(tmpdir(), 'node24-'))
    execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--no-audit', PACKAGE], {
      stdio: 'pipe'
    })
    try {
      renameSync(folder, CACHE)
    } catch (error) {
      // Another test file was faster.
      if (!existsSync(binary)) throw error
      rmSync(folder, { recursive: true })
    }
  }
  return binary
}
