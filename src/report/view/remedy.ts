import type { Verdict } from '../../evaluate/verdict/verdict.js'

/**
 * `; meant? …`: what to do about an endpoint that is not there, if that is as it should be. Empty where
 * nothing is to be done, and of every other verdict.
 */
export function remedyOf(verdict: Verdict): string {
  if (verdict.effect === 'pass' || verdict.waiver !== undefined) return ''
  if (verdict.rule === 'target' && verdict.reason.kind === 'no-endpoint') {
    return (verdict.reason.nearest ?? []).length > 0
      ? '; renamed? Give its targets the new name in "endpoints" in the config; gone on purpose? Take it out there'
      : '; gone on purpose? Take it out of "endpoints" in the config'
  }
  if (verdict.rule !== 'presence' || verdict.presence !== 'vanished') return ''
  // JSON is YAML, whatever the name has in it.
  const endpoint = JSON.stringify(verdict.endpoint)
  const { successor } = verdict
  const why = successor === undefined ? '' : `renamed (${successor} is new) or `
  return `; ${why}gone on purpose? Until the baselines lack it too, add to "accept" in the config (in a pull request that of the base branch counts): { endpoint: ${endpoint}, metric: throughput, reason: removed, until: YYYY-MM-DD }`
}
