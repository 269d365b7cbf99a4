import { matchesKey } from '../../config/pattern.js'
import { type Gone, isGone, isNowhere, type Nowhere } from '../../evaluate/verdict/absent.js'
import type { Verdict } from '../../evaluate/verdict/verdict.js'

/**
 * `; meant? …`: what to do about an endpoint that is not there, if that is as it should be. Empty where
 * nothing is to be done, and of every other verdict.
 *
 * @param beside all that the report says: of one that is gone from the baseline and from the config's bounds at once
 * the row of its bounds says it
 */
export function remedyOf(verdict: Verdict, beside: readonly Verdict[] = []): string {
  if (!isOpen(verdict)) return ''
  if (isNowhere(verdict)) {
    const gone = beside
      .filter(isGone)
      .filter(one => isOpen(one) && matchesKey(verdict.endpoint, one.endpoint))
    if (gone.length > 0) return bothWords(verdict, gone)
    return (verdict.reason.nearest ?? []).length > 0
      ? '; renamed? Give its targets the new name in "endpoints" in the config; removed on purpose? Take it out there'
      : '; removed on purpose? Take it out of "endpoints" in the config'
  }
  if (!isGone(verdict)) return ''
  const isSaid = beside.some(
    one => isNowhere(one) && isOpen(one) && matchesKey(one.endpoint, verdict.endpoint)
  )
  if (isSaid) return ''
  return `; ${renamedWords(verdict)}removed on purpose? Until the baselines lack it too, ${acceptWords(verdict.endpoint)}`
}

function isOpen({ effect, waiver }: Verdict): boolean {
  return effect !== 'pass' && waiver === undefined
}

/** One entry accepts both; its bounds are of no use any more when it ends. */
function bothWords({ endpoint, reason }: Nowhere, gone: readonly Gone[]): string {
  const [one, ...others] = gone
  const successor = others.length === 0 ? one?.successor : undefined
  const isNamed = successor !== undefined || (reason.nearest ?? []).length > 0
  const targets = isNamed
    ? 'give its targets the new name in "endpoints", or take them out there'
    : 'take its targets out of "endpoints"'
  const renamed = isNamed ? renamedWords({ successor }) || 'renamed or ' : ''
  // A pattern is accepted as such: without a baseline nothing tells what it meant.
  const accepted = endpoint.includes('*') ? endpoint : (one?.endpoint ?? endpoint)
  return `; ${renamed}removed on purpose? Until the baselines lack it too, ${acceptWords(accepted)}; before that ends, ${targets}`
}

function renamedWords({ successor }: { readonly successor?: string | undefined }): string {
  return successor === undefined ? '' : `renamed (${successor} is new) or `
}

function acceptWords(endpoint: string): string {
  // JSON is YAML, whatever the name has in it.
  return `add to "accept" in the config (in a pull request that of the base branch counts): { endpoint: ${JSON.stringify(endpoint)}, metric: throughput, reason: removed, until: YYYY-MM-DD }`
}
