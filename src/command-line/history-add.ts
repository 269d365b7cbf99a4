import { createHash } from 'node:crypto'

import type { RunEvaluation } from '../evaluate/evaluation.js'
import { gate } from '../gate.js'
import { kindIfSeen } from '../input/folder.js'
import { readPaths } from '../input/paths.js'
import type { Judging } from '../intake/offer.js'
import type { Note } from '../locust/note.js'
import { present } from '../locust/present.js'
import { BY_HAND, identityKey, type Digest } from '../past/digest.js'
import { soleGate } from '../past/series.js'
import { unionOf } from '../past/union.js'
import { escapeTerminal } from '../report/escape.js'
import type { Report } from '../report/report.js'
import { noteText } from '../report/view/note-text.js'
import { counted } from '../units/format.js'
import { VERSION } from '../version.js'
import { complaints } from './complaints.js'
import type { Console, ExitCode } from './console.js'
import type { HistoryArguments } from './history-arguments.js'
import { changeLocalHistory, readLocalHistory } from './history-file.js'
import { readSettings } from './settings.js'
import { thisSystem } from './system.js'

/**
 * `locust-gate history add`: judges each PATH and adds what is to be kept of it. What cannot be judged
 * is refused and said; the rest is added all the same.
 *
 * @throws UsageError, ConfigError, InputError, WriteError
 */
export async function addToHistory(args: HistoryArguments, console: Console): Promise<ExitCode> {
  const { config, loadLevel } = args
  const settings = await readSettings(config, loadLevel === undefined ? {} : { loadLevel })
  const known = await readLocalHistory(args.file, console, true)
  const added: Digest[] = []
  const unused: Note[] = []
  let isRefused = false
  for (const [at, path] of args.names.entries()) {
    const { evaluation } = await judged(path, {
      args,
      settings,
      console,
      at,
      known
    })
    const { runs } = evaluation
    unused.push(...evaluation.notes.filter(isUnusedLevel))
    const found = runs.length > 1 ? [] : runs.flatMap(digestsOf)
    added.push(...found)
    if (found.length > 0) continue
    isRefused = true
    for (const why of runs.length > 1 ? [severalRuns(runs)] : complaints(evaluation)) {
      console.error(`locust-gate: ${escapeTerminal(`${path} was not added: ${why}`)}\n`)
    }
  }
  // One of several runs that is of it is enough.
  const [note] = unused.length < args.names.length ? [] : unused
  if (note !== undefined) console.error(`locust-gate: ${escapeTerminal(noteText(note))}\n`)
  if (added.length > 0) await keep(args.file, added, console)
  else
    console.out(`0 runs added to ${escapeTerminal(args.file)}, ${await leftWords(args, known)}\n`)
  return isRefused ? 2 : 0
}

/** A file that nothing was written to need not be there. */
async function leftWords({ file }: HistoryArguments, known: readonly Digest[]): Promise<string> {
  const isThere = (await kindIfSeen(file)) !== 'nothing'
  return isThere ? `${counted(known.length, 'run')} in all` : 'which was not made'
}

/** It is compared with runs of its load level ever after. */
function isUnusedLevel({ code, severity }: Note): boolean {
  return code === 'load-level-unused' && severity === 'warning'
}

function severalRuns(runs: readonly RunEvaluation[]): string {
  const names = runs.map(({ run }) => run.name).join(', ')
  return `it holds ${counted(runs.length, 'run')} (${names}). Name each by its prefix or its folder`
}

type Asked = {
  readonly args: HistoryArguments
  readonly settings: Judging
  readonly console: Console
  /** Place of the PATH. */
  readonly at: number
  readonly known: readonly Digest[]
}

/** By the config alone: what is kept of a run does not hang on what was there before. */
function judged(path: string, { args, settings, console, at, known }: Asked): Promise<Report> {
  const { commit, tag, url } = args
  const now = (console.system ?? thisSystem).now()
  const own = {
    workflowRun: 'local',
    attempt: 1,
    gate: soleGate(known) ?? 'local',
    // Runs that do not tell when they were stay in the order in which they were given.
    at: now + at / 1000,
    ...(commit === undefined ? {} : { commit }),
    ...(tag === undefined ? {} : { tag }),
    ...(url === undefined ? {} : { url })
  }
  return gate(
    {
      settings: () => Promise.resolve(settings),
      candidates: async () => ({ sets: await readPaths([path]) }),
      resources: () => Promise.resolve(undefined),
      past: () => Promise.resolve({ histories: [], own, isKept: true, runs: 0, notes: [] }),
      baselines: () => Promise.resolve({ sets: 'none', skipped: [], notes: [] }),
      inTime: work => work,
      unforeseen: stack => {
        console.error(`locust-gate: ${escapeTerminal(stack)}\n`)
      },
      publish: () => Promise.resolve()
    },
    { combine: 'separate', today: console.today, context: { version: VERSION } }
  )
}

/** The digest of a run, called by what it measured: the same run twice is one. */
function digestsOf({ digest, run }: RunEvaluation): Digest[] {
  if (digest === undefined) return []
  const { identity, total, endpoints } = digest
  const measured = JSON.stringify(
    (total === undefined ? endpoints : [total]).map(row => [
      ...[row.method, row.name, row.requests, row.failures, row.average, row.min, row.max],
      ...row.percentiles
    ])
  )
  const hash = createHash('sha256').update(measured).digest('hex').slice(0, 8)
  const workflowRun =
    run.startedAt === undefined
      ? `${BY_HAND}${hash}`
      : `${BY_HAND}${Math.floor(run.startedAt)}-${hash}`
  return [{ ...digest, identity: { ...identity, workflowRun } }]
}

async function keep(file: string, added: readonly Digest[], console: Console): Promise<void> {
  const { digests, fresh, replaced, thinnedOut } = await changeLocalHistory(file, console, before =>
    joined(before, added)
  )
  console.out(
    [
      `${counted(fresh, 'run')} added to ${escapeTerminal(file)}`,
      ...(replaced === 0 ? [] : [`${replaced} replaced`]),
      `${counted(digests.length - thinnedOut, 'run')} in all`,
      ...(thinnedOut === 0 ? [] : [`${counted(thinnedOut, 'older run')} thinned out`])
    ].join(', ') + '\n'
  )
}

type Joined = {
  readonly digests: readonly Digest[]
  readonly fresh: number
  readonly replaced: number
}

function joined(before: readonly Digest[], added: readonly Digest[]): Joined {
  const known = new Map(before.map(digest => [identityKey(digest.identity), digest]))
  const keys = new Set(added.map(({ identity }) => identityKey(identity)))
  const replaced = [...keys].filter(key => known.has(key)).length
  const again = added.map(digest => replacing(known.get(identityKey(digest.identity)), digest))
  return { digests: unionOf(before, again), fresh: keys.size - replaced, replaced }
}

/** It keeps its place, and what is not said of it anew. */
function replacing(known: Digest | undefined, digest: Digest): Digest {
  if (known === undefined) return digest
  const { commit, tag, url, at } = known
  return { ...present({ commit, tag, url }), ...digest, at }
}
