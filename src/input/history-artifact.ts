import { upperFirst } from '../units/letter-case.js'
import { artifactOf, artifactsOfRun } from './artifact-rest.js'
import type { Artifact } from './artifact-source.js'
import { foreignOrigin } from './baseline-source.js'
import { gitHubProblem, httpStatusOf, listOf, type GitHub } from './github.js'
import { historyOfArchive, type FoundHistory, type HistoryAnswer } from './history-text.js'
import type { HistoryProblem } from './history-text.js'
import { InputError } from './input-error.js'

/** Histories that are read: as many as there may be runs at one time. */
const MAX_READ = 5
/** The newest of the branch, of which those are read that no newer one contains. */
const MAX_LOOKED_AT = 10
/** Bytes of one archive: text as repetitive as this is a tenth of its size. */
const MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024
const PER_PAGE = 100
/** Forks may fill pages with artifacts of this name. */
const MAX_PAGES = 3

type HistoryArtifacts = {
  readonly name: string
  /** Of runs of this branch of the repository alone. */
  readonly branch: string
  /** The run that we are in. */
  readonly ownRunId: number
}

/** An artifact, and the run that uploaded it. */
type Kept = Artifact & { readonly runId: number }

/**
 * The newest history that a run of the base branch uploaded, and those beside it that it does not
 * contain: of runs that were under way at one time. Four requests where there is one, a list where
 * there is none. Never throws. Needs `actions: read`.
 */
export async function readHistoryArtifacts(
  github: GitHub,
  wanted: HistoryArtifacts
): Promise<HistoryAnswer> {
  const problems: HistoryProblem[] = []
  try {
    const { kept, strangers } = await listKept(github, wanted)
    const usable = kept.filter(({ expired }) => !expired).slice(0, MAX_LOOKED_AT)
    const [newest] = kept
    if (usable.length === 0 && newest !== undefined) problems.push(allExpired(newest))
    if (strangers > 0) problems.push(ofStrangers(strangers))
    const histories: FoundHistory[] = []
    for (const one of usable) {
      if (histories.length === MAX_READ) break
      if (histories.some(({ text }) => holdsRun(text, one.runId))) continue
      const read = await readKept(github, one, wanted)
      if ('text' in read) histories.push(read)
      else problems.push(read)
    }
    return { histories, problems }
  } catch (error) {
    return { histories: [], problems: [...problems, unlisted(error)] }
  }
}

/** A run's history contains all that it had read: whoever has the run, has that. */
function holdsRun(text: string, runId: number): boolean {
  return text.includes(`"workflowRun":"${runId}"`)
}

type Listing = { readonly kept: readonly Kept[]; readonly strangers: number }

/** Newest first. */
async function listKept(github: GitHub, { name, branch }: HistoryArtifacts): Promise<Listing> {
  const { owner, repo } = github
  const kept: Kept[] = []
  let strangers = 0
  for (let page = 1; page <= MAX_PAGES && kept.length === 0; page++) {
    const { data } = await github.request('GET /repos/{owner}/{repo}/actions/artifacts', {
      owner,
      repo,
      name,
      per_page: PER_PAGE,
      page
    })
    const listed = listOf(data.artifacts)
    // Gitea and old servers ignore `name`; a fork's branch may be called like ours.
    const named = listed.filter(
      each => each.name === name && each.workflow_run?.head_branch === branch
    )
    const ours = named.filter(isOfRepository)
    strangers += named.length - ours.length
    for (const artifact of ours) {
      const runId = artifact.workflow_run?.id
      if (runId !== undefined) kept.push({ ...artifactOf(artifact), runId })
    }
    if (listed.length < PER_PAGE) break
  }
  kept.sort((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0) || b.id - a.id)
  return { kept, strangers }
}

function isOfRepository({
  workflow_run: run
}: {
  readonly workflow_run?: {
    readonly repository_id?: number
    readonly head_repository_id?: number
  } | null
}): boolean {
  return run?.head_repository_id !== undefined && run.head_repository_id === run.repository_id
}

async function readKept(
  github: GitHub,
  artifact: Kept,
  { ownRunId }: HistoryArtifacts
): Promise<FoundHistory | HistoryProblem> {
  const label = `of run ${artifact.runId}`
  try {
    const why = artifact.runId === ownRunId ? undefined : await foreignness(github, artifact.runId)
    if (why !== undefined) return refused(label, why)
    const content = await artifactsOfRun(github, artifact.runId).content(
      artifact,
      MAX_DOWNLOAD_BYTES
    )
    return { label, text: await historyOfArchive(artifact, content) }
  } catch (error) {
    if (error instanceof InputError) return refused(label, error.problem)
    const { what, remedy } = gitHubProblem(error, 'actions: read')
    return {
      message: `the history ${label} was not read: ${what}`,
      advice: `${upperFirst(remedy)}.`,
      ...(httpStatusOf(error) === 410 ? { isGone: true } : {})
    }
  }
}

/** The list does not tell which event started a run, and some run a stranger's code on our branch. */
async function foreignness(github: GitHub, runId: number): Promise<string | undefined> {
  const { owner, repo } = github
  const { data } = await github.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', {
    owner,
    repo,
    run_id: runId
  })
  return foreignOrigin(data, `${owner}/${repo}`)
}

const OTHERS = 'What was measured before it is not known then; this run’s measurements are.'

function refused(label: string, why: string): HistoryProblem {
  return { message: `the history ${label} was not taken: ${why}`, advice: REFUSED, isGone: true }
}

const REFUSED = 'The next run of the base branch writes it anew, with what could be read.'

function allExpired({ runId }: Kept): HistoryProblem {
  return {
    message: `the history has expired: the newest is of run ${runId}`,
    advice: `${OTHERS} Let the gate run on the base branch more often than artifacts are retained.`,
    isGone: true
  }
}

function ofStrangers(count: number): HistoryProblem {
  const which = count === 1 ? 'a history was' : `${count} histories were`
  return {
    message: `${which} not taken: a run of a fork’s branch of the same name uploaded ${count === 1 ? 'it' : 'them'}`,
    advice: 'Only runs of this repository’s own branch are believed.',
    isGone: true
  }
}

function unlisted(error: unknown): HistoryProblem {
  const { what, remedy } = gitHubProblem(error, 'actions: read')
  return {
    message: `the history of earlier runs could not be looked for: ${what}`,
    advice: `${upperFirst(remedy)}, or set \`history: none\`.`
  }
}
