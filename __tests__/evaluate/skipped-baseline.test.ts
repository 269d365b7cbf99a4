import { expect, it } from '@jest/globals'

import { defaultSettings } from '../../src/config/default-settings.js'
import { evaluate } from '../../src/evaluate/evaluate.js'
import { rowOf, runOf } from '../support/run-of.js'

it.each([
  ['nosuch does not exist', /not compared.*: nosuch does not exist/i],
  ['it holds no CSV file of Locust', /: nosuch: it holds no CSV file of Locust/]
])('names a baseline that is not used once: %s', (why, expected) => {
  const request = {
    candidates: [runOf(rowOf())],
    baselines: [],
    isBaselineGiven: true,
    skipped: [{ source: { label: 'nosuch' }, why }],
    notes: [],
    today: '2026-11-24'
  } as const
  const { headline, notes, runs } = evaluate(request, defaultSettings())
  const said = [headline, ...[...notes, ...runs.flatMap(run => run.notes)].map(one => one.message)]
  expect(said.join('\n')).toMatch(expected)
  expect(said.join('\n')).not.toContain('nosuch: nosuch')
})
