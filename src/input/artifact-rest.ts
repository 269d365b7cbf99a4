import { upperFirst } from '../units/letter-case.js'
import {
  createdAt,
  newestOfEachName,
  titleOf,
  type Artifact,
  type ArtifactSource
} from './artifact-source.js'
import { download } from './download.js'
import { gitHubProblem, listOf, httpStatusOf, type GitHub } from './github.js'
import { InputError } from './input-error.js'

const PER_PAGE = 100
/** Pages of a run's artifacts that are read: 1,000 artifacts, two jobs' worth of GitHub's own limit. */
const MAX_PAGES = 10

/**
 * The artifacts of any run of the repository, through the REST API. Needs `actions: read`.
 *
 * Not through `@actions/artifact`, although it can reach other runs too: it refuses GitHub Enterprise
 * Server, Gitea and Forgejo, its list does not tell which artifacts have expired and tries for 55
 * seconds, its request for the address is never repeated, and what it downloads goes to disk.
 */
export function artifactsOfRun(github: GitHub, runId: number): ArtifactSource {
  const { owner, repo } = github
  return {
    label: `run ${runId}`,
    async list(name) {
      const artifacts: Artifact[] = []
      try {
        for (let page = 1; page <= MAX_PAGES; page++) {
          const { data } = await github.request(
            'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
            { owner, repo, run_id: runId, per_page: PER_PAGE, page, ...(name ? { name } : {}) }
          )
          artifacts.push(...listOf(data.artifacts).map(artifactOf))
          if (data.artifacts.length < PER_PAGE) break
        }
      } catch (error) {
        throw asInputError(error, `the artifacts of run ${runId} could not be listed`)
      }
      // Gitea and old servers ignore `name`.
      const asked = name === undefined ? artifacts : artifacts.filter(each => each.name === name)
      return newestOfEachName(asked)
    },
    async content(artifact, maxBytes) {
      const url = await addressOf(github, artifact)
      return download(url, titleOf(artifact), maxBytes, github.timer)
    }
  }
}

/** A short-lived address that needs no further authority. */
async function addressOf(github: GitHub, artifact: Artifact): Promise<string> {
  const { owner, repo } = github
  try {
    const answer = await github.request(
      'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
      {
        owner,
        repo,
        artifact_id: artifact.id,
        archive_format: 'zip',
        // Octokit would follow with our token, which must not go to another server.
        request: { redirect: 'manual' }
      }
    )
    const url = answer.headers.location
    if (url) return new URL(url, answer.url).href
  } catch (error) {
    throw asInputError(error, `${titleOf(artifact)} could not be downloaded`)
  }
  throw new InputError('github', 'GitHub gave no address', 'Run the job again.')
}

/** As the API lists it. */
export function artifactOf(listed: {
  readonly name: string
  readonly id: number
  readonly size_in_bytes: number
  readonly expired: boolean
  readonly digest?: string | null
  readonly created_at: string | null
}): Artifact {
  return {
    name: listed.name,
    id: listed.id,
    size: listed.size_in_bytes,
    ...(listed.digest ? { digest: listed.digest } : {}),
    expired: listed.expired,
    ...createdAt(listed.created_at)
  }
}

function asInputError(error: unknown, problem: string): InputError {
  const source = httpStatusOf(error) === 410 ? 'input' : 'github'
  const { what, remedy } = gitHubProblem(error, 'actions: read')
  return new InputError(source, `${problem}: ${what}`, `${upperFirst(remedy)}.`, error)
}
