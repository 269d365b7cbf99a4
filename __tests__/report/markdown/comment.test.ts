import { describe, expect, it } from '@jest/globals'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

import type { Run } from '../../../src/locust/run.js'
import {
  COMMENT_LIMIT,
  renderComment,
  renderMarkdown,
  renderSummary
} from '../../../src/report/markdown/comment.js'
import { renderText } from '../../../src/report/text/text.js'
import { expectGolden } from '../../support/golden.js'
import { judgeFixture, reportOf } from '../../support/judge.js'
import { rowOf, runOf } from '../../support/run-of.js'

const HOSTILE =
  '` x` | <img src=x onerror=alert(1)> @octocat [a](javascript:1) ::set-output name=conclusion::success %0A##[add-mask]e `'

function nodesOf(markdown: string): Nodes[] {
  const all = (node: Nodes): Nodes[] => [
    node,
    ...('children' in node ? node.children.flatMap(all) : [])
  ]
  return all(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))
}

/** A slow endpoint among many fast ones, all with long names. */
function hugeRun(endpoints: number, slow: number): Run {
  const rows = Array.from({ length: endpoints }, (_, index) =>
    rowOf({
      name: `/${'very-long-name-'.repeat(10)}${index}`,
      ...(index < slow
        ? { percentiles: { 50: 900, 95: 3000, 98: 4000, 99: 5000, 99.9: 9000, 100: 9000 } }
        : {})
    })
  )
  return runOf(rowOf(), { endpoints: rows })
}

describe('what people read', () => {
  it.each([
    'sustained',
    'degraded',
    'unacceptable-latency',
    'unacceptable-errors',
    'server-hang',
    'levels',
    'capacity-steps'
  ])('of %s', async name => {
    const report = await judgeFixture(name)
    expectGolden(`report/${name}.md`, `${renderComment(report)}\n`)
    expectGolden(`report/${name}.txt`, renderText(report, { color: false }))
  })

  it('in a terminal has colour only when asked, and the same words', async () => {
    const report = await judgeFixture('unacceptable-latency')
    const colored = renderText(report, { color: true })

    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(renderText(report, { color: false }))
    expect(colored).toContain('\u001b[31m')
  })
})

describe('the heading of a run', () => {
  const slow = { 50: 900, 95: 3000, 98: 4000, 99: 5000, 99.9: 9000, 100: 9000 }
  const good = { ...runOf(rowOf()), name: 'good' }
  const bad = { ...runOf(rowOf({ percentiles: slow })), name: 'bad' }
  const headings = (runs: readonly Run[]): string[] =>
    renderComment(reportOf(runs)).match(/^#### .*?(?= · )/gm) ?? []

  it('beside others begins with the mark and the word of its own outcome', () => {
    expect(headings([good, bad])).toEqual(['#### ✅ `good` passed', '#### ❌ `bad` failed'])
  })

  it('alone does not repeat the headline', () => {
    expect(headings([bad])).toEqual(['#### `bad`'])
  })
})

describe('a report that is too long', () => {
  it.each([
    [300, 3],
    [3000, 3],
    [3000, 900]
  ])(
    'of %d endpoints, %d of them slow, keeps to the limit and shows the worst',
    (endpoints, slow) => {
      const comment = renderComment(reportOf([hugeRun(endpoints, slow)]))
      expect(comment.length).toBeLessThanOrEqual(COMMENT_LIMIT.characters)
      expect(new TextEncoder().encode(comment).byteLength).toBeLessThanOrEqual(COMMENT_LIMIT.bytes)
      expect(comment).toContain('Shortened to fit')
      expect(comment).toContain('[workflow run]')
      expect(comment.match(/❌\u00a0unacceptable/g)?.length).toBeGreaterThanOrEqual(
        Math.min(5, slow)
      )
      expect(comment).not.toMatch(/<details>(?![^]*<\/details>)/)
    }
  )

  it('of 100 runs falls back to the headline', () => {
    const report = reportOf(
      Array.from({ length: 100 }, (_, index) => ({ ...hugeRun(30, 30), name: `run-${index}` }))
    )
    const comment = renderComment(report)
    expect(comment.length).toBeLessThanOrEqual(COMMENT_LIMIT.characters)
    expect(comment).toContain('Failed')
  })

  it('is whole in the summary when that has room', () => {
    const report = reportOf([hugeRun(300, 3)])
    expect(renderSummary(report)).not.toContain('Shortened')
    expect(renderMarkdown(report, { characters: 2000, bytes: 2000 }).length).toBeLessThanOrEqual(
      2000
    )
  })
})

describe('hostile text', () => {
  const run = runOf(rowOf({ failures: 50_000 }), {
    name: HOSTILE,
    endpoints: [
      rowOf({
        method: HOSTILE,
        name: HOSTILE,
        percentiles: { 50: 900, 95: 3000, 98: 4000, 99: 5000, 99.9: 9000 }
      })
    ],
    failures: [
      { method: 'GET', name: HOSTILE, error: HOSTILE, kind: 'other', occurrences: 50_000 }
    ],
    notes: [
      {
        code: 'unreadable-file',
        severity: 'warning',
        message: HOSTILE,
        advice: HOSTILE,
        file: HOSTILE
      }
    ]
  })
  const report = {
    ...reportOf([run]),
    context: {
      version: HOSTILE.slice(0, 5),
      key: HOSTILE,
      commit: HOSTILE,
      runUrl: `https://github.com/o/r/actions/runs/1)${HOSTILE}`
    }
  }

  it('is nothing but text in the Markdown', () => {
    const nodes = nodesOf(renderComment(report))
    const html = nodes
      .filter(node => node.type === 'html')
      .map(node => ('value' in node ? node.value : ''))
    expect(
      html
        .join('')
        .replace(/<\/?(details|summary|sub)>/g, '')
        .replace(/[^<>]/g, '')
    ).toBe('')
    expect(nodes.filter(node => node.type === 'image' || node.type === 'imageReference')).toEqual(
      []
    )
    const links = nodes.flatMap(node => (node.type === 'link' ? [node.url] : []))
    for (const link of links) expect(link).toMatch(/^https:\/\/github\.com\//)
    expect(renderComment(report)).not.toMatch(/@octocat/)
  })

  it('is nothing but text in the terminal', () => {
    expect(renderText(report, { color: false })).not.toMatch(/[\u001b\r]/)
  })
})

describe('a comment of very many runs', () => {
  it('has a line for each, the worst first, and counts the rest', () => {
    const bad = Array.from({ length: 3000 }, (_, index) =>
      runOf(rowOf({ percentiles: { 50: 9000, 95: 9000, 99: 9000, 99.9: 9000 } }), {
        name: `run-${index}`
      })
    )
    const text = renderComment(
      reportOf([
        ...bad.map((run, index) =>
          index % 2 === 0 ? runOf(rowOf(), { name: `good-${index}` }) : run
        )
      ])
    )
    expect(text.length).toBeLessThanOrEqual(COMMENT_LIMIT.characters)
    expect(text).toContain('❌ `run-1` failed: ')
    expect(text).toMatch(/… and [\d,]+ more runs, none worse than these\./)
    expect(text).not.toContain('`good-0`')
  })
})
