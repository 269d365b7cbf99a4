import type { Verdict } from '../../src/evaluate/verdict/verdict.js'
import { toJsonVerdict } from '../../src/report/json.js'
import type { JsonReport } from '../../src/report/json-schema.js'

type Published = JsonReport['runs'][number]['verdicts'][number]

export type PublishedChange = Extract<Published, { rule: 'regression' }>
export type PublishedTarget = Extract<Published, { rule: 'target' }>

/** A verdict as the JSON report has it: with its reason in words. */
export function publishedChange(verdict: Verdict): PublishedChange {
  const made = toJsonVerdict(verdict)
  if (made.rule !== 'regression') throw new Error(`not a change: ${made.rule}`)
  return made
}

export function publishedTarget(verdict: Verdict): PublishedTarget {
  const made = toJsonVerdict(verdict)
  if (made.rule !== 'target') throw new Error(`not a target: ${made.rule}`)
  return made
}
