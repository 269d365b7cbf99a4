import { describe, expect, it } from '@jest/globals'

import { idleInputs, readInputs } from '../../src/config/inputs.js'

function idle(given: Readonly<Record<string, string>>): string[] {
  return idleInputs(readInputs(name => given[name] ?? ''))
}

describe('an input that says nothing beside the others', () => {
  it.each([
    [{ path: 'r', paired: 'true' }, ['paired']],
    [
      { path: 'r', 'run-id': '7', 'baseline-workflow': 'main.yml' },
      ['run-id', 'baseline-workflow']
    ],
    [{ artifact: 'a', baseline: 'none', 'on-not-comparable': 'fail' }, ['on-not-comparable']]
  ])('%j: %j', (given, expected) => {
    expect(idle(given).map(line => line.split(' ')[2])).toEqual(expected)
  })

  it.each([
    { path: 'r', 'baseline-path': 'b', paired: 'true', 'on-not-comparable': 'fail' },
    { artifact: 'a', 'run-id': '7', 'baseline-workflow': 'main.yml', paired: 'true' },
    { path: 'r', paired: 'false' }
  ])('%j has none', given => {
    expect(idle(given)).toEqual([])
  })
})
