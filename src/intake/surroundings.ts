import type { Settings } from '../config/settings.js'
import { chooseLevel } from '../evaluate/load-level.js'
import { resourceRequestOf } from '../evaluate/resource-request.js'
import type { Run } from '../locust/run.js'
import type { ResourceData, ResourceRequest, ResourceServer } from '../resources/reading.js'

/** Who can be asked for resource metrics; undefined where nobody named a server. */
export type ResourceOffer = { readonly resources: () => Promise<ResourceServer | undefined> }

/**
 * What the surroundings of each run did, in the order of the runs: asked of the server, else from the
 * snapshot beside its files. Undefined where no load level asks for it, or nobody knows when the run
 * was.
 */
export async function readSurroundings(
  runs: readonly Run[],
  settings: Settings,
  { resources }: ResourceOffer
): Promise<readonly (ResourceData | undefined)[]> {
  const asked = runs.map(run => resourceRequestOf(run, chooseLevel(run, settings).level))
  if (asked.every(request => request === undefined)) return asked.map(() => undefined)
  const server = await resources()
  return Promise.all(
    runs.map(async (run, i) => {
      const request = asked[i]
      return request === undefined ? undefined : dataOf(run, request, server)
    })
  )
}

/** A server that does not answer may be gone since; then a snapshot is all that there is. */
async function dataOf(
  { resourcesFile }: Run,
  request: ResourceRequest,
  server: ResourceServer | undefined
): Promise<ResourceData> {
  const asked = server === undefined ? undefined : await ask(request, server)
  if (asked !== undefined && (resourcesFile === undefined || !isUnanswered(asked))) return asked
  const { dataOfSnapshot } = await import('../resources/snapshot-data.js')
  const kept = dataOfSnapshot(resourcesFile?.text, request)
  return kept.source === 'none' ? (asked ?? kept) : kept
}

async function ask(request: ResourceRequest, server: ResourceServer): Promise<ResourceData> {
  const { readResources } = await import('../resources/read-resources.js')
  return readResources(request, server.ask, server.asking)
}

function isUnanswered({ readings }: ResourceData): boolean {
  return readings.every(({ problem }) => problem?.kind === 'server')
}
