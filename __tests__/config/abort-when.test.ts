import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../src/config/load.js'
import type { LoadLevel } from '../../src/config/settings.js'
import { originsOf } from '../../src/config/origins.js'
import { heldUnder } from '../../src/evaluate/held-entries.js'
import { renderSettings } from '../../src/report/text/settings-text.js'
import { configProblems } from '../support/config-problems.js'

function levelOf(config: string, name = 'normal'): LoadLevel {
  return loadConfig(config, 'gate.yml').loadLevels.find(level => level.name === name)!
}

const ISSUE = '{ error-rate: "> 50% for 20s", average: "> 2s for 60s", delay: 30s }'

describe('abort-when in the config', () => {
  it('is criteria over time by metric, and a delay', () => {
    const { abortWhen } = levelOf(`load-levels: { normal: { abort-when: ${ISSUE} } }`)
    expect(abortWhen).toMatchObject({
      delaySeconds: 30,
      criteria: [
        {
          metric: { key: 'error-rate' },
          criterion: { comparison: '>', bound: 0.5, forSeconds: 20 }
        },
        { metric: { key: 'average' }, criterion: { comparison: '>', bound: 2000, forSeconds: 60 } }
      ]
    })
    expect(levelOf('').abortWhen).toBeUndefined()
  })

  it('is inherited key by key, and taken away by none', () => {
    const config = `load-levels:
  normal: { abort-when: ${ISSUE} }
  spike: { extends: normal, abort-when: { average: none, p95: "> 3s for 10s" } }
  calm: { extends: normal, abort-when: none }
`
    const { criteria, delaySeconds } = levelOf(config, 'spike').abortWhen!
    expect([criteria.map(({ metric }) => metric.key), delaySeconds]).toEqual([
      ['error-rate', 'p95'],
      30
    ])
    expect(levelOf(config, 'calm').abortWhen).toBeUndefined()
  })

  it.each([
    ['{ error-rat: "> 50%" }', 'unknown key "error-rat"'],
    ['{ max: "> 9s" }', 'max is one number for the whole run; abort-when is for'],
    ['{ error-rate: 50% }', 'is not a criterion over time'],
    ['{ error-rate: "< 50% for 20s" }', 'lower is better, and the criterion says what is bad'],
    ['{ throughput: "> 50/s for 20s" }', 'higher is better'],
    ['{ average: "> 50% for 20s" }', '50%'],
    ['{ delay: soon, average: "> 2s" }', 'soon'],
    ['often', 'abort-when']
  ])('is refused as %s', (abort, problem) => {
    expect(
      configProblems(`load-levels: { normal: { abort-when: ${abort} } }`).join('\n')
    ).toContain(problem)
  })

  it('at the wrong place is told where it belongs', () => {
    expect(configProblems('abort-when: { average: "> 2s" }').join('\n')).toContain(
      'under a load level'
    )
  })

  it('is shown by check-config', () => {
    const settings = loadConfig(`load-levels: { normal: { abort-when: ${ISSUE} } }`, 'gate.yml')
    const held = settings.loadLevels.map(one => heldUnder(one, originsOf(undefined, one.name)))
    expect(
      renderSettings(settings, held, { today: '2026-11-24', width: 120, color: false })
    ).toContain(
      'abort when error rate > 50% for 20 s, or average > 2,000 ms for 60 s, after 30 s (config)'
    )
  })
})
