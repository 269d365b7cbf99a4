import type { RunEvaluation } from '../../evaluate/evaluation.js'
import type { ResourcesEvaluation } from '../../evaluate/resources/resources-evaluation.js'
import { criterionWords } from '../../evaluate/verdict/criterion-result.js'
import type { Generator, Span } from '../../resources/reading.js'
import { isoMoment } from '../../units/clock.js'
import { counted, formatBytes, formatDuration } from '../../units/format.js'
import type { Fact } from './timeline-view.js'

/* What is said of all resource metrics of a run together; formatted, not yet escaped. */

const SOURCES: Readonly<Record<ResourcesEvaluation['source'], string>> = {
  prometheus: 'read from Prometheus',
  snapshot: 'read from the snapshot of the load-test job',
  none: ''
}

/** What all rows have in common: over which time, from where, whose clock. */
export function resourceFacts({ resources }: RunEvaluation): string[] {
  if (resources === undefined) return []
  const { rows, source, scrapeSeconds, clockSkew } = resources
  const span = rows.find(({ statistics }) => statistics !== undefined)?.statistics?.span
  return [
    ...(span === undefined ? [] : [spanText(span)]),
    ...(SOURCES[source] === '' ? [] : [SOURCES[source]]),
    ...(scrapeSeconds === undefined ? [] : [`scraped every ${formatDuration(scrapeSeconds)}`]),
    ...(clockSkew === undefined ? [] : skewText(clockSkew))
  ]
}

/** Less than the `Date` header and the correlation can tell. */
const NO_SKEW = 1

function skewText({ seconds, by }: NonNullable<ResourcesEvaluation['clockSkew']>): string[] {
  const how =
    by === 'date-header' ? 'by its Date header' : 'by Locust’s throughput against the service’s'
  if (Math.abs(seconds) <= NO_SKEW) return []
  const where = seconds > 0 ? 'ahead of' : 'behind'
  return [
    `the server’s clock is ${formatDuration(Math.abs(seconds))} ${where} the load generator’s (${how})`
  ]
}

/** `steady state 10:03:20–10:05:00 UTC`. */
function spanText({ kind, from, to, users }: Span): string {
  const what = {
    steady: 'steady state',
    whole: 'whole run',
    step: users === undefined ? 'step' : `step of ${counted(users, 'user')}`
  }[kind]
  const [first, last] = [isoMoment(from), isoMoment(to)]
  if (first === undefined || last === undefined) return what
  const isOneDay = first.slice(0, 10) === last.slice(0, 10)
  const shown = (moment: string): string => moment.slice(isOneDay ? 11 : 0).replace('T', ' ')
  return `${what} ${shown(first)}–${shown(last)} UTC`
}

/** The likely limit without a full stop, that it is a hint being part of it; or why none is named. */
export function likelyLimitText({ resources }: RunEvaluation): string | undefined {
  const { likelyLimitWords: words, whyNoLimit } = resources ?? {}
  if (words !== undefined) return `The likely limit (a hint): ${words}`
  return whyNoLimit === undefined ? undefined : `No likely limit is named: ${whyNoLimit}`
}

/** When the triggers of scaling were met, in their order. */
export function scalingFacts({ resources }: RunEvaluation): Fact[] {
  return (resources?.scaling ?? []).map(result => ({
    label: `scale ${result.direction}`,
    value: `${result.title}: ${criterionWords(result, result.unit)}`
  }))
}

/** What the load generator ran on, from a snapshot: untrusted, unlike the other facts. */
export function generatorFacts({ resources }: RunEvaluation): string[] {
  const text = resources?.generator === undefined ? '' : generatorText(resources.generator)
  return text === '' ? [] : [`load generator: ${text}`]
}

/** `AMD EPYC 7763, 4 cores, 16,384 MB, ubuntu-24.04 20261101.1`. */
export function generatorText({
  cpuModel,
  cores,
  memory,
  platform,
  runnerImage
}: Generator): string {
  return [
    ...(cpuModel === undefined ? [] : [cpuModel]),
    ...(cores === undefined ? [] : [counted(cores, 'core')]),
    ...(memory === undefined ? [] : [formatBytes(memory)]),
    ...((runnerImage ?? platform) === undefined ? [] : [runnerImage ?? platform ?? ''])
  ].join(', ')
}
