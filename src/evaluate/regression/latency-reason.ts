import {
  counted,
  formatCount,
  formatMs,
  formatMsChange,
  formatNumber,
  formatPercent,
  formatPercentChange,
  metricLabel
} from '../../units/format.js'
import type { RegressionVerdict } from '../verdict/verdict.js'
import type { LatencyCell, Allowance } from './latency-cell.js'

/** `GET /search P50: 160 → 240 ms (+50%); allowed +24% (…)`: one sentence for a judged cell. */
export function latencyReason(
  cell: LatencyCell,
  allowance: Allowance,
  verdict: RegressionVerdict['verdict'] | 'burst'
): string {
  const what = `${cellName(cell)}: ${changeOf(cell)}`
  const limit = formatPercentChange(allowance.rise / cell.base)
  switch (verdict) {
    case 'suspect':
      return (
        `Whole run slower: ${what}, more than ${allowanceSource(cell, allowance, false)} explains; fails ` +
        `above ${limit}. A global change or a disturbed machine: run once more to tell`
      )
    case 'burst':
      return (
        `Whole run slower: ${what}; allowed ${limit}, but most of the rise lies in a part of the ` +
        'run, as when something else disturbs the machine: run once more to tell'
      )
    case 'undecided':
      return cell.change >= -allowance.fall
        ? `${what}; too noisy to judge: only a rise beyond ${limit} would be found`
        : `${what}; not counted as faster, because its errors rose: failures answer fast`
    case 'improved':
      return `${what}; faster by more than ${allowanceSource(cell, allowance)}`
    case 'regressed':
    case 'unchanged':
    case 'not-comparable':
      return `${what}; allowed ${limit} (${allowanceSource(cell, allowance)}${control(allowance)})`
  }
}

/** `GET /x P99.9: 3,540 requests, needs 5,000`. */
export function insufficientReason(cell: LatencyCell): string {
  const [had, needed] = [counted(Math.floor(cell.requests), 'request'), formatCount(cell.needed)]
  return `${cellName(cell)}: not compared, it had ${had} on one side and needs ${needed} on both`
}

/** `GET /x P99: not compared, only the baseline has this column`. */
export function unprintedReason(cell: string, isBefore: boolean, isUntimed: boolean): string {
  const side = isBefore ? 'the baseline' : 'the run'
  return `${cell}: not compared, only ${side} has ${isUntimed ? 'response times' : 'this column'}`
}

function cellName({ sides, metric }: LatencyCell): string {
  return `${sides.key} ${metricLabel(metric)}`
}

function changeOf({ base, value, change }: LatencyCell): string {
  return `${formatMs(base).replace(/ ms$/, '')} → ${formatMs(value)} (${formatPercentChange(change / base)})`
}

/** What the allowance is, in words; the total's is twice that, where `doubled` says so. */
function allowanceSource(
  { sides, lnBaselines }: LatencyCell,
  allowance: Allowance,
  doubled = true
): string {
  const twice = doubled && sides.total && !sides.settings.paired ? 'twice ' : ''
  switch (allowance.why) {
    case 'tolerance':
      return `${twice}the ${formatPercent(sides.settings.maxRegression)} tolerated`
    case 'floor':
      return `${twice}the ${formatMs(sides.settings.minChangeMs)} that never matter`
    case 'noise': {
      const times = `${twice}${formatNumber(allowance.factor, 2)}×`
      return lnBaselines.length === 1
        ? `${times} the noise assumed for 1 baseline run`
        : `${times} the noise of ${lnBaselines.length} baseline runs`
    }
  }
}

function control({ others }: Allowance): string {
  return others === undefined ? '' : `; the other endpoints moved ${formatMsChange(others)}`
}
