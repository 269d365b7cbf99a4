import {
  counted,
  formatCount,
  formatMs,
  formatMsChange,
  formatNumber,
  formatPercent,
  formatPercentChange,
  formatThroughput,
  formatValue
} from '../../units/format.js'
import { changesApart } from '../../units/apart.js'
import { formatMiddle } from '../../units/middle.js'
import { movedAndAllowed } from './moved-and-allowed.js'
import { doubtWords } from './comparability-words.js'
import { errorWords } from './error-words.js'
import {
  INCONCLUSIVE,
  MOVED_ALONE,
  NO_RISE_FINDABLE,
  OTHER_MIX,
  P50_STOOD,
  TOO_FEW,
  UNCONFIRMED,
  isInconclusive,
  isOverOnce
} from './open-findings.js'
import { doubtClause, isDoubtful, moreSlowClause } from './latency-doubts.js'
import { accountClause, isSettled, suspicionWords } from './account-words.js'
import type { AllowanceSource, ChangeReason, LatencyFinding, MixShift, PartSeen } from './reason.js'
import { timedWords } from './target-words.js'
import type { PresenceVerdict, RegressionVerdict, Repeats } from './verdict.js'

/** A larger rise that would not be found is not said in numbers. */
const MOST_SAID = 9

/** `160 → 240 ms (+50%); allowed +24% (…)`: why a comparison came out so, without its subject. */
export function changeWords(verdict: RegressionVerdict): string {
  return `${found(verdict, verdict.reason)}${repeatsWords(verdict.runs)}${accountClause(verdict)}`
}

function found(verdict: RegressionVerdict, reason: ChangeReason): string {
  switch (reason.kind) {
    case 'latency':
      return latencyWords(verdict, reason)
    case 'too-few-requests':
      return `not compared, it had ${counted(verdict.samples ?? 0, 'request')}${timedWords(reason)} on one side and needs ${formatCount(reason.needed)} on both`
    case 'one-sided':
      return `not compared, only ${reason.side === 'baseline' ? 'the baseline' : 'the run'} has ${lackWords(reason.lacks)}`
    case 'errors':
      return errorWords(verdict, reason)
    case 'throughput':
      return throughputWords(verdict)
    case 'throughput-doubtful':
      return `not compared: ${doubtWords(reason.doubt)}`
    case 'other-mix':
      return `${movedWords(verdict)}; no more than is allowed with the requests in the proportions of before: ${mixWords(reason.mix)}`
    case 'mix-changed':
      return `not compared, because the mix changed: ${mixWords(reason.shift)}`
    case 'refused':
      return `Not compared with the baseline: ${reason.why}`
  }
}

function lackWords(lacks: 'column' | 'times'): string {
  return lacks === 'times' ? 'response times' : 'this column'
}

/** How the share of an endpoint moved, as a clause. */
export function mixWords(shift: MixShift): string {
  if (shift.isOfNew === true && shift.from === 0)
    return `the new endpoint ${shift.endpoint} made ${formatPercent(shift.to)} of the requests`
  return `${shift.endpoint} made ${formatPercent(shift.from)} of the requests before and ${formatPercent(shift.to)} now`
}

/** An endpoint that came or went. */
export function presenceWords(verdict: PresenceVerdict): string {
  return `${presenceFound(verdict)}${repeatsWords(verdict.runs)}`
}

function presenceFound(verdict: PresenceVerdict): string {
  switch (verdict.presence) {
    case 'new':
      return `new, with ${counted(verdict.requests, 'request')}; only the targets hold`
    case 'vanished': {
      const carried = `${formatPercent(verdict.share)} of the baseline's requests`
      return verdict.isRare
        ? `no requests; it is so rare (${carried}) that this may be chance`
        : `no requests any more; it made ${carried}`
    }
  }
}

export function repeatsWords(runs: Repeats | undefined): string {
  if (runs === undefined) return ''
  const count = `${runs.seen} of ${runs.of} runs`
  switch (runs.said) {
    case 'agreed':
      return `; in ${count}`
    case 'only':
      return `; only in ${count}`
    case 'exceeded':
      return `; ${count} exceeded it`
    case 'improved':
      return `; ${count} improved`
    case 'together':
      return `; of all ${runs.of} runs together, of which ${runs.seen} rose`
  }
}

function latencyWords(
  verdict: RegressionVerdict,
  { finding, allowance, learnedFrom, part, slow }: Extract<ChangeReason, { kind: 'latency' }>
): string {
  const { smallestDetectable: rise = 0, others } = verdict
  const ratio = ratioOf(verdict)
  const [by, limit] = changesApart(ratio, rise, formatPercentChange)
  const [once, over] = changesApart(ratio, rise / 2, formatPercentChange)
  const what = movedWords(verdict, by)
  const learned = learnedWords(allowance, learnedFrom)
  if (isDoubtful(finding)) return `${what}; allowed ${limit}${doubtClause(finding, slow)}`
  switch (finding) {
    case 'suspect':
      return (
        `${movedWords(verdict, once)}; over ${over} (${allowedWords({ ...allowance, isTwice: false }, verdict)}), fails ` +
        `above ${limit}. ${suspicionWords(verdict)}`
      )
    case 'too-noisy':
      return `${what}; ${INCONCLUSIVE}: ${unfoundWords(rise, ratio)}${controlWords(others, part)}${learned}`
    case 'unconfirmed':
      return `${what}; ${UNCONFIRMED}: ${verdict.metric === 'average' ? P50_STOOD : MOVED_ALONE}`
    case 'errors-rose':
      return `${what}; ${ERRORS_ROSE}: failures answer fast`
    case 'improved':
      return `${what}; faster by more than ${sourceWords(allowance)}${learned}`
    case 'regressed':
    case 'unchanged':
      return `${what}; allowed ${limit} (${allowedWords(allowance, verdict)}${controlWords(others, part)}${learned})${moreSlowClause(slow)}`
  }
}

const ERRORS_ROSE = 'not counted as faster, because its errors rose'

function ratioOf({ change }: RegressionVerdict): number {
  return change?.ratio ?? 0
}

function movedWords(
  verdict: RegressionVerdict,
  by = formatPercentChange(ratioOf(verdict))
): string {
  const { metric, baseline = 0, value = 0 } = verdict
  return `${formatMiddle(metric, 'ms', baseline).replace(/ ms$/, '')} → ${formatMs(value)} (${by})`
}

/** `ratio`: of what rose by more, and was not found, the limit itself is said. */
function unfoundWords(rise: number, ratio: number): string {
  const isHuge = rise > MOST_SAID && ratio <= MOST_SAID
  const found = isHuge
    ? `not even a rise of ${formatPercentChange(MOST_SAID)}`
    : `only a rise beyond ${formatPercentChange(rise)}`
  return `${found} would be called regressed`
}

function controlWords(others: number | undefined, part: PartSeen | undefined): string {
  if (others === undefined) return ''
  const who = part === 'start' ? 'requests' : 'endpoints'
  return `; the other ${who} moved ${othersMoved(others, part)}`
}

/** `+70 ms in its part of the run`. */
function othersMoved(others: number, part: PartSeen | undefined): string {
  const by = formatMsChange(others)
  switch (part) {
    case undefined:
      return by
    case 'seen':
      return `${by} in its part of the run`
    case 'start':
      return `${by} on average while users started`
  }
}

/** What the verdict rests on, where the allowance does not say it. */
function learnedWords({ by }: AllowanceSource, runs: number | undefined): string {
  return runs === undefined || by === 'learned' ? '' : `; judged by ${runs} earlier runs`
}

/** What a rise may be, in words, and above what, where that is not the baseline as it reads. */
function allowedWords(allowance: AllowanceSource, { baseline = 0 }: RegressionVerdict): string {
  const [from, usual] = [baseline, allowance.usual ?? baseline].map(ms =>
    formatMiddle('p50', 'ms', ms)
  )
  return `${sourceWords(allowance)}${from === usual ? '' : ` above its usual ${usual}`}`
}

/** What the allowance is, in words. */
function sourceWords(allowance: AllowanceSource): string {
  const twice = allowance.isTwice ? 'twice ' : ''
  switch (allowance.by) {
    case 'tolerance':
      return `${twice}the ${formatPercent(allowance.fraction)} tolerated`
    case 'floor':
      return `${twice}the ${formatMs(allowance.ms)} that are always allowed`
    case 'noise': {
      const times = `${formatNumber(allowance.factor * (allowance.isTwice ? 2 : 1), 2)}×`
      return allowance.baselines === 1
        ? `${times} the noise assumed for 1 baseline run`
        : `${times} the noise expected from ${allowance.baselines} baseline runs`
    }
    case 'learned':
      return `the spread of ${allowance.runs} earlier runs`
  }
}

function throughputWords(verdict: RegressionVerdict): string {
  const { baseline = 0, value = 0, window, burst } = verdict
  const [by] = movedAndAllowed(verdict)
  const moved = `${formatThroughput(baseline)} → ${formatThroughput(value)} (${by})`
  const span = window === 'steady' ? 'at full load' : 'over the whole runs'
  const doubt = burst
    ? 'Something may have slowed a part of the run alone: another run would tell whether that comes again'
    : suspicionWords(verdict)
  return `${moved} ${span}; ${allowedInShort(verdict).join()}${isOverOnce(verdict) ? `. ${doubt}` : ''}`
}

/** `170 ms → 250 ms (+47%, allowed +14%)`: the numbers alone; undefined where nothing was compared. */
export function changeInShort(verdict: RegressionVerdict): string | undefined {
  const { metric, unit, baseline, value, change } = verdict
  if (baseline === undefined || value === undefined) return undefined
  const open = openInShort(verdict)
  if (open === undefined) return undefined
  const moved = change?.ratio === undefined ? [] : [movedAndAllowed(verdict)[0]]
  const relative = [...moved, ...open, ...allowedInShort(verdict)]
  const again =
    verdict.verdict === 'suspect' && !isSettled(verdict)
      ? '; another run would tell whether it regressed'
      : ''
  return `${formatMiddle(metric, unit, baseline)} → ${formatValue(unit, value)}${relative.length === 0 ? '' : ` (${relative.join(', ')})`}${again}`
}

/** Why there is no verdict, but for noise; undefined where that has no short form. */
function openInShort(judged: RegressionVerdict): string[] | undefined {
  const { verdict, reason } = judged
  switch (reason.kind) {
    case 'too-few-requests':
      return [
        `${TOO_FEW}${timedWords(reason)}, ${formatCount(reason.needed)} on both sides are enough`
      ]
    case 'errors':
      return reason.finding === 'too-few' && verdict === 'undecided' ? [NO_RISE_FINDABLE] : []
    case 'latency':
      return uncountedWords(reason.finding)
    case 'other-mix':
      return [OTHER_MIX]
    case 'throughput':
      return []
    case 'one-sided':
    case 'throughput-doubtful':
    case 'mix-changed':
    case 'refused':
      return undefined
  }
}

/** Why a change beyond its limit counts for nothing. */
function uncountedWords(finding: LatencyFinding): string[] {
  if (finding === 'unconfirmed') return [UNCONFIRMED]
  return finding === 'errors-rose' ? [ERRORS_ROSE] : []
}

function allowedInShort(verdict: RegressionVerdict): string[] {
  const { unit, allowed, smallestDetectable } = verdict
  if (unit === 'fraction') {
    return allowed === undefined ? [] : [`allowed ${movedAndAllowed(verdict)[1]}`]
  }
  if (smallestDetectable === undefined) return []
  if (isInconclusive(verdict)) return [INCONCLUSIVE]
  const [, limit] = movedAndAllowed(verdict)
  if (!isOverOnce(verdict)) return [`allowed ${limit}`]
  const isFall = unit === 'requests/s'
  const fails = formatPercentChange(isFall ? -smallestDetectable : smallestDetectable)
  return [`over ${limit}, fails ${isFall ? 'beyond' : 'above'} ${fails}`]
}
