import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

import {
  type Arguments,
  type Format,
  parseArguments,
  USAGE,
  UsageError
} from '../config/arguments.js'
import { DEFAULT_CONFIG } from '../config/defaults.js'
import { defaultSettings } from '../config/default-settings.js'
import type { Settings } from '../config/settings.js'
import { couldNotJudge } from '../evaluate/evaluate.js'
import type { Evaluation } from '../evaluate/evaluation.js'
import { type BaselineOffer, gate, type World } from '../gate.js'
import { readConfigFile } from '../input/config-file.js'
import { InputError } from '../input/input-error.js'
import type { InputSet } from '../input/input-file.js'
import { readPaths } from '../input/paths.js'
import type { Note } from '../locust/note.js'
import { escapeTerminal } from '../report/escape.js'
import type { ConfigSource, Report, ReportContext } from '../report/report.js'
import { noteText } from '../report/view/note-text.js'
import { settingsProblems } from '../settings-problems.js'
import { VERSION } from '../version.js'

/** What the command line needs of the process; tests pass their own. */
export type Console = {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
  /** The standard output is a terminal that shows colours. */
  readonly color: boolean
  /** Cells of a line of the terminal; without it nothing is cut or wrapped. */
  readonly width?: number
  /** Both outputs are one terminal or one log (`2>&1`): what one says the other need not repeat. */
  readonly isShared?: boolean
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string
}

/**
 * The command line from its arguments to its exit code: 0 passed (perhaps with warnings), 1 failed,
 * 2 could not judge. The report goes to the standard output, messages to the standard error.
 */
export async function main(argv: readonly string[], console: Console): Promise<0 | 1 | 2> {
  try {
    const parsed = parseArguments(argv)
    if (parsed === 'help' || parsed === 'version') {
      console.out(parsed === 'help' ? USAGE : `${VERSION}\n`)
      return 0
    }
    return exitCode(await judge(parsed, console))
  } catch (error) {
    for (const line of messageOf(error)) console.error(`locust-gate: ${line}\n`)
    return 2
  }
}

async function judge(args: Arguments, console: Console): Promise<Evaluation> {
  const evaluation = await evaluated(args, console)
  // On the same screen, or in the same log, stands the report, which says it.
  const isSaid = console.isShared === true && args.output === undefined && args.format === 'text'
  for (const line of isSaid ? [] : complaints(evaluation))
    console.error(`locust-gate: ${escapeTerminal(line)}\n`)
  return evaluation
}

/** A report comes out even when there is nothing to judge by: machines read it too. */
async function evaluated(args: Arguments, console: Console): Promise<Evaluation> {
  const context: ReportContext = { version: VERSION }
  const world = worldOf(args, console)
  try {
    const { settings, config } = await readSettings(args)
    const known: ReportContext = { ...context, config }
    const baselines = await readBaselines(args.baselines)
    const judged = await gate(
      { ...world, baselines: () => Promise.resolve(baselines) },
      { settings, combine: args.combine, today: console.today, context: known }
    )
    if (args.verbose) {
      const { explain } = await import('../report/explain.js')
      for (const line of explain({ evaluation: judged, context: known })) {
        console.error(`locust-gate: ${escapeTerminal(line)}\n`)
      }
    }
    return judged
  } catch (error) {
    const isReported = error instanceof WriteError || error instanceof UsageError
    const notes = isReported ? undefined : settingsProblems(error)
    if (notes === undefined) throw error
    const evaluation = couldNotJudge(notes)
    await world.publish({ evaluation, context })
    return evaluation
  }
}

/** Why nothing could be judged, for the standard error: which run, what, and what to do. */
function complaints({ outcome, headline, notes, runs }: Evaluation): string[] {
  const isError = ({ severity }: Note): boolean => severity === 'error'
  const said = [
    ...notes.filter(isError).map(noteText),
    ...runs.flatMap(({ run, notes: own }) =>
      own.filter(isError).map(note => `${runs.length > 1 ? `${run.name}: ` : ''}${noteText(note)}`)
    )
  ]
  return said.length === 0 && outcome === 'could-not-judge' ? [headline] : said
}

async function readBaselines(paths: readonly string[]): Promise<BaselineOffer> {
  if (paths.length === 0) return { sets: 'none', skipped: [], notes: [] }
  const sets = await Promise.all(
    paths.map(async path => ({ source: { label: path }, sets: await readBaseline(path) }))
  )
  return { sets, skipped: [], notes: [], isGiven: true }
}

/** Somebody who gave several paths looks for the one that is wrong among them. */
async function readBaseline(path: string): Promise<InputSet[]> {
  try {
    return await readPaths([path])
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(error.source, `--baseline: ${error.problem}`, error.advice, error)
  }
}

function worldOf(args: Arguments, console: Console): Omit<World, 'baselines'> {
  return {
    candidates: () => readPaths(args.paths),
    publish: async report => {
      if (args.output === undefined) console.out(await render(report, args.format, console))
      else await writeReport(args.output, args.format, report)
    }
  }
}

/** Each renderer is loaded only when it is asked for: Node parses what it loads. */
async function render(
  report: Report,
  format: Format,
  screen: { readonly color: boolean; readonly width?: number }
): Promise<string> {
  switch (format) {
    case 'text':
      return (await import('../report/text/text.js')).renderText(report, screen)
    case 'markdown':
      return `${(await import('../report/markdown/comment.js')).renderComment(report)}\n`
    case 'json':
      return (await import('../report/json.js')).renderJson(report)
    case 'html':
      return (await import('../report/html/page.js')).renderHtml(report)
    case 'junit':
      return (await import('../report/junit.js')).renderJunit(report)
    case 'badge':
      return (await import('../report/badge.js')).renderBadge(report)
    case 'document':
      return (await import('../report/document/document.js')).renderDocument(report)
  }
}

/** The report could not be written: nobody would see it. */
class WriteError extends Error {
  override readonly name = 'WriteError'
}

async function writeReport(path: string, format: Format, report: Report): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    if (format === 'document') {
      const { writeDocument } = await import('../publish/document-file.js')
      await writeDocument(path, report)
    } else {
      await writeFile(path, await render(report, format, { color: false }))
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new WriteError(`${path} was not written (${reason}). Check --output.`, { cause: error })
  }
}

async function readSettings({
  config,
  overrides
}: Arguments): Promise<{ settings: Settings; config: ConfigSource }> {
  const file = config ?? DEFAULT_CONFIG
  let text: string
  try {
    text = await readConfigFile(file)
  } catch (error) {
    if (error instanceof InputError) throw error
    const isMissing = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')
    if (config === undefined && isMissing) {
      return { settings: defaultSettings(overrides), config: { source: 'built-in', file } }
    }
    const reason = error instanceof Error ? error.message : String(error)
    throw new InputError(
      'input',
      isMissing
        ? `the config file ${file} does not exist`
        : `the config file ${file} cannot be read (${reason})`,
      config === undefined ? 'Check its permissions.' : 'Check --config.',
      error
    )
  }
  const { loadConfig } = await import('../config/load.js')
  return { settings: loadConfig(text, file, overrides), config: { source: 'workspace', file } }
}

function exitCode({ outcome }: Evaluation): 0 | 1 | 2 {
  if (outcome === 'could-not-judge') return 2
  return outcome === 'failed' ? 1 : 0
}

function messageOf(error: unknown): string[] {
  if (error instanceof UsageError) return [escapeTerminal(error.message), 'try --help']
  if (error instanceof WriteError) return [escapeTerminal(error.message)]
  // A bug of ours: the stack is what a report of it needs.
  return (error instanceof Error ? (error.stack ?? error.message) : String(error)).split('\n')
}
