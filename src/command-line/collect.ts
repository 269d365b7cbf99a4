import type { PrometheusServer } from '../config/prometheus-server.js'
import type { Settings } from '../config/settings.js'
import { problemWords } from '../evaluate/resources/problem-words.js'
import { SNAPSHOT_ENDING } from '../input/csv-name.js'
import { pause } from '../input/deadline.js'
import { launch } from '../launch/launcher.js'
import { thisMachine } from '../launch/load-generator.js'
import { isSnapshot } from '../locust/files/snapshot-head.js'
import { withCertificates } from '../prometheus/certificates.js'
import { resourceServer } from '../prometheus/resource-server.js'
import { escapeTerminal } from '../report/escape.js'
import type { Stretch } from '../resources/promql.js'
import { readResources } from '../resources/read-resources.js'
import type { ResourceData, ResourceRequest } from '../resources/reading.js'
import { snapshotText } from '../resources/snapshot.js'
import { dataOfSnapshot } from '../resources/snapshot-data.js'
import { isoMoment } from '../units/clock.js'
import { counted, formatDuration } from '../units/format.js'
import { COLLECT_USAGE, type CollectArguments, parseCollect } from './collect-arguments.js'
import { wantedOf } from './collect-request.js'
import type { Console } from './console.js'
import { sayFailure } from './failure.js'
import { checkPlace, type OwnFileKind, ownText, writeOwn } from './own-file.js'
import { readSettings } from './settings.js'
import { type System, thisSystem } from './system.js'

type Job = {
  readonly args: CollectArguments
  readonly settings: Settings
  readonly server: PrometheusServer | undefined
  readonly path: string
  readonly console: Console
  readonly system: System
}

const SNAPSHOT: OwnFileKind = { name: 'snapshot', is: isSnapshot, option: '--output' }

/**
 * `locust-gate collect`: starts the load test, if there is a command, and writes what a server knows
 * of its surroundings beside its CSV files. What is wrong with what was asked for is found before
 * anything is started.
 *
 * @throws UsageError, ConfigError, InputError, WriteError
 */
export async function collect(argv: readonly string[], console: Console): Promise<number> {
  const args = parseCollect(argv, console.env ?? {})
  if (args === 'help') {
    console.out(COLLECT_USAGE)
    return 0
  }
  const collects = await collection(args, console)
  if (args.command.length === 0) return (await collects()) ? 0 : 2
  const system = console.system ?? thisSystem
  const from = system.now()
  const end = await launch(args.command, system).ended
  if (end.kind === 'not-started') {
    say({ console }, end.why)
    return end.code
  }
  try {
    const isDone = await collects({ from, to: system.now() })
    return end.code !== 0 || isDone ? end.code : 2
  } catch (error) {
    sayFailure(error, console)
    return end.code === 0 ? 2 : end.code
  }
}

/**
 * What collects, once all that is wrong with what was asked for has been found. It gives false when the
 * server did not answer, or nothing tells when the run was.
 *
 * @throws ConfigError, InputError, WriteError, as what it gives does
 */
export async function collection(
  args: CollectArguments,
  console: Console
): Promise<(during?: Stretch) => Promise<boolean>> {
  const job = await prepared(args, console)
  return during => isCollected(job, during)
}

async function prepared(args: CollectArguments, console: Console): Promise<Job> {
  const { config, loadLevel, prometheus } = args
  const { settings } = await readSettings(config, loadLevel === undefined ? {} : { loadLevel })
  const path = `${args.output}${SNAPSHOT_ENDING}`
  await checkPlace(path, SNAPSHOT)
  // Before the load test: it would be for nothing.
  const server = prometheus === undefined ? undefined : await withCertificates(prometheus)
  return { args, settings, server, path, console, system: console.system ?? thisSystem }
}

function say({ console }: Pick<Job, 'console'>, line: string): void {
  console.error(`locust-gate: ${escapeTerminal(line)}\n`)
}

/** Seconds; the clocks of two machines differ by less. */
const MOST_AHEAD = 3600

async function isCollected(job: Job, during?: Stretch): Promise<boolean> {
  const { args, settings, system, path } = job
  const wanted = await wantedOf(args, settings, during)
  if (wanted === undefined) {
    say(job, `no CSV file of ${args.csv} tells when the run was: give --from and --to`)
    return false
  }
  const { request, level, hasRun } = wanted
  if (request.to > system.now() + MOST_AHEAD) {
    say(
      job,
      `the run ends in the future (${isoMoment(request.to) ?? request.to}): mend --from and --to`
    )
    return false
  }
  if (!hasRun && during !== undefined) {
    say(job, `no CSV file of ${args.csv} is of this run: its times are those of the command`)
  }
  if (request.metrics.length === 0) {
    say(job, `the load level ${level.name} asks for no resource metrics (resources: in the config)`)
  }
  const data = await dataOf(request, job)
  const { from, to } = request
  const collected = {
    from,
    to,
    collectedAt: system.now(),
    generator: thisMachine(job.console.env ?? {})
  }
  const isAnswered = data.readings.every(({ problem }) => problem?.kind !== 'server')
  const isKnown = isAnswered && data.readings.length > 0
  const isKept = !isKnown && knowsMore(await ownText(path), request)
  if (!isKept) await writeOwn(path, snapshotText(data, collected), SNAPSHOT)
  told(data, request, job)
  if (isKept) say(job, `${path} was collected before, knows more of this run, and is kept`)
  return isAnswered
}

/** Whether a snapshot of before tells anything of the run. */
function knowsMore(text: string | undefined, request: ResourceRequest): boolean {
  return (
    text !== undefined &&
    dataOfSnapshot(text, request).readings.some(({ problem }) => problem === undefined)
  )
}

const NOTHING: ResourceData = { source: 'none', readings: [], requests: 0 }

async function dataOf(request: ResourceRequest, job: Job): Promise<ResourceData> {
  const { args, server, system } = job
  if (request.metrics.length === 0) return NOTHING
  if (server === undefined) {
    say(job, 'the address of --prometheus is empty: nothing is asked')
    return NOTHING
  }
  const wait = request.to + args.waitSeconds - system.now()
  if (wait > 0) {
    say(job, `waiting ${formatDuration(Math.ceil(wait))} until the server shows the end of the run`)
    await pause(system.timer, wait * 1000)
  }
  const who = { isLoadGenerator: true, namedBy: 'options' } as const
  const { ask, asking } = await resourceServer({ server, ...system, ...who })
  return readResources(request, ask, asking)
}

/** What was written, and which metrics lack why. */
function told({ readings }: ResourceData, { metrics }: ResourceRequest, job: Job): void {
  const lacking = readings.flatMap(({ name, problem, spans }) => {
    const why = problem ?? spans[0]?.problem
    return why === undefined ? [] : [`${name}: ${problemWords(why)}`]
  })
  const known = counted(readings.length - lacking.length, 'resource metric')
  say(
    job,
    readings.length === 0
      ? `${job.path}: what this machine is, and no resource metrics`
      : `${job.path}: ${known} of ${metrics.length}`
  )
  for (const line of lacking) say(job, line)
}
