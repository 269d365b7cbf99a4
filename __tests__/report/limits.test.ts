import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { beforeAll, describe, expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'

import { defaultSettings } from '../../src/config/default-settings.js'
import { loadConfig } from '../../src/config/load.js'
import { evaluate } from '../../src/evaluate/evaluate.js'
import type { Evaluation } from '../../src/evaluate/evaluation.js'
import { unreadConfig } from '../../src/intake/unread-config.js'
import { renderHtml } from '../../src/report/html/page.js'
import type { JsonReport } from '../../src/report/json-schema.js'
import { renderJson } from '../../src/report/json.js'
import { renderComment } from '../../src/report/markdown/comment.js'
import { renderText } from '../../src/report/text/text.js'
import { reportOf } from '../support/judge.js'
import { rowOf, runOf } from '../support/run-of.js'
import { publishedTarget } from '../support/published.js'

const SCHEMA = join(import.meta.dirname, '../../schema/report.schema.json')
const validate = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync(SCHEMA, 'utf8')) as object
)

/** Runs of forty endpoints each, of which only the last one fails. */
function judged(count: number, settings = defaultSettings()): Evaluation {
  const candidates = Array.from({ length: count }, (_, run) => {
    const slow = run === count - 1 ? { percentiles: { 50: 9000, 95: 9000, 99: 9000 } } : {}
    const endpoints = Array.from({ length: 40 }, (_, index) =>
      rowOf({ name: `/${index}`, ...slow })
    )
    return runOf(rowOf({ requests: 40_000_000, ...slow }), { name: `run-${run}`, endpoints })
  })
  return evaluate(
    { candidates, baselines: 'none', skipped: [], notes: [], today: '2026-11-24' },
    settings
  )
}

const context = { version: '0' }

describe('the JSON report of 20 runs that is cut', () => {
  const evaluation = judged(20)
  const verdicts = (report: JsonReport): JsonReport['runs'][number]['verdicts'] =>
    report.runs.flatMap(run => run.verdicts)
  const all = JSON.parse(renderJson({ evaluation, context })) as JsonReport

  it('is whole while it fits', () => {
    expect(all.leftOut).toBeUndefined()
    expect(all.runs).toHaveLength(20)
  })

  it.each([200_000, 100_000, 20_000, 2000])('to %i bytes is valid, and counts the rest', max => {
    const text = renderJson({ evaluation, context }, max)
    const report = JSON.parse(text) as JsonReport
    expect([validate(report), validate.errors]).toEqual([true, null])
    expect(text.length).toBeLessThanOrEqual(max)
    expect(report.outcome).toBe('failed')
    expect(report.leftOut).toEqual({
      runs: 20 - report.runs.length,
      verdicts: verdicts(all).length - verdicts(report).length,
      notes: expect.any(Number),
      timelines: expect.any(Number)
    })
  })

  it('keeps the run that failed and what fails in it', () => {
    const report = JSON.parse(renderJson({ evaluation, context }, 200_000)) as JsonReport
    const isFailed = ({ effect }: { effect: string }): boolean => effect === 'fail'
    expect(report.runs.map(({ name }) => name)).toContain('run-19')
    expect(verdicts(report).filter(isFailed)).toEqual(verdicts(all).filter(isFailed))
    expect(verdicts(report).length).toBeLessThan(verdicts(all).length)
  })
})

describe('the HTML report that is cut', () => {
  const whole = renderHtml({ evaluation: judged(20), context })
  const cut = renderHtml({ evaluation: judged(20), context }, whole.length / 2)

  it('says nothing of it while it fits', () => {
    expect(whole).not.toContain('To keep this page small')
  })

  it('keeps the run that failed, lists the others and counts them', () => {
    const sections = [...cut.matchAll(/<article class="run" id="run-(\d+)"/g)].map(([, id]) => id)
    expect(cut.length).toBeLessThanOrEqual(whole.length / 2)
    expect(sections).toContain('20')
    expect(cut).toContain(`${20 - sections.length} runs have no section here`)
    expect(cut.match(/class="name">(?:<a href="#run-\d+">)?run-\d+/g)).toHaveLength(20)
    expect(cut.match(/<a href="#run-\d+">run-\d+/g)).toHaveLength(sections.length)
  })
})

it('the terminal shows a hundred runs, the worst ones, and counts the rest', () => {
  const text = renderText({ evaluation: judged(120), context }, { color: false })
  expect(text.match(/^[✔▲✘?] run-\d+ /gmu)).toHaveLength(100)
  expect(text).toMatch(/^✘ run-119 /m)
  expect(text).toContain('… and 20 more runs, none with a worse verdict')
})

describe('patterns that match nothing', () => {
  const patterns = (count: number): string =>
    Array.from({ length: count }, (_, index) => `  "POST /none/${index}": { p95: 1s }`).join('\n')
  const settingsOf = (count: number): ReturnType<typeof loadConfig> =>
    loadConfig(`endpoints:\n${patterns(count)}\n`, 'x')
  let evaluation: Evaluation

  beforeAll(() => {
    evaluation = judged(10, settingsOf(5))
  })

  it('have their nearest names looked up twenty times in all', () => {
    const missing = evaluation.runs
      .flatMap(({ verdicts }) => verdicts.map(publishedTarget))
      .filter(({ grade }) => grade === 'missing')
    expect(missing).toHaveLength(50)
    expect(missing.filter(({ reason }) => reason.includes('nearest: '))).toHaveLength(20)
    expect(missing[49]?.reason).toBe('no endpoint of the run matches')
  })

  it('are not judged when patterns times names are beyond the limit', () => {
    const endpoints = Array.from({ length: 20_000 }, (_, index) => rowOf({ name: `/${index}` }))
    const request = {
      candidates: [runOf(rowOf(), { endpoints })],
      baselines: 'none',
      skipped: [],
      notes: [],
      today: '2026-11-24'
    } as const
    const refused = evaluate(request, settingsOf(251))
    expect(refused.outcome).toBe('could-not-judge')
    expect(refused.headline).toContain('5,020,000, more than the 5,000,000 that are compared')
    expect(refused.runs).toEqual([])
  })
})

describe('the config that judged', () => {
  const SLOW = { percentiles: { 50: 900, 95: 3000, 98: 4000, 99: 5000, 99.9: 9000, 100: 9000 } }
  const NONE = 'config: the built-in targets (there is no .github/locust-gate.yml'
  const evaluation = judged(1)
  it.each([
    [{ source: 'workspace', file: 'a.yml' }, 'config: a.yml'],
    [{ source: 'branch', file: 'a.yml', ref: 'main' }, 'config: a.yml of main'],
    [
      { source: 'workspace', file: 'a.yml', excusesRef: 'main' },
      'config: a.yml, with the waivers and milder note severities of main'
    ],
    [{ source: 'built-in', file: 'a.yml' }, 'config: the built-in targets (there is no a.yml)'],
    [
      { source: 'built-in', file: 'a.yml', ref: 'main' },
      'config: the built-in targets (main has no a.yml)'
    ]
  ] as const)('%j is named in every report', (config, said) => {
    const report = { evaluation, context: { version: '0', config } }
    const json = JSON.parse(renderJson(report)) as JsonReport
    expect(json.config).toEqual(config)
    expect([validate(json), validate.errors]).toEqual([true, null])
    expect(renderText(report, { color: false })).toContain(said)
    expect(renderHtml(report)).toContain(said)
  })
  it.each([
    ['a slow run', SLOW, 'workspace', {}, 'config: .github/locust-gate.yml'],
    ['a good run', {}, 'built-in', {}, `${NONE})`],
    ['a slow run', SLOW, 'built-in', {}, `${NONE}; locust-gate init PATH writes a first one)`],
    [
      'a slow run that was typed',
      SLOW,
      'built-in',
      { initArguments: 'out/main1' },
      `${NONE}; locust-gate init out/main1 writes a first one)`
    ],
    [
      'a slow run of a workflow',
      SLOW,
      'built-in',
      { runUrl: 'https://github.com/o/r/actions/runs/1' },
      `${NONE}; locust-gate init PATH, at a terminal, writes a first one)`
    ]
  ] as const)('%s by %3$s is told how to have an own one only where it helps', (...given) => {
    const [, row, source, about, said] = given
    const config = { source, file: '.github/locust-gate.yml' }
    const { evaluation: slow } = reportOf([runOf(rowOf(row))])
    const report = { evaluation: slow, context: { version: '0', config, ...about } }
    for (const text of [renderText(report, { color: false }), renderComment(report)]) {
      expect(text).toContain(said)
    }
    expect(renderHtml(report)).toContain(said)
  })

  it('says nothing of init where a config is there under another name', () => {
    const { evaluation: slow } = reportOf([runOf(rowOf(SLOW))])
    const report = {
      evaluation: { ...slow, notes: [unreadConfig('locust-gate.yml')] },
      context: { version: '0', config: { source: 'built-in', file: '.github/locust-gate.yml' } }
    } as const
    expect(renderText(report, { color: false })).not.toContain('init')
  })
})
