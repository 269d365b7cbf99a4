import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const POLL_MS = 100
const STOP_WITHIN_MS = 8_000
/** Below the range from which the system gives ports to outgoing connections. */
const FIRST_PORT = 20_000
const LAST_PORT = 32_000
/** The end of a log that an error shows. */
const SHOWN_CHARACTERS = 2_000

export type Start = {
  readonly name: string
  readonly program: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** By default the caller's. */
  readonly user?: { readonly uid: number; readonly gid: number } | undefined
  /** Where standard output goes; by default into the log, as standard error does. */
  readonly output?: string
  /** What makes it end in an orderly way. */
  readonly stopSignal?: NodeJS.Signals
}

type Running = {
  readonly pid: number
  /** Resolves with the exit code, or the signal that ended it. */
  readonly end: Promise<number | string>
}

type Entry = { readonly start: Start; readonly child: ChildProcess; code?: number | string }

/**
 * The processes of one world, with a log each. None outlives the process that started it: the kernel kills
 * them when that one is gone, however it went.
 */
export class Processes {
  #entries: Entry[] = []
  #stopped = false
  readonly #logs: string

  constructor(logs: string) {
    this.#logs = logs
  }

  start(start: Start): Running {
    if (this.#stopped) throw new Error(`${start.name} was not started: its world has been stopped.`)
    const log = openSync(this.log(start.name), 'a')
    const output = start.output === undefined ? log : openSync(start.output, 'a')
    const { uid, gid } = start.user ?? {}
    const identity =
      uid === undefined ? [] : [`--reuid=${uid}`, `--regid=${gid ?? uid}`, '--clear-groups']
    const argv = ['--pdeathsig=KILL', ...identity, '--', start.program, ...start.args]
    const child = spawn('setpriv', argv, {
      cwd: start.cwd,
      // Its own group, so that a Ctrl-C at the terminal leaves the order of ending to us.
      detached: true,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LANG: 'C.UTF-8', ...start.env },
      stdio: ['ignore', output, log]
    })
    closeSync(log)
    if (output !== log) closeSync(output)
    const entry: Entry = { start, child }
    this.#entries.push(entry)
    const end = once(child, 'exit').then(([code, signal]) => {
      entry.code = (code ?? signal) as number | string
      return entry.code
    })
    return { pid: child.pid ?? 0, end }
  }

  /** Runs to its end; anything but exit code 0 is an error with the end of its log. */
  async run(start: Start): Promise<void> {
    const { pid, end } = this.start(start)
    const code = await end
    this.#entries = this.#entries.filter(({ child }) => child.pid !== pid)
    if (code !== 0) throw new Error(this.#told(start.name, `ended with ${code}`))
  }

  log(name: string): string {
    return join(this.#logs, `${name}.log`)
  }

  /** Polls until it holds; no process may end before that. */
  async until(name: string, withinMs: number, holds: () => Promise<boolean>): Promise<void> {
    const deadline = Date.now() + withinMs
    while (!(await holds())) {
      this.assertRunning()
      if (Date.now() > deadline)
        throw new Error(this.#told(name, `was not ready in ${withinMs} ms`))
      await wait(POLL_MS)
    }
  }

  /** None has ended but those that were run to their end. */
  assertRunning(): void {
    for (const { start, code } of this.#entries) {
      if (code !== undefined) throw new Error(this.#told(start.name, `ended with ${code}`))
    }
  }

  /** Ends all, the last that was started first. */
  async stop(): Promise<void> {
    this.#stopped = true
    for (const { start, child, code } of this.#entries.reverse()) {
      if (code !== undefined || child.pid === undefined) continue
      const end = once(child, 'exit')
      child.kill(start.stopSignal ?? 'SIGTERM')
      const late = new AbortController()
      const killed = wait(STOP_WITHIN_MS, undefined, { signal: late.signal }).then(
        () => {
          killGroup(child.pid!)
        },
        () => undefined
      )
      await end
      late.abort()
      await killed
    }
    this.#entries = []
  }

  #told(name: string, what: string): string {
    const text = readFileSync(this.log(name), 'utf8').slice(-SHOWN_CHARACTERS)
    return `${name} ${what}. The end of its log:\n${text}`
  }
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended just now.
  }
}

/** So many ports of 127.0.0.1 that nobody listens on, none of them twice. */
export async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = []
  let port = FIRST_PORT + Math.floor(Math.random() * (LAST_PORT - FIRST_PORT))
  for (let tried = 0; ports.length < count && tried < LAST_PORT - FIRST_PORT; tried++) {
    if (await isFree(port)) ports.push(port)
    port = port === LAST_PORT ? FIRST_PORT : port + 1
  }
  if (ports.length < count) throw new Error(`There are no ${count} free ports on 127.0.0.1.`)
  return ports
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  const listening = once(server, 'listening').then(
    () => true,
    () => false
  )
  server.listen(port, '127.0.0.1')
  const free = await listening
  if (free) {
    server.close()
    await once(server, 'close')
  }
  return free
}

/** Whether an address answers with success; nobody there is a no. */
export async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}
