import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { needsAttention, worstFirst } from '../../evaluate/verdict/order.js'
import { sharedDoubts } from '../../evaluate/verdict/shared-doubts.js'
import { AGGREGATED } from '../../locust/run.js'
import { upperFirst } from '../../units/letter-case.js'
import { goneTogether } from './gone-rows.js'
import { mergedVerdicts } from './merged.js'
import { percentileBeside } from './rises.js'
import { sharedBoundWords } from './shared-bound.js'
import { isTarget } from './target-verdicts.js'
import { isRefusal, metricRowOf, type MetricRow } from './view.js'

/** What asks for a look, worst first: failed or warned endpoints, missing ones, every regression. */
export function attentionRows(run: RunEvaluation): readonly MetricRow[] {
  return attentionOf(run).rows
}

/** Below these rows, what several of them would end with. */
export function attentionRemarks(run: RunEvaluation): readonly string[] {
  return attentionOf(run).remarks
}

type Attention = { readonly rows: readonly MetricRow[]; readonly remarks: readonly string[] }

function attentionOf(run: RunEvaluation): Attention {
  const known = ATTENTION.get(run) ?? findAttention(run)
  ATTENTION.set(run, known)
  return known
}

/** Each report asks for them, several times when it must be cut. */
const ATTENTION = new WeakMap<RunEvaluation, Attention>()

function findAttention(run: RunEvaluation): Attention {
  const telling = run.verdicts.filter(
    verdict =>
      needsAttention(verdict) &&
      !(isTarget(verdict) && verdict.endpoint === AGGREGATED) &&
      !isRefusal(run, verdict)
  )
  const merged = mergedVerdicts(worstFirst(telling))
  const beside = merged.map(({ verdict }) => verdict)
  // Once: of what the next rows miss it is as true.
  const shared = beside.find(verdict => sharedBoundWords(run, verdict) !== '')
  const doubts = sharedDoubts(beside)
  const rows = goneTogether(merged).map(one => {
    const row = metricRowOf(one, beside, doubts)
    const more = one.verdict === shared ? sharedBoundWords(run, one.verdict) : ''
    return { ...row, reason: `${row.reason}${percentileBeside(run, one.verdict)}${more}` }
  })
  return { rows, remarks: doubts.map(({ sentence }) => upperFirst(sentence)) }
}
