import type { Settings } from '../config/settings.js'
import type { ReadSurroundings } from '../evaluate/evaluate.js'
import { loadLevelOf } from '../evaluate/load-level.js'
import { analyseTimeline } from '../evaluate/run-in-time.js'
import { present } from '../locust/present.js'
import type { Run } from '../locust/run.js'
import type { ResourceData, ResourceRequest, ResourceServer } from '../resources/reading.js'

/** Who can be asked for resource metrics; undefined where nobody named a server. */
export type ResourceOffer = { readonly resources: () => Promise<ResourceServer | undefined> }

/**
 * What the surroundings of the runs did, and who judges it: asked of the server, else from the
 * snapshot beside a run's files. Undefined where nobody asks for resource metrics or triggers of
 * scaling: then nothing of them is loaded.
 */
export async function readSurroundings(
  runs: readonly Run[],
  settings: Settings,
  { resources }: ResourceOffer
): Promise<ReadSurroundings | undefined> {
  const leveled = runs.map(run => ({ run, level: loadLevelOf(run, settings) }))
  const isAsked = leveled.some(({ level }) => level.resources.size > 0)
  if (!isAsked && settings.scaling.length === 0) return undefined
  const { resourceJudge: judge } = await import('../evaluate/resources/resource-judge.js')
  if (!isAsked) return { judge, runs: [] }
  const { resourceRequestOf } = await import('../evaluate/resource-request.js')
  const asked = leveled.map(({ run, level }) => {
    const timeline = analyseTimeline(run, level)
    return { run, timeline, request: resourceRequestOf(run, level, timeline) }
  })
  const isKnown = asked.some(({ request }) => request !== undefined)
  const server = isKnown ? await resources() : undefined
  const read = asked.map(async ({ run, timeline, request }) => {
    return request && { timeline, data: await dataOf(run, request, server) }
  })
  return { judge, runs: await Promise.all(read) }
}

/** A server that does not answer may be gone since; then a snapshot is all that there is, and that is told. */
async function dataOf(
  { resourcesFile }: Run,
  request: ResourceRequest,
  server: ResourceServer | undefined
): Promise<ResourceData> {
  const asked = server === undefined ? undefined : await ask(request, server)
  if (asked !== undefined && (resourcesFile === undefined || !isUnanswered(asked))) return asked
  const { dataOfSnapshot } = await import('../resources/snapshot-data.js')
  const kept = dataOfSnapshot(resourcesFile?.text, request)
  if (kept.source === 'none') return asked ?? kept
  return { ...kept, ...present({ unanswered: asked?.readings[0]?.problem }) }
}

async function ask(request: ResourceRequest, server: ResourceServer): Promise<ResourceData> {
  const { readResources } = await import('../resources/read-resources.js')
  return readResources(request, server.ask, server.asking)
}

function isUnanswered({ readings }: ResourceData): boolean {
  return readings.every(({ problem }) => problem?.kind === 'server')
}
