import type { RunEvaluation } from '../../evaluate/evaluation.js'
import type { TargetVerdict, Verdict } from '../../evaluate/verdict/verdict.js'

export function isTarget(verdict: Verdict): verdict is TargetVerdict {
  return verdict.rule === 'target'
}

/** No cell has room for a bound that is a criterion over time. */
export function isOverTime({ reason }: Pick<TargetVerdict, 'reason'>): boolean {
  return reason.kind === 'criterion'
}

/** The verdicts of an endpoint, or of the whole run (`AGGREGATED`), that are targets. */
export function targetVerdicts(
  { verdicts }: Pick<RunEvaluation, 'verdicts'>,
  endpoint: string
): readonly TargetVerdict[] {
  const known = targets.get(verdicts) ?? byEndpoint(verdicts)
  targets.set(verdicts, known)
  return known.get(endpoint) ?? []
}

/** Of each run once: looking hundreds of endpoints up among thousands would take seconds. */
const targets = new WeakMap<readonly Verdict[], ReadonlyMap<string, readonly TargetVerdict[]>>()

function byEndpoint(verdicts: readonly Verdict[]): ReadonlyMap<string, readonly TargetVerdict[]> {
  const found = new Map<string, TargetVerdict[]>()
  for (const verdict of verdicts.filter(isTarget)) {
    const before = found.get(verdict.endpoint)
    if (before === undefined) found.set(verdict.endpoint, [verdict])
    else before.push(verdict)
  }
  return found
}
