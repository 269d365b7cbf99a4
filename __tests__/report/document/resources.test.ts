import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

import { renderDocument, updateDocument } from '../../../src/report/document/document.js'
import type { Report } from '../../../src/report/report.js'
import { reportOf } from '../../support/evaluated.js'
import { expectGolden } from '../../support/golden.js'
import {
  capacityReport,
  HEALTHY,
  HOSTILE,
  met,
  resourcesReport,
  TROUBLED,
  WORSE
} from '../../support/resources-evaluated.js'

const ORIGINAL = readFileSync('fixtures/document/performance-metrics-document.md', 'utf8')

const SCALING = {
  direction: 'up',
  metric: 'app.cpu',
  title: 'app-server CPU',
  unit: 'fraction',
  explicit: false,
  ...met({ comparison: '>', bound: 0.7, forSeconds: 60 })
} as const

const sustained = (): Promise<Report> =>
  resourcesReport('sustained', HEALTHY, {
    scaling: [SCALING],
    generator: { cpuModel: 'AMD EPYC 7763', cores: 4, memory: 16_384e6, platform: 'linux' }
  })
const peak = (): Promise<Report> => resourcesReport('peak', [...WORSE, ...TROUBLED])

function section(text: string, name: string): string {
  const [, rest] = text.split(new RegExp(`<!-- locust-gate:begin ${name}(?: \\{.*\\})? -->\\n`))
  return rest?.split(`\n<!-- locust-gate:end ${name} -->`)[0] ?? ''
}

/** HTML that a browser would see, but for the markers. */
function htmlIn(text: string): string[] {
  const found: string[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'html' && !node.value.startsWith('<!-- locust-gate:')) found.push(node.value)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))
  return found
}

const SECTIONS = [
  'resources-application',
  'resources-database',
  'resources-cache',
  'bottlenecks',
  'scaling',
  'resource-trends',
  'references',
  'test-environment'
]

function shown(document: string): string {
  return SECTIONS.map(name => `## ${name}\n\n${section(document, name).trim()}\n`).join('\n')
}

describe('the resources of the document', () => {
  it('are those of the sustained and of the peak load, one after the other', async () => {
    const first = renderDocument(await sustained())
    expectGolden('report/document-resources-sustained.md', shown(first))
    const both = updateDocument(first, await peak())
    expectGolden('report/document-resources-both.md', shown(both))
    expect(updateDocument(both, await peak())).toBe(both)
  })

  it('of a capacity test stand at its loads, and name the likely limit', async () => {
    const document = renderDocument(await capacityReport())
    expectGolden(
      'report/document-resources-capacity.md',
      `${section(document, 'level-capacity').trim()}\n\n${section(document, 'bottlenecks').trim()}\n`
    )
  })

  it('fill in the document from before the gate', async () => {
    const document = updateDocument(ORIGINAL, await sustained())
    expect(section(document, 'resources-database')).toContain('| Connections | 4 | 16 | 19 |')
    expect(section(document, 'resources-database')).not.toContain('take them from your monitoring')
    expect(updateDocument(document, await sustained())).toBe(document)
  })

  it('stay when a later report has none', async () => {
    const document = renderDocument(await sustained())
    const later = updateDocument(document, await reportOf(['sustained']))
    for (const name of SECTIONS.slice(0, 3)) {
      expect(section(later, name)).toBe(section(document, name))
    }
  })

  it('keep what people wrote where nothing was measured', async () => {
    const document = renderDocument(await resourcesReport('sustained', HEALTHY.slice(0, 2)))
    const edited = document
      .replace(
        '| Hit Rate | TBD% | TBD% | TBD% | > 70% |',
        '| Hit Rate | 71% | 80% | 90% | > 70% |'
      )
      .replace('CPU > 70% for 5 minutes', 'CPU > 80% for 3 minutes')
    const later = updateDocument(edited, await sustained())
    expect(section(later, 'scaling')).toContain('CPU > 80% for 3 minutes')
    const unknown = updateDocument(edited, await resourcesReport('sustained', HEALTHY.slice(0, 2)))
    expect(section(unknown, 'resources-cache')).toContain('| Hit Rate | 71% | 80% | 90% | > 70% |')
  })

  it('name the triggers of the team’s own in place of the document’s', async () => {
    const own = { ...SCALING, explicit: true, criterion: { ...SCALING.criterion, bound: 0.6 } }
    const users = { ...own, metric: 'users', title: 'users', unit: 'count' as const }
    const report = await resourcesReport('sustained', HEALTHY, { scaling: [own, users] })
    for (const document of [
      renderDocument(report),
      updateDocument(renderDocument(await sustained()), report)
    ]) {
      const scaling = section(document, 'scaling')
      expect(scaling).toContain(
        '- **Scaling Trigger**: app-server CPU > 60% for 60 s, or users > 0.6 for 60 s'
      )
      expect(scaling).not.toContain('CPU > 70% for 5 minutes')
      expect(scaling).toContain('- **Scale-down Trigger**: CPU < 30% for 10 minutes')
    }
  })

  it('of an everyday load have a table of their own, which stays', async () => {
    const normal = await resourcesReport('acceptable', HEALTHY)
    const document = renderDocument(normal)
    const database = section(document, 'resources-database')
    expect(database).toContain('#### Normal Load')
    expect(database).toContain('- **Measured**: steady state ')
    expect(database).toContain('| Connections | 4 | 16 | 19 | < 80: ✅ target met (max 19) |')
    expect(database).not.toContain('take them from your monitoring')
    expect(updateDocument(document, normal)).toBe(document)
    const later = section(updateDocument(document, await peak()), 'resources-database')
    expect(later).toContain('| Connections | 4 | 16 | 19 | < 80: ✅ target met (max 19) |')
    expect(section(renderDocument(await sustained()), 'resources-database')).not.toContain('Normal')
  })

  it('hold hostile names as text', async () => {
    const document = updateDocument(renderDocument(await peak()), await peak())
    expect(document).not.toContain(HOSTILE)
    expect(document).not.toMatch(/@octocat|##\[/)
    expect(htmlIn(document)).toEqual([])
  })

  it('are as open as they were without any, or without an answer', async () => {
    const unanswered = HEALTHY.map(row => ({
      ...row,
      problem: { kind: 'no-source' } as const,
      rest: {}
    }))
    for (const report of [
      await reportOf(['sustained']),
      await resourcesReport('sustained', unanswered, { source: 'none' })
    ]) {
      expect(renderDocument(report)).not.toContain('**Measured**')
    }
  })
})
