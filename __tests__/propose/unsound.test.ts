import { expect, it } from '@jest/globals'
import { note } from '../../src/locust/note.js'
import { unsoundWords } from '../../src/propose/unsound.js'
import { aRun } from '../support/regression-runs.js'

it('says what the gate warns of in a run that bounds are proposed from', () => {
  const waiting = note('users-waiting', '30 requests/s', { severity: 'warning' })
  expect(unsoundWords({ ...aRun({}), notes: [waiting] })).toBe('users-waiting: 30 requests/s')
  expect(unsoundWords({ ...aRun({}), notes: [note('short-run', 'only 9 s')] })).toBeUndefined()
})
