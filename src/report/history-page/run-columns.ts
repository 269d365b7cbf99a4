import { COMMIT_DIGITS } from '../../evaluate/past/past-words.js'
import type { Digest } from '../../past/digest.js'
import { plainText, webAddress } from '../escape.js'
import { outcomeText, runName } from '../view/past-view.js'
import type { RunColumns } from './history-data.js'

/** What the charts say of each run. */
export function runColumns(digests: readonly Digest[]): RunColumns {
  const text = (value: string | undefined): string | null =>
    value === undefined ? null : plainText(value, 100)
  return {
    at: digests.map(({ at }) => Math.round(at)),
    name: digests.map(runName),
    commit: digests.map(({ commit }) => text(commit?.slice(0, COMMIT_DIGITS))),
    tag: digests.map(({ tag }) => text(tag)),
    url: digests.map(({ url }) => (url === undefined ? null : (webAddress(url) ?? null))),
    outcome: digests.map(outcomeText),
    locust: digests.map(({ locust }) => plainText(locust, 40)),
    users: digests.map(({ users }) => users ?? null)
  }
}
