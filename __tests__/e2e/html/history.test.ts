import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'

import { renderHistoryPage } from '../../../src/report/history-page/page.js'
import { eventfulPast, historyOf } from '../../support/histories.js'
import {
  background,
  type Browser,
  centredTexts,
  coloursIn,
  openBrowser,
  openReport,
  recordCutTexts,
  seriousFindings,
  sidewaysScroll
} from './browser.js'
import { HOSTILE } from './reports.js'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
})

const RUNS = historyOf(120, { step: 90, endpoints: 12 })
const PAGE = renderHistoryPage([{ digests: RUNS, past: eventfulPast(RUNS, 90) }], {
  version: '0.1.0',
  title: 'Load test / gate'
})
const CHARTS = ['p50', 'p95', 'p99', 'average', 'throughput', 'error-rate', 'users']

/** Opens a page, scrolls to its charts, and expects that nothing went wrong meanwhile. */
async function withPage(html: string, check: (page: Page) => Promise<void>): Promise<void> {
  const { page, problems } = await openReport(browser, html)
  try {
    await page.locator('[data-history]').first().scrollIntoViewIfNeeded()
    await page.locator('.chart-grid canvas').first().waitFor()
    await check(page)
    expect(problems).toEqual([])
  } finally {
    await page.close()
  }
}

const plotOf = (page: Page, metric: string) => page.locator(`[data-chart="${metric}"] .chart-plot`)

describe('the page of a history in Chromium', () => {
  it('draws every chart of the whole run', async () => {
    await withPage(PAGE, async page => {
      for (const chart of CHARTS)
        expect(await coloursIn(page, `[data-chart="${chart}"]`)).toBeGreaterThan(5)
    })
  })

  it('cuts off no day of its axis, though the last stands at the edge', async () => {
    await recordCutTexts(browser)
    const runs = historyOf(41, { step: 30, endpoints: 2 })
    const html = renderHistoryPage([{ digests: runs, past: eventfulPast(runs, 30) }], {
      version: '0.1.0',
      title: 'Load test / gate'
    })
    await withPage(html, async page => {
      const { drawn, cut } = await centredTexts(page)
      expect(drawn).toBeGreaterThan(CHARTS.length)
      expect(cut).toEqual([])
    })
  })

  it('has times on its axis where runs are of one day, which stands beneath the first', async () => {
    await recordCutTexts(browser)
    const at = Date.UTC(2026, 10, 30, 20, 26) / 1000
    const runs = historyOf(13).map((run, i) => ({ ...run, at: at + 120 * i }))
    const html = renderHistoryPage([{ digests: runs, past: eventfulPast(runs, 6) }], {
      version: '0.1.0',
      title: 'Load test / gate'
    })
    await withPage(html, async page => {
      const { texts } = await centredTexts(page)
      const labels = [...new Set(texts.filter(text => /^\d+[:-]\d+/.test(text)))]
      expect(labels.slice(0, 2)).toEqual(['20:26', '2026-11-30'])
      expect(labels.slice(2).join(' ')).toMatch(/^[\d: ]+$/)
    })
  })

  it('has the charts of its first series drawn when it is loaded, in view or not', async () => {
    const { page } = await openReport(browser, PAGE)
    try {
      await page.setViewportSize({ width: 360, height: 100 })
      await page.reload()
      expect(await page.locator('.chart-grid canvas').count()).toBe(CHARTS.length)
    } finally {
      await page.close()
    }
  })

  it('shows another row by choice, by filter, and from the table of change points', async () => {
    await withPage(PAGE, async page => {
      const title = page.locator('.row-title')
      await page.locator('.row-choice').selectOption('GET /login')
      expect(await title.innerText()).toBe('GET /login')
      await page.locator('.row-filter').fill('items')
      expect(await title.innerText()).toBe('GET /items')
      await page.locator('[data-show="GET /search"]').click()
      expect(await title.innerText()).toBe('GET /search')
      expect(await page.locator('[data-chart="p95"] .chart-plot:focus').count()).toBe(1)
    })
  })

  it('says the value under the pointer, and keeps the run that was clicked with the way to it', async () => {
    await withPage(PAGE, async page => {
      await page.locator('[data-chart="p95"] .u-over').click({ position: { x: 200, y: 60 } })
      expect(await page.locator('[data-chart="p95"] .tip').innerText()).toMatch(
        /#\d+ · 2026-[^]*P95\n\d+ ms\nmedian\n\d+ ms\nnine of ten\n\d+ ms to \d+ ms/
      )
      const kept = page.locator('.kept-run')
      expect(await kept.innerText()).toMatch(
        /^#\d+ · .* · commit [0-9a-f]{10} · \d+ users · Locust/
      )
      expect(await kept.locator('a').getAttribute('href')).toMatch(
        /^https:\/\/github\.example\/acme\/shop\/actions\/runs\/9\d+$/
      )
    })
  })

  it('can be read, kept and zoomed by keyboard alone', async () => {
    await withPage(PAGE, async page => {
      await plotOf(page, 'p99').focus()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Shift+ArrowRight')
      await page.keyboard.press('Enter')
      expect(await page.locator('[data-live]').innerText()).toMatch(/^#11 · .*: P99 \d+ ms$/)
      expect(await page.locator('.kept-run').innerText()).toMatch(/^#11 · /)
      const whole = await picture(page)
      await page.keyboard.press('+')
      expect(await picture(page)).not.toBe(whole)
      await page.keyboard.press('Escape')
      await page.keyboard.press('Tab')
      await page.locator('[data-zoom="recent"]').click()
      expect(await picture(page)).not.toBe(whole)
    })
  })

  it('has a table behind each chart', async () => {
    await withPage(PAGE, async page => {
      const figure = page.locator('[data-chart="p50"]')
      await figure.locator('summary').click()
      await figure.locator('tbody tr').first().waitFor()
      expect(await figure.locator('tbody tr').count()).toBe(120)
      expect(await figure.locator('tbody tr').first().innerText()).toMatch(
        /^#1\s+2026-\d\d-\d\d \d\d:\d\d\s+[0-9a-f]{10}\s+\d+ ms$/
      )
    })
  })

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390]
  ] as const)('is accessible in %s, %d pixels wide', async (colorScheme, width) => {
    const few = historyOf(30, { step: 20 })
    const small = renderHistoryPage([{ digests: few, past: eventfulPast(few, 20) }], {
      version: '0.1.0'
    })
    await withPage(small, async page => {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      for (const summary of await page.locator('details > summary').all()) await summary.click()
      expect(await seriousFindings(page)).toEqual([])
      expect(await sidewaysScroll(page)).toBe(0)
      expect(await background(page)).toBe(
        colorScheme === 'dark' ? 'rgb(13, 17, 23)' : 'rgb(246, 248, 250)'
      )
    })
  })

  it('shows each change point whole on a phone', async () => {
    await withPage(PAGE, async page => {
      await page.setViewportSize({ width: 390, height: 900 })
      const hidden = await page.evaluate<number[]>(
        `[...document.querySelectorAll('[id$="-steps"] .scroll, [id$="-creeps"] .scroll')].map(each => each.scrollWidth - each.clientWidth)`
      )
      expect(hidden.length).toBeGreaterThan(0)
      expect(Math.max(...hidden)).toBe(0)
    })
  })

  it('draws 2,000 runs of 50 endpoints, and each of them in turn', async () => {
    const runs = historyOf(2000, { step: 1500, endpoints: 50 })
    const html = renderHistoryPage([{ digests: runs, past: eventfulPast(runs, 1500) }], {
      version: '0.1.0'
    })
    await withPage(html, async page => {
      for (const name of ['GET /search', 'GET /cart/49', 'Resource metrics']) {
        await page.locator('.row-choice').selectOption(name)
        expect(await coloursIn(page, '.chart-grid')).toBeGreaterThan(5)
      }
    })
  })

  it('lets no hostile name act', async () => {
    const runs = RUNS.map(digest => ({
      ...digest,
      identity: { ...digest.identity, run: HOSTILE },
      tag: HOSTILE,
      commit: HOSTILE,
      url: `javascript:document.title='owned'`,
      endpoints: digest.endpoints.map((row, at) => (at === 0 ? { ...row, name: HOSTILE } : row))
    }))
    const html = renderHistoryPage([{ digests: runs, past: eventfulPast(runs, 90) }], {
      version: '0.1.0',
      title: HOSTILE
    })
    await withPage(html, async page => {
      await page.locator('.row-choice').selectOption({ index: 1 })
      await page.locator('[data-chart="p95"] .u-over').click({ position: { x: 200, y: 60 } })
      expect(await page.locator('.kept-run a').count()).toBe(0)
      expect(await page.title()).toMatch(/^History: /)
      expect(await page.locator('img').count()).toBe(0)
    })
  })
})

function picture(page: Page): Promise<string> {
  return page.evaluate<string>(`new Promise(done =>
    requestAnimationFrame(() => requestAnimationFrame(() =>
      done(document.querySelector('.chart-grid canvas').toDataURL()))))`)
}
