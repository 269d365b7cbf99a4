import { isatty } from 'node:tty'

import { backgroundTimer, systemTimer, type Timer } from '../input/deadline.js'
import type { SignalSource } from '../launch/launcher.js'

/** What it takes to start a command and to wait; tests pass their own. */
export type System = {
  /** Seconds since the epoch. */
  readonly now: () => number
  readonly timer: Timer
  /** It must not keep the process alive. */
  readonly limitTimer: Timer
  readonly signals: SignalSource
  /** Ctrl-C reaches everything that runs in its foreground. */
  readonly hasTerminal: boolean
}

export const thisSystem: System = {
  now: () => Date.now() / 1000,
  timer: systemTimer,
  limitTimer: backgroundTimer,
  signals: process,
  hasTerminal: isatty(0)
}
