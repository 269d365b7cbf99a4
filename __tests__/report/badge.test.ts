import { describe, expect, it } from '@jest/globals'

import type { Outcome } from '../../src/evaluate/evaluation.js'
import { renderBadge } from '../../src/report/badge.js'
import { reportOf } from '../support/evaluated.js'

const sustained = await reportOf(['sustained'])

describe('the badge', () => {
  it.each<[Outcome, string, string]>([
    ['passed', 'passed, P95 140 ms', 'brightgreen'],
    ['warned', 'warnings, P95 140 ms', 'yellow'],
    ['failed', 'failed, P95 140 ms', 'red'],
    ['could-not-judge', 'could not judge', 'lightgrey']
  ])('of a run that %s', (outcome, message, color) => {
    const evaluation = { ...sustained.evaluation, outcome }
    expect(JSON.parse(renderBadge({ ...sustained, evaluation }))).toEqual({
      schemaVersion: 1,
      label: 'load test',
      message,
      color
    })
  })

  it('of several runs has no number of one of them', async () => {
    const badge = renderBadge(await reportOf(['sustained', 'peak']))
    expect(JSON.parse(badge)).toMatchObject({ message: 'passed' })
  })

  it('is labelled with the key of the gate', () => {
    const context = { version: '0', key: 'nightly\u202e\n::x::' }
    expect(JSON.parse(renderBadge({ ...sustained, context }))).toMatchObject({
      label: 'nightly⟨U+202E⟩ ::x::'
    })
  })
})
