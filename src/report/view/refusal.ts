import type { Evaluation, RunEvaluation } from '../../evaluate/evaluation.js'
import { worstFirst } from '../../evaluate/verdict/order.js'
import type { Verdict } from '../../evaluate/verdict/verdict.js'
import { noteText } from './note-text.js'

/**
 * Why there was no comparison (where the headline is `about` that, only what to do then), and what that
 * does to the conclusion; undefined when there was one.
 */
export function refusalOf(
  run: RunEvaluation,
  about?: Evaluation['about']
): { readonly text: string; readonly effect: Verdict['effect'] } | undefined {
  const refusal = run.comparison?.refusal
  if (refusal === undefined) return undefined
  const verdict = worstFirst(run.verdicts.filter(isUncompared))[0]
  const remarks = remarksOf(verdict)
  const advice = run.notes.find(({ code }) => code === 'not-comparable')?.advice
  const isSaid = remarks === NO_REMARKS && run.verdicts.some(one => isRefused(one, about))
  const message = `Not compared with the baseline${remarks.before}: ${refusal}${remarks.after}`
  return {
    text:
      isSaid && advice === undefined
        ? ''
        : noteText({
            message: isSaid ? 'Not compared with the baseline' : message,
            ...(advice === undefined ? {} : { advice })
          }),
    effect: verdict?.effect ?? 'pass'
  }
}

type Remarks = Readonly<Record<'before' | 'after', string>>

const NO_REMARKS: Remarks = { before: '', after: '' }

/** What softens it. */
function remarksOf(verdict: Verdict | undefined): Remarks {
  if (verdict?.wouldFail === undefined && verdict?.waiver === undefined) return NO_REMARKS
  return {
    before: verdict.wouldFail === undefined ? '' : ' (would fail)',
    after: verdict.waiver === undefined ? '' : ` (${waiverText(verdict.waiver)})`
  }
}

function isRefused(verdict: Verdict, about: Evaluation['about']): boolean {
  return verdict === about && verdict.rule === 'regression' && verdict.reason.kind === 'refused'
}

/** A metric that was not compared, for a reason that is one for several. */
export function isUncompared(verdict: Verdict): boolean {
  return verdict.rule === 'regression' && verdict.verdict === 'not-comparable'
}

export function waiverText({ until, reason }: NonNullable<Verdict['waiver']>): string {
  return `accepted until ${until}: ${reason}`
}

/** Why, and who accepted it. */
export function whyOf({
  reason,
  waiver
}: {
  readonly reason: string
  readonly waiver?: string
}): string {
  return waiver === undefined ? reason : `${reason} (${waiver})`
}
