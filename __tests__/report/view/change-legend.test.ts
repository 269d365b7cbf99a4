import { describe, expect, it } from '@jest/globals'

import { renderHtml } from '../../../src/report/html/page.js'
import { renderComment } from '../../../src/report/markdown/comment.js'
import { renderText } from '../../../src/report/text/text.js'
import { changeLegend } from '../../../src/report/view/change-legend.js'
import { compared } from '../../support/compared.js'
import { aRun, profile } from '../../support/regression-runs.js'

/** A median whose neighbour lies so far off that only a large rise would be told. */
const steep = (p50: number) => aRun({ rows: [{ p: { 50: p50, 66: 300 } }] })
const even = (p50: number) => aRun({ rows: [{ requests: 5000, p: profile(p50) }] })

const wordsFor = (now: ReturnType<typeof aRun>, then: ReturnType<typeof aRun>): string[] =>
  compared([now], [then]).runs.flatMap(run => changeLegend(run).map(text => text.split(':')[0]!))

describe('the words for a comparison that found nothing and rules nothing out', () => {
  it.each([
    ['no rise seen (noisy)', steep(20), steep(20)],
    ['too noisy to judge', steep(24), steep(20)],
    ['no clear change', even(115), even(100)]
  ])('%s is explained where it stands', (word, now, then) => {
    const evaluation = compared([now], [then])
    const [legend] = changeLegend(evaluation.runs[0]!).filter(text => text.startsWith(`${word}: `))
    expect(legend).toBeDefined()
    const report = { evaluation, context: { version: '0' } }
    expect(renderText(report, { color: false })).toContain(`    ${legend!}\n`)
    expect(renderComment(report)).toContain(legend!)
    expect(renderHtml(report)).toContain(legend!)
  })

  it('is not, where none stands', () => {
    expect(wordsFor(even(100), even(100))).toEqual([])
  })
})
