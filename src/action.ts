import * as core from '@actions/core'

import { runAction } from './github-action.js'
import { escapeLog } from './report/escape.js'

try {
  const { conclusion } = await runAction({
    env: process.env,
    input: name => core.getInput(name),
    log: core,
    today: new Date().toISOString().slice(0, 10),
    now: Date.now() / 1000
  })
  // Declared once, after everything is published; its annotation has been printed with the others.
  if (conclusion === 'failure') process.exitCode = core.ExitCode.Failure
} catch (error) {
  // Not even the event could be read: there is nowhere else to say it.
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error)
  core.setFailed(escapeLog(`Locust Gate could not judge: ${said}`))
}
