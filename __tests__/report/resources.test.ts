import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import type { Nodes } from 'mdast'
import { gfm } from 'micromark-extension-gfm'

import { annotationsOf, measuredOutputs } from '../../src/action/results.js'
import type { RunEvaluation } from '../../src/evaluate/evaluation.js'
import type { JsonReport } from '../../src/report/json-schema.js'
import { renderJson } from '../../src/report/json.js'
import { renderHtml } from '../../src/report/html/page.js'
import { renderJunit } from '../../src/report/junit.js'
import { renderComment, renderSummary } from '../../src/report/markdown/comment.js'
import type { Report } from '../../src/report/report.js'
import { renderText } from '../../src/report/text/text.js'
import { resourcesToLookAt } from '../../src/report/view/resource-view.js'
import { reportOf } from '../support/evaluated.js'
import { expectGolden, ROOT } from '../support/golden.js'
import {
  capacityReport,
  HEALTHY,
  HOSTILE,
  LIKELY_LIMIT,
  type MadeUp,
  resourcesReport,
  TROUBLED,
  WORSE
} from '../support/resources-evaluated.js'

const validate = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync(join(ROOT, 'schema/report.schema.json'), 'utf8')) as object
)

/** One cause for everything: nobody answered. */
const UNANSWERED: readonly MadeUp[] = HEALTHY.map(row => ({
  ...row,
  problem: { kind: 'server', failure: { kind: 'refused' } },
  rest: row.bounds === undefined ? {} : { grade: 'missing', effect: 'fail' }
}))

const SURROUNDED = {
  clockSkew: { seconds: -3, by: 'correlation' },
  generator: {
    cpuModel: `AMD EPYC 7763 ${HOSTILE}`,
    cores: 4,
    memory: 16_384e6,
    platform: 'linux x64',
    runnerImage: 'ubuntu-24.04 20261101.1'
  }
} as const

const REPORTS: readonly (readonly [name: string, make: () => Promise<Report>])[] = [
  ['healthy', () => resourcesReport('sustained', HEALTHY, { source: 'snapshot', ...SURROUNDED })],
  ['troubled', () => resourcesReport('sustained', [...WORSE, ...TROUBLED])],
  ['unanswered', () => resourcesReport('sustained', UNANSWERED, { source: 'none' })],
  ['capacity', capacityReport]
]

function jsonOf(report: Report): JsonReport {
  return JSON.parse(renderJson(report)) as JsonReport
}

function nodesOf(markdown: string): Nodes[] {
  const all = (node: Nodes): Nodes[] => [
    node,
    ...('children' in node ? node.children.flatMap(all) : [])
  ]
  return all(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))
}

function without<T extends object, K extends keyof T>(value: T, ...keys: readonly K[]): Omit<T, K> {
  const entries = Object.entries(value).filter(([key]) => !keys.includes(key as K))
  return Object.fromEntries(entries) as Omit<T, K>
}

/** What the same run says without resources is not said again in a golden. */
function added(text: string, without: string): string {
  const known = new Set(without.split('\n'))
  return `${text
    .split('\n')
    .filter(line => !known.has(line))
    .join('\n')}\n`
}

describe.each(REPORTS)('resources of a run that is %s', (name, make) => {
  it('are said in a comment, a summary, a terminal, JSON and JUnit', async () => {
    const report = await make()
    const evaluation = {
      ...report.evaluation,
      links: [],
      runs: report.evaluation.runs.map(run => without(run, 'resources'))
    }
    const bare: Report = { ...report, evaluation }
    const golden = (suffix: string, render: (of: Report) => string): void => {
      expectGolden(`report/resources-${name}${suffix}`, added(render(report), render(bare)))
    }
    golden('-comment.md', renderComment)
    golden('-summary.md', renderSummary)
    golden('.txt', of => renderText(of, { color: false }))
    expectGolden(`report/resources-${name}.xml`, renderJunit(report))
    const run = without(jsonOf(report).runs[0]!, 'verdicts', 'timeline', 'notes')
    expectGolden(`report/resources-${name}.json`, `${JSON.stringify(run, null, 2)}\n`)
  })

  it('are valid JSON by its schema', async () => {
    expect([validate(jsonOf(await make())), validate.errors]).toEqual([true, null])
  })
})

describe('a run without resources', () => {
  it('has nothing of them in any report', async () => {
    const report = await reportOf(['sustained'])
    const texts = [renderSummary(report), renderText(report, { color: false }), renderJunit(report)]
    for (const text of texts) expect(text).not.toMatch(/resource/i)
    expect(Object.keys(jsonOf(report).runs[0]!)).not.toContain('resources')
  })
})

describe('the comment', () => {
  it('has no row of what is well', async () => {
    const report = await resourcesReport('sustained', HEALTHY)
    expect(resourcesToLookAt(report.evaluation.runs[0]!)).toEqual([])
    expect(renderComment(report)).not.toContain('PostgreSQL')
  })

  it('does not list what a note says of all', async () => {
    // What has a bound is missing, what has none is not graded.
    const mixed = UNANSWERED.map((row, i): MadeUp => ({
      ...row,
      rest: i === 0 ? { grade: 'missing', effect: 'pass' } : {}
    }))
    const { evaluation, context } = await resourcesReport('sustained', mixed)
    const note = { code: 'resources-unread', severity: 'warning', message: 'unread' } as const
    const runs = evaluation.runs.map(run => ({ ...run, notes: [...run.notes, note] }))
    expect(renderComment({ evaluation, context })).toContain('Not known')
    expect(renderComment({ evaluation: { ...evaluation, runs }, context })).not.toContain(
      'Not known'
    )
  })

  it('says one cause once', async () => {
    const report = await resourcesReport('sustained', UNANSWERED)
    expect(resourcesToLookAt(report.evaluation.runs[0]!)).toHaveLength(1)
  })

  it('shows hostile names as text', async () => {
    const report = await resourcesReport('sustained', [...WORSE, ...TROUBLED])
    for (const markdown of [renderComment(report), renderSummary(report)]) {
      const nodes = nodesOf(markdown)
      const addresses = nodes.flatMap(node => (node.type === 'link' ? [node.url] : []))
      expect(addresses.filter(url => !url.startsWith('https://'))).toEqual([])
      const html = nodes.flatMap(node => (node.type === 'html' ? [node.value] : []))
      expect(html.filter(tag => !/^<\/?(?:details|summary|sub)\b/.test(tag))).toEqual([])
      expect(nodes.some(({ type }) => type === 'image')).toBe(false)
      expect(markdown).not.toMatch(/@octocat|##\[/)
    }
  })
})

describe('links', () => {
  it('stand apart from each other', async () => {
    const html = renderHtml(await resourcesReport('sustained', HEALTHY))
    expect(html).toMatch(/>Grafana<\/a>\s* · <a [^>]*>Logs<\/a>/)
  })

  it.each([
    ['a script', 'javascript:alert(1)//{from}'],
    ['data', 'data:text/html,<script>alert(1)</script>'],
    ['no address', 'grafana.example/d/x'],
    ['an address that no browser takes', 'https://[x']
  ])('that are %s are left out', async (_, url) => {
    const report = await resourcesReport('sustained', HEALTHY)
    const evaluation = { ...report.evaluation, links: [{ name: 'x', url }] }
    expect(renderComment({ ...report, evaluation })).not.toContain('🔗')
    expect(jsonOf({ ...report, evaluation }).runs[0]).not.toHaveProperty('links')
  })

  it('cannot be ended by what stands in them', async () => {
    const report = await resourcesReport('sustained', HEALTHY)
    const url = 'https://a.example/d)(x?q={"a":[1]}|`<b>&copy;=%20"\' \\[x](http://evil)'
    const evaluation = { ...report.evaluation, links: [{ name: HOSTILE, url }] }
    const links = nodesOf(renderComment({ ...report, evaluation })).flatMap(node =>
      node.type === 'link' ? [node] : []
    )
    expect(links.map(link => new URL(link.url).host)).toEqual(['a.example'])
    expect(links[0]?.url).toContain('&copy%3B=%20')
  })

  it('without a time that they ask for are left out', async () => {
    const report = await resourcesReport('sustained', HEALTHY)
    const runs = report.evaluation.runs.map(run => {
      return {
        ...run,
        run: without(run.run, 'startedAt', 'endedAt'),
        timeline: without(run.timeline, 'startedAt')
      }
    })
    const links = [
      { name: 'timed', url: 'https://a.example/{to:s}' },
      { name: 'fixed', url: 'https://b.example/' }
    ]
    const json = jsonOf({ ...report, evaluation: { ...report.evaluation, runs, links } })
    expect(json.runs[0]?.links).toEqual([{ name: 'fixed', url: 'https://b.example/' }])
  })
})

describe('annotations', () => {
  it('are one for each cause', async () => {
    const { evaluation } = await resourcesReport('sustained', UNANSWERED)
    const errors = annotationsOf(evaluation).filter(({ level }) => level === 'error')
    expect(errors).toHaveLength(1)
    expect(errors[0]?.message).toMatch(/\(and 9 more resource metrics\)$/)
  })

  it('do not outnumber what the runner shows', async () => {
    const { evaluation } = await resourcesReport('sustained', TROUBLED)
    expect(annotationsOf(evaluation).length).toBeLessThanOrEqual(10)
  })
})

describe('outputs', () => {
  it('count what fails and name the likely limit', async () => {
    const { evaluation } = await resourcesReport('sustained', WORSE, { likelyLimit: LIKELY_LIMIT })
    expect(measuredOutputs(evaluation)).toMatchObject({
      'resources-failed': 1,
      'likely-limit': 'postgresql.connections'
    })
  })

  it('are empty without resources', async () => {
    const { evaluation } = await reportOf(['sustained'])
    expect(measuredOutputs(evaluation)).toMatchObject({
      'resources-failed': undefined,
      'likely-limit': undefined
    })
  })
})

describe('a JSON report that is cut', () => {
  it('keeps the resources that fail, and counts the others', async () => {
    const report = await resourcesReport('sustained', [...WORSE, ...HEALTHY])
    const whole = renderJson(report)
    const text = renderJson(report, Math.round(whole.length / 3))
    const cut = JSON.parse(text) as JsonReport
    expect(validate(cut)).toBe(true)
    const [run] = cut.runs
    expect(run?.resources?.some(({ effect }) => effect === 'fail')).toBe(true)
    expect(cut.leftOut?.resources).toBe(
      WORSE.length + HEALTHY.length - (run?.resources?.length ?? 0)
    )
  })
})

describe('when to scale, by what Locust measured alone', () => {
  it('is told in every report', async () => {
    const { evaluation, context } = await reportOf(['sustained'])
    const resources: NonNullable<RunEvaluation['resources']> = {
      rows: [],
      source: 'none',
      scaling: [
        {
          direction: 'up',
          metric: 'users',
          title: 'users',
          unit: 'count',
          explicit: true,
          criterion: { comparison: '>', bound: 20, forSeconds: 10 },
          state: 'met',
          stretches: [{ from: 5, to: 69 }],
          longest: 64
        }
      ]
    }
    const runs = evaluation.runs.map(run => ({ ...run, resources }))
    const report: Report = { evaluation: { ...evaluation, runs }, context }
    for (const text of [
      renderText(report, { color: false }),
      renderSummary(report).replaceAll('&gt;', '>').replaceAll('\\', ''),
      renderHtml(report).replaceAll('&gt;', '>')
    ]) {
      expect(text).toMatch(/When to scale[^]*[Ss]cale up[^]*> 20 for 10 s was met for/)
    }
  })
})
