import { worstRunsFirst } from '../../evaluate/conclusion.js'
import type { Evaluation, RunEvaluation } from '../../evaluate/evaluation.js'
import { formatCount } from '../../units/format.js'
import { jsonForHtml } from '../escape.js'
import { type Markup, markup, NOTHING } from './markup.js'
import { runsOverview } from './overview.js'
import { runSection } from './run-section.js'

type PageParts = {
  readonly overview: Markup
  readonly sections: readonly Markup[]
  /** PageData as JSON that cannot end its element. */
  readonly data: string
}

/** However many runs there are, so much of each table is kept. */
const MIN_TABLE_BYTES = 100_000
/** Half of the room is for what stands in the HTML itself; a run has four tables. */
const TABLES = 2 * 4

/** The sections of the worst runs, as many as fit, in the order of the runs; the others are listed. */
export function sectionsWithin(evaluation: Evaluation, maxBytes: number): PageParts {
  const { runs, links } = evaluation
  const tableBytes = Math.max(MIN_TABLE_BYTES, maxBytes / TABLES / Math.max(1, runs.length))
  let room = maxBytes - bytesOf(runsOverview(evaluation, new Set(runs)).source)
  const ids = new Map(runs.map((run, index) => [run, `run-${index + 1}`]))
  // Of several runs the headline is far away, and names only the worst.
  const about = runs.length === 1 ? evaluation.about : undefined
  const made = new Map<RunEvaluation, { readonly html: Markup; readonly data: string }>()
  for (const run of worstRunsFirst(runs)) {
    const { html, data } = runSection(run, ids.get(run) ?? '', { tableBytes, about, links, runs })
    const json = jsonForHtml(data)
    room -= bytesOf(html.source) + bytesOf(json)
    if (room < 0) break
    made.set(run, { html, data: json })
  }
  const shown = runs.flatMap(run => made.get(run) ?? [])
  return {
    overview: markup`${runsOverview(evaluation, new Set(made.keys()))}${leftOut(runs.length - made.size)}`,
    sections: shown.map(({ html }) => html),
    data: `{"runs":[${shown.map(({ data }) => data).join(',')}]}`
  }
}

function leftOut(count: number): Markup {
  if (count === 0) return NOTHING
  return markup`<p class="empty">To keep this page small, ${formatCount(count)} ${count === 1 ? 'run has' : 'runs have'} no section here, none with a worse verdict than those that have.</p>`
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).byteLength
}
