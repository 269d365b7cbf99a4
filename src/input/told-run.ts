import type { GitHub } from './github.js'

/** What GitHub tells of a run that the event does not describe. */
export type ToldRun = {
  readonly id: number
  /** The newest. */
  readonly attempt: number
  readonly workflow: number
  /** The workflow's file, `load.yml`. Untrusted text. */
  readonly workflowLabel?: string
}

/** Needs `actions: read`. Throws what `gitHubProblem` words. */
export async function readToldRun(github: GitHub, id: number): Promise<ToldRun> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', {
    owner: github.owner,
    repo: github.repo,
    run_id: id
  })
  const workflowLabel = fileOf(data.path)
  return {
    id,
    attempt: data.run_attempt ?? 1,
    workflow: data.workflow_id,
    ...(workflowLabel === undefined ? {} : { workflowLabel })
  }
}

/** `.github/workflows/load.yml@refs/heads/main` → `load.yml`. */
function fileOf(path: string | undefined): string | undefined {
  return path?.split('@')[0]?.split('/').at(-1) || undefined
}
