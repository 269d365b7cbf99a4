import { HttpClient } from '@actions/http-client'
import { BearerCredentialHandler } from '@actions/http-client/lib/auth'
import type { Artifact, ArtifactSource } from './artifact-source.js'
import { reason } from './download.js'
import { InputError } from './input-error.js'

/**
 * The artifacts of the run that we are in, from the service behind `@actions/artifact`: it needs no
 * permission, only what the runner hands every action.
 *
 * Asked directly, with the same two calls as the toolkit's client makes, because that client's
 * `downloadArtifact` lists once more, writes to disk without any limit, tries a bad archive for 25
 * seconds, and refuses Gitea and Forgejo, which speak the same protocol.
 */
export type ArtifactService = {
  /** `ACTIONS_RESULTS_URL`; only its origin counts. */
  readonly url: string
  /** `ACTIONS_RUNTIME_TOKEN`: a JWT whose scope names the run and the job. */
  readonly token: string
}

type BackendIds = {
  readonly workflow_run_backend_id: string
  readonly workflow_job_run_backend_id: string
}

/** A message of the service; all of its fields may be missing in a strange one. */
type Message = Readonly<Record<string, unknown>>

const SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService/'
const TIMEOUT_MS = 30_000
const ATTEMPTS = 3
const RETRY_WAITS_MS = [500, 2000]

/** Throws InputError when the token does not name a run. */
export function artifactsOfThisRun(service: ArtifactService): ArtifactSource {
  const own = backendIdsOf(service.token)
  /** Which job uploaded it, by the artifact's id: the service wants that job's id back. */
  const uploaders = new Map<number, BackendIds>()
  return {
    label: 'this run',
    async list(name) {
      const answer = await call(service, 'ListArtifacts', {
        ...own,
        ...(name === undefined ? {} : { name_filter: name })
      })
      const listed = (field(answer, 'artifacts') ?? []) as readonly Message[]
      return newestOfEachName(
        listed.map(entry => {
          const artifact = artifactOf(entry)
          uploaders.set(artifact.id, uploaderOf(entry, own))
          return artifact
        })
      )
    },
    async address(artifact) {
      const ids = uploaders.get(artifact.id) ?? own
      const answer = await call(service, 'GetSignedArtifactURL', { ...ids, name: artifact.name })
      const url = field(answer, 'signed_url')
      if (typeof url === 'string' && url !== '') return url
      throw new InputError('github', 'the artifact service gave no address', 'Run the job again.')
    }
  }
}

/** Protobuf's JSON has two spellings: GitHub writes `database_id`, Gitea `databaseId`. */
function field(message: Message, name: string): unknown {
  const camelCase = name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
  return message[name] ?? message[camelCase]
}

function textOf(message: Message, name: string): string {
  const value = field(message, name)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function artifactOf(entry: Message): Artifact {
  const digest = textOf(entry, 'digest')
  return {
    name: textOf(entry, 'name'),
    id: Number(textOf(entry, 'database_id')),
    size: Number(textOf(entry, 'size')),
    ...(digest === '' ? {} : { digest }),
    expired: false
  }
}

function uploaderOf(entry: Message, own: BackendIds): BackendIds {
  return {
    workflow_run_backend_id:
      textOf(entry, 'workflow_run_backend_id') || own.workflow_run_backend_id,
    workflow_job_run_backend_id:
      textOf(entry, 'workflow_job_run_backend_id') || own.workflow_job_run_backend_id
  }
}

/** A re-run attempt may upload a name again; the newest counts, as for the toolkit's client. */
export function newestOfEachName(artifacts: readonly Artifact[]): readonly Artifact[] {
  const newest = new Map<string, Artifact>()
  for (const artifact of artifacts) {
    const known = newest.get(artifact.name)
    if (known === undefined || known.id < artifact.id) newest.set(artifact.name, artifact)
  }
  return [...newest.values()]
}

async function call(service: ArtifactService, method: string, body: Message): Promise<Message> {
  const url = new URL(SERVICE + method, new URL(service.url).origin).href
  for (let attempt = 1; ; attempt++) {
    const answer = await post(url, service.token, body)
    if ('json' in answer) return answer.json
    if (!answer.again || attempt === ATTEMPTS) {
      throw new InputError(
        'github',
        `the artifact service did not answer ${method} (${answer.problem})`,
        'Run the job again; where this server has no such service, give run-id and github-token.'
      )
    }
    await new Promise(resolve => setTimeout(resolve, RETRY_WAITS_MS[attempt - 1]))
  }
}

type Answer = { readonly json: Message } | { readonly problem: string; readonly again: boolean }

/** Both calls only read, so that they may be repeated. */
async function post(url: string, token: string, body: unknown): Promise<Answer> {
  const client = new HttpClient('locust-gate', [new BearerCredentialHandler(token)], {
    socketTimeout: TIMEOUT_MS
  })
  try {
    const answer = await client.post(url, JSON.stringify(body), {
      'content-type': 'application/json'
    })
    const text = await answer.readBody()
    const status = answer.message.statusCode ?? 0
    if (status >= 300)
      return { problem: `status ${status}`, again: status >= 500 || status === 429 }
    return { json: JSON.parse(text) as Message }
  } catch (error) {
    return { problem: reason(error), again: true }
  } finally {
    client.dispose()
  }
}

/** From the token's scope `Actions.Results:<run>:<job>`, as `@actions/artifact` reads it. */
function backendIdsOf(token: string): BackendIds {
  try {
    const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')
    const { scp } = JSON.parse(payload) as { readonly scp?: unknown }
    const scope = String(scp)
      .split(' ')
      .find(each => each.startsWith('Actions.Results:'))
    const [, run, job, ...rest] = scope?.split(':') ?? []
    if (run && job && rest.length === 0) {
      return { workflow_run_backend_id: run, workflow_job_run_backend_id: job }
    }
  } catch {
    // Not a token of this kind: said below.
  }
  throw new InputError(
    'github',
    'the runner gave no usable token for artifacts (ACTIONS_RUNTIME_TOKEN)',
    'Use the gate as a step with "uses:", not from "run:".'
  )
}
