import type { EndpointRegression, LoadLevel, Policies, Settings } from '../../config/settings.js'
import { formatDuration, formatPercent, formatSeconds } from '../../units/format.js'

/*
 * Of what a config says, and of what is built in, all that is no bound: it holds for a run too. Each under the key
 * that it has in the config, with its value as it is written there.
 */

/** What holds under a load level beside its bounds; the names of endpoints are untrusted text. */
export function levelRules(level: LoadLevel): string[] {
  const { kind, warmUp, gradeSteadyState, recoveryTimeObjective: objective } = level
  return [
    ...(kind === 'recovery'
      ? [
          objective === undefined
            ? 'recovery-time none: how long the service takes to come back is told, and not graded'
            : `recovery-time ${formatSeconds(objective)}: fails where the service takes longer to come back`
        ]
      : []),
    ...(gradeSteadyState
      ? [
          `warm-up ${typeof warmUp === 'number' ? formatDuration(warmUp) : warmUp}: left out of the throughput, error rate and average of the whole run`
        ]
      : []),
    `regression: ${regressionWords(level.regression)}`,
    ...level.endpointRegression.map(
      ({ pattern, settings }) => `regression of ${pattern}: ${regressionWords(settings)}`
    )
  ]
}

/** What holds for every run, whatever its load level; patterns are untrusted text. */
export function runRules({
  policies,
  notRequests,
  noteSeverities,
  encoding
}: Pick<Settings, 'policies' | 'notRequests' | 'noteSeverities' | 'encoding'>): string[] {
  const severities = [...noteSeverities].map(([code, severity]) => `${code} ${severity}`)
  return [
    POLICY_KEYS.map(([key, name]) => `${name} ${policies[key]}`).join(', '),
    ...(notRequests.length === 0
      ? []
      : [`not-requests: ${notRequests.join(', ')}: left out of the figures of the whole run`]),
    ...(severities.length === 0 ? [] : [`notes: ${severities.join(', ')}`]),
    ...(encoding === undefined ? [] : [`encoding ${encoding}, of CSV files that are not UTF-8`])
  ]
}

const POLICY_KEYS: readonly (readonly [keyof Policies, string])[] = [
  ['failOn', 'fail-on'],
  ['onUndecided', 'on-undecided'],
  ['onBorderline', 'on-borderline'],
  ['onMissing', 'on-missing'],
  ['onNotComparable', 'on-not-comparable'],
  ['onChangePoint', 'on-change-point']
]

function regressionWords(of: EndpointRegression['settings']): string {
  const { maxRegression, minChangeMs, sensitivity, minTailSamples, errorMargin, paired } = of
  return [
    ...(maxRegression === undefined ? [] : [`max-regression ${formatPercent(maxRegression)}`]),
    ...(minChangeMs === undefined ? [] : [`min-change-ms ${minChangeMs}`]),
    ...(sensitivity === undefined ? [] : [`sensitivity ${sensitivity}`]),
    ...(minTailSamples === undefined ? [] : [`min-tail-samples ${minTailSamples}`]),
    ...(errorMargin === undefined ? [] : [`error-margin ${formatPercent(errorMargin)}`]),
    ...(paired === undefined ? [] : [`paired ${paired}`])
  ].join(', ')
}
