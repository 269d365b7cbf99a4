import { describe, expect, it } from '@jest/globals'

import { inputFileOf, type InputSet } from '../../../src/input/input-file.js'
import { type Combine, readSets } from '../../../src/locust/sets.js'

const set = (label: string, ...paths: string[]): InputSet => ({
  label,
  files: paths.map(path => inputFileOf(path, 'Type,Name\n'))
})

async function read(
  sets: readonly InputSet[],
  combine: Combine = 'separate'
): Promise<{ names: string[]; files: string[][]; messages: string[] }> {
  const { runs, notes } = await readSets(sets, combine, {})
  return {
    names: runs.map(({ name }) => name),
    files: runs.map(({ files }) => [...files]),
    messages: [...runs.flatMap(run => run.notes), ...notes].flatMap(({ file, message }) =>
      file !== undefined && message.startsWith(file) ? [file] : []
    )
  }
}

describe('a file that is broken', () => {
  it.each<Combine>(['separate', 'repeats', 'shards'])(
    'is named with the path that was given, of several (%s)',
    async combine => {
      const { messages, files } = await read(
        [set('head/a/', 'x_stats.csv'), set('head/b', 'x_stats.csv')],
        combine
      )
      expect(messages).toEqual(['head/a/x_stats.csv', 'head/b/x_stats.csv'])
      expect(files).toEqual([['head/a/x_stats.csv'], ['head/b/x_stats.csv']])
    }
  )

  it('is named with it also where it belongs to no run', async () => {
    const { messages } = await read([set('a', 'x_stats.csv'), set('b', 'y_failures.csv')])
    expect(messages).toEqual(['a/x_stats.csv', 'b/y_failures.csv'])
  })

  it('leaves the path alone in the folder that we are in, and where one was given', async () => {
    const { messages } = await read([set('.', 'x_stats.csv'), set('b', 'y_stats.csv')])
    expect(messages).toEqual(['x_stats.csv', 'b/y_stats.csv'])
    expect((await read([set('a', 'c/x_stats.csv')])).messages).toEqual(['c/x_stats.csv'])
  })

  it('gives its run no other name', async () => {
    const { names } = await read([
      set('a', 'x_stats.csv', 'sub/stats.csv'),
      set('b', 'y_stats.csv', 'z_stats.csv')
    ])
    expect(names).toEqual(['sub', 'x', 'y', 'z'])
  })
})
