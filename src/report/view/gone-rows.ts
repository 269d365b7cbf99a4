import { matchesKey } from '../../config/pattern.js'
import { andMore } from '../../evaluate/run-summary.js'
import { isGone, isNowhere, type Nowhere } from '../../evaluate/verdict/absent.js'
import { repeatsWords } from '../../evaluate/verdict/change-words.js'
import { effectRank } from '../../evaluate/verdict/order.js'
import type { Verdict } from '../../evaluate/verdict/verdict.js'
import { counted, formatPercent } from '../../units/format.js'
import { listed } from '../../units/sentence.js'
import type { Merged } from './merged.js'

/** A row, and what else it says. Untrusted text. */
type Telling = Merged<Verdict> & { readonly also: string }

/** Names that are said; more are counted. */
const MOST_NAMED = 3

/**
 * What is one cause in one row: that bounds mean no endpoint of the run, that the baseline had it, and that the whole
 * run's response times are not compared without it. What does more to the conclusion, or is not accepted with the
 * rest, keeps a row of its own.
 */
export function goneTogether(rows: readonly Merged<Verdict>[]): Telling[] {
  const told = new Map<Merged<Verdict>, Merged<Verdict>>()
  const also = new Map<Merged<Verdict>, string[]>()
  const tell = (row: Merged<Verdict>, echoes: readonly Merged<Verdict>[], words: string): void => {
    for (const echo of echoes) told.set(echo, row)
    also.set(row, [...(also.get(row) ?? []), words])
  }
  const absent = rows.filter(({ verdict }) => isGone(verdict))
  for (const row of rows) {
    const gone = isNowhere(row.verdict) ? goneOf(row.verdict, absent) : []
    const isAlone = gone.every(one => !told.has(one) && isEcho(one.verdict, row.verdict))
    if (gone.length > 0 && isAlone) tell(row, gone, sharesWords(gone))
  }
  for (const total of rows) {
    const gone = (goneOfTotal(total.verdict) ?? []).map(key =>
      absent.find(({ verdict }) => verdict.endpoint === key)
    )
    const [first] = gone
    const isAlone = gone.every(one => one !== undefined && isEcho(total.verdict, one.verdict))
    if (first !== undefined && isAlone) {
      tell(told.get(first) ?? first, [total], totalWords(total, gone.length - 1))
    }
  }
  const withRequests = new Set(absent.map(one => told.get(one)))
  return rows
    .filter(row => !told.has(row))
    .map(row => ({
      verdict: row.verdict,
      metrics: withRequests.has(row) ? [...row.metrics, 'requests'] : row.metrics,
      also: (also.get(row) ?? []).map(words => `; ${words}`).join('')
    }))
}

/** The rows of what the bounds meant before. */
function goneOf(
  { endpoint }: Nowhere,
  absent: readonly Merged<Verdict>[]
): readonly Merged<Verdict>[] {
  return absent.filter(({ verdict }) => matchesKey(endpoint, verdict.endpoint))
}

/** Endpoints but for which the total would be compared; undefined of every other verdict. */
function goneOfTotal(verdict: Verdict): readonly string[] | undefined {
  return verdict.rule === 'regression' && verdict.reason.kind === 'mix-changed'
    ? verdict.reason.shift.gone
    : undefined
}

/** Whether it does no more to the conclusion than another verdict, and is accepted as that is. */
function isEcho(one: Verdict, other: Verdict): boolean {
  const areAccepted = [one, other].map(({ waiver }) => waiver !== undefined)
  return effectRank(one) >= effectRank(other) && areAccepted[0] === areAccepted[1]
}

function sharesWords(gone: readonly Merged<Verdict>[]): string {
  const verdicts = gone.flatMap(({ verdict }) => (isGone(verdict) ? [verdict] : []))
  const share = formatPercent(verdicts.reduce((sum, one) => sum + one.share, 0))
  const names = verdicts.map(({ endpoint }) => endpoint).slice(0, MOST_NAMED)
  const who =
    names.length === 1 ? 'it' : `${names.join(', ')}${andMore(gone.length - names.length)}`
  const runs = verdicts.length === 1 ? repeatsWords(verdicts[0]?.runs) : ''
  return `${who} made ${share} of the baseline's requests${runs}`
}

function totalWords({ metrics }: Merged<Verdict>, more: number): string {
  const are = (count: number): string => (count === 1 ? 'is' : 'are')
  const others =
    more === 0 ? '' : ` and ${counted(more, 'other endpoint')} that ${are(more)} missing,`
  return `without it${others} the whole run's ${listed(metrics)} ${are(metrics.length)} not compared`
}
