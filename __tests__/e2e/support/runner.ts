import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { FakeGitHub } from './github-server.js'
import { REPOSITORY } from './github-state.js'
import { commandsIn, readFileCommand, type RunnerCommand } from './runner-log.js'

export type ActionRun = {
  /** `pull_request`, `workflow_run`, … */
  readonly event: string
  readonly payload: unknown
  /** By their names in action.yml; what is not given has action.yml's default. */
  readonly inputs?: Readonly<Record<string, string>>
  /** Laid over the runner's variables; `undefined` takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly github: FakeGitHub
  /** The binary; by default the one that runs the tests. */
  readonly node?: string
  /** Files of the workspace: path → text. */
  readonly workspace?: Readonly<Record<string, string>>
}

export type ActionResult = {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
  /** What the runner would have carried out of both streams. */
  readonly commands: readonly RunnerCommand[]
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** Messages of `::warning::` and `::error::`. */
  readonly warnings: readonly string[]
  readonly errors: readonly string[]
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
/** The bundle under test. */
export const ACTION = process.env['LOCUST_GATE_ACTION'] ?? join(ROOT, 'dist/index.js')

/** Starts the action as the runner does: its variables, its files, the workspace as folder. */
export async function runAction(run: ActionRun): Promise<ActionResult> {
  const home = mkdtempSync(join(tmpdir(), 'locust-gate-runner-'))
  try {
    const files = prepare(home, run)
    const child = await start(run, home, environment(run, home, files))
    const output = `${child.stdout}\n${child.stderr}`
    const commands = commandsIn(output)
    const messages = (name: string): string[] =>
      commands.filter(command => command.name === name).map(command => command.data)
    return {
      ...child,
      commands,
      outputs: readFileCommand(readFileSync(files.output, 'utf8')),
      summary: readFileSync(files.summary, 'utf8'),
      warnings: messages('warning'),
      errors: messages('error')
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

type Files = { readonly event: string; readonly output: string; readonly summary: string }

function prepare(home: string, run: ActionRun): Files {
  for (const folder of ['workspace', 'temp', 'home']) mkdirSync(join(home, folder))
  const files = {
    event: join(home, 'event.json'),
    output: join(home, 'output'),
    summary: join(home, 'summary.md')
  }
  writeFileSync(files.event, JSON.stringify(run.payload))
  writeFileSync(files.output, '')
  writeFileSync(files.summary, '')
  for (const [path, text] of Object.entries(run.workspace ?? {})) {
    const target = join(home, 'workspace', path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
  return files
}

function environment(
  run: ActionRun,
  home: string,
  files: Files
): Record<string, string | undefined> {
  const { github } = run
  return {
    PATH: process.env['PATH'],
    HOME: join(home, 'home'),
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: github.apiUrl,
    GITHUB_EVENT_NAME: run.event,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_GRAPHQL_URL: `${github.apiUrl}/graphql`,
    GITHUB_JOB: 'gate',
    GITHUB_OUTPUT: files.output,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: String(github.runId),
    GITHUB_RUN_NUMBER: '7',
    // The toolkit only looks at its host name and refuses others than GitHub's; nobody calls it.
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_WORKFLOW: 'Load test',
    GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/load.yml@refs/heads/main`,
    GITHUB_WORKSPACE: join(home, 'workspace'),
    RUNNER_TEMP: join(home, 'temp'),
    RUNNER_OS: 'Linux',
    ACTIONS_RUNTIME_TOKEN: github.runtimeToken,
    ACTIONS_RESULTS_URL: github.resultsUrl,
    // The Azure client would send even loopback addresses through a proxy.
    NO_PROXY: '127.0.0.1',
    ...inputVariables({ 'github-token': github.token, ...run.inputs }),
    ...run.env
  }
}

/** `INPUT_<NAME>`, upper case, spaces as `_`, dashes kept: as the runner writes them, defaults included. */
function inputVariables(given: Readonly<Record<string, string>>): Record<string, string> {
  const values = { ...declaredDefaults(), ...given }
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value
    ])
  )
}

/** `name: default` of the inputs in action.yml; expressions (`${{ … }}`) are the runner's to fill. */
function declaredDefaults(): Record<string, string> {
  const text = readFileSync(join(ROOT, 'action.yml'), 'utf8')
  const { inputs } = parse(text) as {
    readonly inputs: Readonly<Record<string, { default?: unknown }>>
  }
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { default: value }]) => {
      const said = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
      return [name, said.includes('${{') ? '' : said]
    })
  )
}

function start(
  run: ActionRun,
  home: string,
  env: Record<string, string | undefined>
): Promise<Pick<ActionResult, 'exitCode' | 'stdout' | 'stderr'>> {
  const child = spawn(run.node ?? process.execPath, [ACTION], {
    cwd: join(home, 'workspace'),
    env: Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined)),
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', exitCode => {
      done({
        exitCode,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString()
      })
    })
  })
}
