import type { PastSeries } from '../../evaluate/past/past-evaluation.js'
import { tooFewWords } from '../../evaluate/past/past-words.js'
import { isoMoment } from '../../units/clock.js'
import { counted, formatCount } from '../../units/format.js'
import { jsonForHtml } from '../escape.js'
import type { Digest } from '../../past/digest.js'
import { isThinnedOut } from '../../past/union.js'
import { block, type Markup, markup, NOTHING } from '../html/markup.js'
import { breaksList, changePointsTable, creepsTable } from '../html/past-tables.js'
import { chartRowsOf, openedRow } from './columns.js'
import type { SeriesData } from './history-data.js'
import { marksOf, startsIn } from './marks.js'
import { runColumns } from './run-columns.js'
import { chartsBlock, runsTable, showButton } from './sections.js'

export type SeriesPart = {
  readonly id: string
  readonly title: string
  readonly html: Markup
  readonly data: SeriesData
  readonly bytes: number
}

/** Fewer are never thinned. */
const LEAST_RUNS = 100

type PartOptions = {
  readonly bytes: number
  /** The histories of several gates stand in one page. */
  readonly namesGate: boolean
}

/** One series: its section, and what the script needs for it, in at most so many bytes. */
export function seriesPart(
  { digests: all, past }: PastSeries,
  id: string,
  { bytes, namesGate }: PartOptions
): SeriesPart {
  let digests = all
  for (;;) {
    const marks = marksOf(digests, past)
    const { rows, leftOut } = chartRowsOf(digests, past, startsIn(marks))
    const data = { id, runs: runColumns(digests), rows, opens: openedRow(rows, past), marks }
    const size = jsonForHtml(data).length
    if (size <= bytes || digests.length <= LEAST_RUNS) {
      const title = titleOf(digests[0], namesGate)
      const limits = { thinned: all.length - digests.length, leftOut }
      const html = section({ digests: all, past }, { id, title, limits, data })
      return { id, title, html, data, bytes: size + html.source.length }
    }
    digests = digests.filter((_, at, { length }) => !isThinnedOut(at, length))
  }
}

function titleOf(digest: Digest | undefined, namesGate: boolean): string {
  if (digest === undefined) return ''
  const { run, loadLevel, gate } = digest.identity
  const name = run === loadLevel ? run : `${run} · load level ${loadLevel}`
  return namesGate ? `${name} · gate ${gate}` : name
}

type SectionFacts = {
  readonly id: string
  readonly title: string
  readonly limits: { readonly thinned: number; readonly leftOut: number }
  readonly data: SeriesData
}

function section({ digests, past }: PastSeries, { id, title, limits, data }: SectionFacts): Markup {
  return markup`<article class="run series" id="${id}" aria-labelledby="${id}-title">
<header class="run-head"><h2 id="${id}-title"><span class="run-name">${title}</span></h2>
<p class="facts">${factsOf({ digests, past }).join(' · ')}</p></header>
${block(`${id}-steps`, 'Change points', changePointsTable(past, showButton))}
${block(`${id}-creeps`, 'Creeping changes', creepsTable(past, showButton))}
${chartsBlock(data, id, limitsLine(limits))}
${block(`${id}-breaks`, 'Not compared across', breaksList(past))}
${runsTable(digests, id)}
</article>`
}

function factsOf({ digests, past: { tooFew } }: PastSeries): string[] {
  const [first, last] = [digests[0], digests.at(-1)]
  const days = [first, last].flatMap(each => {
    const day = isoMoment(each?.at)?.slice(0, 10)
    return day === undefined ? [] : [day]
  })
  return [
    counted(digests.length, 'run'),
    ...(days.length < 2 ? [] : [days[0] === days[1] ? `${days[0]}` : `${days[0]} to ${days[1]}`]),
    ...(tooFew === undefined ? [] : [tooFewWords(tooFew)]),
    ...(last?.users === undefined ? [] : [`${counted(last.users, 'user')} in the newest run`])
  ]
}

function limitsLine({ thinned, leftOut }: SectionFacts['limits']): Markup {
  const said = [
    ...(thinned === 0
      ? []
      : [`${counted(thinned, 'older run')} ${thinned === 1 ? 'is' : 'are'} left out, evenly`]),
    ...(leftOut === 0
      ? []
      : [
          `${formatCount(leftOut)} ${leftOut === 1 ? 'endpoint has' : 'endpoints have'} no charts: the least busy`
        ])
  ]
  return said.length === 0
    ? NOTHING
    : markup`<p class="fine">To keep this page small, ${said.join('; ')}.</p>`
}
