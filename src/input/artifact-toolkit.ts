import type { ArtifactClient } from '@actions/artifact'
import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withToolkitLog } from './artifact-log.js'
import {
  createdAt,
  newestOfEachName,
  titleOf,
  type Artifact,
  type ArtifactSource
} from './artifact-source.js'
import { DeadlineError, systemTimer, whileFlowing, within, type Timer } from './deadline.js'
import { reason, tooLarge, type Download } from './download.js'
import { InputError } from './input-error.js'
import { JOB_TOKEN_TO_READ_RUNS } from './token-advice.js'

/** The part of `@actions/artifact`'s client that is used. */
export type ToolkitClient = Pick<ArtifactClient, 'listArtifacts' | 'downloadArtifact'>

/** What the runner gives an action's step, and only that, for artifacts of its own run. */
export type Toolkit = {
  /** Its client; asked for only when an artifact is. */
  readonly client: () => Promise<ToolkitClient>
  /** The folder below which an archive lies until it has been read. */
  readonly temp: string
  readonly timer: Timer
}

/**
 * Milliseconds for one call of the service, with the toolkit's own repetitions. A connection that is
 * cut within an answer leaves its promise unsettled for ever, and silence lasts for a quarter of an hour.
 */
const CALL_TIMEOUT_MS = 60_000
/** Milliseconds between two looks at how much of a download is on disk. */
const LOOK_MS = 1000

/** Undefined outside of an action's step, where the toolkit has no authority. */
export function toolkitOf(
  env: Readonly<Record<string, string | undefined>>,
  timer: Timer = systemTimer
): Toolkit | undefined {
  if (!env['ACTIONS_RUNTIME_TOKEN'] || !env['ACTIONS_RESULTS_URL']) return undefined
  // Loaded late: it is two thirds of the bundle. It reads the variables itself.
  const client = async (): Promise<ToolkitClient> =>
    new (await import('@actions/artifact')).DefaultArtifactClient()
  return { client, temp: env['RUNNER_TEMP'] || tmpdir(), timer }
}

/**
 * The artifacts of the run that we are in, through `@actions/artifact`: that needs no permission and
 * no token of ours. It refuses GitHub Enterprise Server, Gitea and Forgejo.
 */
export function artifactsOfThisRun(toolkit: Toolkit): ArtifactSource {
  return {
    label: 'this run',
    async list(name) {
      try {
        const client = await toolkit.client()
        // Not its own `latest`, which takes the highest id of a name.
        const answer = withToolkitLog(() => client.listArtifacts({ latest: false }))
        const { artifacts } = await within(toolkit.timer, CALL_TIMEOUT_MS, answer)
        const listed = artifacts.map(({ name, id, size, digest, createdAt: moment }) => ({
          name,
          id,
          size,
          ...(digest ? { digest } : {}),
          expired: false,
          ...createdAt(moment)
        }))
        return newestOfEachName(listed).filter(each => name === undefined || each.name === name)
      } catch (error) {
        throw asInputError(error, 'the artifacts of this run could not be listed')
      }
    },
    async content(artifact, maxBytes) {
      // The toolkit writes to disk whatever comes: what is too large must not come at all.
      if (artifact.size > maxBytes) throw tooLarge(titleOf(artifact), maxBytes)
      try {
        return await inFreshFolder(toolkit.temp, async folder => {
          await downloadInto(folder, toolkit, artifact)
          return readDownloaded(folder, titleOf(artifact), maxBytes)
        })
      } catch (error) {
        throw asInputError(error, `${titleOf(artifact)} could not be downloaded`)
      }
    }
  }
}

async function inFreshFolder<T>(temp: string, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(temp, 'locust-gate-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function downloadInto(
  folder: string,
  { client, timer }: Toolkit,
  artifact: Artifact
): Promise<void> {
  const toolkit = await client()
  const options = {
    path: folder,
    // Else it unpacks without any limit of size, and under names from the archive.
    skipDecompress: true,
    // What comes of it is a line in the debug log: the bytes that are judged are compared by our caller.
    ...(artifact.digest === undefined ? {} : { expectedHash: artifact.digest })
  }
  const arrival = arrivalIn(folder, timer)
  const download = withToolkitLog(() => toolkit.downloadArtifact(artifact.id, options))
  download.then(arrival.stop, arrival.stop)
  try {
    // Before the first byte it is two calls of the service; after it, a transfer.
    const isOver = download.then(() => undefined)
    await within(timer, CALL_TIMEOUT_MS, Promise.race([isOver, arrival.begun]))
    await whileFlowing(timer, isOver, arrival.size, () => undefined)
  } finally {
    arrival.stop()
  }
}

/** Looks again and again at how many bytes have been written into a folder. */
function arrivalIn(
  folder: string,
  timer: Timer
): { readonly begun: Promise<void>; readonly size: () => number; readonly stop: () => void } {
  let size = 0
  let begin = (): void => undefined
  const begun = new Promise<void>(resolve => (begin = resolve))
  const look = (): void => {
    size = sizeOf(folder)
    if (size > 0) begin()
    cancel = timer(LOOK_MS, look)
  }
  let cancel = timer(LOOK_MS, look)
  const stop = (): void => {
    cancel()
  }
  return { begun, size: () => size, stop }
}

function sizeOf(folder: string): number {
  try {
    return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  } catch {
    return 0
  }
}

/** The one file that the toolkit wrote; it is called as the service pleases. */
async function readDownloaded(folder: string, what: string, maxBytes: number): Promise<Download> {
  const [name, ...more] = await readdir(folder)
  if (name === undefined || more.length > 0) throw new Error('it is not one file')
  const file = join(folder, name)
  if ((await stat(file)).size > maxBytes) throw tooLarge(what, maxBytes)
  const bytes = await readFile(file)
  return { bytes, digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}` }
}

const AGAIN = 'Run the job again.'

/** What the toolkit says (its error's name and message), in words for people; `$1` is the group. */
const REFUSALS: readonly {
  readonly said: RegExp
  readonly why: string
  readonly advice: string
}[] = [
  {
    said: /^GHESNotSupportedError/,
    why: 'this server does not give artifacts to actions directly',
    advice: JOB_TOKEN_TO_READ_RUNS
  },
  {
    said: /ACTIONS_RUNTIME_TOKEN|JWT|^InvalidTokenError/,
    why: 'the runner gave no usable token for artifacts (ACTIONS_RUNTIME_TOKEN)',
    advice: 'Use the gate as a step with "uses:", not from "run:".'
  },
  { said: /^ArtifactNotFoundError/, why: 'it has just been deleted', advice: AGAIN },
  {
    said: /Failed request: \((\d+)\)/,
    why: 'the artifact service answered with status $1',
    advice: AGAIN
  },
  {
    said: /Unable to make request: (\w+)/,
    why: 'the artifact service did not answer ($1)',
    advice: AGAIN
  },
  { said: /JSON/, why: 'the artifact service answered with something else', advice: AGAIN },
  {
    said: /download failed after (\d+) retries/,
    why: 'the blob store did not deliver it in $1 attempts',
    advice: AGAIN
  }
]

function asInputError(error: unknown, problem: string): InputError {
  if (error instanceof InputError) return error
  if (error instanceof DeadlineError) {
    const why = `${problem}: the artifact service did not deliver (${error.message})`
    return new InputError('github', why, AGAIN, error)
  }
  for (const { said, why, advice } of REFUSALS) {
    const match = said.exec(String(error))
    if (match === null) continue
    return new InputError(
      'github',
      `${problem}: ${why.replace('$1', match[1] ?? '')}`,
      advice,
      error
    )
  }
  return new InputError('github', `${problem}: ${reason(error)}`, AGAIN, error)
}
