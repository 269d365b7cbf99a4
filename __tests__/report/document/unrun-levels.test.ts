import { describe, expect, it } from '@jest/globals'

import { renderDocument, updateDocument } from '../../../src/report/document/document.js'
import { reportOf } from '../../support/evaluated.js'

const CONFIG = `
targets:
  p95: { target: 300ms, acceptable: 500ms, unacceptable: 900ms }
  error-rate: { target: 0.1%, acceptable: 0.5%, unacceptable: 1% }
load-levels:
  peak:
    users: 20
    duration: 40s
    targets: { throughput: 60/s, p95: { target: 350ms } }
  normal: { users: 1, targets: { throughput: none } }
`

describe('a load level that no run is of', () => {
  it('is in the document as the config has it', async () => {
    const report = await reportOf(['sustained'], CONFIG)
    const text = renderDocument(report)
    expect(text).toContain('| Peak Load | ⏳ Pending | TBD: not run yet | 20 | 40 s | none yet |')
    expect(text).toContain('### Peak Load (20 users, 40 s)')
    expect(text).toContain('| Peak (20 users) | > 60/s | > 60/s | ⏳ TBD: not in this report |')
    expect(text).toContain('| Normal (1 user) | none | none | ⏳ TBD: not in this report |')
    expect(text).toContain('| Peak | < 0.1% | < 0.5% | > 1% |')
    expect(text).toContain('| P95 | < 300 ms | < 500 ms | > 900 ms |')
    expect(text).toContain('| P95, Peak Load | < 350 ms | < 500 ms | > 900 ms |')
    expect(text).not.toMatch(/1,?000 users|P\d+, Normal Load|> 500\/s/)
    expect(updateDocument(text, report)).toBe(text)
  })

  it('has everyday bounds of the config where the report has no such run', async () => {
    const text = renderDocument(await reportOf(['peak'], CONFIG))
    expect(text).toContain('| P95 | < 300 ms | < 500 ms | > 900 ms |')
    expect(text).toContain('### Sustained Load (200 users, 30 min)')
  })

  it('is built in where the config says nothing', async () => {
    const text = renderDocument(await reportOf(['sustained']))
    expect(text).toContain(
      '| Peak Load | ⏳ Pending | TBD: not run yet | 1000 | 10 min | none yet |'
    )
    expect(text).toContain('| Peak (1000 users) | > 500/s | > 250/s |')
    expect(text).toContain('| Peak | < 1% | < 5% | > 10% |')
    expect(text).not.toContain(', Peak Load |')
  })
})

const OVER_TIME = `
load-levels:
  normal: &level
    targets:
      p95: { target: 450ms, unacceptable: '> 900ms for 10s' }
      throughput: { target: 20/s, acceptable: '< 12/s for 10s' }
      average: { acceptable: '> 300ms for 20s' }
      error-rate: { target: 0.2%, acceptable: '> 5% for 20s', unacceptable: none }
  peak: *level
`

describe('a bound over time', () => {
  it.each(['', ', Peak Load'])('is in the document as the config has it%s', async level => {
    const config = level === '' ? OVER_TIME.replace('normal:', 'sustained:') : OVER_TIME
    const text = renderDocument(await reportOf(['sustained'], config))
    const name = level === '' ? 'Sustained' : 'Peak'
    expect(text).toContain(`| P95${level} | < 450 ms | < 1,000 ms | > 900 ms for 10 s |`)
    expect(text).toContain(`| Average${level} | none | not > 300 ms for 20 s | > 300 ms for 20 s |`)
    expect(text).toMatch(new RegExp(`\\| ${name}.* \\| > 20/s \\| not < 12/s for 10 s \\|`))
    expect(text).toContain(`| ${name} | < 0.2% | not > 5% for 20 s | > 5% for 20 s |`)
  })
})
