import { nearestNames } from '../spelling/nearest.js'
import { artifactsOfRun } from './artifact-rest.js'
import { uploadedBytes, type Artifact, type ArtifactSource } from './artifact-source.js'
import { artifactsOfThisRun, type Toolkit } from './artifact-toolkit.js'
import { MAX_DOWNLOAD_BYTES, tooLarge } from './download.js'
import type { GitHub } from './github.js'
import { InputError } from './input-error.js'
import { inputFileOf, type InputFile, type InputSet, type Upload } from './input-file.js'
import { inParallel } from './parallel.js'
import { JOB_TOKEN_TO_READ_RUNS } from './token-advice.js'
import { readZip } from './zip.js'

/** Artifacts of one name or pattern are at most this many: each becomes a run or a shard. */
const MAX_ARTIFACTS = 100
const DOWNLOADS_AT_ONCE = 4
const NAMES_SHOWN = 5

export type ArtifactRequest = {
  /** The artifact's name, or a pattern in which `*` is any text. */
  readonly artifact: string
  /** The run that uploaded it. */
  readonly runId: number
  /** The run that we are in. */
  readonly ownRunId: number
  /** For our own run; absent outside of an action's step. */
  readonly toolkit?: Toolkit
  /** For another run, and for our own where the toolkit refuses or gets no answer. */
  readonly github?: GitHub
}

/**
 * Downloads artifacts into memory, checks their digests and opens the archives: one set per artifact,
 * sorted by name and labelled with it. Un-zipped CSV artifacts form one set together. It takes one
 * list, and per artifact two requests from another run, three (the toolkit's) from our own. Throws
 * InputError.
 */
export async function readArtifacts(request: ArtifactRequest): Promise<InputSet[]> {
  const sources = sourcesOf(request)
  let refusal: unknown
  for (const source of sources) {
    try {
      return await readFrom(source, request.artifact, ownSource(request))
    } catch (error) {
      // Only a source that refuses or does not answer makes the next one worth asking.
      if (!(error instanceof InputError) || error.source !== 'github') throw error
      refusal ??= error
    }
  }
  throw refusal
}

function sourcesOf(request: ArtifactRequest): ArtifactSource[] {
  const { github, toolkit, runId, ownRunId } = request
  const sources = [
    ...(toolkit !== undefined && runId === ownRunId ? [artifactsOfThisRun(toolkit)] : []),
    ...(github !== undefined ? [artifactsOfRun(github, runId)] : [])
  ]
  if (sources.length > 0) return sources
  throw new InputError(
    'input',
    `the artifact "${request.artifact}" of run ${runId} cannot be read without a token`,
    JOB_TOKEN_TO_READ_RUNS
  )
}

/** The run that we are in, when it is another than the one that is read. */
function ownSource({
  github,
  toolkit,
  runId,
  ownRunId
}: ArtifactRequest): ArtifactSource | undefined {
  if (runId === ownRunId) return undefined
  if (toolkit !== undefined) return artifactsOfThisRun(toolkit)
  return github === undefined ? undefined : artifactsOfRun(github, ownRunId)
}

async function readFrom(
  source: ArtifactSource,
  pattern: string,
  own: ArtifactSource | undefined
): Promise<InputSet[]> {
  const artifacts = await findArtifacts(source, pattern)
  if (artifacts.length === 0) throw await missing(source, pattern, own)
  return readFound(source, artifacts, { pattern, maxBytes: MAX_DOWNLOAD_BYTES })
}

/**
 * Downloads and opens artifacts that `findArtifacts` found by `pattern`; `maxBytes` is for all of
 * them together, compressed. Throws InputError.
 */
export async function readFound(
  source: ArtifactSource,
  artifacts: readonly Artifact[],
  { pattern, maxBytes }: { readonly pattern: string; readonly maxBytes: number }
): Promise<InputSet[]> {
  const expired = artifacts.find(artifact => artifact.expired)
  if (expired !== undefined) {
    throw new InputError(
      'input',
      `the artifact "${expired.name}" of ${source.label} has expired`,
      'Run the job that uploads it again, or raise its retention-days.'
    )
  }
  checkSizes(artifacts, pattern, maxBytes)
  const contents = await inParallel(artifacts, DOWNLOADS_AT_ONCE, async artifact => ({
    artifact,
    content: uploadedBytes(artifact, await source.content(artifact, maxBytes))
  }))
  return setsOf(contents, pattern)
}

/** The matching artifacts, sorted by name. */
export async function findArtifacts(
  source: ArtifactSource,
  pattern: string
): Promise<readonly Artifact[]> {
  if (!isPattern(pattern)) {
    return (await source.list(pattern)).filter(artifact => artifact.name === pattern)
  }
  const matches = matcherOf(pattern)
  return (await source.list())
    .filter(artifact => matches.test(artifact.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function isPattern(name: string): boolean {
  return name.includes('*')
}

function matcherOf(pattern: string): RegExp {
  const literals = pattern.split('*').map(part => part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
  return new RegExp(`^${literals.join('.*')}$`, 's')
}

async function missing(
  source: ArtifactSource,
  pattern: string,
  own: ArtifactSource | undefined
): Promise<InputError> {
  const names = (await source.list()).map(artifact => artifact.name)
  const nearest = nearestNames(pattern, names, NAMES_SHOWN)
  const others = names.length - nearest.length
  const known =
    nearest.length === 0
      ? 'It has no artifacts: the job that uploads them must have finished (needs:), and the gate must look at the right run (run-id).'
      : `It has ${nearest.map(name => `"${name}"`).join(', ')}${others > 0 ? ` and ${others} more` : ''}.`
  return new InputError(
    'input',
    `${source.label} has no artifact ${isPattern(pattern) ? 'like' : 'named'} "${pattern}"`,
    (await isIn(own, pattern))
      ? `${known} The run that the gate is in has it: to judge that, give run-id: \${{ github.run_id }}.`
      : known
  )
}

/** Only for advice: a source that does not answer has none. */
async function isIn(source: ArtifactSource | undefined, pattern: string): Promise<boolean> {
  try {
    return source !== undefined && (await findArtifacts(source, pattern)).length > 0
  } catch {
    return false
  }
}

function checkSizes(artifacts: readonly Artifact[], pattern: string, maxBytes: number): void {
  if (artifacts.length > MAX_ARTIFACTS) {
    throw new InputError(
      'input',
      `${artifacts.length} artifacts are like "${pattern}", more than the ${MAX_ARTIFACTS} that are read`,
      'Use a narrower pattern.'
    )
  }
  const total = artifacts.reduce((sum, artifact) => sum + artifact.size, 0)
  if (total > maxBytes) throw tooLarge(`the artifact "${pattern}"`, maxBytes)
}

type Content = { readonly artifact: Artifact; readonly content: Uint8Array }

function setsOf(contents: readonly Content[], pattern: string): InputSet[] {
  const sets: InputSet[] = []
  const loose: InputFile[] = []
  const looseUploads: Upload[] = []
  for (const { artifact, content } of contents) {
    const archived = isZip(content) || content.byteLength === 0
    if (!archived && /\.csv$/i.test(artifact.name)) {
      loose.push(inputFileOf(artifact.name, content))
      looseUploads.push(uploadOf(artifact))
    } else if (archived || !isPattern(pattern)) {
      const files = openArchive(artifact, content)
      sets.push({ label: artifact.name, files, uploads: [uploadOf(artifact)] })
    }
    // Else a report of ours or of somebody else's, un-zipped, that `*` happens to match.
  }
  if (loose.length > 0) sets.push({ label: pattern, files: loose, uploads: looseUploads })
  if (sets.length > 0) return sets
  throw new InputError(
    'input',
    `no artifact like "${pattern}" is an archive or a CSV file`,
    'Upload the CSV files that Locust wrote.'
  )
}

function uploadOf({ name, createdAt: at, versions }: Artifact): Upload {
  return {
    name,
    ...(at === undefined ? {} : { at }),
    ...(versions === undefined ? {} : { versions })
  }
}

/** `PK`: with what every zip file begins, an empty one too. */
function isZip(content: Uint8Array): boolean {
  return content[0] === 0x50 && content[1] === 0x4b
}

function openArchive(artifact: Artifact, content: Uint8Array): InputFile[] {
  try {
    return readZip(content)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const problem = `artifact "${artifact.name}": ${error.problem}`
    throw new InputError(error.source, problem, error.advice, error)
  }
}
