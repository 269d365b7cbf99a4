import {
  atLatestWords,
  atLeastWords,
  brokenElsewhereWords,
  confidenceWords,
  heldBeyondWords,
  noRecommendation,
  plateauWords
} from '../../evaluate/capacity/capacity-words.js'
import type { Capacity } from '../../evaluate/capacity/capacity.js'
import type { Estimate } from '../../evaluate/capacity/estimate.js'
import type { Breach } from '../../evaluate/targets/breach.js'
import { formatPercent, formatThroughput, metricLabel } from '../../units/format.js'
import { fact, users, type Fact } from './fact.js'
import { boundOfWords, measured } from './load-words.js'

/* What a capacity test found as plain sentences, formatted but not escaped. */

export function capacityFacts(capacity: Capacity): Fact[] {
  const { knee, maxUsers, maxThroughput, recommendedUsers } = capacity
  const estimate = (label: string, found: Estimate | undefined, value: string): Fact[] =>
    found === undefined ? [] : [{ label, value: `${value} (${confidence(found)})` }]
  return [
    ...estimate(
      'acceptable up to',
      maxUsers,
      `${atLeastWords(maxUsers)}${users(maxUsers?.value ?? 0)}${maxThroughput === undefined ? '' : ` and ${formatThroughput(maxThroughput.value)}`}`
    ),
    ...estimate('capacity', capacity.capacity, limitText(capacity)),
    ...fact('broke', breakText(capacity)),
    ...estimate('knee', knee, users(knee?.value ?? 0)),
    ...fact('recommended', unrecommendedText(capacity)),
    ...estimate(
      'recommended',
      recommendedUsers,
      `at most ${users(recommendedUsers?.value ?? 0)}, which keeps ${formatPercent(capacity.headRoom)} free`
    )
  ]
}

function unrecommendedText(capacity: Capacity): string {
  const { recommendedUsers, maxUsers, breakingPoint } = capacity
  const isSaid =
    maxUsers !== undefined ||
    breakingPoint?.heldBeyond !== undefined ||
    breakingPoint?.isLatest === true
  return recommendedUsers === undefined && isSaid ? noRecommendation(capacity) : ''
}

function limitText(capacity: Capacity): string {
  const from = capacity.shape === 'steps' ? 'steps' : 'a ramp'
  return `about ${formatThroughput(capacity.capacity?.value ?? 0)}, from ${from} with ${plateauWords(capacity)}`
}

/** At how many users which bound broke first. */
function breakText(capacity: Capacity): string {
  const { breakingPoint } = capacity
  const elsewhere = brokenElsewhereWords(capacity)
  if (breakingPoint === undefined) return elsewhere ?? ''
  const { value, throughput, breach, heldBeyond } = breakingPoint
  const beyond = heldBeyond === undefined ? '' : `; ${heldBeyondWords(heldBeyond)}`
  return `at ${users(value)} and ${formatThroughput(throughput)}${atLatestWords(breakingPoint)}: ${breach.endpoint} ${breachText(breach)}${beyond}${elsewhere === undefined ? '' : `; ${elsewhere}`}`
}

function breachText(breach: Breach): string {
  const bound = `${measured(breach.metric, breach.bound)} is acceptable${boundOfWords(breach)}`
  return `${metricLabel(breach.metric)} ${measured(breach.metric, breach.value)} where ${bound}`
}

/** `high: long, narrow steps`. */
function confidence(estimate: Estimate): string {
  return `confidence ${estimate.confidence}: ${confidenceWords(estimate)}`
}
