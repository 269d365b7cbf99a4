import { expect, it } from '@jest/globals'
import { shortNames } from '../../src/propose/run-names.js'
import { runOf } from '../support/run-of.js'

it.each<[string[], string[], 'name' | 'default']>([
  [['../out/main1/normal'], ['normal'], 'name'],
  [['../peak/eu/load'], ['peak/eu/load'], 'name'],
  [['/home/me/a/load', '/home/me/b/load'], ['a/load', 'b/load'], 'default'],
  [['/x/a/1/load', '/x/b/1/load', '/x/spike'], ['a/1/load', 'b/1/load', 'spike'], 'default'],
  [['load', 'd/load'], ['load', 'd/load'], 'default'],
  [['load', 'load'], ['load', 'load'], 'default']
])('%j are called %j', (names, short, by) => {
  const runs = names.map(name => runOf(undefined, { name }))
  const called = shortNames([{ by, runs }])
  expect(runs.map(run => called.get(run))).toEqual(short)
})
