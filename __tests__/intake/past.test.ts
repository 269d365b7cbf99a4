import { describe, expect, it } from '@jest/globals'

import { defaultSettings } from '../../src/config/default-settings.js'
import type { LoadLevel } from '../../src/config/settings.js'
import { baselineOf } from '../../src/evaluate/regression/digest-baseline.js'
import { readPast, type PastOffer } from '../../src/intake/past.js'
import { note } from '../../src/locust/note.js'
import { historyText } from '../../src/past/lines.js'
import { digest } from '../support/digests.js'

const { run } = baselineOf(digest(1))
const [level] = defaultSettings().loadLevels as [LoadLevel, ...LoadLevel[]]

function offered(texts: readonly string[], more: Partial<PastOffer> = {}): PastOffer {
  const { gate, attempt } = digest().identity
  return {
    histories: texts.map((text, at) => ({ label: `artifact ${at + 1}`, text })),
    own: { workflowRun: '7', attempt, gate, at: 1_800_000_000 },
    isKept: false,
    runs: 40,
    notes: [],
    ...more
  }
}

const read = async (offer: PastOffer | undefined): ReturnType<typeof readPast> =>
  readPast({ past: () => Promise.resolve(offer) })

describe('the history that was found', () => {
  it('is nothing where nobody asked for one', async () => {
    expect(await read(undefined)).toEqual({ notes: [] })
  })

  it('says which line was not taken, and uses the others', async () => {
    const text = `${historyText([digest(1)])}{"kind":\n${historyText([digest(2)])}[]\n`
    const { past, notes } = await read(offered([text]))
    expect(past).toBeDefined()
    expect(notes).toEqual([
      {
        code: 'history-line-refused',
        severity: 'info',
        message:
          'line 2 of the history artifact 1 was not taken: it is no JSON, or was cut (and 1 more of its lines)',
        advice: 'The other lines are used.'
      }
    ])
  })

  it('is known to be unread, or read in part', async () => {
    const lost = note('history-unread', 'GitHub could not be reached')
    const unreadOf = async (offer: PastOffer): Promise<unknown> => {
      const shortage = (await read(offer)).past?.shortageOf(run, level)
      return shortage?.unread
    }
    const text = historyText([digest(1)])
    expect(await unreadOf(offered([], { notes: [lost] }))).toBe('all')
    expect(await unreadOf(offered([text], { notes: [lost] }))).toBe('part')
    expect(await unreadOf(offered([`${text}{"kind":\n`]))).toBe('part')
    expect(await unreadOf(offered([text]))).toBeUndefined()
    expect(await unreadOf(offered([]))).toBeUndefined()
  })

  it('has no runs of another gate where it is that of one', async () => {
    const { identity } = digest(2)
    const foreign = digest(2, { identity: { ...identity, gate: 'other' } })
    const text = historyText([digest(1), foreign])
    const { notes } = await read(offered([text], { isOwnOnly: true }))
    const { past } = await read(offered([text], { isOwnOnly: true }))
    expect(past?.shortageOf(run, level).unread).toBeUndefined()
    expect(notes.map(({ message }) => message)).toEqual([
      'one run in the history artifact 1 was not taken: it is of another gate'
    ])
    expect((await read(offered([text]))).notes).toEqual([])
  })
})
