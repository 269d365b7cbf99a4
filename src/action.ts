import {
  error,
  ExitCode,
  getInput,
  info,
  notice,
  setFailed,
  setSecret,
  warning
} from '@actions/core'

import { runAction } from './action/github-action.js'
import type { Ending } from './action/step-bound.js'
import { secretInputs } from './config/inputs.js'
import { backgroundTimer, systemTimer } from './input/deadline.js'
import { stackOf } from './intake/problems.js'
import { escapeLog } from './report/escape.js'

/** Ends the step when its job is cancelled, and when it waits for what can no longer come. */
function listen(end: (ending: Ending) => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      end('cancelled')
    })
  }
  process.once('beforeExit', () => {
    end('unsettled')
  })
}

/** What was printed must have arrived; what was given up may hold on to sockets and timers. */
function exit(): void {
  process.stdout.write('', () => {
    process.stderr.write('', () => {
      process.exit()
    })
  })
}

async function main(): Promise<void> {
  // Whatever ends the process before a verdict is published, it is not green.
  process.exitCode = ExitCode.Failure
  try {
    for (const secret of secretInputs(name => getInput(name))) setSecret(secret)
    const { conclusion } = await runAction({
      env: process.env,
      input: name => getInput(name),
      log: { error, info, notice, warning },
      today: new Date().toISOString().slice(0, 10),
      now: Date.now() / 1000,
      timer: systemTimer,
      stepTimer: backgroundTimer,
      onEnd: listen
    })
    // Declared once, after everything is published; its annotation has been printed with the others.
    if (conclusion !== 'failure') process.exitCode = ExitCode.Success
  } catch (thrown) {
    // Not even the event could be read: there is nowhere else to say it.
    setFailed(escapeLog(`Locust Gate could not judge: ${stackOf(thrown)}`))
  }
  exit()
}

void main()
