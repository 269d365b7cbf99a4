import type { Verdict } from './verdict.js'

/* What a verdict says went badly, behind which a sentence may say why: not that something is not known or not compared. */

/** A response time that was graded or that rose. */
export function saysSlow(verdict: Verdict): boolean {
  return says(verdict, 'ms', 'latency')
}

/** An error rate that was graded or that rose. */
export function saysErrors(verdict: Verdict): boolean {
  return says(verdict, 'fraction', 'errors')
}

function says(verdict: Verdict, unit: 'ms' | 'fraction', kind: 'latency' | 'errors'): boolean {
  switch (verdict.rule) {
    case 'presence':
      return false
    case 'target':
      return verdict.unit === unit && verdict.grade !== 'missing' && verdict.grade !== 'undecided'
    case 'regression':
      return verdict.reason.kind === kind && (verdict.change?.absolute ?? 0) > 0
  }
}
