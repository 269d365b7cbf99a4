import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'

const PAGE = 'src/report/html/page'
const script = readFileSync(`${PAGE}/time-charts.js`, 'utf8')
const css = readFileSync(`${PAGE}/page.css`, 'utf8')

const named = /const LINE_COLOURS = .*\(\{([^}]*)\}/.exec(script)?.[1] ?? ''
const colours = new Set([...named.matchAll(/: '(\w+)'/g)].map(([, colour]) => colour ?? ''))

/** An unset CSS variable draws nothing, and no compiler sees it. */
describe('the colours of the charts', () => {
  it('are read from the script', () => {
    expect(colours.size).toBeGreaterThan(5)
  })

  it.each([...colours])('%s: a line, a fill and a swatch', colour => {
    expect(css).toContain(`--line-${colour}: `)
    expect(css).toContain(`--fill-${colour}: `)
    expect(css).toContain(`.line-${colour} {`)
  })
})
