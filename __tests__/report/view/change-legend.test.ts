import { describe, expect, it } from '@jest/globals'

import { renderHtml } from '../../../src/report/html/page.js'
import { renderComment } from '../../../src/report/markdown/comment.js'
import { renderText } from '../../../src/report/text/text.js'
import { changeLegend } from '../../../src/report/view/change-legend.js'
import { gradeName } from '../../../src/report/view/verdict-state.js'
import { comparisonsOf } from '../../../src/report/view/view.js'
import { defaultSettings } from '../../../src/config/default-settings.js'
import type { Settings } from '../../../src/config/settings.js'
import type { Run } from '../../../src/locust/run.js'
import { compared } from '../../support/compared.js'
import { aRun, profile, type RowSpec } from '../../support/regression-runs.js'

/** A median whose neighbour lies so far off that only a large rise would be told. */
const STEEP = { 66: 300 }
const whole = (p: Record<number, number>) => aRun({ rows: [{ requests: 5000 }], total: { p } })
const steep = (p50: number) => whole({ 50: p50, ...STEEP })
const even = (p50: number) => whole(profile(p50))
/** Endpoints with one median, the first with another. */
const endpoints = (p50: number, first = p50, more: Partial<RowSpec> = {}) =>
  aRun({
    rows: ['/a', '/b', '/c', '/d', '/e'].map((name, i) => ({
      key: `GET ${name}`,
      requests: 5000,
      p: profile(i === 0 ? first : p50),
      average: i === 0 ? first : p50,
      ...(i === 0 ? more : {})
    }))
  })

const reportOn = (now: Run, then: Run, settings: Settings = defaultSettings()) => ({
  evaluation: compared([now], [then], settings),
  context: { version: '0' }
})

/** What the legend says where every comparison is shown. */
const meanings = (now: Run, then: Run, settings?: Settings): string[] =>
  reportOn(now, then, settings).evaluation.runs.flatMap(run =>
    changeLegend(
      run,
      comparisonsOf(run).map(({ verdict }) => gradeName(verdict))
    )
  )

describe('the words for a comparison that found nothing and rules nothing out', () => {
  it.each([
    ['inconclusive', steep(20), steep(20)],
    ['inconclusive', steep(24), steep(20)],
    ['no clear change', even(115), even(100)]
  ])('%s is explained where it stands', (word, now, then) => {
    const report = reportOn(now, then)
    const [legend] = meanings(now, then).filter(text => text.startsWith(`${word}: `))
    expect(legend).toBeDefined()
    expect(renderText(report, { color: false })).toContain(`    ${legend!}\n`)
    expect(renderComment(report)).toContain(legend!)
    expect(renderHtml(report)).toContain(legend!)
  })

  it('is not, where none stands', () => {
    expect(meanings(endpoints(100), endpoints(100))).toEqual([])
  })

  it('is not on a terminal, which shows no comparison of an endpoint that moved a little', () => {
    const report = reportOn(endpoints(100, 118), endpoints(100))
    expect(renderComment(report)).toContain('no clear change:')
    expect(renderText(report, { color: false })).not.toContain('no clear change')
  })

  it('is below the whole run where Markdown is too short for the comparisons', () => {
    const many = (steepP50: number): Run => ({
      ...whole({ 50: steepP50, ...STEEP }),
      endpoints: Array.from({ length: 1500 }, (_, i) => ({
        ...aRun({ rows: [{ key: `GET /${'long'.repeat(60)}/${i}`, requests: 5000 }] }).endpoints[0]!
      }))
    })
    const comment = renderComment(reportOn(many(20), many(20)))
    expect(comment).toContain('Shortened to fit')
    expect(comment).not.toContain('Compared with')
    expect(comment.replaceAll('\u00a0', ' ')).toMatch(
      /, ×40 allowed +\|\n[^]*\n\nmore than \+100% is allowed \(for noise\)/
    )
  })
})

describe('whose the numbers of the baseline are', () => {
  const saidOf = (count: number) => {
    const then = Array.from({ length: count }, (_, i) => endpoints(100 + i))
    return compared([endpoints(100)], then, defaultSettings()).runs.flatMap(run =>
      changeLegend(run, [])
    )
  }

  it('is told of several runs, as their middle may be in no file', () => {
    expect(saidOf(2)).toEqual([
      'baseline: the median of 2 runs, the error rate that of all their requests'
    ])
    expect(saidOf(1)).toEqual([])
  })

  /** Both of a pair at the same time. */
  const timesOf = (at: number) => ({ startedAt: at * 1000, endedAt: at * 1000 + 60 })
  const pairs = (settings: Settings) => {
    const now = [130, 140, 150].map((p50, at) => ({
      ...endpoints(p50),
      ...timesOf(at),
      name: `${at}/load`,
      test: 'load'
    }))
    const then = [100, 106, 103].map((p50, at) => ({ ...endpoints(p50), ...timesOf(at) }))
    return compared(now, then, settings).runs.filter(run => comparisonsOf(run).length > 0)
  }
  const { loadLevels, ...rest } = defaultSettings()
  const PAIRED: Settings = {
    ...rest,
    loadLevels: loadLevels.map(level => ({
      ...level,
      regression: { ...level.regression, paired: true }
    }))
  }

  it('is told of pairs, of which each metric has those of one', () => {
    const [run] = pairs(PAIRED)
    expect(run?.comparison).toMatchObject({ paired: true })
    expect([100, 106, 103]).toContain(
      comparisonsOf(run!).flatMap(({ verdict }) =>
        verdict.rule === 'regression' && verdict.metric === 'p50' ? [verdict.baseline] : []
      )[0]
    )
    expect(changeLegend(run!, [])).toContain(
      'baseline: each metric has the numbers of the baseline run in the pair that decides it'
    )
  })

  it('is the middle of those that are no pairs', () => {
    const [run] = pairs(defaultSettings())
    expect(changeLegend(run!, []).join('\n')).toContain('baseline: the median of 3 runs')
  })
})

describe('what they mean', () => {
  const HELP = '; what helps: more baselines, longer runs, a quieter machine'
  const allowed = (causes: string): string =>
    `inconclusive: more than +100% is allowed (${causes}): not even twice as slow would be called regressed${causes.includes('for noise') ? HELP : ''}`

  const TOLERATED =
    'within tolerance: it moved by no more than max-regression, min-change-ms or error-margin allows'

  it('names what never matters only where something moved by no more', () => {
    expect(meanings(endpoints(104), endpoints(100))).toContain(TOLERATED)
    expect(meanings(endpoints(100), endpoints(100))).not.toContain(TOLERATED)
  })

  it('blames noise only where what the other endpoints moved is not enough', () => {
    expect(meanings(endpoints(170), endpoints(100))).toEqual([
      allowed('for what the other endpoints moved')
    ])
    expect(meanings(endpoints(140), endpoints(100))).toContain(
      allowed('for noise, for what the other endpoints moved')
    )
    // what the others moved is hardly a part of it
    const noisy = (p50: number) => endpoints(p50, 20, { p: { 50: 20, ...STEEP } })
    expect(meanings(noisy(101), noisy(100))).toEqual([TOLERATED, allowed('for noise')])
  })

  it('says of what moved that noise or the others may be all of it', () => {
    expect(meanings(endpoints(120), endpoints(100))).toContain(
      'no clear change: it moved, but noise or what moved the other endpoints too may be all of it'
    )
  })

  it('blames what the others moved only where they moved that way', () => {
    expect(meanings(endpoints(100, 118), endpoints(100))).toEqual([
      'no clear change: it moved, but noise may be all of it'
    ])
    expect(meanings(steep(24), steep(20))).toEqual([allowed('for noise')])
    expect(meanings(steep(15), steep(20))).toEqual([allowed('for noise')])
  })

  it('blames nothing but the config where that tolerates so much', () => {
    const settings = defaultSettings()
    const levels = settings.loadLevels.map(level => ({
      ...level,
      regression: { ...level.regression, maxRegression: 1.5 }
    }))
    expect(meanings(even(100), even(100), { ...settings, loadLevels: levels })).toEqual([
      allowed('by max-regression')
    ])
  })

  it('says of an average that its median did not follow', () => {
    const outliers = endpoints(100, 100, { average: 400 })
    const report = reportOn(outliers, endpoints(100))
    const word = 'not confirmed'
    const legend = `${word}: beyond what is allowed, but P50 did not move half as far that way, as when only the slowest requests changed`
    expect(meanings(outliers, endpoints(100))).toEqual([legend])
    const text = renderText(report, { color: false })
    expect(text).toContain(`, 1 without a verdict (1 ${word})\n`)
    expect(text).toContain(`\n    ${legend}\n`)
    const markdown = renderComment(report).replaceAll('\u00a0', ' ')
    expect(markdown).toMatch(/\| Average .*\+300 ms \(\+300%\) .*\| ❔ not confirmed +\|/)
    expect(markdown).toContain(`${legend}.`)
    expect(renderHtml(report)).toContain(legend)
  })
})

describe('a comparison that could hardly tell anything', () => {
  const many = (p50: number) =>
    aRun({
      rows: ['/a', '/b', '/c'].map(name => ({
        key: `GET ${name}`,
        requests: 5000,
        p: profile(p50)
      })),
      total: { p: profile(p50) }
    })
  const twoBaselines = (now: Run, ...then: readonly Run[]) => ({
    evaluation: compared([now], then),
    context: { version: '0' }
  })

  it('is told beside the verdict, outside of what is folded away', () => {
    const report = twoBaselines(many(100), many(100), many(700))
    expect(report.evaluation.outcome).toBe('passed')
    const said =
      /Undecided: .*for (1\d) of 1\d compared response times not even twice as slow would be called regressed \(for noise; more baselines, longer runs, a quieter machine would help\)/
    const comment = renderComment(report)
    expect(comment.slice(0, comment.indexOf('<details>'))).toMatch(said)
    expect(renderHtml(report)).toMatch(
      />undecided<\/span> [^<]*for 1\d of 1\d compared response times/
    )
  })

  it('is not where most of it could tell', () => {
    const report = twoBaselines(many(100), many(100), many(105))
    expect(renderComment(report)).not.toContain('not even twice as slow')
  })
})
