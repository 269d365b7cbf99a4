import type { PastSeries } from '../../evaluate/past/past-evaluation.js'
import { formatCount } from '../../units/format.js'
import { jsonForHtml } from '../escape.js'
import {
  PAGE_STYLE,
  PAGE_STYLE_HASH,
  UPLOT_SCRIPT,
  UPLOT_SCRIPT_HASH
} from '../html/assets.generated.js'
import { type Markup, markup, NOTHING } from '../html/markup.js'
import { pageHead, trusted } from '../html/page-head.js'
import {
  HISTORY_SCRIPT,
  HISTORY_SCRIPT_HASH,
  HISTORY_STYLE,
  HISTORY_STYLE_HASH
} from './assets.generated.js'
import { type SeriesPart, seriesPart } from './series-part.js'

type HistoryPageContext = {
  /** Of Locust Gate. */
  readonly version: string
  /** What the gate is called. Untrusted. */
  readonly title?: string
}

/** What a browser draws without anybody waiting for it. */
const MAX_PAGE_BYTES = 8_000_000
/** The longest histories; nobody compares more. */
const MOST_SERIES = 20
/** Of scripts and styles, and what else every page has. */
const ASSET_BYTES =
  UPLOT_SCRIPT.length + HISTORY_SCRIPT.length + PAGE_STYLE.length + HISTORY_STYLE.length + 20_000

/**
 * A history as one self-contained HTML file: each endpoint and metric over the runs, with what is
 * usual, change points, releases and versions marked. Of what would be larger than `maxBytes` the older
 * runs are thinned evenly, and it is said.
 */
export function renderHistoryPage(
  history: readonly PastSeries[],
  { version, title }: HistoryPageContext,
  maxBytes = MAX_PAGE_BYTES
): string {
  const shown = history.filter(({ digests }) => digests.length > 0).slice(0, MOST_SERIES)
  const hasGates = new Set(shown.map(({ digests }) => digests[0]?.identity.gate)).size > 1
  let room = maxBytes - ASSET_BYTES
  const parts = shown.map((series, at) => {
    const share = room / (shown.length - at)
    const part = seriesPart(series, `series-${at + 1}`, { bytes: share, namesGate: hasGates })
    room -= part.bytes
    return part
  })
  const data = jsonForHtml({ series: parts.map(each => each.data) })
  const head = pageHead({
    title: `History${title === undefined ? '' : `: ${title}`}`,
    version,
    icon: 'plain',
    styles: [
      { source: PAGE_STYLE, hash: PAGE_STYLE_HASH },
      { source: HISTORY_STYLE, hash: HISTORY_STYLE_HASH }
    ],
    scripts: [UPLOT_SCRIPT_HASH, HISTORY_SCRIPT_HASH]
  })
  const foot = [`Made by Locust Gate ${version}.`, ...legend(shown, parts)]
  return markup`${head}
<a class="skip" href="#content">Skip to the history</a>
${masthead(shown, title)}
<main id="content">
${shown.length === 0 ? markup`<p class="empty">The history holds no run yet.</p>` : NOTHING}
${contents(parts)}
${parts.map(({ html }) => html)}
${leftOut(history.length - shown.length)}
</main>
<footer class="page-foot"><div class="inner"><p>${foot.join(' ')}</p></div></footer>
<script type="application/json" id="page-data">${trusted(data)}</script>
<script>${trusted(UPLOT_SCRIPT)}</script>
<script>${trusted(HISTORY_SCRIPT)}</script>
</body>
</html>
`.source
}

function masthead(series: readonly PastSeries[], title: string | undefined): Markup {
  const runs = series.reduce((sum, { digests }) => sum + digests.length, 0)
  const steps = series.reduce((sum, { past }) => sum + past.changePoints.length, 0)
  const creeps = series.reduce((sum, { past }) => sum + past.creeps.length, 0)
  const facts = [
    `${formatCount(runs)} ${runs === 1 ? 'run' : 'runs'}`,
    ...(tellsSteps(series)
      ? [`${formatCount(steps)} ${steps === 1 ? 'change point' : 'change points'}`]
      : []),
    ...(creeps === 0
      ? []
      : [`${formatCount(creeps)} creeping ${creeps === 1 ? 'change' : 'changes'}`])
  ]
  return markup`<header class="masthead plain"><div class="inner">
<div class="bar"><p class="brand">Locust Gate</p><button type="button" class="theme" hidden>Dark mode</button></div>
<div class="verdict"><div><h1>History</h1><p class="headline">${title === undefined ? NOTHING : markup`<span class="gate-title">${title}</span> · `}${facts.join(' · ')}</p></div></div>
</div></header>`
}

/** Not where too few runs could tell of any. */
function tellsSteps(series: readonly PastSeries[]): boolean {
  return series.some(({ past }) => past.changePoints.length > 0 || past.tooFew === undefined)
}

/** What is drawn and told of on this page, a sentence each. */
function legend(series: readonly PastSeries[], parts: readonly SeriesPart[]): string[] {
  const charts = parts.flatMap(({ data }) => data.rows.flatMap(row => row.charts))
  return [
    ...(charts.some(({ stretches }) => stretches.length > 0) ? [USUAL] : []),
    ...(tellsSteps(series) ? [CHANGE_POINT] : [])
  ]
}

const USUAL =
  'Shaded: between what nine of ten runs lay, from one change point or break to the next; dashed: their median.'
const CHANGE_POINT =
  'A change point is a lasting step of a metric that is both significant and large enough to matter.'

function contents(parts: readonly { readonly id: string; readonly title: string }[]): Markup {
  if (parts.length < 2) return NOTHING
  return markup`<nav class="contents" aria-label="Load tests"><ul>${parts.map(
    ({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`
  )}</ul></nav>`
}

function leftOut(count: number): Markup {
  if (count === 0) return NOTHING
  return markup`<p class="empty">To keep this page small, ${formatCount(count)} more load ${count === 1 ? 'test has' : 'tests have'} no section here: the shortest histories.</p>`
}
