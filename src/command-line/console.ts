import type { Environment } from './prometheus-option.js'
import type { ProgressScreen } from './progress.js'
import type { System } from './system.js'

/** What the command line needs of the process; tests pass their own. */
export type Console = {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
  /** The standard output is a terminal that shows colours. */
  readonly color: boolean
  /** Cells of a line of the terminal; without it nothing is cut or wrapped. */
  readonly width?: number
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string
  /** Without it nobody is told how far the reading of a large file is. */
  readonly progress?: ProgressScreen
  /** Empty when absent. */
  readonly env?: Environment
  /** This process's when absent. */
  readonly system?: System
}

/** 0 passed (perhaps with warnings), 1 failed, 2 could not judge or not understood. */
export type ExitCode = 0 | 1 | 2
