import type { Evaluation } from '../evaluate/evaluation.js'
import { gate, type World } from '../gate.js'
import { backgroundTimer, systemTimer } from '../input/deadline.js'
import { kindOfPath } from '../input/folder.js'
import { isGlob } from '../input/glob.js'
import { InputError } from '../input/input-error.js'
import type { InputSet } from '../input/input-file.js'
import { readPaths } from '../input/paths.js'
import type { BaselineOffer } from '../intake/offer.js'
import type { PastOffer } from '../intake/past.js'
import { NotJudged } from '../intake/problems.js'
import { note } from '../locust/note.js'
import { present } from '../locust/present.js'
import { escapeTerminal } from '../report/escape.js'
import type { Report } from '../report/report.js'
import { VERSION } from '../version.js'
import { type Arguments, type Format, JUDGE_USAGE, parseArguments } from './arguments.js'
import { commandMeant } from './command-names.js'
import { complaints } from './complaints.js'
import type { Console, ExitCode } from './console.js'
import { initArgumentsOf } from './typed-paths.js'
import { checkOutput } from './output-place.js'
import { render, writeReport } from './output.js'
import { withProgress } from './progress.js'
import { readSettings } from './settings.js'

/**
 * `locust-gate PATH…`: judges, writes the report to the standard output or a file, and what went wrong
 * to the standard error.
 *
 * @throws UsageError, WriteError
 */
export async function judge(argv: readonly string[], console: Console): Promise<ExitCode> {
  const args = parseArguments(argv, console.env)
  if (args === 'help' || args === 'version') {
    console.out(args === 'help' ? JUDGE_USAGE : `${VERSION}\n`)
    return 0
  }
  await checkOutput(args.output, args)
  for (const { path } of args.reports) await checkOutput(path, args, '--report')
  const report = await gate(worldOf(await withReadableCertificates(args), console), {
    combine: args.combine,
    today: console.today,
    context: { version: VERSION, ...present({ initArguments: initArgumentsOf(args) }) }
  })
  const say = (line: string): void => {
    console.error(`locust-gate: ${escapeTerminal(line)}\n`)
  }
  if (args.verbose) {
    const { explain } = await import('../report/explain.js')
    explain(report).forEach(say)
  }
  if (args.prometheus !== undefined && needsNone(report.evaluation)) {
    say('--prometheus was asked nothing: the config has no resources: for these runs')
  }
  // A report that people read on the standard output says it there.
  const isRead = args.output === undefined && READ_ON_SCREEN.includes(args.format)
  if (!isRead) unread(report.evaluation, args).forEach(say)
  return exitCode(report.evaluation)
}

function needsNone({ runs }: Evaluation): boolean {
  return runs.length > 0 && runs.every(({ resources }) => resources === undefined)
}

/**
 * What is said beside a report that nobody reads here: why nothing could be judged, or the verdict, of
 * which a program that reads the standard output hears only when it fails.
 */
function unread(evaluation: Evaluation, { output }: Arguments): string[] {
  const said = complaints(evaluation)
  if (evaluation.outcome === 'could-not-judge') return said
  const isTold = output !== undefined || evaluation.outcome === 'failed'
  return isTold ? [evaluation.headline, ...said] : said
}

/** A file that is not there is a slip in what was typed, whoever needs it. */
async function withReadableCertificates(args: Arguments): Promise<Arguments> {
  const { prometheus } = args
  if (prometheus?.ca === undefined) return args
  const { withCertificates } = await import('../prometheus/certificates.js')
  return { ...args, prometheus: await withCertificates(prometheus) }
}

const READ_ON_SCREEN: readonly Format[] = ['text', 'markdown']

function worldOf(args: Arguments, console: Console): World {
  return {
    settings: () => readSettings(args.config, args.overrides),
    candidates: async () => ({ sets: told(await readCandidates(args), console) }),
    resources: async () => {
      const { prometheus } = args
      if (prometheus === undefined) return undefined
      const { serverOfGate } = await import('../prometheus/resource-server.js')
      const timers = { timer: systemTimer, limitTimer: backgroundTimer }
      return serverOfGate(prometheus, { ...timers, namedBy: 'options' })
    },
    past: () => pastOf(args, console),
    baselines: () => readBaselines(args.baselines, console),
    inTime: work => work,
    unforeseen: stack => {
      for (const line of stack.split('\n')) console.error(`locust-gate: ${escapeTerminal(line)}\n`)
    },
    publish: async report => {
      if (args.output === undefined) console.out(await render(report, args.format, console))
      await writeAll(args, report, console)
    }
  }
}

/**
 * Into each file that was named, also where another cannot be written. A folder that is made may be a slip in the name
 * of one that was meant: it is said.
 *
 * @throws WriteError of the first that could not be
 */
async function writeAll(args: Arguments, report: Report, console: Console): Promise<void> {
  const { output, format, reports } = args
  const files = [
    ...(output === undefined ? [] : [{ path: output, format, option: '--output' }]),
    ...reports.map(file => ({ ...file, option: '--report' }))
  ]
  const failures: unknown[] = []
  for (const { option, ...file } of files) {
    try {
      const made = await writeReport(file, report, option)
      if (made !== undefined)
        console.error(`locust-gate: made the folder ${escapeTerminal(made)}\n`)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
}

/** A baseline that was named wins, and one of a pair is compared with the other alone. */
async function pastOf(
  { history, historyRuns, baselines, overrides }: Arguments,
  { system, error }: Console
): Promise<PastOffer | undefined> {
  if (history === undefined) return undefined
  const winner = baselines.length > 0 ? '--baseline' : overrides.paired === true && '--paired'
  if (winner) {
    error(`locust-gate: ${escapeTerminal(history)} was not read: ${winner} wins over --history\n`)
    return undefined
  }
  const { historyTextAt } = await import('./history-file.js')
  const { thisSystem } = await import('./system.js')
  const at = (system ?? thisSystem).now()
  return {
    histories: [{ label: history, text: await historyTextAt(history) }],
    own: { workflowRun: 'local', attempt: 1, gate: 'local', at },
    ofItsGate: true,
    // who asks what a step does to this run says that it is of the series
    isKept: overrides.onChangePoint !== undefined,
    runs: historyRuns,
    notes: []
  }
}

function told(sets: readonly InputSet[], { progress }: Console): readonly InputSet[] {
  return progress === undefined ? sets : withProgress(sets, progress)
}

/** Throws InputError. */
async function readCandidates({ paths }: Arguments): Promise<InputSet[]> {
  try {
    return await readPaths(paths)
  } catch (error) {
    const [first = ''] = paths
    const meant = commandMeant(first)
    if (!(error instanceof InputError) || meant === undefined) throw error
    if ((await kindOfPath(first)) !== 'nothing') throw error
    const { source, problem, advice } = error
    const hint = `Did you mean the command locust-gate ${meant}?`
    throw new InputError(source, problem, `${hint} ${advice}`, error)
  }
}

async function readBaselines(paths: readonly string[], console: Console): Promise<BaselineOffer> {
  if (paths.length === 0) return { sets: 'none', skipped: [], notes: [] }
  const sets = await Promise.all(
    paths.map(async path => ({
      source: { label: path },
      sets: told(await readBaseline(path), console),
      byPattern: isGlob(path)
    }))
  )
  return { sets, skipped: [], notes: [], isGiven: true }
}

/** Somebody who gave several paths looks for the one that is wrong among them. */
async function readBaseline(path: string): Promise<InputSet[]> {
  try {
    return await readPaths([path])
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const message = `--baseline: ${error.problem}`
    throw new NotJudged(note('bad-input', message, { advice: error.advice }))
  }
}

function exitCode({ outcome }: Evaluation): ExitCode {
  if (outcome === 'could-not-judge') return 2
  return outcome === 'failed' ? 1 : 0
}
