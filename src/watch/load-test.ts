import { readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { UsageError } from '../config/usage-error.js'
import { present } from '../locust/present.js'
import { locustConfig } from './locust-config.js'
import {
  isOn,
  type LocustOptions,
  locustOptionsOf,
  locustSeconds,
  namesLocust
} from './locust-options.js'

/** What is known of a load test before it is started. */
export type PlannedLoad = {
  /** Of its CSV files, as Locust writes them. */
  readonly prefix: string
  /** Somebody else started it, perhaps long ago. */
  readonly isFollowed?: boolean
  /** How long it will last (s); absent where nobody can know. */
  readonly runSeconds?: number
  /** The most users that it will have; absent where nobody can know. */
  readonly users?: number
  /** Its counts begin anew once all users are there. */
  readonly resetsStats: boolean
  /** It surely writes no rows of endpoints, so that percentiles are those since its start. */
  readonly lacksFullHistory: boolean
  /** How long its users may still finish what they do, at the end (s). */
  readonly stopTimeoutSeconds: number
  /** Locust's exit code for failed requests; absent where something else starts it, whose codes nobody knows. */
  readonly failureCode?: number
  /** What whoever started it should know, as clauses. */
  readonly remarks: readonly string[]
}

type Given = {
  readonly command: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** Instead of what Locust is told. */
  readonly prefix?: string
  readonly runSeconds?: number
  readonly users?: number
  /** Where relative paths of the command begin. */
  readonly folder: string
}

/**
 * Reads from a command, its environment and Locust's config files what load test it will be.
 *
 * @throws UsageError where nothing tells the prefix, or the command writes no CSV files
 */
export async function plannedLoadOf(given: Given): Promise<PlannedLoad> {
  const { command } = given
  const elsewhere = elsewhereOf(command)
  const options = await optionsOf(given, elsewhere === undefined)
  if (isOn(options.worker)) throw new UsageError(OF_WORKER)
  const prefix = given.prefix ?? (elsewhere === undefined ? options.csv : '') ?? ''
  if (prefix === '') throw new UsageError(elsewhere?.refusal ?? NO_PREFIX)
  const { why, ...load } =
    elsewhere === undefined ? await loadOf(options, given) : { why: ENDS_ELSEWHERE }
  const known = { ...load, ...present({ runSeconds: given.runSeconds, users: given.users }) }
  const unknown = known.runSeconds === undefined ? (why ?? NO_RUN_TIME) : undefined
  return {
    ...{ prefix, ...known, ...failureCodeOf(options, command) },
    ...switchesOf(options, elsewhere === undefined && namesLocust(command)),
    stopTimeoutSeconds: stopTimeoutOf(options),
    remarks: [unknown, staysOn(options)].filter(remark => remark !== undefined)
  }
}

/** What is known of a load test that somebody else started, by what was given alone. */
export function followedLoad({ prefix = '', runSeconds, users }: Partial<Given>): PlannedLoad {
  const remarks = runSeconds === undefined ? [NO_END] : []
  return {
    ...{ prefix, isFollowed: true, remarks },
    ...{ stopTimeoutSeconds: 0, resetsStats: false, lacksFullHistory: false },
    ...present({ runSeconds, users })
  }
}

const NO_END = 'nobody knows when a run that is only followed will end (--run-time says it)'

function switchesOf(
  { resetStats, csvFullHistory }: LocustOptions,
  isSeen: boolean
): Pick<PlannedLoad, 'resetsStats' | 'lacksFullHistory'> {
  return { resetsStats: isOn(resetStats), lacksFullHistory: isSeen && !isOn(csvFullHistory) }
}

function failureCodeOf(
  { exitCodeOnError = '1' }: LocustOptions,
  command: readonly string[]
): Pick<PlannedLoad, 'failureCode'> {
  return namesLocust(command) ? { failureCode: Number(exitCodeOnError) } : {}
}

/** `sudo docker run …` runs elsewhere too. */
function elsewhereOf(command: readonly string[]): (typeof ELSEWHERE)[number] | undefined {
  return ELSEWHERE.find(({ program }) => command.slice(0, 3).some(word => program.test(word)))
}

const STAYS_ON =
  'Locust goes on with its web page when the test is over (--autoquit ends it): watch ends when Locust does'

function staysOn({ headless, autostart, autoquit = '-1' }: LocustOptions): string | undefined {
  return isOn(autostart) && !isOn(headless) && autoquit === '-1' ? STAYS_ON : undefined
}

/** What the environment and the files here say, a container does not see. */
async function optionsOf({ command, env, folder }: Given, isHere: boolean): Promise<LocustOptions> {
  if (!isHere) return locustOptionsOf(command, {}, [])
  return locustOptionsOf(command, env, await locustConfig(command, env, folder))
}

function stopTimeoutOf({ stopTimeout = '' }: LocustOptions): number {
  const seconds = Number(stopTimeout)
  return Number.isFinite(seconds) && seconds > 0 ? seconds : (locustSeconds(stopTimeout) ?? 0)
}

const OF_WORKER =
  'a worker writes no CSV files: watch the command of the master, and start its workers beside it'
const NO_PREFIX =
  'watch needs the prefix of the CSV files: give --csv PREFIX to Locust, or --prefix to watch (results/normal for results/normal_stats.csv)'

/** What runs a command in another file system. */
const ELSEWHERE: readonly { readonly program: RegExp; readonly refusal: string }[] = [
  {
    program: /(?:^|[\\/])(?:docker|docker-compose|podman|nerdctl)(?:\.exe)?$/i,
    refusal:
      'the --csv of a container is a path within it: name with --prefix where its files are on this machine'
  },
  {
    program: /(?:^|[\\/])(?:kubectl|ssh)(?:\.exe)?$/i,
    refusal:
      'the command runs on another machine: name with --prefix where its CSV files are on this one'
  }
]

/** What Locust makes of its options; `why` nobody can know when it will end. */
type Load = Pick<PlannedLoad, 'runSeconds' | 'users'> & { readonly why?: string }

async function loadOf(options: LocustOptions, { command, folder }: Given): Promise<Load> {
  const { runTime = '', locustfile = 'locustfile.py' } = options
  // What a script tells Locust is not seen.
  const isSeen = namesLocust(command)
  if (isSeen && !startsItself(options)) return { why: BY_PAGE }
  const shape = await shapeIn(locustfile, folder)
  if (shape !== 'none') return { why: shapeWords(shape, isSeen) }
  const users = options.users ?? (isSeen ? '1' : undefined)
  return present({
    runSeconds: locustSeconds(runTime) || undefined,
    users: users === undefined ? undefined : Number(users)
  })
}

function startsItself({ headless, autostart }: LocustOptions): boolean {
  return isOn(headless) || isOn(autostart)
}

const ENDS_ELSEWHERE =
  'what it is told is not read here, so that nobody knows when it will end (--run-time of watch says it)'
const BY_PAGE =
  'it starts by its web page (no --headless, no --autostart) and goes on until Locust is ended, so that nobody knows when'
const NO_RUN_TIME = 'no --run-time is seen, so that nobody knows when it will end'
const BY_SHAPE =
  'its locustfile names a load shape, which has an end of its own, so that nobody knows when it will end (--run-time of watch says it)'
const UNREAD =
  'its locustfile is not read here, and a load shape in it would have an end of its own, so that nobody knows when it will end (--run-time of watch says it)'

function shapeWords(shape: Exclude<Shape, 'none'>, isSeen: boolean): string {
  if (shape === 'named') return BY_SHAPE
  return isSeen && shape !== 'unread' ? notThere(shape.missing) : UNREAD
}

/** No more than a remark: what starts Locust may start it in another folder. */
function notThere(locustfile: string): string {
  return `there is no ${locustfile} here, so that nobody knows when the load test will end`
}

const MAX_FILES = 200

/** Whether the locustfiles speak of a load shape, which has an end of its own; or which is not there. */
type Shape = 'none' | 'named' | 'unread' | { readonly missing: string }

async function shapeIn(locustfile: string, folder: string): Promise<Shape> {
  const texts: string[] = []
  for (const name of locustfile.split(',').map(one => one.trim())) {
    try {
      texts.push(...(await pythonAt(resolve(folder, name))))
    } catch (error) {
      const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
      return isMissing && !name.includes('://') ? { missing: name } : 'unread'
    }
  }
  return texts.some(text => /Shape\b/.test(text)) ? 'named' : 'none'
}

/** The text of a file, or of all in a folder. Throws where one cannot be read. */
async function pythonAt(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [await readFile(path, 'utf8')]
  const names = (await readdir(path, { recursive: true, encoding: 'utf8' }))
    .filter(name => name.endsWith('.py'))
    .slice(0, MAX_FILES)
  return Promise.all(names.map(name => readFile(join(path, name), 'utf8')))
}
