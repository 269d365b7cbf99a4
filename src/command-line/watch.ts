import { basename } from 'node:path'

import { UsageError } from '../config/usage-error.js'
import { loadLevelOf } from '../evaluate/load-level.js'
import { needsFullHistory } from '../evaluate/watch/abort-when.js'
import { errorsOffOf } from '../evaluate/watch/lost-errors.js'
import { errorsOffWords, needsFullHistoryWords, stopWords } from '../evaluate/watch/watch-words.js'
import { watchRulesOf } from '../evaluate/watch-rules.js'
import { MARK_ENDING } from '../input/csv-name.js'
import { launch, type LaunchEnd } from '../launch/launcher.js'
import { present } from '../locust/present.js'
import type { Stop } from '../locust/stop.js'
import { noteText } from '../report/view/note-text.js'
import { GrowingFile } from '../watch/growing-file.js'
import { followedLoad, type PlannedLoad, plannedLoadOf } from '../watch/load-test.js'
import { followRun, type Session, type SessionEnd, watchCommand } from '../watch/session.js'
import { USUAL_WAIT_SECONDS } from './collect-arguments.js'
import type { Console, ExitCode } from './console.js'
import { endingSignalOf } from './ending-signal.js'
import { sayFailure } from './failure.js'
import { judge } from './judge.js'
import { readSettings } from './settings.js'
import { type System, thisSystem } from './system.js'
import { parseWatch, WATCH_USAGE, type WatchArguments } from './watch-arguments.js'
import { displayOf, type WatchDisplay } from './watch-display.js'
import { RunJudging } from './watch-judging.js'
import { cutShortMarkOf, stopMarkOf } from './mark-of.js'
import { MarkFile } from './watch-mark.js'
import { checkPrefix } from './watched-folder.js'
import {
  endWords,
  endedBadly,
  type Progress,
  quietWords,
  silentWords,
  unfinishedWords
} from './watch-words.js'

type Job = {
  readonly args: WatchArguments
  readonly test: PlannedLoad
  /** What is to be said before anything else of a load test that goes, as clauses. */
  readonly remarks: readonly string[]
  readonly judging: RunJudging
  readonly history: GrowingFile
  readonly mark: MarkFile
  /** Writes what a server knows of the run; absent where nobody asked for it. */
  readonly collects: Collects | undefined
  readonly display: WatchDisplay
  readonly console: Console
  readonly system: System
}

type Collects = (during: { readonly from: number; readonly to: number }) => Promise<boolean>

/**
 * `locust-gate watch`: starts a load test, or follows one, shows how it goes, ends it once it is lost,
 * and judges it. What is wrong with what was asked for is found before anything is started.
 *
 * @throws UsageError, ConfigError, InputError, WriteError
 */
export async function watch(argv: readonly string[], console: Console): Promise<ExitCode> {
  const args = parseWatch(argv, console.env ?? {})
  if (args === 'help') {
    console.out(WATCH_USAGE)
    return 0
  }
  const job = await prepared(args, console)
  const heard = endingSignalOf(job.system.signals)
  try {
    return await (args.command.length === 0 ? follow(job, heard.first) : start(job, heard.first))
  } finally {
    heard.stop()
    job.display.close()
  }
}

async function prepared(args: WatchArguments, console: Console): Promise<Job> {
  const { command, config, loadLevel, prefix, stallSeconds } = args
  const given = loadLevel === undefined ? {} : { loadLevel }
  const { settings, notes } = await readSettings(config, given)
  if (command.length === 0 && prefix !== undefined) await checkPrefix(prefix)
  const asked = { ...args, env: console.env ?? {}, folder: '.' }
  const test = command.length > 0 ? await plannedLoadOf(asked) : followedLoad(asked)
  const name = basename(test.prefix)
  const level = loadLevelOf({ name }, settings)
  const needing = needsFullHistory(level)
  if (needing.length > 0 && test.lacksFullHistory)
    throw new UsageError(needsFullHistoryWords(needing))
  const rules = watchRulesOf(level, settings, { stallSeconds, today: console.today })
  const { runSeconds: plannedSeconds, users: plannedUsers } = test
  const errorsOff = errorsOffOf(present({ plannedSeconds, plannedUsers }), rules)
  return {
    ...{ args, test, console },
    remarks: [
      ...notes.map(noteText),
      ...test.remarks,
      ...(errorsOff === undefined ? [] : [errorsOffWords(errorsOff)])
    ],
    mark: await MarkFile.at(`${test.prefix}${MARK_ENDING}`),
    collects: await collectsOf(args, test, console),
    history: await GrowingFile.at(`${test.prefix}_stats_history.csv`),
    judging: new RunJudging(test, rules),
    display: displayOf(name, args.quiet, console),
    system: console.system ?? thisSystem
  }
}

/** Loaded only where a server is named. */
async function collectsOf(
  { collects, config, loadLevel, command }: WatchArguments,
  { prefix }: PlannedLoad,
  console: Console
): Promise<Collects | undefined> {
  if (collects === undefined) return undefined
  const { collection } = await import('./collect.js')
  const { server: prometheus } = collects
  return collection(
    {
      ...{ csv: prefix, output: prefix, waitSeconds: USUAL_WAIT_SECONDS, command },
      ...(prometheus === undefined ? {} : { prometheus }),
      ...(config === undefined ? {} : { config }),
      ...(loadLevel === undefined ? {} : { loadLevel })
    },
    console
  )
}

function progressOf({ judging, history }: Job): Progress {
  return { seconds: judging.seconds, hasBegun: history.isBegun }
}

function sessionOf(job: Job, stopping: (stop: Stop) => Promise<void>): Session<Stop> {
  const { display, history, judging, mark, system, test } = job
  let isCleared = false
  return {
    ...{ history, judging, timer: system.timer },
    listener: {
      stopping,
      looked: async emptySeconds => {
        // Only now the files of the earlier run are gone, which it was about.
        if (history.isBegun && !isCleared && job.args.command.length > 0) {
          isCleared = true
          await isDone(job.console, () => mark.clear())
        }
        await judging.look()
        const quiet = quietWords(emptySeconds, job.args.command.length === 0)
        display.show(judging.status(system.now(), quiet))
      },
      silent: () => {
        display.say(silentWords(history, progressOf(job), test))
      }
    }
  }
}

async function start(job: Job, interruption: Promise<NodeJS.Signals>): Promise<ExitCode> {
  const { args, collects, display, mark, system, test, console } = job
  const graceSeconds = args.graceSeconds + test.stopTimeoutSeconds
  const from = system.now()
  const session = sessionOf(job, async why => {
    display.close()
    display.say(`${stopWords(why)}: the load test is ended`)
    await isDone(console, () => mark.write(stopMarkOf(why, job, job.system.now())))
  })
  const command = launch(args.command, {
    ...{ signals: system.signals, hasTerminal: system.hasTerminal, ownGroup: true },
    // Locust knows no SIGHUP, of which it would die with its files half written.
    passedAs: { SIGHUP: 'SIGTERM' },
    ...(display.output === undefined ? {} : { output: display.output })
  })
  // How a program goes that is not there, and when it will end, nobody need know.
  if (command.isStarted) sayRemarks(job)
  else display.close()
  const how = { graceMs: graceSeconds * 1000, interruption }
  const end = await watchCommand(session, command, how).catch(async (error: unknown) => {
    // Not the load test's fault, which goes on to its end.
    sayFailure(error, console)
    await command.ended
    throw error
  })
  display.close()
  const progress = progressOf(job)
  for (const line of endWords(end, progress, test, graceSeconds)) display.say(line)
  const { code } = end.end
  await isDone(console, () => mark.complete(code))
  if (end.end.kind === 'not-started' || !progress.hasBegun) return 2
  const isBad = endedBadly(end, progress, test)
  // Before anything else: whatever may become of us, its files say how it ended.
  if (isBad) await isDone(console, () => mark.write(cutShortMarkOf(end, job, job.system.now())))
  const isCollected =
    collects === undefined || (await isDone(console, () => collects({ from, to: system.now() })))
  const verdict = isBad ? await judgedSoFar(job, end) : await judged(job)
  const isOrderly = mark.isWritten && end.stop?.ending.took !== 'SIGKILL'
  return codeOf(job.args, end, { verdict, isBad, isOrderly, isCollected })
}

function sayRemarks({ display, remarks }: Job): void {
  for (const remark of remarks) display.say(remark)
}

/** Judges like `judge`, and only the files of this run. */
async function judged({ args, test, console }: Job): Promise<ExitCode> {
  const { config, loadLevel } = args
  const options = [
    ...(config === undefined ? [] : ['--config', config]),
    ...(loadLevel === undefined ? [] : ['--load-level', loadLevel])
  ]
  return judge([...options, '--', `${test.prefix}_stats.csv`], console)
}

/** Of a load test that ended badly: what it did so far can fail it, and cannot make it pass. */
async function judgedSoFar(job: Job, end: SessionEnd<Stop, LaunchEnd>): Promise<ExitCode> {
  let report = ''
  const out = (text: string): void => {
    report += text
  }
  const verdict = await judged({ ...job, console: { ...job.console, out } })
  // Its mark lets nothing pass: of what did not fail there is nothing to tell.
  const hasVerdict = verdict === 1
  job.display.say(unfinishedWords(end, progressOf(job), job.test, hasVerdict))
  if (hasVerdict) job.console.out(report)
  return verdict
}

/** Whether what we do besides was done; what went wrong is said, and costs the run nothing. */
async function isDone(console: Console, work: () => Promise<unknown>): Promise<boolean> {
  try {
    return (await work()) !== false
  } catch (error) {
    sayFailure(error, console)
    return false
  }
}

type Outcome = {
  readonly verdict: ExitCode
  /** It came to an end of which its own numbers say nothing. */
  readonly isBad: boolean
  /** It was ended in order, and the mark says so. */
  readonly isOrderly: boolean
  readonly isCollected: boolean
}

function codeOf(
  { reportOnly }: WatchArguments,
  { stop }: SessionEnd<Stop, LaunchEnd>,
  { verdict, isBad, isOrderly, isCollected }: Outcome
): ExitCode {
  if (stop !== undefined) {
    if (reportOnly && isOrderly) return 0
    return verdict === 2 ? 2 : 1
  }
  if (isBad) return verdict === 1 ? 1 : 2
  if (reportOnly) return 0
  return verdict === 0 && !isCollected ? 2 : verdict
}

async function follow(job: Job, interruption: Promise<NodeJS.Signals>): Promise<ExitCode> {
  sayRemarks(job)
  const { args, display, history, test } = job
  const end = await followRun(
    sessionOf(job, () => Promise.resolve()),
    interruption
  )
  display.close()
  if (end.kind === 'left') return 2
  if (end.kind === 'nothing-written') {
    display.say(silentWords(history, progressOf(job), test))
    return 2
  }
  if (end.kind === 'lost') {
    // Not judged: its files are being written, and may be read in the middle of that.
    display.say(`${stopWords(end.why)}: the run is lost, and left alone`)
    if (args.reportOnly) return 0
    return end.why.reason === 'no-answers' ? 2 : 1
  }
  const verdict = await judged(job)
  return args.reportOnly ? 0 : verdict
}
