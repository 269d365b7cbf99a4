import { describe, expect, it } from '@jest/globals'

import { logPlaces, logReport, MAX_LINES, MAX_OPEN_LINES } from '../../src/action/step-log.js'
import { couldNotJudge } from '../../src/evaluate/evaluate.js'
import type { Report } from '../../src/report/report.js'
import { commandsIn } from '../e2e/support/runner-log.js'
import { useGate } from '../support/gate-run.js'
import { judgeFixture, reportOf } from '../support/judge.js'
import { rowOf, runOf } from '../support/run-of.js'

function logged(report: Report): string[] {
  const lines: string[] = []
  logReport(report, { info: line => lines.push(line) })
  return lines
}

describe('the report in the log of the step', () => {
  it('is open when it is short', () => {
    const { context } = reportOf([])
    const none = { code: 'no-input', severity: 'error', message: 'nothing', advice: 'x' } as const
    const lines = logged({ evaluation: couldNotJudge([none]), context })
    expect(lines[0]).toBe('? Could not judge: nothing')
    expect(lines.some(line => line.startsWith('::group::'))).toBe(false)
  })

  it('is folded when it is long, below its headline', async () => {
    const lines = logged(await judgeFixture('sustained'))
    expect(lines.length).toBeGreaterThan(MAX_OPEN_LINES)
    expect(lines.slice(0, 2)).toEqual([
      expect.stringMatching(/^✔ Passed: /),
      '::group::The whole report'
    ])
    expect(lines).toContain('    P50         48 ms     < 200 ms    < 500 ms    target')
    expect(lines.at(-1)).toBe('::endgroup::')
  })

  it('carries out no command that stands in a name, wherever it stands', () => {
    const name = '::error::x ##[set-output name=conclusion]success'
    const lines = logged(
      reportOf([runOf(rowOf(), { name, endpoints: [rowOf({ method: '', name })] })])
    )
    expect(lines.join('\n')).toContain('set-output')
    const commands = commandsIn(lines.join('\n')).map(command => command.name)
    expect(commands.filter(command => !/^(end)?group$/.test(command))).toEqual([])
    expect(lines.filter(line => line.includes('::') && !/^::(end)?group::/.test(line))).toEqual([])
  })

  it('is cut where nobody reads on, which is said', () => {
    const runs = Array.from({ length: 100 }, (_, at) =>
      runOf(rowOf(), {
        name: `run-${at}`,
        endpoints: Array.from({ length: 20 }, (_, row) => rowOf({ name: `/${row}` }))
      })
    )
    const lines = logged(reportOf(runs))
    expect(lines.length).toBeLessThan(MAX_LINES + 5)
    expect(lines.at(-2)).toMatch(/^… and [\d,]+ more lines, which the reports have$/)
  })
})

describe('the last line', () => {
  it('names only where something was published', () => {
    const said: string[] = []
    const log = { info: (line: string): unknown => said.push(line) }
    const report = reportOf([])
    logPlaces(report, { summary: false }, log)
    expect(said).toEqual([])
    logPlaces(report, { summary: true, comment: 'https://github.com/o/r/pull/1#c' }, log)
    expect(said).toEqual([
      'Look at: summary https://github.com/o/r/actions/runs/1 · comment https://github.com/o/r/pull/1#c'
    ])
    logPlaces(report, { summary: true }, log, false)
    expect(said.at(-1)).toBe('Look at: summary of this job')
  })

  const gate = useGate()

  it('comes after the report, what failed and why', async () => {
    await gate.run({ fixture: 'unacceptable-latency' })
    const order = [
      /^info: ✘ Failed: /,
      /^error: Failed: /,
      /^info: ::group::Why/,
      /^info: Look at: summary https:\S+ · comment https:\S+$/
    ].map(pattern => gate.said.findIndex(line => pattern.test(line)))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order).not.toContain(-1)
    expect(order.at(-1)).toBe(gate.said.length - 1)
  })
})
