import type { RunEvaluation } from './evaluation.js'
import { isAccepted } from './verdict/accepted.js'
import { effectRank } from './verdict/order.js'
import type { Verdict } from './verdict/verdict.js'

/**
 * Each repeat of a test with what fails in any of them: what is told of all of them must know it.
 * `tests` are the keys of the runs' tests, which repeats share.
 */
export function withFailingRepeats(
  runs: readonly RunEvaluation[],
  tests: readonly string[]
): readonly RunEvaluation[] {
  const failing = new Map<string, Set<string>>(tests.map(test => [test, new Set()]))
  for (const [i, run] of runs.entries()) {
    for (const endpoint of endpointsThatFail(run)) failing.get(tests[i] ?? '')?.add(endpoint)
  }
  return runs.map(({ repeat, ...run }, i) =>
    repeat === undefined
      ? run
      : { ...run, repeat: { ...repeat, failing: [...(failing.get(tests[i] ?? '') ?? [])] } }
  )
}

/** Also what was accepted, or is only advice. */
export function endpointsThatFail({ verdicts }: Pick<RunEvaluation, 'verdicts'>): string[] {
  return verdicts.filter(isFailure).map(({ endpoint }) => endpoint)
}

function isFailure(verdict: Verdict): boolean {
  return effectRank(verdict) === 0 || isAccepted(verdict)
}
