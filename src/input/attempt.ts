import { upperFirst } from '../units/letter-case.js'
import { listed } from '../units/sentence.js'
import { momentText } from './artifact-source.js'
import type { RunKey } from './gate-event.js'
import { gitHubProblem, type GitHub } from './github.js'
import type { Upload } from './input-file.js'
import { JOB_TOKEN_TO_READ_RUNS } from './token-advice.js'

/** What the attempts of a run tell of its artifacts. Untrusted text. */
export type AttemptRemark = {
  /**
   * `stale`: the job that uploaded it ran again in this attempt and uploaded nothing. `carried`: that
   * job was not part of this attempt. `unknown`: it cannot be told which.
   */
  readonly what: 'stale' | 'carried' | 'unknown'
  readonly message: string
  readonly advice?: string
}

export type JudgedRun = {
  /** The run that we are in, and others whose attempt the event tells. */
  readonly runs: readonly RunKey[]
  readonly runId: number
  /** What GitHub tells of that run, for one that is none of `runs`. */
  readonly told?: () => Promise<RunKey>
}

type AttemptAnswer = {
  readonly uploads: readonly Upload[]
  readonly remarks: readonly AttemptRemark[]
}

const JOBS_PER_PAGE = 100
const MAX_PAGES = 5
/** Earlier attempts that are looked at. */
const MAX_BACK = 10
/** Seconds: GitHub states times in whole ones. */
const RESOLUTION_S = 1

/**
 * Tells, on attempt 2 and later of the run that is judged, the artifacts of this attempt from those of
 * an earlier one: by their times and the jobs of the attempts. On attempt 1 nothing is asked. Never
 * throws. Needs `actions: read`.
 */
export async function attemptsOf(
  github: GitHub | undefined,
  asked: JudgedRun,
  uploads: readonly Upload[]
): Promise<AttemptAnswer> {
  const { runs, runId } = asked
  const known = runs.find(({ id }) => id === runId)
  const judged = known ?? (await latestAttempt(asked))
  if (judged === undefined) return { uploads, remarks: [] }
  if (judged.attempt < 2) {
    // A run that we are not in may have been re-run since the event that told its attempt.
    const isFirst = known === undefined || known === runs[0]
    return {
      uploads: isFirst ? uploads.map(each => ({ ...each, attempt: 1 })) : uploads,
      remarks: []
    }
  }
  const open = uploads.filter(each => !isOf(judged, each))
  const sure = uploads
    .filter(each => isOf(judged, each))
    .map(each => ({ ...each, attempt: judged.attempt }))
  const { uploads: rest, remarks } =
    open.length === 0 ? { uploads: [], remarks: [] } : await askedFor(github, judged, open)
  return { uploads: [...sure, ...rest], remarks }
}

/** An attempt takes a name once: of as many as there were attempts, the newest is of the last. */
function isOf({ attempt }: RunKey, { versions = 1 }: Upload): boolean {
  return versions >= attempt
}

async function askedFor(
  github: GitHub | undefined,
  judged: RunKey,
  uploads: readonly Upload[]
): Promise<AttemptAnswer> {
  if (github === undefined) {
    const why = 'there is no github-token'
    return { uploads, remarks: [unknown(uploads, judged, why, JOB_TOKEN_TO_READ_RUNS)] }
  }
  try {
    return await told(github, judged, uploads)
  } catch (error) {
    const { what, remedy } = gitHubProblem(error, 'actions: read')
    return { uploads, remarks: [unknown(uploads, judged, what, `${upperFirst(remedy)}.`)] }
  }
}

/** The newest attempt of a run that the event does not name; undefined when GitHub does not tell. */
async function latestAttempt({ told }: JudgedRun): Promise<RunKey | undefined> {
  try {
    return await told?.()
  } catch {
    return undefined
  }
}

function unknown(
  uploads: readonly Upload[],
  { attempt }: RunKey,
  why: string,
  advice: string
): AttemptRemark {
  const [first] = uploads
  const which = uploads.length === 1 ? `the artifact "${first?.name ?? ''}"` : 'the artifacts'
  const when = first?.at === undefined || uploads.length > 1 ? '' : ` at ${momentText(first.at)}`
  return {
    what: 'unknown',
    message: `whether ${which} uploaded${when} came from attempt ${attempt} of the run or an earlier one could not be told: ${why}`,
    advice
  }
}

async function told(
  github: GitHub,
  judged: RunKey,
  uploads: readonly Upload[]
): Promise<AttemptAnswer> {
  const begins = onceEach(attempt => startOf(github, { ...judged, attempt }))
  const jobsOf = onceEach(attempt => jobsOfAttempt(github, { ...judged, attempt }))
  const start = await begins(judged.attempt)
  const timeless = uploads.filter(({ at }) => at === undefined)
  const remarks: AttemptRemark[] = timeless.map(upload =>
    unknown([upload], judged, 'the service does not say when it was uploaded', CHECK)
  )
  const dated: Upload[] = []
  for (const upload of uploads) {
    if (upload.at === undefined) dated.push(upload)
    else if (upload.at >= start) dated.push({ ...upload, attempt: judged.attempt })
    else {
      const attempt = await attemptAt(begins, judged, upload.at)
      dated.push({ ...upload, attempt })
      const [then, now] = await Promise.all([jobsOf(attempt), jobsOf(judged.attempt)])
      const uploaders = uploadersOf(then, upload.at)
      const again = uploaders.filter(({ name }) => now.some(job => job.name === name && isIn(job)))
      remarks.push(remarkOn({ ...upload, at: upload.at, attempt }, { judged, uploaders, again }))
    }
  }
  return { uploads: dated, remarks }

  function isIn(job: Job): boolean {
    return job.attempt >= judged.attempt && (job.startedAt === undefined || job.startedAt >= start)
  }
}

const CHECK = 'See the jobs of the attempt, and run the load test again when in doubt.'

type Jobs = {
  readonly judged: RunKey
  readonly uploaders: readonly Job[]
  readonly again: readonly Job[]
}

function remarkOn(
  { name, at, attempt }: Required<Pick<Upload, 'name' | 'at' | 'attempt'>>,
  { judged, uploaders, again }: Jobs
): AttemptRemark {
  const what = `the artifact "${name}" was uploaded by attempt ${attempt} of the run, at ${momentText(at)}`
  const [first] = uploaders
  if (first === undefined || (again.length > 0 && again.length < uploaders.length)) {
    const who = first === undefined ? 'no job' : listed(uploaders.map(job => `"${job.name}"`))
    const message = `${what}: whether the job that uploaded it was run again in attempt ${judged.attempt} cannot be told (${who} ran at that time)`
    return { what: 'unknown', message, advice: CHECK }
  }
  const jobs = uploaders.map(job => `"${job.name}"`).join(' or ')
  return again.length === 0
    ? {
        what: 'carried',
        message: `${what}; its job ${jobs} was not run again in attempt ${judged.attempt}`
      }
    : {
        what: 'stale',
        message: `${what}; its job ${jobs} is part of attempt ${judged.attempt}, which has not uploaded it`,
        advice:
          'See the log of that job: Locust or the service did not start, or the upload failed. To judge the earlier attempt’s results again, re-run the gate’s job alone.'
      }
}

async function startOf(github: GitHub, { id, attempt }: RunKey): Promise<number> {
  const { data } = await github.request(
    'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}',
    { owner: github.owner, repo: github.repo, run_id: id, attempt_number: attempt }
  )
  const start = secondsOf(data.run_started_at)
  if (start === undefined) throw new Error(`it does not say when attempt ${attempt} began`)
  return start
}

/** Asks once for each attempt. */
function onceEach<Told>(
  ask: (attempt: number) => Promise<Told>
): (attempt: number) => Promise<Told> {
  const known = new Map<number, Promise<Told>>()
  return attempt => {
    const told = known.get(attempt) ?? ask(attempt)
    known.set(attempt, told)
    return told
  }
}

/** The attempt during which something was uploaded, before the judged one. */
async function attemptAt(
  begins: (attempt: number) => Promise<number>,
  { attempt }: RunKey,
  at: number
): Promise<number> {
  for (let earlier = attempt - 1; earlier > 1; earlier--) {
    if (attempt - earlier > MAX_BACK) throw new Error(`it is older than ${MAX_BACK} attempts`)
    if ((await begins(earlier)) <= at) return earlier
  }
  return 1
}

type Span = { readonly name: string; readonly startedAt?: number; readonly completedAt?: number }
type Job = Span & { readonly attempt: number; readonly steps: readonly Span[] }

async function jobsOfAttempt(github: GitHub, { id, attempt }: RunKey): Promise<readonly Job[]> {
  const jobs: Job[] = []
  for (let page = 1; page <= MAX_PAGES; page++) {
    const { data } = await github.request(
      'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs',
      {
        owner: github.owner,
        repo: github.repo,
        run_id: id,
        attempt_number: attempt,
        per_page: JOBS_PER_PAGE,
        page
      }
    )
    jobs.push(
      ...data.jobs.map(job => ({
        ...spanOf(job),
        attempt: job.run_attempt ?? attempt,
        steps: (job.steps ?? []).map(spanOf)
      }))
    )
    if (data.jobs.length < JOBS_PER_PAGE) break
  }
  return jobs
}

function spanOf(listed: {
  readonly name: string
  readonly started_at?: string | null
  readonly completed_at?: string | null
}): Span {
  const startedAt = secondsOf(listed.started_at)
  const completedAt = secondsOf(listed.completed_at)
  return {
    name: listed.name,
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(completedAt === undefined ? {} : { completedAt })
  }
}

/** Jobs that ran when something was uploaded: of several those with a step that says so. */
function uploadersOf(jobs: readonly Job[], at: number): readonly Job[] {
  const running = jobs.filter(job => contains(job, at))
  const uploading = running.filter(({ steps }) =>
    steps.some(step => /upload|artifact/i.test(step.name) && contains(step, at))
  )
  return uploading.length > 0 ? uploading : running
}

function contains({ startedAt, completedAt }: Span, at: number): boolean {
  return (
    startedAt !== undefined &&
    startedAt <= at &&
    (completedAt === undefined || at <= completedAt + RESOLUTION_S)
  )
}

function secondsOf(moment: string | null | undefined): number | undefined {
  const ms = Date.parse(moment ?? '')
  return Number.isFinite(ms) ? ms / 1000 : undefined
}
