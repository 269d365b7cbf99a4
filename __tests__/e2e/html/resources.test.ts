import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'

import { renderHtml } from '../../../src/report/html/page.js'
import {
  capacityReport,
  HEALTHY,
  resourcesReport,
  TROUBLED,
  WORSE
} from '../../support/resources-evaluated.js'
import {
  type Browser,
  changed,
  coloursIn,
  openBrowser,
  openReport,
  pictures,
  seeCharts,
  seriousFindings,
  sidewaysScroll
} from './browser.js'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
})

const PLACE = '#run-1-resources'

/** Opens a report, runs a check on it, and expects that nothing went wrong meanwhile. */
async function withReport(html: string, check: (page: Page) => Promise<void>): Promise<void> {
  const { page, problems } = await openReport(browser, html)
  try {
    await check(page)
    expect(problems).toEqual([])
  } finally {
    await page.close()
  }
}

const healthyPage = async (): Promise<string> =>
  renderHtml(await resourcesReport('sustained', HEALTHY))

describe('resource metrics in Chromium', () => {
  it('are drawn, each on the time axis of the run', async () => {
    await withReport(await healthyPage(), async page => {
      await seeCharts(page)
      expect(await page.locator(`${PLACE} .uplot`).count()).toBe(HEALTHY.length)
      for (let i = 1; i <= HEALTHY.length; i++) {
        expect(await coloursIn(page, `[data-chart="resource-${i}"]`)).toBeGreaterThan(3)
      }
    })
  })

  it('zoom with the charts of the run, by pointer', async () => {
    await withReport(await healthyPage(), async page => {
      await seeCharts(page)
      const before = await pictures(page)
      await page.locator('[data-zoom="steady"]').click()
      await changed(page, before)
      const zoomed = await pictures(page)
      expect(zoomed.filter((picture, i) => picture === before[i])).toEqual([])
    })
  })

  it('are read and zoomed by keyboard alone', async () => {
    await withReport(await healthyPage(), async page => {
      await seeCharts(page)
      const before = await pictures(page)
      await page.locator('[data-chart="resource-5"] .chart-plot').focus()
      for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight')
      expect(await page.locator('[data-live]').textContent()).toMatch(
        /^0:\d\d · .*users: PostgreSQL connections \d+$/
      )
      await page.keyboard.press('+')
      await changed(page, before)
    })
  })

  it('have a table behind each chart', async () => {
    await withReport(await healthyPage(), async page => {
      await seeCharts(page)
      await page.locator('[data-chart="resource-1"] summary').click()
      await page.locator('[data-chart="resource-1"] tbody tr').first().waitFor()
      const text = await page.locator('[data-chart="resource-1"] .chart-table').innerText()
      expect(text).toMatch(/Time\s+App-server CPU/)
      expect(text).toMatch(/0:20\s+45\.2%/)
    })
  })

  it('are there for everybody, and never make the page scroll sideways', async () => {
    await withReport(renderHtml(await capacityReport()), async page => {
      await seeCharts(page)
      expect(await seriousFindings(page)).toEqual([])
      await page.setViewportSize({ width: 400, height: 900 })
      expect(await sidewaysScroll(page)).toBe(0)
    })
  })

  it('stay text, whatever their names are', async () => {
    const html = renderHtml(await resourcesReport('sustained', [...WORSE, ...TROUBLED]))
    await withReport(html, async page => {
      await seeCharts(page)
      expect(await page.locator(`${PLACE} img`).count()).toBe(0)
    })
  })
})
