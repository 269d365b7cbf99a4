// Turns GitHub Markdown into a picture of how GitHub shows it: node scripts/render-comment.mjs OUT.png < comment.md
// Options: --dark, --width N (pixels), --open (unfold <details>).
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { chromium } from 'playwright-core'

const { values, positionals } = parseArgs({
  options: {
    dark: { type: 'boolean' },
    open: { type: 'boolean' },
    width: { type: 'string', default: '920' }
  },
  allowPositionals: true
})
const [output] = positionals
if (output === undefined) throw new Error('usage: render-comment.mjs OUT.png < comment.md')

const theme = values.dark ? 'dark' : 'light'
const stylesheet = createRequire(import.meta.url).resolve(
  `github-markdown-css/github-markdown-${theme}.css`
)
const body = micromark(readFileSync(0, 'utf8'), {
  allowDangerousHtml: true,
  extensions: [gfm()],
  htmlExtensions: [gfmHtml()]
})
const page = `<!doctype html><meta charset="utf-8"><style>${readFileSync(stylesheet, 'utf8')}
body{margin:0;padding:24px;background:${values.dark ? '#0d1117' : '#fff'}}
.markdown-body{border:1px solid ${values.dark ? '#3d444d' : '#d1d9e0'};border-radius:6px;padding:16px}
</style><article class="markdown-body">${values.open ? body.replaceAll('<details>', '<details open>') : body}</article>`

const profile = mkdtempSync(join(tmpdir(), 'chromium-'))
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  viewport: { width: Number(values.width), height: 600 },
  deviceScaleFactor: 1.5
})
try {
  const tab = await browser.newPage()
  await tab.setContent(page)
  writeFileSync(output, await tab.screenshot({ fullPage: true }))
} finally {
  await browser.close()
  rmSync(profile, { recursive: true, force: true })
}
