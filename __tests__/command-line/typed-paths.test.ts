import { expect, it } from '@jest/globals'
import { initArgumentsOf } from '../../src/command-line/typed-paths.js'

it.each<[string[], 'separate' | 'repeats' | 'shards', string | undefined]>([
  [['out/main1'], 'separate', 'out/main1'],
  [['../a', '/tmp/b_1/load.x/', '.'], 'separate', '../a /tmp/b_1/load.x/ .'],
  [['a', 'b'], 'repeats', '--combine repeats a b'],
  [['my results'], 'separate', undefined],
  [['a', 'b;rm'], 'separate', undefined],
  [['results/*'], 'separate', undefined],
  [['-x'], 'separate', undefined],
  [['C:\\results'], 'separate', undefined],
  [Array.from({ length: 40 }, (_, at) => `out/${at}`), 'separate', undefined]
])('%j, %s: %s', (paths, combine, typed) => {
  expect(initArgumentsOf({ paths, combine })).toBe(typed)
})
