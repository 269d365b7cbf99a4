import { describe, expect, it } from '@jest/globals'

import { alikeTogether } from '../../../src/report/text/alike-sections.js'

describe('sections', () => {
  it('that say the same are one below all their heads, where the first of them was', () => {
    const sections = [
      { head: 'a', body: ['1', '2'] },
      { head: 'b', body: ['1'] },
      { head: 'c', body: ['1', '2'] }
    ]
    expect(alikeTogether(sections)).toEqual(['a\nc\n1\n2', 'b\n1'])
  })
})
