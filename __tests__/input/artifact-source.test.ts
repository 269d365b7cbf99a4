import { describe, expect, it } from '@jest/globals'
import { createdAt, newestOfEachName, type Artifact } from '../../src/input/artifact-source.js'

const artifact = (id: number, moment?: Date | string, name = 'load'): Artifact => ({
  id,
  name,
  size: 1,
  expired: false,
  ...createdAt(moment)
})
const kept = (...artifacts: Artifact[]): unknown =>
  newestOfEachName(artifacts).map(({ name, id, versions }) => [name, id, versions])

describe('of several artifacts of a name', () => {
  const early = '2026-11-24T08:38:00Z'
  const late = '2026-11-24T08:50:00Z'

  it('the one that was uploaded last counts, whatever its id and the order of the list', () => {
    for (const [a, b] of [
      [artifact(9, early), artifact(8, late)],
      [artifact(8, late), artifact(9, early)],
      [artifact(9, new Date(early)), artifact(8, new Date(late))]
    ] as const) {
      expect(kept(a, b)).toEqual([['load', 8, 2]])
    }
  })

  it.each<[string, Date | string | undefined, Date | string | undefined]>([
    ['the same', late, late],
    ['none', undefined, undefined],
    ['no times at all', 'soon', new Date('soon')]
  ])('with %s for a time the highest id counts', (_, a, b) => {
    expect(kept(artifact(9, a), artifact(8, b))).toEqual([['load', 9, 2]])
  })

  it('a known time is newer than none, and other names have no part in it', () => {
    expect(kept(artifact(9), artifact(8, early), artifact(7, late, 'other'))).toEqual([
      ['load', 8, 2],
      ['other', 7, 1]
    ])
  })
})
