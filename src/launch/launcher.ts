import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { constants } from 'node:os'

import { membersOf } from './process-group.js'

/** A command that was started. */
type Launched = {
  /** Known at once; where it is false, `ended` says why. */
  readonly isStarted: boolean
  /** Settles when it has ended; never rejects. */
  readonly ended: Promise<LaunchEnd>
  /** Asks it to end, and in a group of its own all that it started. Nothing happens when they have. */
  readonly signal: (name: NodeJS.Signals) => void
  /** How many processes of its own group there are still; 0 without one. */
  readonly members: () => number
}

export type LaunchEnd =
  /** 128 and the signal's number when a signal ended it, as shells have it. */
  | { readonly kind: 'exit'; readonly code: number; readonly by?: NodeJS.Signals }
  /** It could not be started: there is no such program, or it must not be run. */
  | { readonly kind: 'not-started'; readonly code: 126 | 127; readonly why: string }

/** This process, as far as signals go. */
export type SignalSource = {
  on(signal: NodeJS.Signals, listener: () => void): unknown
  off(signal: NodeJS.Signals, listener: () => void): unknown
}

type LaunchOptions = {
  readonly signals: SignalSource
  /** A Ctrl-C at a terminal reaches the command without us. */
  readonly hasTerminal: boolean
  /**
   * It gets a group of its own, which a signal reaches whole and a terminal's Ctrl-C only through us.
   * Windows has no such groups.
   */
  readonly ownGroup?: boolean
  /** Signals that it does not know, and what it gets in their place. */
  readonly passedAs?: Readonly<Partial<Record<NodeJS.Signals, NodeJS.Signals>>>
  /** Gets what the command writes, which then has no terminal; without it the command has ours. */
  readonly output?: OutputSink
}

/** `text` is good until this returns. */
export type OutputSink = (text: Buffer, stream: 'out' | 'error') => void

const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const
/** What a terminal sends to everything that runs in its foreground. */
const OF_TERMINAL: readonly NodeJS.Signals[] = ['SIGINT', 'SIGQUIT']
const IS_WINDOWS = process.platform === 'win32'

/**
 * Starts a command without a shell between: it has this process's input and outputs, and gets the
 * signals that this process gets, which meanwhile end nothing here. The caller goes on when the
 * command has ended.
 */
export function launch(command: readonly string[], options: LaunchOptions): Launched {
  const { signals, hasTerminal, ownGroup = false, passedAs = {}, output } = options
  const [program = '', ...args] = command
  const isGroup = ownGroup && !IS_WINDOWS
  const child = spawn(program, args, {
    detached: isGroup,
    ...(output === undefined
      ? { stdio: 'inherit' }
      : {
          stdio: ['ignore', 'pipe', 'pipe'],
          // Into a pipe Python writes when some KB have come together.
          env: { PYTHONUNBUFFERED: '1', ...process.env }
        })
  })
  const signal = (name: NodeJS.Signals): void => {
    if (isGroup) signalGroup(child, name)
    else if (ownGroup) endTree(child)
    else child.kill(name)
  }
  const listeners = PASSED_ON.map(name => {
    const isSent = hasTerminal && !isGroup && OF_TERMINAL.includes(name)
    const listener = (): void => {
      if (!isSent) signal(passedAs[name] ?? name)
    }
    signals.on(name, listener)
    return () => signals.off(name, listener)
  })
  return {
    isStarted: child.pid !== undefined,
    ended: Promise.all([endOf(child, program), drained(child, output)]).then(([end]) => {
      for (const stop of listeners) stop()
      return end
    }),
    signal,
    members: () => (isGroup && child.pid !== undefined ? membersOf(child.pid) : 0)
  }
}

function endOf(child: ChildProcess, program: string): Promise<LaunchEnd> {
  return new Promise(resolve => {
    child.once('error', error => {
      // A signal that could not be sent is no end.
      if (child.pid === undefined) resolve(notStarted(program, error))
    })
    child.once('exit', (code, by) => {
      resolve({
        kind: 'exit',
        code: code ?? 128 + constants.signals[by ?? 'SIGKILL'],
        ...(by === null ? {} : { by })
      })
    })
  })
}

/** After the end, what is still on its way; what an orphan writes later nobody waits for. */
const DRAIN_MS = 500

/** Settles when all that the command wrote was handed on. */
async function drained(child: ChildProcess, output: OutputSink | undefined): Promise<void> {
  if (output === undefined) return
  child.stdout?.on('data', (text: Buffer) => {
    output(text, 'out')
  })
  child.stderr?.on('data', (text: Buffer) => {
    output(text, 'error')
  })
  await new Promise<void>(resolve => {
    child.once('error', () => {
      if (child.pid === undefined) resolve()
    })
    child.once('close', () => {
      resolve()
    })
    child.once('exit', () => setTimeout(resolve, DRAIN_MS).unref())
  })
  child.stdout?.destroy()
  child.stderr?.destroy()
}

/** The group outlives the process that it is named after. */
function signalGroup({ pid }: ChildProcess, name: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, name)
  } catch {
    // There is nobody left.
  }
}

/** Windows knows no signals between processes: this ends all that the command started, at once. */
function endTree({ pid }: ChildProcess): void {
  if (pid !== undefined) spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'])
}

function notStarted(program: string, error: NodeJS.ErrnoException): LaunchEnd {
  const isMissing = error.code === 'ENOENT'
  return {
    kind: 'not-started',
    code: isMissing ? 127 : 126,
    why: isMissing
      ? `there is no program ${program}`
      : `${program} could not be started (${error.message})`
  }
}
