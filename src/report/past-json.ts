import type {
  Break,
  ChangePoint,
  PastEvaluation,
  PastSeries
} from '../evaluate/past/past-evaluation.js'
import type { DigestIdentity } from '../past/digest.js'
import { jsonForLog } from './escape.js'
import { breakSentence } from '../evaluate/past/past-words.js'

/** What one series tells in JSON: its published form, beside a run and in `history check`. */
type PastJson = {
  readonly runs: number
  readonly comparable: number
  readonly changePoints: readonly object[]
  readonly breaks: readonly object[]
  readonly creeps: readonly object[]
}

/** The published form of what a series tells; of its runs only the number. */
export function pastJson({
  runs,
  comparable,
  changePoints,
  breaks,
  creeps
}: PastEvaluation): PastJson {
  return {
    runs: runs.length,
    comparable,
    changePoints: changePoints.map(changePointJson),
    breaks: breaks.map(breakJson),
    creeps: creeps.map(creep => ({
      ...creep,
      since: { ...creep.since },
      together: creep.together.map(each => ({ ...each }))
    }))
  }
}

function changePointJson({ between, together, waiver, ...point }: ChangePoint): object {
  return {
    ...point,
    between: between.map(run => run.workflowRun),
    lastBefore: { ...between[0] },
    firstAfter: { ...between[1] },
    together: together.map(each => ({ ...each })),
    ...(waiver === undefined ? {} : { waiver: { reason: waiver.reason, until: waiver.until } })
  }
}

function breakJson(each: Break): object {
  return { at: { ...each.at }, kind: each.why.kind, reason: breakSentence(each) }
}

/** What all series of a history tell, for machines: each finding with the series that it is of. */
export function renderPastJson(series: readonly PastSeries[]): string {
  const parts = series.flatMap(({ digests, past }) => {
    const [first] = digests
    return first === undefined ? [] : [{ of: seriesJson(first.identity), found: pastJson(past) }]
  })
  const all = (key: 'changePoints' | 'breaks' | 'creeps'): object[] =>
    parts.flatMap(({ of, found }) => found[key].map(each => ({ ...each, ...of })))
  const whole = {
    changePoints: all('changePoints'),
    creeps: all('creeps'),
    breaks: all('breaks'),
    series: parts.map(({ of, found: { runs, comparable } }) => ({ ...of, runs, comparable }))
  }
  return `${jsonForLog(JSON.stringify(whole, undefined, 2))}\n`
}

function seriesJson({ gate, run, loadLevel }: DigestIdentity): object {
  return { gate, run, loadLevel }
}
