import { expect, it } from '@jest/globals'

import { renderJson } from '../../src/report/json.js'
import { judgeFixture } from '../support/judge.js'

type Capacity = Readonly<Record<string, { readonly reason?: unknown } | undefined>>

it('tells machines in words why a capacity is so sure', async () => {
  const { runs } = JSON.parse(renderJson(await judgeFixture('capacity-steps'))) as {
    readonly runs: readonly { readonly timeline: { readonly capacity: Capacity } }[]
  }
  const { capacity } = runs[0]?.timeline ?? {}
  for (const of of ['knee', 'capacity', 'maxUsers', 'maxThroughput', 'breakingPoint']) {
    expect([of, typeof capacity?.[of]?.reason]).toEqual([of, 'string'])
  }
})
