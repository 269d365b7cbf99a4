import { gitHubProblem, idOf, type GitHub } from '../input/github.js'
import type { Conclusion } from '../evaluate/evaluation.js'
import { upperFirst } from '../units/letter-case.js'
import type { Annotation } from './annotations.js'
import { failed, type Published } from './sink.js'

/** GitHub's limits: characters of a summary, annotations in one request, characters of an annotation. */
const MAX_SUMMARY_CHARACTERS = 65_535
const MAX_ANNOTATIONS = 50
const MAX_TITLE_CHARACTERS = 255
const MAX_MESSAGE_CHARACTERS = 16_000

export type CheckRunRequest = {
  /** The check's name, the same for each run of one gate key. */
  readonly name: string
  /** The commit that was tested. */
  readonly sha: string
  readonly conclusion: Conclusion
  /** One line. */
  readonly title: string
  /** Markdown, escaped; at most 65,535 characters. */
  readonly summary: string
  readonly annotations: readonly Annotation[]
  /** Where "Details" leads: the run. */
  readonly detailsUrl?: string
}

type CheckRunResult = Published<{ readonly id: number; readonly url?: string }>

/**
 * Adds a check run to a commit: for `workflow_run`, whose own colour no pull request shows. Posted
 * once and never again, whatever GitHub answers. Needs `checks: write`. Never throws.
 */
export async function publishCheckRun(
  github: GitHub,
  request: CheckRunRequest
): Promise<CheckRunResult> {
  if (request.summary.length > MAX_SUMMARY_CHARACTERS) {
    return failed('The check run was not written: its summary is longer than GitHub takes.')
  }
  try {
    const { data } = await github.request('POST /repos/{owner}/{repo}/check-runs', {
      owner: github.owner,
      repo: github.repo,
      name: request.name,
      head_sha: request.sha,
      status: 'completed',
      conclusion: request.conclusion,
      ...(request.detailsUrl === undefined ? {} : { details_url: request.detailsUrl }),
      output: {
        title: request.title.slice(0, MAX_TITLE_CHARACTERS),
        summary: request.summary,
        annotations: request.annotations.slice(0, MAX_ANNOTATIONS).map(toCheckAnnotation)
      }
    })
    return {
      ok: true,
      id: idOf(data),
      ...(data.html_url === null ? {} : { url: data.html_url })
    }
  } catch (error) {
    const { what, remedy } = gitHubProblem(error, 'checks: write')
    return failed(`The check run was not written: ${what}. ${upperFirst(remedy)}.`)
  }
}

/** Gives a check run another text; its annotations stay. Never throws. */
export async function updateCheckRun(
  github: GitHub,
  id: number,
  { title, summary }: Pick<CheckRunRequest, 'title' | 'summary'>
): Promise<Published> {
  if (summary.length > MAX_SUMMARY_CHARACTERS) return { ok: true }
  try {
    await github.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
      owner: github.owner,
      repo: github.repo,
      check_run_id: id,
      output: { title: title.slice(0, MAX_TITLE_CHARACTERS), summary }
    })
    return { ok: true }
  } catch (error) {
    const { what } = gitHubProblem(error, 'checks: write')
    return failed(`The link to the report was not added to the check run: ${what}.`)
  }
}

const LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' } as const

function toCheckAnnotation(annotation: Annotation): {
  path: string
  start_line: number
  end_line: number
  annotation_level: 'failure' | 'warning' | 'notice'
  title: string
  message: string
} {
  // GitHub wants a file; a result without one belongs to the config that set the target.
  const line = annotation.line ?? 1
  return {
    path: annotation.file ?? '.github',
    start_line: line,
    end_line: line,
    annotation_level: LEVELS[annotation.level],
    title: annotation.title.slice(0, MAX_TITLE_CHARACTERS),
    message: annotation.message.slice(0, MAX_MESSAGE_CHARACTERS)
  }
}
