import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { GrowingFile } from '../../src/watch/growing-file.js'
import { followRun, type Session, SILENT_SECONDS, watchCommand } from '../../src/watch/session.js'
import { handTimer } from '../support/hand-timer.js'

let folder = ''
let clock: ReturnType<typeof handTimer>
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'session-'))
  clock = handTimer()
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})
const path = (): string => join(folder, 'x_stats_history.csv')

/** Moves the clock second by second, with time for the disk between, until the work is done. */
async function inTime<T>(work: Promise<T>, each: (second: number) => void = () => undefined) {
  const state = { isDone: false }
  void work.finally(() => (state.isDone = true))
  const isOver = (): boolean => state.isDone
  for (let second = 0; !isOver(); second++) {
    each(second)
    // The disk is slower than the clock: nothing is waiting for it once the timer is set.
    while (clock.pending() === 0 && !isOver()) await new Promise(setImmediate)
    clock.advance(1000)
    await new Promise(setImmediate)
  }
  return work
}

/** Lost once the file holds the word. */
async function sessionOf(): Promise<{ session: Session<string>; told: string[] }> {
  const told: string[] = []
  let text = ''
  const history = await GrowingFile.at(path())
  const session: Session<string> = {
    history,
    timer: clock.timer,
    judging: {
      restart: () => (text = ''),
      push: bytes => (text += Buffer.from(bytes).toString()),
      lost: () => (text.includes('lost') ? text.trim() : undefined)
    },
    listener: {
      looked: () => Promise.resolve(),
      stopping: why => {
        told.push(`stopping: ${why}`)
        return Promise.resolve()
      },
      silent: () => told.push(history.isBegun ? 'silent' : 'nothing yet')
    }
  }
  return { session, told }
}

/** A command that ends on these signals, with so many processes that outlive it. */
function commandOf(told: string[], endsOn: readonly NodeJS.Signals[], left = 0) {
  let finish: (name: string) => void = () => undefined
  let members = left + 1
  const command = {
    ended: new Promise<string>(resolve => (finish = resolve)),
    members: () => members,
    signal: (name: NodeJS.Signals) => {
      told.push(name)
      if (name === 'SIGKILL') members = 0
      if (!endsOn.includes(name) && name !== 'SIGKILL') return
      members = Math.min(members, left)
      finish(name)
    },
    finish: (name: string) => {
      members = Math.min(members, left)
      finish(name)
    }
  }
  return command
}

const never = new Promise<NodeJS.Signals>(() => undefined)
const GRACE = { graceMs: 20_000, interruption: never }

describe('a command that is watched', () => {
  it('and is healthy is left alone to its end', async () => {
    const { session, told } = await sessionOf()
    const command = commandOf(told, [])
    const end = await inTime(watchCommand(session, command, GRACE), second => {
      if (second < 20) appendFileSync(path(), 'row\n')
      else command.finish('done')
    })
    expect([end, told]).toEqual([{ end: 'done', orphans: 0 }, []])
    expect(clock.pending()).toBe(0)
  })

  it.each<[string, NodeJS.Signals[], string[]]>([
    ['on the first signal', ['SIGINT'], ['SIGINT']],
    ['on the second, after half of the grace', ['SIGTERM'], ['SIGINT', 'SIGTERM']],
    ['by force, after all of it', [], ['SIGINT', 'SIGTERM', 'SIGKILL']]
  ])('and is lost ends %s, and why is told before', async (_, endsOn, signals) => {
    const { session, told } = await sessionOf()
    writeFileSync(path(), 'row\nlost\n')
    writeFileSync(path(), 'row\nlost\n', { flag: 'a' })
    const end = await inTime(watchCommand(session, commandOf(told, endsOn), GRACE))
    expect(told).toEqual(['stopping: row\nlost\nrow\nlost', ...signals])
    expect(end).toEqual({
      end: signals.at(-1),
      orphans: 0,
      stop: { why: 'row\nlost\nrow\nlost', ending: { took: signals.at(-1), orphans: 0 } }
    })
  })

  it('and is lost takes those with it that outlive it', async () => {
    const { session, told } = await sessionOf()
    appendFileSync(path(), 'lost\n')
    const end = await inTime(watchCommand(session, commandOf(told, ['SIGINT'], 2), GRACE))
    expect(told).toEqual(['stopping: lost', 'SIGINT', 'SIGTERM', 'SIGKILL'])
    expect(end.stop?.ending).toEqual({ took: 'SIGINT', orphans: 2 })
  })

  it('and has ended by itself is not lost any more', async () => {
    const { session, told } = await sessionOf()
    const command = commandOf(told, [])
    const watched = watchCommand(session, command, GRACE)
    command.finish('done')
    appendFileSync(path(), 'lost\n')
    expect([await inTime(watched), told]).toEqual([{ end: 'done', orphans: 0 }, []])
  })

  it('says what it leaves behind, and leaves it', async () => {
    const { session, told } = await sessionOf()
    const command = commandOf(told, [], 1)
    const end = await inTime(watchCommand(session, command, GRACE), second => {
      if (second === 3) command.finish('done')
    })
    expect([end, told]).toEqual([{ end: 'done', orphans: 1 }, []])
  })

  it('and hears a signal from outside has the grace to end, then is ended', async () => {
    const { session, told } = await sessionOf()
    const interruption = Promise.resolve<NodeJS.Signals>('SIGINT')
    const command = commandOf(told, ['SIGTERM'])
    const end = await inTime(watchCommand(session, command, { graceMs: 20_000, interruption }))
    // The first has reached it already.
    expect(told).toEqual(['SIGTERM'])
    expect(end.interrupted).toEqual({ by: 'SIGINT', ending: { took: 'SIGTERM', orphans: 0 } })
  })

  it('that writes nothing, or nothing any more, is said once', async () => {
    const { session, told } = await sessionOf()
    const command = commandOf(told, [])
    await inTime(watchCommand(session, command, GRACE), second => {
      if (second === SILENT_SECONDS + 5) appendFileSync(path(), 'row\n')
      if (second === 3 * SILENT_SECONDS) command.finish('done')
    })
    expect(told).toEqual(['nothing yet', 'silent'])
  })
})

describe('a run that is followed', () => {
  it('and is lost is said to be', async () => {
    const { session } = await sessionOf()
    const end = await inTime(followRun(session, never), second => {
      if (second === 3) appendFileSync(path(), 'lost\n')
    })
    expect(end).toEqual({ kind: 'lost', why: 'lost' })
  })

  it('is over when nothing is written any more', async () => {
    const { session } = await sessionOf()
    const end = await inTime(followRun(session, never), second => {
      if (second < 10) appendFileSync(path(), 'row\n')
    })
    expect(end).toEqual({ kind: 'over' })
  })

  it('tells at each look for how long there was nothing new', async () => {
    const { session } = await sessionOf()
    const empty: number[] = []
    const looked = (seconds: number): Promise<void> => {
      empty.push(seconds)
      return Promise.resolve()
    }
    await inTime(
      followRun({ ...session, listener: { ...session.listener, looked } }, never),
      second => {
        if (second % 5 === 4 && second < 15) appendFileSync(path(), 'row\n')
      }
    )
    expect(empty.filter(seconds => seconds === 0)).toHaveLength(3)
    expect(empty.slice(empty.lastIndexOf(0))).toEqual(
      Array.from({ length: SILENT_SECONDS + 1 }, (_, seconds) => seconds)
    )
  })

  it('whose files are of before is none', async () => {
    appendFileSync(path(), 'lost\n')
    const { session } = await sessionOf()
    expect(await inTime(followRun(session, never))).toEqual({ kind: 'nothing-written' })
  })

  it('is left when a signal comes', async () => {
    const { session } = await sessionOf()
    const interruption = Promise.resolve<NodeJS.Signals>('SIGTERM')
    expect(await inTime(followRun(session, interruption))).toEqual({ kind: 'left', by: 'SIGTERM' })
    expect(clock.pending()).toBe(0)
  })
})
