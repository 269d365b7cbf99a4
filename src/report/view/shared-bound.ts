import type { RunEvaluation } from '../../evaluate/evaluation.js'
import type { Verdict } from '../../evaluate/verdict/verdict.js'

/**
 * `; this bound is of all endpoints …`: of an endpoint that misses a bound which nobody gave it, as it is new or the
 * bound is built in. Empty of every other verdict. Untrusted text.
 */
export function sharedBoundWords(run: RunEvaluation, verdict: Verdict): string {
  if (verdict.rule !== 'target' || verdict.effect === 'pass' || verdict.waiver !== undefined)
    return ''
  const { endpoint, metric, sharedBound, grade } = verdict
  if (sharedBound === undefined || grade === 'missing' || grade === 'undecided') return ''
  const isBuiltIn = sharedBound === 'built-in'
  if (!isBuiltIn && !isNew(run, endpoint)) return ''
  const whose = isBuiltIn ? 'built in' : `load level ${run.loadLevel}`
  // JSON is YAML, whatever the name has in it.
  return `; this bound is of all endpoints (${whose}), one of its own goes into the config: endpoints: { ${JSON.stringify(endpoint)}: { ${metric}: … } }`
}

function isNew({ verdicts }: RunEvaluation, endpoint: string): boolean {
  return verdicts.some(
    one => one.rule === 'presence' && one.presence === 'new' && one.endpoint === endpoint
  )
}
