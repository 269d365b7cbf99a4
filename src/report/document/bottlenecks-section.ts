import { unitOfKey } from '../../config/metrics.js'
import { isLevelBeyondKnee } from '../../evaluate/capacity/capacity-words.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { type EndpointCost, isBrokenBound } from '../../evaluate/targets/bottlenecks.js'
import { present } from '../../locust/present.js'
import { AGGREGATED } from '../../locust/run.js'
import {
  formatCount,
  formatDuration,
  formatMs,
  formatPercent,
  formatThroughput,
  metricLabel
} from '../../units/format.js'
import { codeCell, escapeMarkdown } from '../escape.js'
import { groupOf } from '../view/resource-view.js'
import { boundText } from '../view/bound-text.js'
import { boundOfWords, measured } from '../view/load-words.js'
import { users } from '../view/timeline-view.js'
import { capacityRun } from './capacity-section.js'
import { named, open, PENDING } from './cells.js'
import type { DocumentData } from './levels.js'
import { fixed, type DocumentLine, strong, weak } from './merge.js'
import { mergeRanks, type RankWords } from './ranked-merge.js'
import { sourceRank } from './section-state.js'
import type { Fresh, Kept } from './section.js'

/** `at`: users at which it came beyond its bound. */
type RankedCost = EndpointCost & { readonly at?: number }

const NO_COMPONENT = open('Locust sees endpoints only: take it from your monitoring')
const NO_SOLUTION = open('needs a profile of the service')
const NO_REMEDY = open('needs a look at this resource')
const NO_LIMIT = open('the run does not show where throughput levels off')
const SHARED = 'a resource that all endpoints share (workers, connection pool, CPU)'
const LIKELY = 'the likely limit (a hint)'
/** So many endpoints tell how far all of them are beyond their bounds. */
const MOST_EVIDENCE = 3
const RANKS = ['Primary', 'Secondary', 'Tertiary'] as const
const SOURCES = {
  capacity: 'the capacity test',
  peak: 'the peak load',
  load: 'another load'
} as const
const STATES = {
  first: 'the first to break as the load rose',
  beyond: 'beyond its acceptable bound',
  nearest: 'not reached'
} as const

const WORDS: RankWords = {
  endings: [...Object.values(STATES), LIKELY],
  nameless: [SHARED],
  detailsOf: title => ['Limit', 'Impact', ...(title.endsWith(LIKELY) ? ['Component'] : [])],
  questions: ['TBD', NO_COMPONENT, NO_SOLUTION, NO_REMEDY, NO_LIMIT]
}

type Source = { readonly kind: keyof typeof SOURCES; readonly run: RunEvaluation }

function sourceOf(data: DocumentData): Source | undefined {
  const capacity = capacityRun(data)
  if (capacity !== undefined) return { kind: 'capacity', run: capacity }
  const peak = data.levels.find(({ name }) => name === 'peak')
  if (peak !== undefined) return { kind: 'peak', run: peak.run }
  const other = data.levels.find(({ kind }) => kind === 'load')
  return other === undefined ? undefined : { kind: 'load', run: other.run }
}

/** What limits the service as far as Locust sees it: the endpoints nearest to or beyond their bounds. */
export function bottlenecks(data: DocumentData): Fresh<'bottlenecks'> {
  const source = sourceOf(data)
  const costs = source?.run.timeline.bottlenecks.endpoints ?? []
  if (source === undefined || costs.length === 0) {
    const why = source === undefined ? 'no run under load was given' : 'the run has no endpoints'
    const ranks = RANKS.flatMap((rank, i) => openRank(rank, i + 1))
    const lines = [weak(`${PENDING} ${open(why)}.`), ...ranks]
    return { lines, state: { source: 'none', primary: 'open' } }
  }
  const first = source.run.timeline.bottlenecks.firstToBreak
  const known = `Known from ${SOURCES[source.kind]} (${named(source.run)}).`
  const likely = likelyRank(source.run)
  if (isShared(source.run)) {
    const lines = [...fixed(known), ...(likely ?? sharedRank(source.run)), ...hiddenRanks()]
    return { lines, state: { source: source.kind, primary: 'limit' } }
  }
  const lines = [
    ...fixed([known, ...remarks(source.run)].join(' ')),
    ...(likely ?? []),
    ...endpointRanks(brokenFirst(costs, source.run), {
      first,
      from: likely === undefined ? 0 : 1
    })
  ]
  const isNearest = likely === undefined && !isReached(source.run)
  return { lines, state: { source: source.kind, primary: isNearest ? 'nearest' : 'limit' } }
}

/** Those that broke where the load first did, with what each broke there the most, before the others. */
function brokenFirst(costs: readonly EndpointCost[], { timeline }: RunEvaluation): RankedCost[] {
  const { points = [], breakingPoint } = timeline.capacity ?? {}
  const breaches = points.find(({ users: load }) => load === breakingPoint?.value)?.breaches ?? []
  const broken = (breakingPoint?.endpoints ?? []).flatMap((endpoint): RankedCost[] => {
    const cost = costs.find(one => one.endpoint === endpoint)
    const breach = breaches.find(one => one.endpoint === endpoint)
    if (cost === undefined || breach === undefined) return []
    const closest = { ...breach, ratio: breach.value / breach.bound }
    return [{ ...cost, closest, ...present({ at: breakingPoint?.value }) }]
  })
  const isBroken = new Set(broken.map(({ endpoint }) => endpoint))
  return [...broken, ...costs.filter(({ endpoint }) => !isBroken.has(endpoint))]
}

/** The endpoints in their order, on the ranks that are free. */
function endpointRanks(
  ordered: readonly RankedCost[],
  { first, from }: { readonly first: string | undefined; readonly from: number }
): DocumentLine[] {
  return RANKS.slice(from).flatMap((rank, i) => {
    const cost = ordered[i]
    const number = from + i + 1
    return cost === undefined
      ? openRank(rank, number, 'the run has no more endpoints')
      : rankLines(`${number}. **${rank} Bottleneck**`, cost, breaking(cost, first))
  })
}

function breaking(
  { endpoint, closest }: EndpointCost,
  first: string | undefined
): keyof typeof STATES {
  if (endpoint === first) return 'first'
  return (closest?.ratio ?? 0) >= 1 ? 'beyond' : 'nearest'
}

function openRank(rank: string, number: number, why = 'nothing is known yet'): DocumentLine[] {
  return [
    ...fixed('', `${number}. **${rank} Bottleneck**: ${PENDING} ${open(why)}`),
    ...['Component', 'Limit', 'Impact', 'Solution'].map(label => weak(`   - **${label}**: TBD`))
  ]
}

function rankLines(title: string, cost: RankedCost, state: keyof typeof STATES): DocumentLine[] {
  return [
    ...fixed('', `${title}: ${codeCell(cost.endpoint)}, ${STATES[state]}`),
    weak(`   - **Component**: ${NO_COMPONENT}`),
    ...fixed(`   - **Limit**: ${limitText(cost)}`, `   - **Impact**: ${impact(cost)}`),
    weak(`   - **Solution**: ${NO_SOLUTION}`)
  ]
}

/** What all endpoints have in common is no endpoint's fault, unless one clearly broke the most at first. */
function isShared({ timeline: { bottlenecks: found, capacity } }: RunEvaluation): boolean {
  const bounded = found.endpoints.flatMap(({ closest }) => closest ?? [])
  return (
    capacity?.breakingPoint?.worstEndpoint === undefined &&
    bounded.length > 2 &&
    bounded.every(({ ratio }) => ratio >= 1)
  )
}

/** The resource that gave out before response times did: a hint, and the best that there is. */
function likelyRank(run: RunEvaluation): DocumentLine[] | undefined {
  const { likelyLimit: limit, likelyLimitWords: words = '' } = run.resources ?? {}
  const row = run.resources?.rows.find(({ name }) => name === limit?.name)
  if (limit === undefined || row === undefined) return undefined
  const group = groupOf(row)
  const title = row.title === row.name ? codeCell(row.name) : escapeMarkdown(row.title)
  return [
    ...fixed(
      '',
      `1. **Primary Bottleneck**: ${title}, ${LIKELY}`,
      `   - **Component**: ${group === 'Others' ? title : group}`,
      `   - **Limit**: ${escapeMarkdown(words, 600)}`,
      `   - **Impact**: ${likelyImpact(run)}`
    ),
    weak(`   - **Solution**: ${NO_REMEDY}`)
  ]
}

function likelyImpact(run: RunEvaluation): string {
  const { at, latencyAt } = run.resources?.likelyLimit ?? {}
  const later =
    latencyAt === undefined || at === undefined
      ? 'response times were not seen beyond their bounds'
      : `response times went beyond theirs ${formatDuration(latencyAt - at)} later`
  return isShared(run) ? `${later}; ${sharedImpact(run)}` : later
}

function sharedImpact(run: RunEvaluation): string {
  const beyond = run.timeline.bottlenecks.endpoints.filter(({ closest }) => closest !== undefined)
  const evidence = beyond
    .slice(0, MOST_EVIDENCE)
    .map(cost => `${codeCell(cost.endpoint)} ${limitText(cost)}`)
  return `all ${formatCount(beyond.length)} endpoints are beyond their bounds, the furthest: ${evidence.join('; ')}`
}

function hiddenRanks(): DocumentLine[] {
  return RANKS.slice(1).flatMap((rank, i) =>
    openRank(rank, i + 2, 'it shows once the first one is gone')
  )
}

/** The endpoints are only the evidence for it. */
function sharedRank(run: RunEvaluation): DocumentLine[] {
  const [limit] = levelling(run)
  return [
    ...fixed('', `1. **Primary Bottleneck**: ${SHARED}`),
    weak(`   - **Component**: ${NO_COMPONENT}`),
    limit === undefined ? weak(`   - **Limit**: ${NO_LIMIT}`) : strong(`   - **Limit**: ${limit}`),
    ...fixed(`   - **Impact**: ${sharedImpact(run)}`),
    weak(`   - **Solution**: ${NO_SOLUTION}`)
  ]
}

/** Whether an endpoint broke a bound; a lower one, as of throughput, is on no rank. */
function isReached({ timeline, verdicts }: RunEvaluation): boolean {
  const { endpoints } = timeline.bottlenecks
  return (
    (timeline.capacity?.breakingPoint?.endpoints ?? []).length > 0 ||
    endpoints.some(({ closest }) => (closest?.ratio ?? 0) >= 1) ||
    verdicts.some(verdict => verdict.endpoint !== AGGREGATED && isBrokenBound(verdict))
  )
}

function remarks(run: RunEvaluation): string[] {
  const bounded = run.timeline.bottlenecks.endpoints.flatMap(({ closest }) => closest ?? [])
  return [
    ...levelling(run).map(text => `T${text.slice(1)}.`),
    ...(!isReached(run) && bounded.length > 0
      ? ['No endpoint reached its bound: those named are the nearest to theirs.']
      : [])
  ]
}

function levelling({ timeline }: RunEvaluation): string[] {
  const { capacity, knee } = timeline.capacity ?? {}
  if (capacity === undefined || knee === undefined || !isLevelBeyondKnee(timeline.capacity))
    return []
  return [
    `throughput levels off at about ${formatThroughput(capacity.value)}, from ${users(knee.value)} on`
  ]
}

function limitText({ closest, at }: RankedCost): string {
  if (closest === undefined) return open('no target with enough requests')
  const { metric, value, bound, ratio } = closest
  const of = ratio === Infinity ? '' : ` (${formatPercent(ratio)} of it)`
  const where = at === undefined ? '' : ` at ${users(at)}`
  return `${metricLabel(metric)} ${measured(metric, value)}${where}, acceptable is ${boundText('<', bound, unitOfKey(metric))}${boundOfWords(closest)}${of}`
}

function impact({ share, requests, average }: EndpointCost): string {
  return [
    ...(share === undefined ? [] : [`${formatPercent(share)} of all response time`]),
    `${formatCount(requests)} requests`,
    ...(average === undefined ? [] : [`${formatMs(average)} on average`])
  ].join(', ')
}

/** What a better source has found stays; what people wrote goes with its endpoint. */
export function mergeBottlenecks(
  old: Kept<'bottlenecks'>,
  fresh: Fresh<'bottlenecks'>
): Kept<'bottlenecks'> {
  return sourceRank(old.state) < sourceRank(fresh.state)
    ? old
    : { lines: mergeRanks(old.lines, fresh.lines, WORDS), state: fresh.state }
}
