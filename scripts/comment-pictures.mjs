// Draws docs/images/comment-*.png anew, with Chromium and a font of emoji (fonts-noto-color-emoji):
// npm run picture:comments, after npm run build.
// A failed gate is of fixtures/unacceptable-latency; the regression is of measured runs (fixtures/ab-runs): one of a
// service whose search was slowed down by half, after five in which nothing was changed.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const UNCHANGED = ['r004_AA', 'r008_AA', 'r010_AA', 'r011_AA', 'r012_AA']
const SLOWER = 'r023_slow50'

const folder = mkdtempSync(join(tmpdir(), 'comments-'))
const pictures = {
  fail: ['fixtures/unacceptable-latency'],
  regression: [...UNCHANGED.flatMap(run => ['--baseline', join(folder, run)]), join(folder, SLOWER)]
}

/** The comment of a load test that fails, as Markdown. */
function commentOf(argv) {
  const command = ['dist/cli/index.js', '--format', 'markdown', ...argv]
  const { status, stdout, stderr } = spawnSync('node', command, { encoding: 'utf8' })
  if (status !== 1) throw new Error(`exit code ${status}: ${stderr}`)
  return stdout
}

try {
  const runs = [...UNCHANGED, SLOWER]
  execFileSync('tar', ['-xzf', 'fixtures/ab-runs/runs.tar.gz', '-C', folder, ...runs])
  for (const [name, argv] of Object.entries(pictures)) {
    const output = `docs/images/comment-${name}.png`
    execFileSync('node', ['scripts/render-comment.mjs', output, '--width', '960'], {
      input: commentOf(argv)
    })
  }
} finally {
  rmSync(folder, { recursive: true })
}
