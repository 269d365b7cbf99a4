import { DEFAULT_CONFIG } from '../config/defaults.js'
import { defaultSettings } from '../config/default-settings.js'
import { evaluate } from '../evaluate/evaluate.js'
import { hardlySucceeded } from '../evaluate/timeline/steady-state.js'
import { sentenceOf } from '../evaluate/verdict/sentence.js'
import { kindOfPath } from '../input/folder.js'
import { readPaths } from '../input/paths.js'
import { readCandidates } from '../intake/candidates.js'
import { markWords } from '../evaluate/watch/watch-words.js'
import type { Run } from '../locust/run.js'
import type { Note } from '../locust/note.js'
import { confirm, type Confirmation, readBack, type Stray, straysOf } from '../propose/confirm.js'
import { plainConfig, proposedConfig } from '../propose/config-text.js'
import { farApartTexts } from '../propose/far-apart.js'
import { loadTestOf } from '../propose/load-test.js'
import { outageTexts } from '../propose/outage.js'
import { slowAtFirstTexts } from '../propose/slow-at-first.js'
import { unsoundTexts } from '../propose/unsound.js'
import { type Proposal, propose } from '../propose/proposal.js'
import { pageAddress } from '../page-address.js'
import { BRIEF_RUN, isBrief, isShort, SHORT_RUN } from '../propose/short-run.js'
import { type Workflow, type WorkflowShape, workflowsOf } from '../propose/workflows.js'
import { escapeTerminal } from '../report/escape.js'
import { noteText } from '../report/view/note-text.js'
import { counted, formatPercent } from '../units/format.js'
import type { Console, ExitCode } from './console.js'
import { isIgnored } from './ignored.js'
import { INIT_USAGE, type InitArguments, parseInit } from './init-arguments.js'
import { complaints } from './complaints.js'
import { type NewFile, refuseExisting, writeNew } from './new-files.js'
import { otherCi } from './other-ci.js'

/** What was found out before anything is written. */
type Planned = {
  readonly config: NewFile
  readonly workflows: readonly (Workflow & NewFile)[]
  /** Undefined where nothing was measured. */
  readonly confirmed?: Confirmation
  readonly strays: readonly Stray[]
  /** Which other runs would tell more, where they would. */
  readonly measureAnew: readonly string[]
  /** There is no steady load to run again. */
  readonly isRising: boolean
}

/** Verdicts that are told. */
const MAX_TOLD = 5

/** `locust-gate init`. @throws UsageError, WriteError, InputError */
export async function init(argv: readonly string[], console: Console): Promise<ExitCode> {
  const args = parseInit(argv)
  if (args === 'help') {
    console.out(INIT_USAGE)
    return 0
  }
  const runs = await measuredRuns(args, console)
  if (runs === undefined) return 2
  const other = await otherCi()
  const pipeline = args.workflow === undefined ? other : undefined
  const shape = args.workflow ?? (pipeline === undefined ? 'single' : 'none')
  const planned = plan({ ...args, workflow: shape }, runs, console.today)
  const files = [planned.config, ...planned.workflows]
  if (args.isDry) {
    console.out(files.map(({ path, text }) => `# --- ${path}\n${text}`).join('\n'))
    if (pipeline !== undefined) console.error(`locust-gate: no workflow: ${inPipeline(pipeline)}\n`)
    return 0
  }
  await refuseExisting(
    files,
    'Print what would be written with --dry-run, or delete what is there to have it new.'
  )
  await writeNew(files)
  // What is for another CI is no concern of GitHub's.
  const isElsewhere = other !== undefined && planned.workflows.length === 0
  const isInPlace = isElsewhere || (await kindOfPath('.git')) !== 'nothing'
  const where = { isInPlace, hasIgnored: await isIgnored('results'), pipeline }
  console.out(`${told(planned, where).join('\n')}\n`)
  return 0
}

/** The runs to propose from; undefined, and why is said, where there are none that can be judged. */
async function measuredRuns(
  args: InitArguments,
  console: Console
): Promise<readonly Run[] | undefined> {
  const { paths, combine } = args
  if (paths.length === 0) return []
  const say = (line: string): void => {
    console.error(`locust-gate: ${escapeTerminal(line)}\n`)
  }
  const settings = defaultSettings()
  const offer = { candidates: async () => ({ sets: await readPaths(paths) }) }
  const { runs: all, notes } = await readCandidates(offer, combine, settings)
  const apart = combine === 'separate' ? [] : notCombined(all, notes)
  for (const one of apart) say(noteText(one))
  if (all.length > 1 && areRefused(apart, args)) {
    say(APART)
    return undefined
  }
  const useless = new Map(all.map(run => [run, whyUseless(run)]))
  const runs = all.filter(run => useless.get(run) === undefined)
  for (const [{ name }, why] of useless)
    if (why !== undefined) say(`nothing is proposed from the run ${name}: ${why}`)
  if (runs.length === 0 && all.length > 0) {
    say('nothing was written: give a run that came to its end and whose requests succeed')
    return undefined
  }
  const { today } = console
  const request = { candidates: runs, baselines: 'none' as const, skipped: [], notes, today }
  const evaluation = evaluate(request, settings)
  if (evaluation.outcome !== 'could-not-judge') return runs
  complaints(evaluation).forEach(say)
  say(
    'nothing is proposed from what cannot be judged, and nothing was written. Give a sound run, or no PATH for the built-in bounds.'
  )
  return undefined
}

/** Bounds of shards are of half the load, or less; the judge merges them, or says why not. */
const APART =
  'nothing is proposed from shards apart, and nothing was written. Runs that are no shards of one test are taken with --combine separate or repeats.'

/** Whether runs stayed apart that are shards: those of one name are, and others where somebody says so. */
function areRefused(apart: readonly Note[], { combine, isCombineWritten }: InitArguments): boolean {
  if (combine !== 'shards' || apart.length === 0) return false
  return isCombineWritten || apart.some(({ code }) => code === 'shards-not-merged')
}

/** Why the runs are not what `--combine` says, each once. */
function notCombined(runs: readonly Run[], notes: readonly Note[]): readonly Note[] {
  const own = runs.flatMap(run => run.notes.filter(({ code }) => code === 'shards-not-merged'))
  const all = [...notes.filter(({ code }) => code === 'nothing-combined'), ...own]
  return all.filter(({ message }, at) => all.findIndex(one => one.message === message) === at)
}

/**
 * Why no bounds can be of a run, as a clause: what was not measured any more is the very thing that they would
 * have to be about, and refusals are answered fast.
 */
function whyUseless({ stopped, aggregated }: Run): string | undefined {
  if (stopped !== undefined) return markWords(stopped)
  if (aggregated === undefined || !hardlySucceeded(aggregated)) return undefined
  const { requests, failures } = aggregated
  return `${formatPercent(failures / requests)} of its ${counted(requests, 'request')} failed`
}

/** Everything that would be written, read back and judged. */
function plan(
  {
    workflow,
    combine
  }: Pick<InitArguments, 'combine'> & { readonly workflow: WorkflowShape | 'none' },
  runs: readonly Run[],
  today: string
): Planned {
  const proposal: Proposal = runs.length === 0 ? { levels: [], notRequests: [] } : propose(runs)
  const text = runs.length === 0 ? plainConfig() : proposedConfig(proposal)
  const settings = readBack(text)
  const confirmed = confirm(settings, runs, today)
  const workflows = workflow === 'none' ? [] : workflowsOf(workflow, loadTestOf(workflow, proposal))
  return {
    config: { path: DEFAULT_CONFIG, text },
    workflows: workflows.map(one => ({ ...one, path: `.github/workflows/${one.file}` })),
    strays: straysOf(settings, proposal),
    measureAnew: measureAnew(proposal, combine),
    isRising: runs.length > 0 && proposal.levels.every(({ kind }) => kind === 'capacity'),
    ...(runs.length === 0 ? {} : { confirmed })
  }
}

type Where = {
  readonly isInPlace: boolean
  readonly hasIgnored: boolean
  /** Of another CI, for which no workflow is written. */
  readonly pipeline: string | undefined
}

function told(planned: Planned, { isInPlace, hasIgnored, pipeline }: Where): string[] {
  const { config, workflows, confirmed, strays, isRising } = planned
  return [
    `Wrote ${config.path}: ${configWords(confirmed, isRising)}`,
    ...notMetText(confirmed),
    ...strays.map(strayText),
    ...workflows.map(({ path }) => `Wrote ${path}`),
    '',
    'To do:',
    ...workflows.flatMap(({ toDo, path }) => toDo.map(what => `  - in ${path}: ${what}`)),
    ...(isRising && workflows.length > 0 ? [RISING] : []),
    ...planned.measureAnew.map(what => `  - ${escapeTerminal(what)}`),
    ...(pipeline === undefined ? [] : [`  - ${inPipeline(pipeline)}`]),
    ...(isRising ? [] : [`  - read ${config.path}: what it says is a proposal`]),
    '  - when the verdicts of some runs are what you would say, take fail-on: never out of it: until then it is advisory',
    ...(workflows.length > 0 && !hasIgnored ? [IGNORED] : []),
    ...(isInPlace
      ? []
      : ['', 'There is no .git here: GitHub reads .github/ at the top of a repository.'])
  ]
}

function inPipeline(path: string): string {
  return `call locust-gate in ${path} (${pageAddress('docs/other-ci.md')}); --workflow single writes one for GitHub`
}

function measureAnew(proposal: Proposal, combine: InitArguments['combine']): string[] {
  const longer = longerText(proposal)
  const isOnce = proposal.levels.some(({ kind, runs }) => kind === 'load' && runs.length === 1)
  return [
    ...outageTexts(proposal),
    ...unsoundTexts(proposal),
    ...slowAtFirstTexts(proposal),
    ...farApartTexts(proposal),
    ...(longer === undefined ? [] : [longer]),
    // Several paths are one run there.
    ...(isOnce && combine !== 'shards' ? [REPEATS] : [])
  ]
}

/** The bounds of a single run are missed by some of its equals. */
const REPEATS =
  'give init several runs of the same test (locust-gate init RUN1 RUN2 RUN3): bounds from one run know nothing of how much the next ones vary, and an unchanged service may miss them'

/** That a longer run would tell more, of a load that does not rise for as long as it takes. */
function longerText({ levels }: Proposal): string | undefined {
  if (levels.some(isShort)) return SHORT_RUN
  return levels.some(level => level.kind !== 'capacity' && isBrief(level)) ? BRIEF_RUN : undefined
}

const IGNORED =
  '  - keep results/, where Locust writes what it measures, out of commits, by .gitignore'

const RISING =
  '  - let the locustfile raise the load, as by a LoadTestShape: in the run that was given it rose'

function configWords(confirmed: Confirmation | undefined, isRising: boolean): string {
  if (confirmed === undefined) return 'the built-in bounds, to be changed'
  if (isRising) return 'no bounds are proposed from a load that rises'
  const { notMet } = confirmed
  if (notMet.length === 0)
    return confirmed.missedTarget.length === 0
      ? 'what was measured is within the bounds that it proposes'
      : 'what was measured is acceptable by it; a built-in target of error rates is missed'
  const fails = notMet.filter(({ effect }) => effect === 'fail').length
  const warns = notMet.length - fails
  const would = [
    ...(fails === 0 ? [] : [`${counted(fails, 'verdict')} would fail`]),
    ...(warns === 0 ? [] : [`${counted(warns, 'verdict')} would warn`])
  ]
  return `of what was measured ${would.join(' and ')}, were it not advisory`
}

function notMetText(confirmed: Confirmation | undefined): string[] {
  const { notMet = [], missedTarget = [] } = confirmed ?? {}
  const said = [...notMet, ...missedTarget]
  const more = said.length - MAX_TOLD
  return [
    ...said.slice(0, MAX_TOLD).map(verdict => `  ${escapeTerminal(sentenceOf(verdict))}`),
    ...(more > 0 ? [`  and ${counted(more, 'more verdict')}`] : [])
  ]
}

function strayText({ run, proposed, chosen }: Stray): string {
  return `  ${escapeTerminal(run.name)} is of the load level ${chosen} by this config, and not of ${proposed}, whose bounds are from it: change the files: patterns of the two`
}
