import { describe, expect, it } from '@jest/globals'
import { csvOf, runOfCsv } from '../../support/timeline-fixtures.js'
import type { Run } from '../../../src/locust/run.js'
import { noteOf, said } from '../support.js'

const RATE = 9
const REQUESTS = 2

/** A run before whose first users so many seconds passed, of which so many were the run's own. */
function runWithIdle(folder: string, idle: number, own = idle, lost = 0): Promise<Run> {
  const files = [...csvOf(folder)].map(([name, text]): [string, string] => {
    const [header = '', ...rows] = text.trimEnd().split(/\r?\n/)
    if (name.endsWith('_history.csv')) {
      const [first = ''] = rows
      const earlier = Array.from({ length: idle }, (_, i) =>
        first.replace(/^\d+/, at => String(Number(at) - idle + i))
      )
      return [name, [header, ...earlier, ...rows.slice(0, rows.length - lost), ''].join('\n')]
    }
    if (!name.endsWith('_stats.csv')) return [name, text]
    const total = rows.at(-1)?.split(',') ?? []
    const seconds = Number(total[REQUESTS]) / Number(total[RATE])
    const slower = rows.map(row => {
      const cells = row.split(',')
      const rate = (Number(cells[RATE]) * seconds) / (seconds + own)
      return cells.with(RATE, String(rate)).join(',')
    })
    return [name, [header, ...slower, ''].join('\n')]
  })
  return runOfCsv(new Map(files))
}

describe('a run whose first users come late', () => {
  it.each([8, 20, 60])('begins with its first row: %d s', async idle => {
    const [run, plain] = [
      await runWithIdle('low-throughput', idle),
      await runWithIdle('low-throughput', 0)
    ]
    expect(said(run.notes)).toEqual(said(plain.notes))
    expect(run.startedAt! - plain.startedAt!).toBeCloseTo(-idle, 0)
    expect(run.endedAt! - plain.endedAt!).toBeCloseTo(0, 0)
    expect(run.durationSeconds! - plain.durationSeconds!).toBeCloseTo(idle, 0)
  })

  it('begins with its users where the rows before are none of the run', async () => {
    const [run, plain] = [
      await runWithIdle('low-throughput', 60, 0),
      await runWithIdle('low-throughput', 0)
    ]
    expect([run.startedAt, run.endedAt]).toEqual([plain.startedAt, plain.endedAt])
  })

  it.each([0, 60])('still lacks its end where the history was cut: own %d s', async own => {
    const run = await runWithIdle('low-throughput', 60, own, 40)
    expect(noteOf(run, 'history-truncated')?.message).toMatch(/^the history lacks the last 4\d s/)
  })

  it('is seen to hang at its end', async () => {
    const run = await runWithIdle('server-hang', 30)
    expect(said(run.notes)).toContain('error stalled-at-end')
  })
})
