import type { Download } from './download.js'
import { InputError } from './input-error.js'

/** An artifact as a list names it. */
export type Artifact = {
  /** Untrusted text. */
  readonly name: string
  readonly id: number
  /** Bytes of the compressed archive. */
  readonly size: number
  /** `sha256:…` of the archive; absent for those of old services. */
  readonly digest?: string
  readonly expired: boolean
  /** When it was uploaded, seconds since the epoch; absent where the service does not say. */
  readonly createdAt?: number
  /** How many of this name the run has; absent where nobody counted. */
  readonly versions?: number
}

/** Where one run's artifacts come from. Both functions throw InputError with advice. */
export type ArtifactSource = {
  /** For people: `this run`, `run 123`. */
  readonly label: string
  /** All of the run's artifacts, or those of one name; of each name only the newest. */
  list(name?: string): Promise<readonly Artifact[]>
  /** The archive as it was uploaded, in memory; one of more than `maxBytes` is refused. */
  content(artifact: Artifact, maxBytes: number): Promise<Download>
}

/** An artifact in the words of messages. */
export function titleOf(artifact: Artifact): string {
  return `the artifact "${artifact.name}"`
}

/** What was downloaded, if it is what was uploaded. @throws InputError */
export function uploadedBytes(artifact: Artifact, { bytes, digest }: Download): Uint8Array {
  if (artifact.digest === undefined || artifact.digest === digest) return bytes
  throw new InputError(
    'input',
    `${titleOf(artifact)} is not what was uploaded: its digest differs (${digest} instead of ${artifact.digest})`,
    'Run the job that uploads it again.'
  )
}

/**
 * A re-run attempt may upload a name again: the one that was uploaded last counts. Ids do not ascend
 * over the attempts of a run; they only choose between equal times, or where no time is known.
 */
export function newestOfEachName(artifacts: readonly Artifact[]): readonly Artifact[] {
  const newest = new Map<string, Artifact>()
  const versions = new Map<string, number>()
  for (const artifact of artifacts) {
    const { name } = artifact
    const known = newest.get(name)
    if (known === undefined || isNewer(artifact, known)) newest.set(name, artifact)
    versions.set(name, (versions.get(name) ?? 0) + 1)
  }
  return [...newest.values()].map(each => ({ ...each, versions: versions.get(each.name) ?? 1 }))
}

function isNewer(a: Artifact, b: Artifact): boolean {
  const [at, other] = [a.createdAt ?? -Infinity, b.createdAt ?? -Infinity]
  return at > other || (at === other && a.id > b.id)
}

/** A moment as `createdAt`, out of a service's answer; nothing when it is none. */
export function createdAt(moment: Date | string | null | undefined): Pick<Artifact, 'createdAt'> {
  const ms = moment instanceof Date ? moment.getTime() : Date.parse(moment ?? '')
  return Number.isFinite(ms) ? { createdAt: ms / 1000 } : {}
}

/** `2026-11-24 09:30 UTC`. Takes seconds since the epoch. */
export function momentText(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
