import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { endpointsThatFail } from '../../evaluate/failing-repeats.js'
import type { RegressionVerdict, Verdict } from '../../evaluate/verdict/verdict.js'
import { AGGREGATED } from '../../locust/run.js'
import { changesApart } from '../../units/apart.js'
import {
  counted,
  formatCount,
  formatPercentChange,
  formatValue,
  metricLabel
} from '../../units/format.js'
import { formatMiddle } from '../../units/middle.js'
import { changeText } from './change-text.js'
import { gradeName, isOpenState, verdictState } from './verdict-state.js'

/** What can be said to have moved, and so far may. */
type Rise = RegressionVerdict &
  Required<Pick<RegressionVerdict, 'value' | 'baseline' | 'allowed' | 'change'>>

/** Of each kind that are named. */
const MOST_NAMED = 3
/** Of what is allowed: what rose less is no news, and in a run that passed only what rose further is. */
const NEAR = 0.5

/** What came or moved without failing: a line for each kind. Untrusted texts. */
export function movedTexts(run: RunEvaluation): string[] {
  const targets = run.verdicts.filter(({ rule }) => rule === 'target')
  const held = new Set(targets.map(({ endpoint }) => endpoint))
  const kinds = [
    ['new, and held to the targets alone', added(run, endpoint => held.has(endpoint))],
    ['new, and held to nothing of its own', added(run, endpoint => !held.has(endpoint))],
    ['improved', improvements(run)],
    ['not failing, but nearest to it', nearestRises(run, MOST_NAMED)]
  ] as const
  return kinds.flatMap(([what, all]) => (all.length === 0 ? [] : [`${what}: ${named(all)}`]))
}

function named(all: readonly string[]): string {
  const more = all.length - MOST_NAMED
  return `${all.slice(0, MOST_NAMED).join('; ')}${more > 0 ? `; and ${formatCount(more)} more` : ''}`
}

/** Endpoints that no baseline has: `GET /orders (120 requests)`. */
function added({ verdicts }: RunEvaluation, isMeant: (endpoint: string) => boolean): string[] {
  return verdicts.flatMap(verdict =>
    verdict.rule === 'presence' && verdict.presence === 'new' && isMeant(verdict.endpoint)
      ? [`${verdict.endpoint} (${counted(verdict.requests, 'request')})`]
      : []
  )
}

/**
 * The endpoints that do not fail whose response times came near to what is allowed, or beyond it where that does not
 * count, each by the metric that came nearest, the nearest first; in a run that passed those beyond it alone: `POST /checkout P50 80 ms → 110 ms (+37%, allowed +39%)`.
 * Untrusted text.
 */
export function nearestRises(run: RunEvaluation, most: number): string[] {
  const nearest = new Map<string, Rise>()
  const failing = new Set([...endpointsThatFail(run), ...(run.repeat?.failing ?? [])])
  for (const rise of run.verdicts.filter(isRise)) {
    if (failing.has(rise.endpoint)) continue
    const known = nearest.get(rise.endpoint)
    if (known === undefined || nearness(rise) > nearness(known)) nearest.set(rise.endpoint, rise)
  }
  return [...nearest.values()]
    .filter(rise => nearness(rise) > (run.outcome === 'passed' ? 1 : NEAR))
    .sort((a, b) => nearness(b) - nearness(a))
    .slice(0, most)
    .map(riseText)
}

/**
 * `P50 moved the most: GET /search 89 ms → 100 ms (+12%)`: what a report without a table of all changes shows of those
 * that nothing is said of. Empty where none moved by more than never matters. Untrusted text.
 */
export function movedMedians(run: RunEvaluation): string {
  const said = new Set(nearestRises(run, MOST_NAMED))
  const moved = run.verdicts
    .filter(isRise)
    .filter(
      one => one.metric === 'p50' && verdictState(one) !== 'improved' && !said.has(riseText(one))
    )
    .filter(({ reason }) => reason.kind === 'latency' && reason.matters === true)
    .sort((a, b) => Math.abs(b.change.ratio ?? 0) - Math.abs(a.change.ratio ?? 0))
  return moved.length === 0 ? '' : `P50 moved the most: ${named(moved.map(medianText))}`
}

function medianText({ endpoint, value, baseline, change }: Rise): string {
  const [then, now] = [baseline, value].map(ms => formatValue('ms', ms))
  return `${endpoint} ${then} → ${now} (${formatPercentChange(change.ratio ?? 0)})`
}

/**
 * Of an endpoint that regressed by its mean alone, the percentile that came nearest to failing, where it rose by more
 * than the mean did: whoever sees that in the tables asks why it did not count. Empty of all else. Untrusted text.
 */
export function percentileBeside({ verdicts }: RunEvaluation, verdict: Verdict): string {
  if (!isRegressed(verdict) || verdict.metric !== 'average') return ''
  const { endpoint } = verdict
  const own = verdicts.filter(one => one.endpoint === endpoint)
  if (own.some(one => one !== verdict && isRegressed(one) && one.unit === 'ms')) return ''
  const ratio = verdict.change?.ratio ?? Infinity
  const [nearest] = own
    .filter(isRise)
    .filter(rise => rise.metric !== 'average' && (rise.change.ratio ?? 0) > ratio)
    .sort((a, b) => nearness(b) - nearness(a))
  if (nearest === undefined) return ''
  const text = riseText(nearest).slice(endpoint.length + 1)
  return `; its ${text} did not count`
}

function isRegressed(verdict: Verdict): verdict is RegressionVerdict {
  return verdict.rule === 'regression' && verdict.verdict === 'regressed'
}

function isRise(verdict: Verdict): verdict is Rise {
  if (verdict.rule !== 'regression' || verdict.effect !== 'pass') return false
  const { endpoint, unit, value, baseline, allowed = 0, change } = verdict
  const isOfEndpoint = endpoint !== AGGREGATED && unit === 'ms'
  const isKnown = value !== undefined && baseline !== undefined && change !== undefined
  return isOfEndpoint && isKnown && allowed > 0
}

function nearness({ change, allowed }: Rise): number {
  return change.absolute / allowed
}

/** What improved, by the most first: `POST /checkout P50 80 ms → 60 ms (−25%)`. Untrusted text. */
export function improvements({ verdicts }: RunEvaluation): string[] {
  return verdicts
    .flatMap(verdict =>
      verdict.rule === 'regression' && verdictState(verdict) === 'improved' ? [verdict] : []
    )
    .sort((a, b) => Math.abs(b.change?.ratio ?? 0) - Math.abs(a.change?.ratio ?? 0))
    .map(improvementText)
}

function improvementText(verdict: RegressionVerdict): string {
  const { endpoint, metric, unit, value, baseline, change } = verdict
  const values = [
    ...(baseline === undefined ? [] : [formatMiddle(metric, unit, baseline)]),
    ...(value === undefined ? [] : [formatValue(unit, value)])
  ]
  const by =
    change === undefined
      ? ''
      : change.ratio === undefined || unit === 'fraction'
        ? changeText(unit, change)
        : formatPercentChange(change.ratio)
  return `${endpoint} ${metricLabel(metric)} ${values.join(' → ')}${by === '' ? '' : ` (${by})`}`
}

function riseText(rise: Rise): string {
  const { endpoint, metric, value, baseline, allowed, change } = rise
  const [then, now] = [formatMiddle(metric, 'ms', baseline), formatValue('ms', value)]
  const [moved, most] = [change.absolute / baseline, allowed / baseline]
  const isOpen = isOpenState(verdictState(rise))
  const [by, limit] = changesApart(moved, isOpen ? moved : most, formatPercentChange)
  const why = isOpen ? gradeName(rise) : `allowed ${limit}`
  return `${endpoint} ${metricLabel(metric)} ${then} → ${now} (${by}, ${why})`
}
