import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'

import { parseArguments } from '../../src/command-line/arguments.js'
import { parseCollect } from '../../src/command-line/collect-arguments.js'
import { main } from '../../src/command-line/command-line.js'
import { HISTORY_WORDS, parseHistoryArguments } from '../../src/command-line/history-arguments.js'
import { parseInit } from '../../src/command-line/init-arguments.js'
import { parseWatch } from '../../src/command-line/watch-arguments.js'
import { loadConfig } from '../../src/config/load.js'
import { ConfigSchema } from '../../src/config/schema.js'
import * as library from '../../src/library.js'
import { plannedLoadOf } from '../../src/watch/load-test.js'
import { ROOT } from '../support/golden.js'

/* Every block of every page is of a kind, and a kind has a check. A block of no kind is an error. */

const PAGES = readdirSync(ROOT)
  .concat(readdirSync(join(ROOT, 'docs')).map(name => `docs/${name}`))
  .filter(path => path.endsWith('.md'))
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

type Block = { readonly language: string; readonly text: string; readonly before: string }

/** The fenced blocks of a page, less the indentation that lists give them. */
function blocksOf(page: string): Block[] {
  const blocks = page.matchAll(/^( *)```(\w*)\n([^]*?)^\1```$/gm)
  return [...blocks].map(({ 1: indent = '', 2: language = '', 3: text = '', index }) => ({
    language,
    text: text.replace(new RegExp(`^${indent}`, 'gm'), ''),
    before: page.slice(0, index)
  }))
}

type Kind = {
  readonly name: string
  readonly has: (block: Block, path: string) => boolean
  readonly check: (block: Block) => void | Promise<void>
}

const action = parse(read('action.yml')) as {
  readonly inputs: Readonly<Record<string, unknown>>
  readonly outputs: Readonly<Record<string, unknown>>
}
const CONFIG_KEYS = Object.keys(ConfigSchema.shape)

type Step = {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}
type Job = { readonly steps?: readonly Step[] }
type Workflow = Job & { readonly jobs?: Readonly<Record<string, Job>> }

/** The steps of a workflow of GitHub's, or of a part of one. */
function stepsOf(text: string): readonly Step[] {
  const yaml = parse(text) as Workflow | readonly Step[]
  if (Array.isArray(yaml)) return yaml as readonly Step[]
  const { jobs = {}, steps = [] } = yaml as Workflow
  return [...Object.values(jobs).flatMap(job => job.steps ?? []), ...steps]
}

const KEYS_OF_WORKFLOWS = ['name', 'on', 'permissions', 'concurrency', 'env', 'jobs', 'steps']
const KEYS_OF_STEPS = [
  'id',
  'if',
  'name',
  'uses',
  'run',
  'with',
  'env',
  'shell',
  'continue-on-error'
]

function isOfGitHub(text: string): boolean {
  const yaml = parse(text) as unknown
  const isPart = Array.isArray(yaml) || keysOf(yaml).every(key => KEYS_OF_WORKFLOWS.includes(key))
  const steps = isPart ? stepsOf(text) : []
  return steps.length > 0 && steps.every(step => keysOf(step).every(isOneOf(KEYS_OF_STEPS)))
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : ['']
}

const isOneOf =
  (known: readonly string[]) =>
  (key: string): boolean =>
    known.includes(key)

async function checkSteps({ text }: Block): Promise<void> {
  for (const { uses = '', run = '', with: given = {} } of stepsOf(text)) {
    if (/^locust-gate\/locust-gate@/.test(uses))
      for (const input of Object.keys(given)) expect(Object.keys(action.inputs)).toContain(input)
    await checkCommands(run)
  }
  for (const [, output = ''] of text.matchAll(/steps\.gate\.outputs\.([\w-]+)/g))
    expect(Object.keys(action.outputs)).toContain(output)
}

/** The gate, however it is called, and what it is given. */
const GATE =
  /^(?:node (?:\.\.\/locust-gate\/)?dist\/cli\/index\.js|npx (?:--yes )?(?:--package \S+ )?locust-gate(?:@\d+)?|locust-gate)(?: (.*))?$/
const LOCUST = /^locust /
/** What comes before the gate, and is no more than installing it or Locust. */
const INSTALLS = /^(?:npm pack|pip install locust)$/

function linesOf(script: string): string[] {
  const lines = script.replace(/\\\n\s*/g, ' ').split('\n')
  return lines.map(line => line.replace(/(?:^|\s)#.*$/, '').trim()).filter(line => line !== '')
}

/** The words of a command, without what the shell does with them. */
function wordsOf(command: string): string[] {
  const alone = command.replace(/ (?:\|\||&&|[<>|;]).*$/, '').replace('"$@"', 'results')
  const words = alone.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? []
  return words.map(word => word.replace(/["']/g, ''))
}

/** The calls of the gate and of Locust among the lines of a script. */
async function checkCommands(script: string): Promise<void> {
  for (const line of linesOf(script)) {
    const gate = GATE.exec(line)
    if (gate !== null) await checkGate(wordsOf(gate[1] ?? ''))
    else if (LOCUST.test(line)) await checkLocust(wordsOf(line))
  }
}

/** Throws a UsageError where the command line does not take it. */
async function checkGate(argv: readonly string[]): Promise<void> {
  const [word = '', ...rest] = argv
  const [what, ...more] = rest
  const known = HISTORY_WORDS.find(one => one === what)
  if (word === 'collect') await checkStarted(parseCollect(rest, {}))
  else if (word === 'watch') await checkStarted(parseWatch(rest, {}))
  else if (word === 'init') parseInit(rest)
  else if (word === 'history' && known !== undefined) parseHistoryArguments(known, more)
  else if (word === 'check-config') await checkOptions(rest)
  else parseArguments(word === 'judge' ? rest : argv)
}

/** Its options are those that its help names. */
async function checkOptions(argv: readonly string[]): Promise<void> {
  let help = ''
  const out = (text: string): void => void (help += text)
  await main(['check-config', '--help'], { out, error: out, color: false, today: '2026-11-24' })
  expect(argv.filter(one => one.startsWith('-') && !help.includes(`${one} `))).toEqual([])
}

async function checkStarted(asked: unknown): Promise<void> {
  const { command = [] } = asked as { readonly command?: readonly string[] }
  if (command.length > 0) await checkLocust(command)
}

/** What the gate would know of it before it starts: a worker writes nothing, all else has a prefix. */
async function checkLocust(command: readonly string[]): Promise<void> {
  if (command.includes('--worker')) return
  await plannedLoadOf({ command, env: {}, folder: ROOT })
}

const isAllCommands = ({ text }: Block): boolean =>
  linesOf(text).every(line => GATE.test(line) || LOCUST.test(line) || INSTALLS.test(line))

/** Blocks that a test of their own runs or reads; that it does so, it says by the page's name. */
const ELSEWHERE: readonly (readonly [path: string, begins: RegExp, test: string])[] = [
  ['ARCHITECTURE.md', /^flowchart/, '__tests__/house/rooms.test.ts'],
  ['README.md', /^Usage: /, '__tests__/docs/docs.test.ts'],
  ['docs/capacity.md', /^from locust import/, '__tests__/e2e/locust/capacity-page.test.ts'],
  ['docs/history.md', /^(?:jq|SELECT|pandas)/, '__tests__/e2e/command-line/history.test.ts'],
  ['docs/other-ci.md', /^touch /, '__tests__/e2e/command-line/history.test.ts'],
  ['docs/other-ci.md', /^(?:workflow:|after_script:)/, '__tests__/e2e/gitlab/gitlab.test.ts'],
  [
    'docs/self-hosted.md',
    /^(?:act |\{\n {2}"pull_request")/,
    '__tests__/e2e/act/workflows.test.ts'
  ],
  ['docs/resources.md', /^(?:#|--) [\w.]+\.(?:ya?ml|sql)\b/, '__tests__/docs/docs.test.ts']
]

function elsewhere({ text }: Block, path: string): string | undefined {
  return ELSEWHERE.find(([page, begins]) => page === path && begins.test(text))?.[2]
}

const KINDS: readonly Kind[] = [
  {
    name: 'read or run by a test of its own',
    has: (block, path) => elsewhere(block, path) !== undefined,
    check: () => undefined
  },
  {
    name: 'what the commands before it print (commands.test.ts)',
    has: ({ language, before }) =>
      language === 'text' && /```\n\n(?:<details>.*<\/summary>\n\n)?$/.test(before),
    check: () => undefined
  },
  {
    name: 'commands that a reader runs (commands.test.ts)',
    has: ({ language }) => language === 'sh',
    check: ({ text }) => checkCommands(text)
  },
  {
    name: 'commands of the gate and of Locust',
    has: block => ['', 'text'].includes(block.language) && isAllCommands(block),
    check: ({ text }) => checkCommands(text)
  },
  {
    name: 'a config',
    has: ({ language, text }) =>
      language === 'yaml' && keysOf(parse(text)).every(isOneOf(CONFIG_KEYS)),
    check: ({ text }) => {
      loadConfig(text, 'a page')
    }
  },
  {
    name: 'a workflow of GitHub’s, or a part of one',
    has: ({ language, text }) => language === 'yaml' && isOfGitHub(text),
    check: checkSteps
  },
  {
    name: 'steps of Azure Pipelines or Buildkite',
    has: ({ language, text }) =>
      language === 'yaml' && /^steps:\n {2}- (?:script|label):/.test(text),
    check: async ({ text }) => {
      const { steps } = parse(text) as { readonly steps: readonly AnyStep[] }
      for (const { script = '', command = [] } of steps)
        await checkCommands([script, ...command].join('\n'))
    }
  },
  {
    name: 'a pipeline of Jenkins',
    has: ({ language }) => language === 'groovy',
    check: async ({ text }) => {
      const scripts = [...text.matchAll(/'(npx [^']*)'/g)].map(([, script = '']) => script)
      expect(scripts).not.toEqual([])
      await checkCommands(scripts.join('\n'))
    }
  },
  {
    name: 'a section of the document',
    has: ({ text }) => text.startsWith('<!-- locust-gate:begin'),
    check: ({ text }) => {
      const [, name] =
        /^<!-- locust-gate:begin (\w+) -->\n.*\n<!-- locust-gate:end \1 -->\n$/.exec(text) ?? []
      expect(read('fixtures/document/without-states/empty.md')).toContain(
        `<!-- locust-gate:begin ${name} -->`
      )
    }
  },
  {
    name: 'names of the library',
    has: ({ language }) => language === 'js',
    check: ({ text }) => {
      // `__tests__/e2e/command-line/package.test.ts` runs it
      const [, names = ''] = /^import \{(.*)\} from 'locust-gate'$/m.exec(text) ?? []
      expect(Object.keys(library)).toEqual(expect.arrayContaining(names.trim().split(', ')))
    }
  },
  {
    name: 'a locustfile, by which a fixture was made',
    has: ({ language }) => language === 'python',
    check: ({ text }) => {
      expect(text).toBe(read('fixtures/first-run/locustfile.py'))
    }
  }
]

type AnyStep = { readonly script?: string; readonly command?: readonly string[] }

describe.each(PAGES.filter(path => blocksOf(read(path)).length > 0))('%s', path => {
  it.each(blocksOf(read(path)).map(block => [block.text.split('\n', 1)[0] ?? '', block] as const))(
    'has a block that is right: %s',
    async (begins, block) => {
      const kind = KINDS.find(({ has }) => has(block, path))
      expect([begins, kind?.name]).toEqual([begins, expect.any(String)])
      await kind?.check(block)
    }
  )

  it('has every fence in a block', () => {
    expect(read(path).match(/^ *```/gm)).toHaveLength(2 * blocksOf(read(path)).length)
  })
})

it.each(ELSEWHERE)('%s: %s is checked by %s', (path, begins, test) => {
  expect(blocksOf(read(path)).some(({ text }) => begins.test(text))).toBe(true)
  expect(read(test)).toContain(path)
})
