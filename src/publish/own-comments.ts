import { listOf, type GitHub } from '../input/github.js'
import { isOf, readMarker, type Found } from './comment-marker.js'
import type { Gate } from './identity.js'

/** A comment of ours, of one gate. */
export type Own = {
  readonly id: number
  readonly url: string
  readonly body: string
  readonly found: Found
}

const PER_PAGE = 100
const BOT = 'github-actions[bot]'

/**
 * A gate's comments on a pull request, oldest first: those with its marker at their very start and
 * with us as their author, or else those that an old version wrote for its key. There is one, unless
 * two gates posted at once. Pages are read as far as the first of its own.
 */
export async function findOwn(github: GitHub, issue: number, gate: Gate): Promise<readonly Own[]> {
  const isOwn = ownership(github)
  const own: Own[] = []
  let lastSeen = 0
  for (let page = 1; ; page++) {
    const { data } = await github.request(
      'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
      {
        owner: github.owner,
        repo: github.repo,
        issue_number: issue,
        per_page: PER_PAGE,
        page
      }
    )
    for (const { id, html_url: url, body, user } of listOf(data)) {
      const text = body ?? ''
      const found = markerOf(text, gate)
      if (found === undefined || !(await isOwn(user?.login))) continue
      own.push({ id: Number(id), url, body: text, found })
    }
    const exact = own.filter(({ found }) => found.gate !== '')
    if (exact.length > 0) return exact
    // Ids ascend. Gitea gives all comments for every page: then there is nothing new.
    const last = lastId(data)
    if (data.length < PER_PAGE || last <= lastSeen) return own
    lastSeen = last
  }
}

function lastId(listed: readonly { readonly id: number | bigint }[]): number {
  return Number(listed.at(-1)?.id ?? 0)
}

function markerOf(body: string, gate: Gate): Found | undefined {
  const found = readMarker(body)
  return found !== undefined && isOf(found, gate) ? found : undefined
}

/**
 * Whether an author is us. With the workflow's own token that is known; the token of an app or a
 * person is asked for its name, once, and only when another author's comment has our marker.
 */
function ownership(github: GitHub): (login: string | undefined) => Promise<boolean> {
  let self: string | undefined
  return async login => {
    if (login === BOT) return true
    self ??= await ownLogin(github)
    return login !== undefined && login === self
  }
}

/** Who the token speaks for. A login that nobody has when GitHub does not say. */
async function ownLogin(github: GitHub): Promise<string> {
  try {
    const answer = await github.graphql<{ viewer: { login: string } }>('query { viewer { login } }')
    return answer.viewer.login
  } catch {
    return ''
  }
}
