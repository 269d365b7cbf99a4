import { createHash } from 'node:crypto'

/** What the stand-in for GitHub knows. Tests set it up and look at it afterwards. */
export type GitHubState = {
  artifacts: StoredArtifact[]
  comments: StoredComment[]
  pulls: StoredPull[]
  runs: StoredRun[]
  attempts: StoredAttempt[]
  /** `<ref>:<path>` → text. */
  files: Map<string, string>
  /** Newest first. */
  releases: { tag: string; sha: string; draft?: boolean; prerelease?: boolean }[]
  checkRuns: Record<string, unknown>[]
  /** Artifacts that the action uploaded. */
  uploads: StoredUpload[]
  /** `refs/heads/…` → commit. */
  branches: Map<string, string>
  /** Blobs, trees and commits by their SHA. */
  objects: Map<string, StoredObject>
}

export type StoredArtifact = {
  id: number
  name: string
  runId: number
  content: Buffer
  /** `sha256:…`; `null` for an old service. */
  digest: string | null
  /** Bytes that the lists state. */
  size: number
  expired: boolean
  contentType: string
  /** ISO 8601. */
  createdAt: string
}

export type StoredUpload = {
  runId: number
  name: string
  mimeType: string
  content: Buffer
  finalized: boolean
}

export type StoredObject =
  | { kind: 'blob'; content: Buffer }
  /** Path → blob; only the root. */
  | { kind: 'tree'; entries: Map<string, string> }
  | { kind: 'commit'; tree: string; parents: readonly string[]; message: string }

export type StoredComment = { id: number; issue: number; body: string; login: string }

export type StoredPull = {
  number: number
  open: boolean
  head: { owner: string; repo: string; ref: string; sha: string }
  base: string
}

export type StoredRun = {
  id: number
  number: number
  event: string
  branch: string
  sha: string
  conclusion: string | null
  status: string
  workflow: number
  /** `owner/name`. */
  headRepository: string
  /** The newest attempt. */
  attempt: number
}

/** An attempt of a run, with its jobs. Moments are ISO 8601. */
export type StoredAttempt = {
  runId: number
  attempt: number
  startedAt: string
  jobs: StoredJob[]
}

export type StoredJob = {
  name: string
  attempt: number
  startedAt: string
  completedAt: string | null
  steps?: { name: string; startedAt: string; completedAt: string }[]
}

export const OWNER = 'octo'
export const REPO = 'shop'
export const REPOSITORY = `${OWNER}/${REPO}`
export const BOT = 'github-actions[bot]'

export function emptyState(): GitHubState {
  return {
    artifacts: [],
    comments: [],
    pulls: [],
    runs: [],
    attempts: [],
    files: new Map(),
    releases: [],
    checkRuns: [],
    uploads: [],
    branches: new Map(),
    objects: new Map()
  }
}

let nextId = 1000

/** A number that nothing else in this process has. */
export function newId(): number {
  return nextId++
}

export function digestOf(content: Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}

const UPLOADED_AT = '2026-11-01T12:00:00Z'

/** Some minutes after a moment (ISO 8601). */
export function minuteAfter(moment: string, minutes = 1): string {
  return new Date(Date.parse(moment) + minutes * 60_000).toISOString().replace('.000Z', 'Z')
}

/** Puts an artifact into a run, a minute after the one before; honest unless `overrides` lies. */
export function addArtifact(
  state: GitHubState,
  artifact: { runId: number; name: string; content: Buffer },
  overrides: Partial<StoredArtifact> = {}
): StoredArtifact {
  const stored: StoredArtifact = {
    id: newId(),
    digest: digestOf(artifact.content),
    size: artifact.content.byteLength,
    expired: false,
    contentType: 'application/zip',
    createdAt: minuteAfter(UPLOADED_AT, state.artifacts.length),
    ...artifact,
    ...overrides
  }
  state.artifacts.push(stored)
  return stored
}

export function addRun(state: GitHubState, run: Partial<StoredRun> & { id: number }): StoredRun {
  const stored: StoredRun = {
    number: run.id,
    event: 'push',
    branch: 'main',
    sha: run.id.toString(16).padStart(40, '0'),
    conclusion: 'success',
    status: 'completed',
    workflow: 77,
    headRepository: REPOSITORY,
    attempt: 1,
    ...run
  }
  state.runs.push(stored)
  return stored
}

export function addComment(
  state: GitHubState,
  issue: number,
  body: string,
  login: string
): StoredComment {
  const comment = { id: newId(), issue, body, login }
  state.comments.push(comment)
  return comment
}
