import { statementOf } from '../../evaluate/verdict/sentence.js'
import type { Verdict } from '../../evaluate/verdict/verdict.js'
import { metricLabel } from '../../units/format.js'
import { isUncompared } from './refusal.js'
import { gradeWord, verdictState } from './verdict-state.js'

/** What is one row: a verdict, and the names of its metrics. */
export type Merged<V extends Verdict> = { readonly verdict: V; readonly metrics: readonly string[] }

/** Metrics of one endpoint that are not compared, or not there, for one reason are one row. */
export function mergedVerdicts<V extends Verdict>(verdicts: readonly V[]): Merged<V>[] {
  const rows: { verdict: V; metrics: string[] }[] = []
  const alike = new Map<string, string[]>()
  for (const verdict of verdicts) {
    const metrics = [metricText(verdict)]
    if (isUncompared(verdict) || verdictState(verdict) === 'missing') {
      const { effect, endpoint, waiver } = verdict
      const key = JSON.stringify([
        effect,
        waiver,
        endpoint,
        gradeWord(verdict),
        statementOf(verdict)
      ])
      const known = alike.get(key)
      known?.push(...metrics)
      if (known !== undefined) continue
      alike.set(key, metrics)
    }
    rows.push({ verdict, metrics })
  }
  return rows
}

/** The name of what was judged; of an endpoint that came or went, its requests. */
export function metricText(verdict: Verdict): string {
  return verdict.rule === 'presence' ? 'requests' : metricLabel(verdict.metric)
}
