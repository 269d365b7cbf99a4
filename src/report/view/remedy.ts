import { matchesKey } from '../../config/pattern.js'
import type { PresenceVerdict, TargetVerdict, Verdict } from '../../evaluate/verdict/verdict.js'

/**
 * `; meant? …`: what to do about an endpoint that is not there, if that is as it should be. Empty where
 * nothing is to be done, and of every other verdict.
 *
 * @param beside all that the report says: one that is gone from the baseline and from the config's bounds at once
 * takes two things, which the row of its bounds says together
 */
export function remedyOf(verdict: Verdict, beside: readonly Verdict[] = []): string {
  if (!isOpen(verdict)) return ''
  const gone = onlyGone(beside)
  if (isNowhere(verdict)) {
    if (gone !== undefined && matchesKey(verdict.endpoint, gone.endpoint))
      return bothWords(verdict, gone)
    return (verdict.reason.nearest ?? []).length > 0
      ? '; renamed? Give its targets the new name in "endpoints" in the config; removed on purpose? Take it out there'
      : '; removed on purpose? Take it out of "endpoints" in the config'
  }
  if (!isGone(verdict)) return ''
  const isSaid =
    gone === verdict &&
    beside.some(one => isOpen(one) && isNowhere(one) && matchesKey(one.endpoint, verdict.endpoint))
  if (isSaid) return ''
  return `; ${renamedWords(verdict)}removed on purpose? Until the baselines lack it too, add to "accept" in the config ${waiverFor(verdict)}`
}

type Gone = PresenceVerdict & { readonly presence: 'vanished' }
type Nowhere = TargetVerdict & { readonly reason: { readonly kind: 'no-endpoint' } }

function isOpen({ effect, waiver }: Verdict): boolean {
  return effect !== 'pass' && waiver === undefined
}

function isNowhere(verdict: Verdict): verdict is Nowhere {
  return verdict.rule === 'target' && verdict.reason.kind === 'no-endpoint'
}

function isGone(verdict: Verdict): verdict is Gone {
  return verdict.rule === 'presence' && verdict.presence === 'vanished'
}

/** Of several each has its own waiver, and a pattern may have meant some of them. */
function onlyGone(verdicts: readonly Verdict[]): Gone | undefined {
  const [one, ...others] = verdicts.filter(isOpen).filter(isGone)
  return others.length === 0 ? one : undefined
}

function bothWords({ reason }: Nowhere, gone: Gone): string {
  const isNamed = gone.successor !== undefined || (reason.nearest ?? []).length > 0
  const targets = isNamed
    ? 'give its targets the new name in "endpoints", or take them out there'
    : 'take its targets out of "endpoints"'
  const renamed = isNamed ? renamedWords(gone) || 'renamed or ' : ''
  return `; ${renamed}removed on purpose? Then two things in the config: ${targets}; and, until the baselines lack it too, add to "accept" ${waiverFor(gone)}`
}

function renamedWords({ successor }: Gone): string {
  return successor === undefined ? '' : `renamed (${successor} is new) or `
}

function waiverFor({ endpoint }: Gone): string {
  // JSON is YAML, whatever the name has in it.
  return `(in a pull request that of the base branch counts): { endpoint: ${JSON.stringify(endpoint)}, metric: throughput, reason: removed, until: YYYY-MM-DD }`
}
