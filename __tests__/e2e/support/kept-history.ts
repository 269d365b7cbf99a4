import type { Digest } from '../../../src/past/digest.js'
import { historyText, readDigests } from '../../../src/past/lines.js'
import { readZip } from '../../../src/input/zip.js'
import { addArtifact, type GitHubState, type StoredArtifact } from './github-state.js'
import { zipFiles } from './load-test.js'

export const HISTORY = 'locust-gate-history-'

/** The digests of an archive with a history. */
export async function digestsIn({ content }: Pick<StoredArtifact, 'content'>): Promise<Digest[]> {
  const chunks: Uint8Array[] = []
  for (const file of readZip(content))
    for await (const chunk of file.open()) chunks.push(chunk.slice())
  const { digests, refused } = readDigests(Buffer.concat(chunks).toString())
  if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused)}`)
  return digests
}

/** Histories that runs uploaded, the oldest first. */
export function historiesIn({ artifacts }: GitHubState): StoredArtifact[] {
  return artifacts.filter(({ name }) => name.startsWith(HISTORY))
}

/** Runs like one that was kept, an hour apart, each a little faster or slower. */
export function runsLike(model: Digest, count: number, firstRun = 100): Digest[] {
  return Array.from({ length: count }, (_, at) => {
    const moved = <Row extends Digest['endpoints'][number]>(row: Row): Row => ({
      ...row,
      ...(row.average === undefined ? {} : { average: row.average + (at % 5) / 4 })
    })
    const { commit, ...rest } = model
    return {
      ...rest,
      identity: { ...model.identity, workflowRun: String(firstRun + at) },
      at: model.at - 3600 * (count - at),
      commit: (commit ?? '').replace(/^.{4}/, String(1000 + at)),
      runNumber: firstRun + at,
      ...(model.total === undefined ? {} : { total: moved(model.total) }),
      endpoints: model.endpoints.map(moved)
    }
  })
}

/** Puts a history into a run. */
export function keepHistory(
  state: GitHubState,
  runId: number,
  digests: readonly Digest[],
  overrides: Partial<StoredArtifact> = {}
): StoredArtifact {
  const gate = digests[0]?.identity.gate ?? ''
  const name = `${HISTORY}${gate}`
  const content = zipFiles({ [`${name}.jsonl`]: historyText(digests) })
  return addArtifact(state, { runId, name, content }, overrides)
}
