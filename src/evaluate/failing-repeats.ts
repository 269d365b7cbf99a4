import type { RunEvaluation } from './evaluation.js'
import { isAccepted } from './verdict/accepted.js'
import { effectRank } from './verdict/order.js'
import type { Verdict } from './verdict/verdict.js'

/** Each repeat of a test with what fails in any of them: what is told of all of them must know it. */
export function withFailingRepeats(runs: readonly RunEvaluation[]): readonly RunEvaluation[] {
  return runs.map(run => {
    if (run.repeat === undefined) return run
    const failing = runs.filter(one => testOf(one) === testOf(run)).flatMap(endpointsThatFail)
    return { ...run, repeat: { ...run.repeat, failing: [...new Set(failing)] } }
  })
}

/** Also what was accepted, or is only advice. */
export function endpointsThatFail({ verdicts }: Pick<RunEvaluation, 'verdicts'>): string[] {
  return verdicts.filter(isFailure).map(({ endpoint }) => endpoint)
}

function isFailure(verdict: Verdict): boolean {
  return effectRank(verdict) === 0 || isAccepted(verdict)
}

function testOf({ run, loadLevel }: RunEvaluation): string {
  return `${loadLevel} ${run.test ?? run.name}`
}
