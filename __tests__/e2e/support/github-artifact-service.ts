import { addArtifact, newId, type GitHubState } from './github-state.js'
import type { Answer } from './rest-call.js'

export const RUN_BACKEND_ID = 'run-0000-1111'
export const JOB_BACKEND_ID = 'job-0000-2222'
/** Artifacts come from other jobs of the run than the gate's, and those of other attempts from others. */
const uploadingJob = ({ id }: { readonly id: number }): string => `job-0000-${id}`

/** `ACTIONS_RUNTIME_TOKEN`: nobody verifies its signature, but its scope is read. */
export function runtimeToken(): string {
  const encode = (value: unknown): string =>
    Buffer.from(JSON.stringify(value)).toString('base64url')
  const scp = `Actions.GenericRead:x Actions.Results:${RUN_BACKEND_ID}:${JOB_BACKEND_ID}`
  return `${encode({ alg: 'none' })}.${encode({ scp })}.signature`
}

export type TwirpCall = {
  readonly method: string
  readonly body: Readonly<Record<string, unknown>>
  readonly state: GitHubState
  readonly origin: string
  /** The run that the action is in. */
  readonly runId: number
}

/** The service behind `@actions/artifact`: `ListArtifacts`, `GetSignedArtifactURL`, uploads. */
export function answerTwirp(call: TwirpCall): Answer {
  const { method, body, state, origin, runId } = call
  if (body['workflow_run_backend_id'] !== RUN_BACKEND_ID) {
    return { status: 403, body: { code: 'permission_denied', msg: 'not your run' } }
  }
  const own = state.artifacts.filter(artifact => artifact.runId === runId)
  switch (method) {
    case 'ListArtifacts':
      return listArtifacts(own, body)
    case 'GetSignedArtifactURL': {
      const found = own.find(
        artifact =>
          artifact.name === body['name'] &&
          uploadingJob(artifact) === body['workflow_job_run_backend_id']
      )
      return found !== undefined
        ? { status: 200, body: { signed_url: `${origin}/blob/${found.id}?sig=secret%3D` } }
        : { status: 404, body: { code: 'not_found', msg: 'artifact not found' } }
    }
    case 'CreateArtifact': {
      const name = String(body['name'])
      if (state.uploads.some(upload => upload.name === name && upload.runId === runId)) {
        return { status: 409, body: { code: 'already_exists', msg: 'already exists' } }
      }
      const mimeType = String(body['mime_type'])
      state.uploads.push({ runId, name, mimeType, content: Buffer.alloc(0), finalized: false })
      const url = `${origin}/upload/${encodeURIComponent(name)}?sig=secret%3D&run=${runId}`
      return { status: 200, body: { ok: true, signed_upload_url: url } }
    }
    case 'FinalizeArtifact':
      return finalize(call)
    default:
      return { status: 404, body: { code: 'bad_route', msg: method } }
  }
}

function listArtifacts(own: GitHubState['artifacts'], body: TwirpCall['body']): Answer {
  const { id_filter: id } = body
  const artifacts = own
    .filter(artifact => id === undefined || artifact.id === Number(id))
    .map(artifact => ({
      workflow_run_backend_id: RUN_BACKEND_ID,
      workflow_job_run_backend_id: uploadingJob(artifact),
      database_id: String(artifact.id),
      name: artifact.name,
      size: String(artifact.size),
      created_at: artifact.createdAt,
      ...(artifact.digest === null ? {} : { digest: artifact.digest })
    }))
  return { status: 200, body: { artifacts } }
}

function finalize({ body, state, runId }: TwirpCall): Answer {
  const upload = state.uploads.find(each => each.name === body['name'] && each.runId === runId)
  if (upload === undefined) return { status: 404, body: { code: 'not_found', msg: 'no upload' } }
  upload.finalized = true
  const stored = addArtifact(state, { runId, name: upload.name, content: upload.content })
  return { status: 200, body: { ok: true, artifact_id: String(stored.id) } }
}

export type BlobCall = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly body: Buffer
  readonly state: GitHubState
}

export type BlobAnswer = {
  readonly status: number
  readonly body: Buffer
  readonly contentType: string
  /** What a browser would call the download; its owner chose it. */
  readonly fileName?: string
}

const blocks = new WeakMap<GitHubState, Map<string, Buffer>>()

/** The blob store: signed downloads, and uploads in blocks that are put together by a list. */
export function answerBlob(call: BlobCall): BlobAnswer {
  const [, kind = '', name = ''] = call.path.split('/')
  const nothing = { status: 404, body: Buffer.from('no blob'), contentType: 'text/plain' }
  if (kind === 'blob' && call.method === 'GET') {
    const found = call.state.artifacts.find(artifact => String(artifact.id) === name)
    if (found === undefined) return nothing
    const { content, contentType } = found
    const fileName = contentType === 'application/zip' ? `${found.name}.zip` : found.name
    return { status: 200, body: content, contentType, fileName }
  }
  const runId = Number(call.query.get('run'))
  const upload = call.state.uploads.find(
    each => each.name === decodeURIComponent(name) && each.runId === runId
  )
  if (kind !== 'upload' || upload === undefined) return nothing
  const known = blocks.get(call.state) ?? new Map<string, Buffer>()
  blocks.set(call.state, known)
  if (call.query.get('comp') === 'block') {
    known.set(`${runId}/${name}/${call.query.get('blockid') ?? newId()}`, call.body)
  } else {
    const ids = [...call.body.toString().matchAll(/<Latest>([^<]*)<\/Latest>/g)].map(
      each => each[1]
    )
    upload.content = Buffer.concat(
      ids.map(id => known.get(`${runId}/${name}/${id ?? ''}`) ?? Buffer.alloc(0))
    )
  }
  return { status: 201, body: Buffer.alloc(0), contentType: 'text/plain' }
}
