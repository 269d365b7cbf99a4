import { loadConfig } from '../../src/config/load.js'
import type { LoadLevel, Settings } from '../../src/config/settings.js'
import type { ReadSurroundings } from '../../src/evaluate/evaluate.js'
import { resourceJudge } from '../../src/evaluate/resources/resource-judge.js'
import { analyseTimeline } from '../../src/evaluate/run-in-time.js'
import type { Run } from '../../src/locust/run.js'
import type {
  Point,
  ResourceData,
  ResourceProblem,
  ResourceReading,
  ResourceRequest,
  SpanStatistics
} from '../../src/resources/reading.js'

/** What a server would have told of a metric: values every `tick` seconds of the whole run. */
export type Told = {
  readonly values?: readonly (number | undefined)[]
  readonly problem?: ResourceProblem
  readonly isNearest?: true
  /** Numbers that are not those of the values. */
  readonly statistics?: Partial<SpanStatistics>
}

const TICK = 5

/** The answer to a request, metric by metric; of one that is not named nothing was read. */
export function dataFor(
  request: ResourceRequest,
  told: Readonly<Record<string, Told>>,
  rest: Partial<ResourceData> = {}
): ResourceData {
  const readings = request.metrics.flatMap(({ name }): ResourceReading[] => {
    const one = told[name]
    return one === undefined ? [] : [readingFor(request, name, one)]
  })
  return { source: 'prometheus', readings, requests: 1, ...rest }
}

function readingFor(request: ResourceRequest, name: string, told: Told): ResourceReading {
  const points = (told.values ?? []).flatMap((value, i): Point[] =>
    value === undefined ? [] : [[request.from + (i + 1) * TICK, value]]
  )
  const asked = { name, definition: name, points }
  const { problem } = told
  if (told.values === undefined && told.statistics === undefined) {
    return { ...asked, spans: [], ...(problem === undefined ? {} : { problem }) }
  }
  const spans = request.spans.map((span): SpanStatistics => {
    const seen = points.filter(([at]) => at > span.from && at <= span.to).map(([, value]) => value)
    const sum = seen.reduce((all, value) => all + value, 0)
    return {
      span,
      ...(seen.length === 0
        ? {}
        : {
            min: Math.min(...seen),
            avg: sum / seen.length,
            max: Math.max(...seen),
            p95: Math.max(...seen)
          }),
      ...told.statistics,
      samples: seen.length,
      expected: Math.round((span.to - span.from) / TICK),
      ...(problem === undefined ? {} : { problem })
    }
  })
  return { ...asked, spans, ...(told.isNearest === undefined ? {} : { isNearest: told.isNearest }) }
}

/** What was read of the surroundings of one run, with who judges it. */
export function surrounding(
  run: Run,
  level: LoadLevel,
  data: ResourceData | undefined
): ReadSurroundings {
  const timeline = analyseTimeline(run, level)
  return { judge: resourceJudge, runs: [data && { data, timeline }] }
}

/** Settings from a config, and one of its load levels. */
export function configured(
  text: string,
  name = 'sustained'
): { settings: Settings; level: LoadLevel } {
  const settings = loadConfig(text, 'gate.yml')
  const level = settings.loadLevels.find(one => one.name === name)
  if (level === undefined) throw new Error(`no level ${name}`)
  return { settings, level }
}
