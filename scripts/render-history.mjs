// Takes a picture of the page of a history: node scripts/render-history.mjs OUT.png FILE.html
// Options: --dark, --width N (pixels), --show N (the row of the Nth "Show" button, from 1).
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'

const { values, positionals } = parseArgs({
  options: {
    dark: { type: 'boolean' },
    width: { type: 'string', default: '1180' },
    show: { type: 'string' }
  },
  allowPositionals: true
})
const [output, file] = positionals
if (output === undefined || file === undefined)
  throw new Error('usage: render-history.mjs OUT.png FILE.html')

const profile = mkdtempSync(join(tmpdir(), 'chromium-'))
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  viewport: { width: Number(values.width), height: 1080 },
  colorScheme: values.dark ? 'dark' : 'light',
  reducedMotion: 'reduce',
  deviceScaleFactor: 1.25
})
try {
  const tab = await browser.newPage()
  await tab.goto(pathToFileURL(resolve(file)).href)
  await tab.locator('[data-history]').first().scrollIntoViewIfNeeded()
  await tab.locator('.chart-grid canvas').first().waitFor()
  if (values.show !== undefined) {
    await tab
      .locator('[data-show]')
      .nth(Number(values.show) - 1)
      .click()
    await tab.evaluate('document.activeElement.blur()')
  }
  await tab.evaluate('scrollTo({ top: 0, behavior: "instant" })')
  await tab.evaluate(
    'new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))'
  )
  writeFileSync(output, await tab.screenshot())
} finally {
  await browser.close()
  rmSync(profile, { recursive: true, force: true })
}
