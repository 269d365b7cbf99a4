import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** A command that was started. */
export type Launched = {
  /** Settles when it has ended; never rejects. */
  readonly ended: Promise<LaunchEnd>
  /** Asks it to end. Nothing happens when it has. */
  readonly signal: (name: NodeJS.Signals) => void
}

export type LaunchEnd =
  /** 128 and the signal's number when a signal ended it, as shells have it. */
  | { readonly kind: 'exit'; readonly code: number }
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
}

const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const
/** What a terminal sends to everything that runs in its foreground. */
const OF_TERMINAL: readonly NodeJS.Signals[] = ['SIGINT', 'SIGQUIT']

/**
 * Starts a command without a shell between: it has this process's input and outputs, and gets the
 * signals that this process gets, which meanwhile end nothing here. The caller goes on when the
 * command has ended.
 */
export function launch(
  [program = '', ...args]: readonly string[],
  { signals, hasTerminal }: LaunchOptions
): Launched {
  const child = spawn(program, args, { stdio: 'inherit' })
  const signal = (name: NodeJS.Signals): void => void child.kill(name)
  const listeners = PASSED_ON.map(name => {
    const isSent = hasTerminal && OF_TERMINAL.includes(name)
    const listener = (): void => {
      if (!isSent) signal(name)
    }
    signals.on(name, listener)
    return () => signals.off(name, listener)
  })
  const ended = new Promise<LaunchEnd>(resolve => {
    child.once('error', error => {
      // A signal that could not be sent is no end.
      if (child.pid === undefined) resolve(notStarted(program, error))
    })
    child.once('exit', (code, by) => {
      resolve({ kind: 'exit', code: code ?? 128 + constants.signals[by ?? 'SIGKILL'] })
    })
  })
  return {
    ended: ended.finally(() => {
      for (const stop of listeners) stop()
    }),
    signal
  }
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
