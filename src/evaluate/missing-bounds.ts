import type { LoadLevel, Settings } from '../config/settings.js'
import { AGGREGATED, type Run } from '../locust/run.js'
import { softened } from './targets/effect.js'
import type { Nearest } from './targets/nearest-endpoints.js'
import { evaluateTargets } from './targets/targets.js'
import { targetWords } from './verdict/target-words.js'
import type { TargetVerdict, Verdict } from './verdict/verdict.js'
import { applyWaivers } from './waivers.js'

/** What has bounds of the team and is not in a run: metrics of one endpoint that the gate treats alike. */
export type MissingBounds = {
  /** `Aggregated`, `METHOD name`, or the pattern that matches none: untrusted text. */
  readonly endpoint: string
  /** Keys: `p95`. */
  readonly metrics: readonly string[]
  /** What the gate makes of it, with its waivers and policies. */
  readonly effect: Verdict['effect']
  readonly why: 'on-missing' | 'fail-on' | 'waiver'
  /** In the gate's words. */
  readonly reason: string
  /** No endpoint of the run matches; those most like the pattern: untrusted text. */
  readonly nearest?: readonly string[]
  /** 1-based, of the config file, of an entry of `endpoints:`. */
  readonly line?: number
}

type Asked = { readonly today: string; readonly nearest: Nearest }

/** By the verdicts that the gate has of it; `today` as for waivers. */
export function missingBounds(
  run: Run,
  level: LoadLevel,
  { policies, waivers }: Settings,
  { today, nearest }: Asked
): MissingBounds[] {
  const verdicts = evaluateTargets(run, level, policies, { nearest })
  const missing = verdicts.filter(({ grade }) => grade === 'missing')
  const found = new Map<string, MissingBounds>()
  for (const verdict of applyWaivers(missing, waivers, today).verdicts) {
    if (verdict.rule !== 'target') continue
    const one = missingBound(softened(verdict, policies), level)
    const { metrics, ...rest } = one
    const key = JSON.stringify(rest)
    const known = found.get(key)
    found.set(
      key,
      known === undefined ? one : { ...known, metrics: [...known.metrics, ...metrics] }
    )
  }
  return [...found.values()]
}

function missingBound(verdict: TargetVerdict, { endpoints }: LoadLevel): MissingBounds {
  const { endpoint, metric, effect, reason, wouldFail, waiver } = verdict
  const entry = endpoints.find(one => one.pattern === endpoint && one.targets.has(metric))
  const line = endpoint === AGGREGATED ? undefined : entry?.line
  const isNowhere = reason.kind === 'no-endpoint'
  return {
    endpoint,
    metrics: [metric],
    effect,
    why: waiver !== undefined ? 'waiver' : wouldFail === true ? 'fail-on' : 'on-missing',
    reason: targetWords(verdict),
    ...(isNowhere ? { nearest: reason.nearest ?? [] } : {}),
    ...(line === undefined ? {} : { line })
  }
}
