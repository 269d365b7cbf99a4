import { EventEmitter } from 'node:events'

import { describe, expect, it, jest } from '@jest/globals'
import * as fc from 'fast-check'

import { LiveScreen } from '../../src/command-line/live-screen.js'
import { ToyTerminal } from '../support/toy-terminal.js'

function screenOn(columns = 20) {
  const terminal = new ToyTerminal(columns)
  const signals = new EventEmitter()
  const screen = new LiveScreen({ write: terminal.write, columns: () => columns }, signals)
  const write = (text: Buffer): void => {
    terminal.write(text.toString())
  }
  const above = (text: string, stream: 'out' | 'error' = 'out'): void => {
    screen.above(Buffer.from(text), stream, write)
  }
  return { terminal, signals, screen, write, above }
}

describe('lines that are drawn over again', () => {
  it('stand once, at the end, below what is written meanwhile', () => {
    const { terminal, screen, above } = screenOn()
    above('before\n')
    screen.draw(['one', 'two'])
    above('first\nsecond\n')
    screen.draw(['three', 'four', 'five'])
    screen.draw(['six'])
    above('third\n', 'error')
    expect(terminal.lines).toEqual(['before', 'first', 'second', 'third', 'six'])
    expect(terminal.isCursorShown).toBe(false)
  })

  it('wait for the end of a line that was begun', () => {
    const { terminal, screen, write, above } = screenOn()
    screen.draw(['status'])
    above('hal')
    above('err', 'error')
    expect(terminal.lines).toEqual(['status'])
    above('f\nrest')
    expect(terminal.lines).toEqual(['half', 'status'])
    screen.close(write)
    expect(terminal.lines).toEqual(['half', 'rest', 'err'])
  })

  it('are taken away whole, also where the window has become smaller', () => {
    const { terminal, screen } = screenOn(10)
    screen.draw(['\u001b[1m0123456789abcdef\u001b[22m', 'x'])
    screen.draw(['y'])
    expect(terminal.lines).toEqual(['y'])
  })

  it('stand below all that was written, whatever that was', () => {
    const line = fc.string({ maxLength: 15, unit: fc.constantFrom('a', 'b', ' ', 'é') })
    const step = fc.oneof(
      fc.record({ draw: fc.array(line, { minLength: 1, maxLength: 4 }) }),
      fc.record({ write: fc.array(line, { minLength: 1, maxLength: 4 }) })
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), steps => {
        const { terminal, screen, write, above } = screenOn(16)
        const written: string[] = []
        let drawn: string[] = []
        for (const one of steps) {
          if ('draw' in one) screen.draw((drawn = one.draw))
          else {
            written.push(...one.write)
            above(one.write.map(text => `${text}\n`).join(''))
          }
        }
        const all = [...written, ...drawn].map(text => text.trimEnd())
        while (all.at(-1) === '') all.pop()
        expect(terminal.lines).toEqual(all)
        screen.close(write)
      })
    )
  })
})

describe('the cursor', () => {
  it('is back when the lines are taken away, and nothing listens any more', () => {
    const { terminal, signals, screen, write } = screenOn()
    const before = process.listenerCount('exit')
    screen.draw(['status'])
    expect([terminal.isCursorShown, process.listenerCount('exit')]).toEqual([false, before + 1])
    screen.close(write)
    screen.close(write)
    expect([terminal.isCursorShown, terminal.lines]).toEqual([true, []])
    expect([process.listenerCount('exit'), signals.eventNames()]).toEqual([before, []])
  })

  it('is back when the process ends otherwise', () => {
    const { terminal, screen, write } = screenOn()
    screen.draw(['status'])
    const [giveBack] = process.listeners('exit').slice(-1)
    giveBack?.(1)
    expect(terminal.isCursorShown).toBe(true)
    screen.close(write)
  })

  it('is back while the process is stopped', () => {
    const { terminal, signals, screen, write } = screenOn()
    const kill = jest.spyOn(process, 'kill').mockReturnValue(true)
    try {
      screen.draw(['status'])
      signals.emit('SIGTSTP')
      expect(kill.mock.calls).toEqual([[process.pid, 'SIGSTOP']])
      expect([terminal.isCursorShown, terminal.lines]).toEqual([true, []])
      screen.draw(['status'])
      expect([terminal.isCursorShown, terminal.lines]).toEqual([false, ['status']])
    } finally {
      kill.mockRestore()
      screen.close(write)
    }
  })
})
