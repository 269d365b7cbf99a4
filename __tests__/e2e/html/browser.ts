import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { type BrowserContext, chromium, type Page } from 'playwright-core'

/** Debian's Chromium with an empty profile, a folder for pages, and what went wrong in them. */
export type Browser = {
  readonly context: BrowserContext
  readonly folder: string
  close(): Promise<void>
}

export async function openBrowser(): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'locust-gate-html-'))
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: '/usr/bin/chromium',
    headless: true,
    viewport: { width: 1280, height: 900 },
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync'
    ]
  })
  return {
    context,
    folder,
    close: async () => {
      await context.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

export type Opened = {
  readonly page: Page
  /** Console errors and warnings, exceptions, and requests for anything but the page itself. */
  readonly problems: readonly string[]
}

/** Opens a report as a file, as people do who download it. */
export async function openReport(browser: Browser, html: string): Promise<Opened> {
  const file = join(browser.folder, 'report.html')
  writeFileSync(file, html)
  const page = await browser.context.newPage()
  const problems: string[] = []
  const own = pathToFileURL(file).href
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
  })
  page.on('pageerror', error => problems.push(String(error)))
  page.on('dialog', dialog => {
    problems.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', request => {
    const url = request.url()
    if (!url.startsWith(own) && !url.startsWith('data:')) problems.push(`request: ${url}`)
  })
  await page.goto(own)
  return { page, problems }
}

/*
 * What runs inside the page is handed over as text: the tests are compiled without the DOM's types,
 * so that nothing in src can take a browser for granted.
 */

/**
 * What the expression gives in the page once that is something, asked anew after each frame. Not
 * `waitForFunction`: that compiles the text again within the page, which the page's policy forbids.
 */
async function onceGiven<Value>(page: Page, expression: string): Promise<Value> {
  for (;;) {
    const value = await page.evaluate<Value>(expression)
    if (value) return value
    await page.evaluate('new Promise(requestAnimationFrame)')
  }
}

/** Scrolls to the charts of a run, and waits until all of them are drawn. */
export async function seeCharts(page: Page): Promise<void> {
  await page.locator('[data-charts]').first().scrollIntoViewIfNeeded()
  await onceGiven<boolean>(
    page,
    `(() => {
    const plots = [...document.querySelectorAll('[data-charts] .chart-plot')]
    return plots.length > 0 && plots.every(plot => plot.querySelector('canvas') !== null)
  })()`
  )
}

/** Different colours inside a chart's plot, once it is drawn (a new width draws it anew): a blank one has one. */
export async function coloursIn(page: Page, chart: string): Promise<number> {
  return onceGiven<number>(
    page,
    `(() => {
    const canvas = document.querySelector('${chart} canvas')
    const over = document.querySelector('${chart} .u-over')
    if (canvas === null || over === null) return 0
    const scale = canvas.width / canvas.clientWidth
    const box = [over.offsetLeft, over.offsetTop, over.clientWidth, over.clientHeight]
    const { data } = canvas.getContext('2d').getImageData(...box.map(part => Math.round(part * scale)))
    return new Set(new Uint32Array(data.buffer)).size
  })()`
  )
}

/** The pixels of every chart over time. */
export async function pictures(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(
    `[...document.querySelectorAll('[data-charts] canvas')].map(canvas => canvas.toDataURL())`
  )
}

/** Waits until the charts no longer look as they did. */
export async function changed(page: Page, before: readonly string[]): Promise<void> {
  const old = JSON.stringify(before[0] ?? '')
  await onceGiven<boolean>(
    page,
    `document.querySelector('[data-charts] canvas').toDataURL() !== ${old}`
  )
}

/** The colour behind everything. */
export function background(page: Page): Promise<string> {
  return page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
}

/** What axe-core finds, serious or critical. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // The page's policy forbids other scripts, so axe comes in over the debugging protocol.
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'))
  return page.evaluate<string[]>(`(async () => {
    const { violations } = await axe.run()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(node => id + ': ' + node.html.slice(0, 200) + ' ' + node.failureSummary))
  })()`)
}

/** Where texts that end so stand on the charts drawn from now on: their boxes, in canvas pixels. */
export async function recordLabels(browser: Browser): Promise<void> {
  await browser.context.addInitScript(`
    window.labels = new Map()
    const fill = CanvasRenderingContext2D.prototype.fillText
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
      const known = window.labels.get(this.canvas) ?? new Map()
      known.set(text, { text, left: x, right: x + this.measureText(text).width, y })
      window.labels.set(this.canvas, known)
      return fill.call(this, text, x, y)
    }`)
}

export type Label = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
}

/** What names a bound beside a chart: `P95 < 140 ms`, `> 60/s`, and in a narrow one `P95`. */
export const BOUND = /^(P[\d.]+$|(P[\d.]+ )?[<>] )/

/** The labels of each chart that name a bound or a stretch. */
export function labelsIn(page: Page): Promise<Label[][]> {
  return page.evaluate<Label[][]>(
    `[...window.labels.values()].map(each => [...each.values()].filter(({ text }) => ${String(BOUND)}.test(text) || /Warm-up|Steady/.test(text)))`
  )
}

/** Of the labels that match: how many there are, and which of them reach into the data or beyond the chart. */
export function misplaced(page: Page, named: RegExp): Promise<{ count: number; wrong: string[] }> {
  return page.evaluate<{ count: number; wrong: string[] }>(`(() => {
    const all = [...window.labels].flatMap(([canvas, each]) => {
      const over = canvas.parentElement.querySelector('.u-over')
      const scale = canvas.width / canvas.clientWidth
      const [left, top] = [over.offsetLeft * scale, over.offsetTop * scale]
      const [right, bottom] = [left + over.clientWidth * scale, top + over.clientHeight * scale]
      return [...each.values()]
        .filter(({ text }) => ${String(named)}.test(text))
        .map(label => ({
          text: label.text,
          isOnData: label.left < right && label.right > left && label.y + 5 * scale > top && label.y - 5 * scale < bottom,
          isCut: label.left < 0 || label.right > canvas.width || label.y < 5 * scale
        }))
    })
    const wrong = all.filter(({ isOnData, isCut }) => isOnData || isCut)
    return { count: all.length, wrong: wrong.map(({ text }) => text) }
  })()`)
}

/** Cells of a table that take more than one line. */
export function brokenCells(page: Page, cells: string): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('${cells}')].flatMap(cell => {
    const range = document.createRange()
    range.selectNodeContents(cell)
    return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1 ? [cell.textContent] : []
  })`)
}

/** Counts the centred texts drawn from now on, and keeps those that stand beyond the right edge of their chart. */
export async function recordCutTexts(browser: Browser): Promise<void> {
  await browser.context.addInitScript(`
    window.centred = { drawn: 0, cut: [], texts: [] }
    const write = CanvasRenderingContext2D.prototype.fillText
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
      if (this.textAlign === 'center') {
        window.centred.drawn++
        window.centred.texts.push(text)
        if (x + this.measureText(text).width / 2 > this.canvas.width) window.centred.cut.push(text)
      }
      return write.call(this, text, x, y)
    }`)
}

export type CentredTexts = { drawn: number; cut: string[]; texts: string[] }

export function centredTexts(page: Page): Promise<CentredTexts> {
  return page.evaluate<CentredTexts>('window.centred')
}

/** How many tiles stand in each row, and whether each grade is on one line. */
export function tileRows(page: Page): Promise<{ rows: number[]; areWhole: boolean }> {
  return page.evaluate<{ rows: number[]; areWhole: boolean }>(`(() => {
    const tops = [...document.querySelectorAll('.tile')].map(tile => tile.offsetTop)
    const rows = [...new Set(tops)].map(top => tops.filter(other => other === top).length)
    const pills = [...document.querySelectorAll('.tile .pill')]
    return { rows, areWhole: pills.every(pill => pill.offsetHeight < 30) }
  })()`)
}

/** Whether the last tile is as wide as its row. */
export function spansItsRow(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(
    `document.querySelector('.tile:last-child').offsetWidth === document.querySelector('.tiles').offsetWidth`
  )
}

/** How far the page scrolls sideways, in pixels. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth'
  )
}
