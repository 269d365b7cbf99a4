import { listOf, type GitHub } from './github.js'

const PER_PAGE = 100

/**
 * The tags of the newest published releases by their commits. Two requests, or one where there is no
 * release. Never throws: what GitHub does not tell is not marked. Needs `contents: read`.
 */
export async function releaseTags(github: GitHub): Promise<ReadonlyMap<string, string>> {
  const { owner, repo } = github
  const page = { owner, repo, per_page: PER_PAGE }
  try {
    const { data } = await github.request('GET /repos/{owner}/{repo}/releases', page)
    const released = new Set(
      listOf(data).flatMap(each => (each.draft || each.prerelease ? [] : [each.tag_name]))
    )
    if (released.size === 0) return new Map()
    // A release names its branch, where there was one; the commit is the tag's.
    const { data: tags } = await github.request('GET /repos/{owner}/{repo}/tags', page)
    return new Map(
      listOf(tags)
        .filter(({ name }) => released.has(name))
        .map(({ name, commit }) => [commit.sha, name])
    )
  } catch {
    return new Map()
  }
}
