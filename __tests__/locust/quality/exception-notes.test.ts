import { describe, expect, it } from '@jest/globals'

import { exceptionNotes } from '../../../src/locust/quality/exception-notes.js'
import { judgeFixture } from '../../support/judge.js'

const raised = (count: number, traceback: string): Parameters<typeof exceptionNotes>[0] => [
  { count, message: 'boom', traceback, nodes: 'local' }
]
const TASK = '  File "/home/user/locustfile.py", line 37, in task\n    assert ok\n'
const SEND = (file: string): string =>
  `${TASK}  File "${file}", line 166, in _send_request_safe_mode\n    return self.client.urlopen(url)\n`

describe('exceptions in tasks', () => {
  it('say nothing of a request that was counted: the assertion came after it', async () => {
    const { evaluation } = await judgeFixture('cases/assertion-after-request')
    const note = evaluation.runs[0]!.notes.find(({ code }) => code === 'exceptions-raised')!
    expect(note.message).toBe(
      '36 Python exceptions in tasks, e.g. "Unexpected error 0: " in locustfile.py, line 37: what the task would have done next was not done'
    )
    expect(`${note.message} ${note.advice}`).not.toContain('nowhere')
  })

  it.each([
    '/venv/lib/python3.11/site-packages/locust/contrib/fasthttp.py',
    '/venv/lib/python3.11/site-packages/locust/clients.py',
    String.raw`C:\venv\Lib\site-packages\locust\contrib\fasthttp.py`
  ])('raised within the client (%s) lose their request', file => {
    expect(exceptionNotes(raised(2, SEND(file)))[0]!.message).toContain(
      "the requests of all of them, raised within Locust's client, are counted nowhere"
    )
  })

  it('say where one was raised, as the file of Locust does not tell its type', () => {
    const [one] = raised(1, `${TASK}  File "/srv/load/shop.py", line 10, in search\n    {}["x"]\n`)!
    const [note] = exceptionNotes([
      { count: 26, message: "'x'", traceback: one!.traceback, nodes: 'local' }
    ])
    expect(note?.message).toBe(
      `26 Python exceptions in tasks, e.g. "'x'" in shop.py, line 10: what the task would have done next was not done`
    )
    const [bare] = exceptionNotes(raised(1, ''))
    expect(bare?.message).toContain('e.g. "boom": what')
  })

  it('count those apart that lost none', () => {
    const both = [...raised(3, TASK)!, ...raised(2, SEND('/x/locust/clients.py'))!]
    expect(exceptionNotes(both)[0]!.message).toMatch(/^5 Python .* and the requests of 2, raised/)
  })

  it('are found so in the real files of Locust 2.46.3', async () => {
    const { evaluation } = await judgeFixture('locust-csv/version-2.46.3')
    const note = evaluation.runs[0]!.notes.find(({ code }) => code === 'exceptions-raised')!
    expect(note.message).toContain('counted nowhere')
  })

  it('are not said without any', () => {
    expect(exceptionNotes([])).toEqual([])
  })
})
