import { describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { addArtifact } from '../support/github-state.js'
import { csvOf, FAILING, PASSING, WARNING, zipFiles } from '../support/load-test.js'
import { liveParts, nodesOf, parseMarkdown } from '../support/markdown.js'
import { useStage } from '../support/stage.js'

const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

/** GitHub refuses more; Gitea counts bytes. */
const MAX_COMMENT = 65_536
const ENDPOINTS = 2000

/** A failing run with 2,000 endpoints more, each as slow as the slowest; the total still fits. */
function crowd(): Record<string, string> {
  const files = csvOf(FAILING)
  const [name = '', text = ''] =
    Object.entries(files).find(([each]) => /_stats\.csv$/.test(each)) ?? []
  const lines = text.trimEnd().split('\n')
  const slowest = lines.find(line => line.startsWith('GET,/api/search/stories,'))?.split(',') ?? []
  const copies = Array.from({ length: ENDPOINTS }, (_, index) => {
    const path = `/api/search/stories/${String(index).padStart(4, '0')}`
    return ['GET', path, ...slowest.slice(2)].join(',')
  })
  const total = lines.at(-1)?.split(',') ?? []
  const sum = (column: number): string =>
    String(Number(total[column]) + ENDPOINTS * Number(slowest[column]))
  const counts = [sum(2), sum(3)]
  const rates = [sum(9), sum(10)]
  const newTotal = [
    ...total.slice(0, 2),
    ...counts,
    ...total.slice(4, 9),
    ...rates,
    ...total.slice(11)
  ]
  return { [name]: [...lines.slice(0, -1), ...copies, newTotal.join(','), ''].join('\n') }
}

const STATES: readonly (readonly [string, Readonly<Record<string, string>>, string, RegExp])[] = [
  ['pass', csvOf(PASSING), 'passed', /Passed/],
  ['warn', csvOf(WARNING), 'warned', /Warning|degraded/i],
  ['fail', csvOf(FAILING), 'failed', /Failed/],
  ['could-not-judge', {}, 'could-not-judge', /Could not judge/],
  ['too-long', crowd(), 'failed', /Failed/]
]

describe('the comment as people see it', () => {
  const stage = useStage()

  it.each(STATES)('%s', async (name, files, outcome, headline) => {
    const content = zipFiles(files)
    addArtifact(stage.github.state, { runId: 1, name: 'load', content })
    const result = await stage.run({ inputs: { 'report-artifact': 'true' } })
    expect(result.outputs['outcome']).toBe(outcome)
    const comment = stage.github.state.comments[0]?.body ?? ''
    expect(comment.length).toBeLessThanOrEqual(MAX_COMMENT)
    expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(MAX_COMMENT)
    expect(liveParts(comment)).toEqual([])
    expect(comment).toMatch(headline)
    expect(comment.match(/<details>/g)?.length).toBe(comment.match(/<\/details>/g)?.length)
    if (name === 'too-long') {
      // What failed survives the limit, worst first, and the reader is told where the rest is.
      expect(comment).toContain('/api/search/stories')
      expect(comment).toMatch(/report|summary/)
    }
    // A picture of 200 rows tells no more than the test above.
    if (process.env['UPDATE_GOLDEN'] === '1' && name !== 'too-long') {
      execFileSync(
        'node',
        [root('scripts/render-comment.mjs'), root(`docs/images/comment-${name}.png`)],
        {
          input: comment
        }
      )
    }
  })
})

describe('the judge of inert text', () => {
  it.each([
    '<img src=x onerror=alert(1)>',
    'a <script>alert(1)</script>',
    '<details open ontoggle=alert(1)>',
    '![x](https://github.com/x.png)',
    '[a](javascript:1)',
    'hello @octocat',
    'fixes #12',
    'see https://evil.example/',
    '| a | b |\n| - | - |\n| 1 | x | y |\n\n| a |\n| - |\n| `x` | <b onclick=x> |'
  ])('sees %j', markdown => {
    expect(liveParts(markdown)).not.toEqual([])
  })

  it('allows our own markup', () => {
    const own =
      '<!-- locust-gate key= sha=a run=1.1 conclusion=success -->\n<details><summary>All</summary>\n\n| a |\n| - |\n| `@x <b>` |\n\n</details>\n<sub>[run](https://github.com/o/r)</sub>'
    expect(liveParts(own)).toEqual([])
    expect([...nodesOf(parseMarkdown(own))].some(node => node.type === 'table')).toBe(true)
  })
})
