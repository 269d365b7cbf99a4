import { upperFirst } from '../units/letter-case.js'
import { configText, MAX_CONFIG_BYTES, tooLargeConfig } from './config-file.js'
import { gitHubProblem, httpStatusOf, type GitHub } from './github.js'
import { InputError } from './input-error.js'

/**
 * The text of a config file at a branch, tag or commit, without a checkout: under `workflow_run` and
 * `pull_request_target` the targets must come from the base branch. `undefined` when that branch has
 * no such file.
 *
 * Throws InputError when GitHub does not deliver it: judging by other targets than the team's would
 * be worse than not judging. Needs `contents: read`.
 */
export async function readConfigAt(
  github: GitHub,
  path: string,
  ref: string
): Promise<string | undefined> {
  const { owner, repo } = github
  try {
    const { data } = await github.request('GET /repos/{owner}/{repo}/contents/{path}', {
      owner,
      repo,
      path: repositoryPath(path),
      ref
    })
    if (!Array.isArray(data) && data.type === 'file') {
      const what = `the config file "${path}" of the base branch`
      // Beyond a MiB the API gives no content, which must not be taken for an empty config.
      if (data.size > MAX_CONFIG_BYTES) throw tooLargeConfig(what, data.size)
      return configText(Buffer.from(data.content, 'base64'), what)
    }
  } catch (error) {
    if (error instanceof InputError) throw error
    if (httpStatusOf(error) === 404) return undefined
    const { what, remedy } = gitHubProblem(error, 'contents: read')
    throw new InputError(
      'github',
      `the config file "${path}" of the base branch could not be read: ${what}`,
      `${upperFirst(remedy)}.`,
      error
    )
  }
  throw new InputError('input', `"${path}" is not a file`, 'Correct the input config.')
}

/** `./a/b.yml` → `a/b.yml`: the API wants a path from the repository's root. */
function repositoryPath(path: string): string {
  return path
    .split(/[/\\]/)
    .filter(part => part !== '' && part !== '.')
    .join('/')
}
