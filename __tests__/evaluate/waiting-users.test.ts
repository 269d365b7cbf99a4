import { expect, it } from '@jest/globals'
import { loadConfig } from '../../src/config/load.js'
import { evaluate } from '../../src/evaluate/evaluate.js'
import type { Note } from '../../src/locust/note.js'
import { rowOf, runOf } from '../support/run-of.js'

const WAITED = ': users waited for answers that did not come, or asked less often on their own'
const note: Note = { code: 'users-waiting', severity: 'warning', message: 'they waited' }

function headlineOf(targets: string, notes: readonly Note[]): string {
  const settings = loadConfig(`targets: { ${targets} }`, 'gate.yml')
  const candidates = [{ ...runOf(rowOf()), notes: [...notes] }]
  const request = { candidates, baselines: 'none', skipped: [], notes: [] } as const
  return evaluate({ ...request, today: '2026-11-30' }, settings).headline
}

it('is said of the throughput of the whole run, and of nothing else', () => {
  expect(headlineOf('throughput: 1000000/s', [note])).toContain(WAITED)
  expect(headlineOf('throughput: 1000000/s', [])).not.toContain('waited')
  expect(headlineOf('throughput: none, p50: 1ms', [note])).not.toContain(WAITED)
})
