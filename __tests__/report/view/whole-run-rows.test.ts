import { expect, it } from '@jest/globals'

import { loadConfig } from '../../../src/config/load.js'
import { renderComment } from '../../../src/report/markdown/comment.js'
import { renderHtml } from '../../../src/report/html/page.js'
import { renderText } from '../../../src/report/text/text.js'
import { wholeRunRows } from '../../../src/report/view/whole-run-rows.js'
import { compared } from '../../support/compared.js'
import { reportOf } from '../../support/judge.js'
import { rowOf, runOf } from '../../support/run-of.js'
import { fixtureRun } from '../../support/timeline-fixtures.js'

const NONE = 'targets: { p95: none, p99.9: none, throughput: none }'
const rowsOf = (config: string): string[] => {
  const run = runOf(rowOf({ requests: 100_000 }))
  const [evaluation] = reportOf([run], loadConfig(config, 'gate.yml')).evaluation.runs
  return wholeRunRows(evaluation!).map(({ metric, measured, grade }) =>
    [metric, measured, grade].join(' ')
  )
}

it('shows behind what is judged what has no bound, but no P99.9 of that', () => {
  expect(rowsOf(NONE)).toEqual([
    'P50 100 ms target',
    'P99 400 ms target',
    'Error rate 0% target',
    'P95 250 ms –',
    'Throughput 100/s –'
  ])
})

it('shows nothing more where all have bounds', () => {
  expect(rowsOf('').map(row => row.split(' ').at(-1))).not.toContain('–')
})

it('shows nothing of the whole of a run that is no load', () => {
  const level = `{ kind: capacity, ${NONE} }`
  expect(rowsOf(`load-levels: { steps: ${level} }\nload-level: steps`).join()).not.toContain('–')
})

it('shows nothing that was not measured', () => {
  const { evaluation } = reportOf([runOf(undefined)], loadConfig(NONE, 'gate.yml'))
  expect(wholeRunRows(evaluation.runs[0]!).map(({ grade }) => grade)).not.toContain('–')
})

it('says in each report how it changed, and grades nothing', async () => {
  const settings = loadConfig(NONE, 'gate.yml')
  const runs = await Promise.all(['no-leak', 'leak'].map(name => fixtureRun(name)))
  const evaluation = compared(runs.slice(0, 1), runs.slice(1), settings)
  const [row] = wholeRunRows(evaluation.runs[0]!).filter(({ key }) => key === 'p95')
  expect(row).toMatchObject({ grade: '–', effect: 'pass', target: '' })
  expect(row).not.toHaveProperty('state')
  expect(row!.baseline).not.toBe('')
  const report = { evaluation, context: { version: '1' } }
  const cells = ['P95', row!.measured, '', row!.baseline]
  const text = renderText(report, { color: false })
  expect(text).toMatch(new RegExp(`^ +${cells.join(' +')} .* –$`, 'm'))
  const markdown = renderComment(report).replaceAll('\u00a0', ' ')
  expect(markdown).toMatch(
    new RegExp(`^\\| P95 +\\| +\\*\\*${row!.measured}\\*\\* \\| – +\\|`, 'm')
  )
  const html = renderHtml(report)
  expect(html).toContain('<td class="grade">–</td>')
  const tile = /<div class="tile"><dt>P95<[^]*?<\/div>/.exec(html)?.[0]
  expect(tile).toContain(`vs baseline: ${row!.change}`)
  expect(tile).not.toContain('pill')
})

it('names no targets above numbers that have none', () => {
  const titleOf = (config: string): string | undefined => {
    const report = reportOf([runOf(rowOf())], loadConfig(config, 'gate.yml'))
    return /<h3 id="[^"]*-targets-title">([^<]*)</.exec(renderHtml(report))?.[1]
  }
  const all = ['p50', 'p95', 'p99', 'p99.9', 'throughput', 'error-rate']
  expect(titleOf(NONE)).toBe('Whole run against its targets')
  expect(titleOf(`targets: { ${all.map(key => `${key}: none`).join(', ')} }`)).toBe('Whole run')
})
