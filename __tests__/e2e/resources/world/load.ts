import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { WORLD, type Programs } from './programs.js'
import type { Processes } from './processes.js'

export type Step = { readonly users: number; readonly seconds: number }

export type LoadPlan = {
  readonly host: string
  readonly steps: readonly Step[]
  /** What the names of Locust's files start with, its folder in front. */
  readonly prefix: string
  /** The command that is started in Locust's place, and starts it. */
  readonly through?: (locust: LoadCommand) => LoadCommand
}

export type Load = {
  readonly host: string
  /** When Locust, or what starts it, was started and had ended, in seconds since the epoch; its users came a little later. */
  readonly from: number
  readonly to: number
  readonly prefix: string
}

/** How Locust is started, also by who wants to start it himself. */
export type LoadCommand = {
  readonly program: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
}

/** Its files' folder is made. */
export function loadCommand(programs: Programs, { host, steps, prefix }: LoadPlan): LoadCommand {
  mkdirSync(dirname(prefix), { recursive: true })
  return {
    program: programs.locust,
    args: [
      ...['-f', join(WORLD, 'locustfile.py'), '--headless', '--only-summary', '--host', host],
      ...['--csv', prefix, '--csv-full-history', '--exit-code-on-error', '0']
    ],
    cwd: dirname(prefix),
    env: { SHAPE: JSON.stringify(steps), PYTHONDONTWRITEBYTECODE: '1' }
  }
}

/** Locust from its start to its end; that requests failed is for the caller to judge. */
export async function runLocust(
  programs: Programs,
  processes: Processes,
  plan: LoadPlan
): Promise<Load> {
  const from = Date.now() / 1000
  const { through = (command: LoadCommand): LoadCommand => command } = plan
  await processes.run({ name: 'locust', ...through(loadCommand(programs, plan)) })
  return { host: plan.host, prefix: plan.prefix, from, to: Date.now() / 1000 }
}
