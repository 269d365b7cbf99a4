import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'

import { loadsRun } from '../../support/loads-run.js'
import { fixtureRun } from '../../support/timeline-fixtures.js'
import {
  background,
  BOUND,
  brokenCells,
  type Browser,
  changed,
  coloursIn,
  labelsIn,
  misplaced,
  openBrowser,
  openReport,
  pictures,
  recordLabels,
  seeCharts,
  seriousFindings,
  sidewaysScroll,
  spansItsRow,
  tileRows
} from './browser.js'
import {
  comparedPage,
  configuredPage,
  fixturePage,
  HOSTILE,
  hostileRun,
  judge,
  manyEndpointsPage,
  pageOf
} from './reports.js'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
})

const CHARTS = ['response-times', 'throughput', 'errors', 'users']

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

describe('the report in Chromium', () => {
  it.each(['sustained', 'unacceptable-latency', 'server-hang', 'history/step1', 'failover'])(
    'draws every chart of %s without an error or a request',
    async folder => {
      await withReport(await fixturePage(folder), async page => {
        await seeCharts(page)
        for (const chart of CHARTS) {
          expect(await coloursIn(page, `[data-chart="${chart}"]`)).toBeGreaterThan(5)
        }
      })
    }
  )

  it('draws the capacity curve with the values under the pointer', async () => {
    await withReport(await fixturePage('history/step1'), async page => {
      await page.locator('[data-capacity]').scrollIntoViewIfNeeded()
      const plot = page.locator('[data-capacity] .u-over')
      await plot.hover({ position: { x: 400, y: 80 } })
      await page.locator('[data-capacity] .tip').waitFor()
      expect(await coloursIn(page, '[data-capacity]')).toBeGreaterThan(5)
      expect(await page.locator('[data-capacity] .tip').innerText()).toMatch(
        /\d+ users\n[^]*\d\/s\n[^]*\d ms/
      )
    })
  })

  it('shows values under the pointer in every chart at once', async () => {
    await withReport(await comparedPage(), async page => {
      await seeCharts(page)
      await page.locator('[data-chart="throughput"] .u-over').hover({ position: { x: 200, y: 60 } })
      const tip = page.locator('[data-chart="throughput"] .tip')
      await tip.waitFor()
      expect(await tip.innerText()).toMatch(
        /\d:\d\d · \d\d:\d\d:\d\d UTC · 60 users[^]*this run[^]*baseline[^]*\d\/s/
      )
      const other = page.locator('[data-chart="response-times"] [data-key="p95"] .legend-value')
      expect(await other.innerText()).toMatch(/^\d+ ms$/)
    })
  })

  it('zooms all charts by dragging and resets by double-click', async () => {
    await withReport(await fixturePage('sustained'), async page => {
      await seeCharts(page)
      const before = await pictures(page)
      const box = (await page.locator('[data-chart="throughput"] .u-over').boundingBox())!
      await page.mouse.move(box.x + box.width * 0.5, box.y + 50)
      await page.mouse.down()
      await page.mouse.move(box.x + box.width * 0.7, box.y + 60, { steps: 5 })
      await page.mouse.up()
      await changed(page, before)
      const zoomed = await pictures(page)
      zoomed.forEach((picture, index) => {
        expect(picture).not.toBe(before[index])
      })
      await page.mouse.dblclick(box.x + box.width * 0.5, box.y + 50)
      await changed(page, zoomed)
      expect(await pictures(page)).toEqual(before)
    })
  })

  it('can be read and zoomed by keyboard alone', async () => {
    await withReport(await fixturePage('sustained'), async page => {
      await seeCharts(page)
      const before = await pictures(page)
      await page.locator('[data-chart="response-times"] .chart-plot').focus()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Shift+ArrowRight')
      expect(await page.locator('[data-live]').textContent()).toMatch(/P99 \d+ ms, P95 \d+ ms/)
      await page.keyboard.press('+')
      await changed(page, before)
      const zoomed = await pictures(page)
      await page.keyboard.press('Escape')
      await changed(page, zoomed)
      expect(await pictures(page)).toEqual(before)
    })
  })

  it('hides and shows a line, and has a table behind each chart', async () => {
    await withReport(await fixturePage('sustained'), async page => {
      await seeCharts(page)
      const before = await pictures(page)
      const p99 = page.locator('[data-chart="response-times"] [data-key="p99"]')
      await p99.click()
      expect(await p99.getAttribute('aria-pressed')).toBe('false')
      await changed(page, before)
      for (const chart of CHARTS) {
        const figure = page.locator(`[data-chart="${chart}"]`)
        await figure.locator('summary').click()
        await figure.locator('tbody tr').first().waitFor()
        expect(await figure.locator('tbody tr').count()).toBeGreaterThan(50)
      }
    })
  })
})

describe('tables in Chromium', () => {
  it('sort and filter over all of 500 endpoints, show some', async () => {
    await withReport(await manyEndpointsPage(500), async page => {
      const table = page.locator('[data-table="run-1-endpoints-table"]')
      expect(await table.locator('tbody tr').count()).toBe(25)
      const times = async (): Promise<number[]> =>
        (await table.locator('tbody tr td:nth-child(8)').allInnerTexts()).map(text =>
          Number(text.replace(/[^\d.]/g, ''))
        )
      await table.getByRole('button', { name: 'P95' }).click()
      const slowest = await times()
      expect(slowest).toEqual([...slowest].sort((a, b) => b - a))
      expect(await table.locator('[aria-sort="descending"]').innerText()).toContain('P95')
      await table.getByRole('button', { name: 'P95' }).click()
      const fastest = await times()
      expect(fastest).toEqual([...fastest].sort((a, b) => a - b))
      expect(fastest[0]).toBeLessThan(slowest[0]!)
      await table.getByRole('button', { name: 'Show 100 more' }).click()
      expect(await table.locator('tbody tr').count()).toBe(125)
      await table.locator('input[type="search"]').fill('resource-499/')
      expect(await table.locator('tbody tr').count()).toBe(1)
      expect(await table.locator('.table-count').innerText()).toBe('1 of 500 endpoints match')
      await table.locator('input[type="search"]').fill('')
      await table.locator('input[type="checkbox"]').check()
      for (const grade of await table.locator('tbody td.grade').allInnerTexts()) {
        expect(grade).toMatch(/^(?:unacceptable|degraded|missing|errors have no bound)/)
      }
    })
  })

  it('keep 5000 endpoints out of the document until they are asked for', async () => {
    await withReport(await manyEndpointsPage(5000), async page => {
      const table = page.locator('[data-table="run-1-endpoints-table"]')
      expect(await table.locator('tbody tr').count()).toBe(25)
      await table.locator('input[type="search"]').fill('resource-4999/')
      expect(await table.locator('tbody th').innerText()).toContain('resource-4999/')
    })
  })
})

describe('how it looks', () => {
  it('follows the system and the button into the dark, charts included', async () => {
    await withReport(await fixturePage('sustained'), async page => {
      await page.emulateMedia({ colorScheme: 'light' })
      await seeCharts(page)
      const light = await background(page)
      const before = await pictures(page)
      const button = page.getByRole('button', { name: 'Dark mode' })
      await button.click()
      expect(await background(page)).not.toBe(light)
      await changed(page, before)
      await page.getByRole('button', { name: 'Light mode' }).click()
      expect(await background(page)).toBe(light)
      await page.reload()
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await background(page)).not.toBe(light)
      await page.getByRole('button', { name: 'Light mode' }).waitFor()
    })
  })

  it.each(['light', 'dark'] as const)('axe-core finds nothing serious (%s)', async colorScheme => {
    for (const html of [
      await comparedPage(),
      await fixturePage('unacceptable-latency'),
      await fixturePage('server-hang'),
      await fixturePage('history/step1'),
      await manyEndpointsPage(60)
    ]) {
      await withReport(html, async page => {
        await page.emulateMedia({ colorScheme })
        await seeCharts(page)
        await page.locator('[data-chart="users"] summary').click()
        expect(await seriousFindings(page)).toEqual([])
      })
    }
  })

  it.each(['sustained', 'unacceptable-latency', 'server-hang', 'history/step1', '60 endpoints'])(
    'never scrolls sideways at 360 pixels: %s',
    async folder => {
      const html =
        folder === '60 endpoints' ? await manyEndpointsPage(60) : await fixturePage(folder)
      await withReport(html, async page => {
        await page.setViewportSize({ width: 360, height: 800 })
        await seeCharts(page)
        expect(await sidewaysScroll(page)).toBe(0)
        expect(await coloursIn(page, '[data-chart="response-times"]')).toBeGreaterThan(5)
      })
    }
  )

  it.each([
    [1200, [4, 3]],
    [1000, [4, 3]],
    [800, [4, 3]],
    [700, [2, 2, 2, 1]]
  ])('at %d pixels leaves no tile alone beside empty places', async (width, expected) => {
    const page = await configuredPage('sustained', 'targets: { p99: 100ms }')
    await withReport(page, async page => {
      await page.setViewportSize({ width, height: 800 })
      const { rows, areWhole } = await tileRows(page)
      expect([rows, areWhole]).toEqual([expected, true])
      if (expected.at(-1) === 1) expect(await spansItsRow(page)).toBe(true)
    })
  })

  it.each([
    ['equal', 'targets: { p50: 300ms, p95: 300ms, p99: 300ms, throughput: 160/s, error-rate: 1% }'],
    [
      'near each other',
      `targets: { p50: { target: 180ms, acceptable: 181ms }, p95: { target: 200ms, acceptable: 203ms },
        p99: { target: 204ms, acceptable: 205ms }, throughput: { target: 90/s, acceptable: 89/s } }`
    ],
    [
      'near the top',
      `targets: { p50: { target: 330ms, acceptable: 331ms }, p95: { target: 332ms, acceptable: 333ms },
        p99: { target: 334ms, acceptable: 335ms }, error-rate: { target: 0.99%, acceptable: 1% } }`
    ]
  ])('draws bounds that are %s without their names upon each other', async (_, config) => {
    await recordLabels(browser)
    await withReport(await configuredPage('sustained', config), async page => {
      await seeCharts(page)
      const charts = await labelsIn(page)
      expect(charts.flat().filter(({ text }) => BOUND.test(text)).length).toBeGreaterThan(3)
      for (const labels of charts)
        for (const [index, one] of labels.entries())
          for (const other of labels.slice(index + 1)) {
            const isBeside = one.right <= other.left || other.right <= one.left
            expect([one.text, other.text, isBeside || Math.abs(one.y - other.y) >= 14]).toEqual([
              one.text,
              other.text,
              true
            ])
          }
    })
  })

  it.each([1200, 1000, 390])('hides no data behind the names of bounds at %d', async width => {
    await recordLabels(browser)
    // As near to what was measured as bounds can be.
    const config = `targets: { p50: { target: 48ms, acceptable: 50ms }, p95: { target: 140ms, acceptable: 150ms },
      p99: { target: 240ms, acceptable: 250ms }, throughput: { target: 170/s, acceptable: 165/s } }`
    await withReport(await configuredPage('sustained', config), async page => {
      await page.setViewportSize({ width, height: 900 })
      await page.reload()
      await seeCharts(page)
      const { count, wrong } = await misplaced(page, BOUND)
      expect([count > 3, wrong]).toEqual([true, []])
    })
  })

  it.each([1200, 390])('hides no data behind the marks of the capacity at %d', async width => {
    await recordLabels(browser)
    await withReport(await fixturePage('history/step1'), async page => {
      await page.setViewportSize({ width, height: 900 })
      await page.reload()
      const marks = await misplaced(page, /^(recommended|knee|breaking point) /)
      expect(marks).toEqual({ count: 3, wrong: [] })
    })
  })

  it('counts whole users beside the capacity', async () => {
    await recordLabels(browser)
    const loads = [10, 20, 30, 40].map(users => ({ users, rate: 4 * users }))
    await withReport(pageOf(judge([loadsRun(loads)])), async page => {
      await page.reload()
      await page.locator('[data-capacity]').scrollIntoViewIfNeeded()
      const users = await page.evaluate<number[]>(`(() => {
        const drawn = window.labels.get(document.querySelector('[data-capacity] canvas'))
        return [...drawn.keys()].filter(text => /^\\d+$/.test(text)).map(Number)
      })()`)
      const apart = users.slice(1).map((value, at) => value - users[at]!)
      expect([users[0], users.length > 3, new Set(apart).size]).toEqual([0, true, 1])
    })
  })

  it('names only the dashes that are to be seen', async () => {
    const config = `targets: { p50: 60ms, p95: { target: 150ms, acceptable: 900ms }, p99: 300ms }`
    await withReport(await configuredPage('sustained', config), async page => {
      await seeCharts(page)
      const chart = page.locator('[data-chart="response-times"]')
      const key = (says: string): Locator => chart.locator(`[data-bound="${says}"]`)
      await key('acceptable').waitFor({ state: 'hidden' })
      await key('target').waitFor({ state: 'visible' })
      await chart.locator('[data-key="p95"]').click()
      await key('target').waitFor({ state: 'hidden' })
      expect(await key('target and acceptable').isVisible()).toBe(true)
    })
  })

  it('draws what it names, bounds on the axis too', async () => {
    await recordLabels(browser)
    await withReport(await fixturePage('locust-csv/full-history-2.12.1'), async page => {
      await seeCharts(page)
      const errors = page.locator('[data-chart="errors"]')
      expect(await errors.locator('[data-bound="target"]').isVisible()).toBe(true)
      const named = await page.evaluate<string[]>(`[...window.labels]
        .filter(([canvas]) => canvas.closest('[data-chart="errors"]') !== null)
        .flatMap(([, each]) => [...each.keys()].filter(text => ${String(BOUND)}.test(text)))`)
      expect(named).toEqual(['< 0.5%', '< 0.1%'])
    })
  })

  it.each([1200, 390])('breaks no word of a metric at %d', async width => {
    await withReport(await comparedPage(), async page => {
      await page.setViewportSize({ width, height: 900 })
      const cells = '[data-table="run-1-comparison-table"] tbody td:nth-child(2)'
      await page.locator('[data-table="run-1-comparison-table"] .table-more button').last().click()
      expect(await page.locator(cells).filter({ hasText: 'Throughput' }).count()).toBe(1)
      expect(await brokenCells(page, cells)).toEqual([])
    })
  })

  it('has the charts of its first run drawn when it is loaded, in view or not', async () => {
    await withReport(await fixturePage('history/step1'), async page => {
      expect(await page.locator('canvas').count()).toBe(CHARTS.length + 1)
    })
  })

  it('prints with all charts, in light colours, though nobody scrolled', async () => {
    await withReport(await fixturePage('history/step1'), async page => {
      await page.emulateMedia({ colorScheme: 'dark' })
      const pdf = await page.pdf({ format: 'A4', printBackground: true })
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      expect(pdf.byteLength).toBeGreaterThan(50_000)
      expect(await page.locator('canvas').count()).toBe(CHARTS.length + 1)
    })
  })
})

describe('untrusted text in Chromium', () => {
  it('stays text', async () => {
    await withReport(pageOf(judge([await hostileRun()])), async page => {
      await seeCharts(page)
      expect(await page.title()).not.toBe('owned')
      expect(await page.locator('img').count()).toBe(0)
      expect(await page.locator('script').count()).toBe(2)
      const names = await page
        .locator('[data-table="run-1-endpoints-table"] tbody th')
        .allInnerTexts()
      expect(names).toContain(`GET ${HOSTILE}`)
    })
  })

  it('is inert without JavaScript too, and headline and tables are there', async () => {
    const context = await browser.context.browser()!.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.setContent(pageOf(judge([await hostileRun(), await fixtureRun('failover')])))
    expect(await page.locator('h1').innerText()).toBe('Failed')
    expect(await page.locator('#run-2-endpoints tbody tr').count()).toBe(7)
    expect(
      await page.locator('#run-2-time noscript tbody tr, #run-2-time table tbody tr').count()
    ).toBeGreaterThan(10)
    expect(await page.locator('button:visible').count()).toBe(0)
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.locator('[data-charts] .chart-plot:visible').count()).toBe(0)
    await context.close()
  })
})
