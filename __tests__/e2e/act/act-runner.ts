import { execFileSync, spawn } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { ROOT } from '../../support/golden.js'
import { PULL_NUMBER } from '../support/events.js'
import type { FakeGitHub } from '../support/github-server.js'
import { REPOSITORY } from '../support/github-state.js'
import { LOCUSTFILE } from './locustfile.js'
import { LOCUST_ARGUMENTS } from './substitutions.js'

const HERE = join(ROOT, '__tests__/e2e/act')
const ACT = join(ROOT, 'node_modules/.cache/act-v0.2.89/act')

/** One event of one workflow in a repository. */
export type ActRun = {
  /** The workflow's text. */
  readonly workflow: string
  readonly event: string
  readonly payload: unknown
  /** Files of the repository: path → text. */
  readonly repository?: Readonly<Record<string, string>>
  readonly vars?: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
  /** What the runner says of itself, over what it says of GitHub. */
  readonly env?: Readonly<Record<string, string>>
  readonly github: FakeGitHub
  readonly service: string
}

export type ActResult = {
  readonly exitCode: number | null
  readonly log: string
  /** What `gh release upload` was given: `TAG-FILE` → text. */
  readonly attached: Readonly<Record<string, string>>
}

/** Programs and actions that are the same for all runs. */
export type Parts = { readonly locust: string; readonly actions: string }

/** Runs a workflow from its first step to its last. */
export async function runWorkflow(run: ActRun, { locust, actions }: Parts): Promise<ActResult> {
  const home = mkdtempSync(join(tmpdir(), 'locust-gate-act-'))
  try {
    const folder = join(home, 'shop')
    const attached = join(home, 'attached')
    mkdirSync(attached)
    write(folder, {
      '.github/workflows/load.yml': run.workflow,
      'locustfile.py': LOCUSTFILE,
      ...run.repository
    })
    const origin = publish(folder, join(home, 'origin'))
    const event = join(home, 'event.json')
    writeFileSync(event, JSON.stringify(run.payload))
    const child = await start(
      [
        run.event,
        ...['--directory', folder, '--eventpath', event],
        ...['--platform', 'ubuntu-latest=-self-hosted', '--no-cache-server'],
        ...['--platform', 'self-hosted=-self-hosted'],
        ...['--action-cache-path', join(home, 'cache')],
        ...usedActions(run.workflow).flatMap(used => [
          '--local-repository',
          replaced(used, actions)
        ]),
        ...named('--env', { ...variables(run, { locust, attached, origin }), ...run.env }),
        ...named('--var', run.vars),
        ...named('--secret', { GITHUB_TOKEN: run.github.token, ...run.secrets })
      ],
      folder
    )
    const files = readdirSync(attached).map(name => [
      name,
      readFileSync(join(attached, name), 'utf8')
    ])
    return { ...child, attached: Object.fromEntries(files) as Record<string, string> }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/**
 * Runs the command that a page shows, word by word, at the top of a repository with that workflow and
 * beside a clone of this one. There is no token, and GitHub is not stood in for. `kept`: what stands in
 * the home folder at the end.
 */
export async function runShown(
  command: string,
  { workflow, repository, service }: Pick<ActRun, 'workflow' | 'repository' | 'service'>,
  { locust, actions }: Parts
): Promise<Pick<ActResult, 'exitCode' | 'log'> & { readonly kept: readonly string[] }> {
  const home = mkdtempSync(join(tmpdir(), 'locust-gate-act-'))
  try {
    const folder = join(home, 'shop')
    const [, path = ''] = /--workflows (\S+)/.exec(command) ?? []
    write(folder, { [path]: workflow, 'locustfile.py': LOCUSTFILE, ...repository })
    publish(folder, join(home, 'origin'))
    cpSync(join(actions, 'locust-gate'), join(home, 'locust-gate'), { recursive: true })
    const [program, ...argv] = command.trim().split(/\s+/)
    if (program !== 'act') throw new Error(`${command} does not call act`)
    const env = { ...programsOf(locust, service), HOME: home }
    const ran = await start([...argv, ...named('--env', env)], folder)
    return { ...ran, kept: readdirSync(home) }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** `owner/name@ref` of the actions that a workflow uses, each once. */
export function usedActions(workflow: string): string[] {
  const uses = [...workflow.matchAll(/uses: ([\w.-]+\/[\w.-]+)(?:\/[\w.-]+)*@([\w.-]+)/g)]
  return [...new Set(uses.map(([, name = '', ref = '']) => `${name}@${ref}`))]
}

function replaced(used: string, actions: string): string {
  const [, name = ''] = /\/([^@]+)@/.exec(used) ?? []
  return `${used}=${join(actions, name)}`
}

function variables(
  { github, service }: ActRun,
  { locust, attached, origin }: Readonly<Record<'locust' | 'attached' | 'origin', string>>
): Readonly<Record<string, string>> {
  return {
    ...programsOf(locust, service),
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: `${github.apiUrl}/graphql`,
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_RUN_ID: String(github.runId),
    GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/load.yml@refs/heads/main`,
    ACTIONS_RUNTIME_TOKEN: github.runtimeToken,
    ACTIONS_RESULTS_URL: github.resultsUrl,
    NO_PROXY: '127.0.0.1,localhost',
    // Who clones the repository by its address gets it from this disk.
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `url.${origin}.insteadOf`,
    GIT_CONFIG_VALUE_0: `https://github.com/${REPOSITORY}`,
    LOCUST_GATE_ATTACHED: attached
  }
}

/** What stands in for the programs of a step. */
function programsOf(locust: string, service: string): Readonly<Record<string, string>> {
  return {
    PATH: [join(HERE, 'stand-ins/bin'), dirname(process.execPath), process.env['PATH']].join(':'),
    LOCUST_GATE_LOCUST: locust,
    LOCUST_GATE_LOCUST_ARGUMENTS: JSON.stringify({ ...LOCUST_ARGUMENTS, '--host': service })
  }
}

function named(option: string, values: Readonly<Record<string, string>> = {}): string[] {
  return Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`])
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
}

/** The repository as GitHub has it: its main branch, and the same as the merge of a pull request. */
function publish(folder: string, origin: string): string {
  const git = (...argv: readonly string[]): void => {
    execFileSync('git', ['-C', folder, ...argv], { stdio: 'pipe' })
  }
  git('init', '--quiet', '--initial-branch', 'main')
  git('add', '--all')
  git(...['-c', 'user.name=octo', '-c', 'user.email=octo@example.org'], 'commit', '--quiet', '-mx')
  git('init', '--quiet', '--bare', origin)
  git('push', '--quiet', origin, 'main', `main:refs/pull/${PULL_NUMBER}/merge`)
  return origin
}

/** Copies of what act may take for whole repositories: it copies each of them once more. */
export function layOut(actions: string): void {
  for (const part of ['action.yml', 'setup', 'dist']) {
    cpSync(join(ROOT, part), join(actions, 'locust-gate', part), { recursive: true })
  }
  for (const name of ['checkout', 'upload-artifact']) {
    cpSync(join(HERE, 'stand-ins', name), join(actions, name), { recursive: true })
  }
}

function start(argv: readonly string[], cwd: string): Promise<Pick<ActResult, 'exitCode' | 'log'>> {
  const child = spawn(ACT, argv, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', exitCode => {
      done({ exitCode, log: Buffer.concat(chunks).toString() })
    })
  })
}
