import { EventEmitter, once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { launch, type LaunchEnd, type OutputSink } from '../../src/launch/launcher.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'launch-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const node = (script: string, ...args: string[]): string[] => [
  process.execPath,
  '-e',
  script,
  '--',
  ...args
]

function launched(command: readonly string[], hasTerminal = false) {
  const signals = new EventEmitter()
  return { signals, ...launch(command, { signals, hasTerminal }) }
}

const endOf = (command: readonly string[]): Promise<LaunchEnd> => launched(command).ended

/** Settles when the command has written the file. */
async function written(path: string): Promise<void> {
  const watcher = watch(folder)
  try {
    while (!existsSync(path)) await once(watcher, 'change')
  } finally {
    watcher.close()
  }
}

describe('a command', () => {
  it.each([0, 1, 3])('ends with its own code %d', async code => {
    expect(await endOf(node(`process.exit(${code})`))).toEqual({ kind: 'exit', code })
  })

  it('gets its arguments as they are, through no shell', async () => {
    const odd = ['$HOME', '`id`', 'a b', '"', '*', '--flag=']
    const script = `process.exit(JSON.stringify(process.argv.slice(1)) === ${JSON.stringify(JSON.stringify(odd))} ? 0 : 9)`
    expect(await endOf(node(script, ...odd))).toEqual({ kind: 'exit', code: 0 })
  })

  it('that a signal ends has the code that a shell gives', async () => {
    expect(await endOf(node(`process.kill(process.pid, 'SIGKILL')`))).toEqual({
      kind: 'exit',
      code: 137,
      by: 'SIGKILL'
    })
  })

  it('that is missing is said', async () => {
    expect(await endOf(['no-such-locust', '-f', 'x.py'])).toEqual({
      kind: 'not-started',
      code: 127,
      why: 'there is no program no-such-locust'
    })
  })

  it('that must not be run is said', async () => {
    const path = join(folder, 'plain.txt')
    writeFileSync(path, '')
    chmodSync(path, 0o644)
    expect(await endOf([path])).toMatchObject({
      kind: 'not-started',
      code: 126,
      why: expect.stringContaining(path) as unknown
    })
  })
})

describe('a signal', () => {
  /** Says that it listens, and ends with a code of its own for each signal. */
  const listening = (path: string): string[] =>
    node(
      `process.on('SIGTERM', () => process.exit(41)); process.on('SIGINT', () => process.exit(42));
       setInterval(() => {}, 60_000); require('fs').writeFileSync(process.argv[1], '')`,
      path
    )

  it.each([
    ['SIGTERM', 41],
    ['SIGINT', 42]
  ])('%s reaches the command, which ends as it likes', async (name, code) => {
    const path = join(folder, name)
    const { signals, ended } = launched(listening(path))
    await written(path)
    signals.emit(name)
    expect(await ended).toEqual({ kind: 'exit', code })
    expect(signals.eventNames()).toEqual([])
  })

  it('of a terminal is not sent twice', async () => {
    const path = join(folder, 'terminal')
    const { signals, ended, signal } = launched(listening(path), true)
    await written(path)
    signals.emit('SIGINT')
    signal('SIGTERM')
    expect(await ended).toEqual({ kind: 'exit', code: 41 })
  })

  it.each([
    ['SIGTERM', 41, {}],
    ['SIGTERM', 42, { SIGTERM: 'SIGINT' as const }]
  ])('%s ends it with %d when it is passed on as %o', async (name, code, passedAs) => {
    const path = join(folder, `as-${code}`)
    const signals = new EventEmitter()
    const { ended } = launch(listening(path), { signals, hasTerminal: false, passedAs })
    await written(path)
    signals.emit(name)
    expect(await ended).toMatchObject({ code })
  })

  it('after the end does nothing', async () => {
    const { signals, ended, signal } = launched(node(''))
    await ended
    signal('SIGTERM')
    expect(signals.listenerCount('SIGTERM')).toBe(0)
  })
})

describe('a group of its own', () => {
  const grouped = (command: readonly string[], output?: OutputSink) => {
    const signals = new EventEmitter()
    const options = { signals, hasTerminal: true, ownGroup: true }
    return { signals, ...launch(command, output === undefined ? options : { ...options, output }) }
  }
  /** Starts a process that outlives it, and ends. */
  const leaving = (path: string): string[] =>
    node(
      `const fs = require('fs')
       require('child_process').spawn(process.execPath, ['-e',
         "require('fs').writeFileSync(process.argv[1], ''); setInterval(() => {}, 60_000)",
         '--', process.argv[1]], { stdio: 'ignore' }).unref()
       const wait = setInterval(() => { if (fs.existsSync(process.argv[1])) process.exit(3) }, 5)`,
      path
    )

  it('hears a Ctrl-C of the terminal through us alone', async () => {
    const path = join(folder, 'group')
    const { signals, ended, members } = grouped(
      node(
        `process.on('SIGINT', () => process.exit(42)); setInterval(() => {}, 60_000);
         require('fs').writeFileSync(process.argv[1], '')`,
        path
      )
    )
    await written(path)
    expect(members()).toBe(1)
    signals.emit('SIGINT')
    expect(await ended).toEqual({ kind: 'exit', code: 42 })
    expect(members()).toBe(0)
  })

  it('is counted and ended with all that outlives its first process', async () => {
    const { ended, members, signal } = grouped(leaving(join(folder, 'left')))
    expect(await ended).toEqual({ kind: 'exit', code: 3 })
    expect(members()).toBe(1)
    signal('SIGKILL')
    while (members() > 0) await new Promise(setImmediate)
  })

  it('has its output handed on to the last byte', async () => {
    const heard = { out: '', error: '' }
    const { ended } = grouped(
      node(`console.log('x'.repeat(200_000)); console.error('end'); process.exitCode = 5`),
      (text, stream) => (heard[stream] += text.toString())
    )
    expect(await ended).toEqual({ kind: 'exit', code: 5 })
    expect([heard.out.length, heard.error]).toEqual([200_001, 'end\n'])
  })

  it('of a program that is missing is none', async () => {
    const { ended, members } = grouped(['no-such-locust'], () => undefined)
    expect(await ended).toMatchObject({ kind: 'not-started', code: 127 })
    expect(members()).toBe(0)
  })
})
