import { breakSentence } from '../../evaluate/past/past-words.js'
import type { PastEvaluation } from '../../evaluate/past/past-evaluation.js'
import { formatMoment } from '../../units/clock.js'
import { counted } from '../../units/format.js'
import { changePointRow, creepRow, runReference, type RunReference } from '../view/past-view.js'
import { scrolling } from './data-table.js'
import { link, type Markup, markup, NOTHING, pill } from './markup.js'

/** Rows of each table: nobody reads more. */
const MOST_ROWS = 200

/** What leads from a row to its chart, where the page has one. */
type ShowButton = (endpoint: string, metric: string) => Markup

const CHANGE_TITLES = [
  ...['Endpoint', 'Metric', '>Before', '>After', 'Change', '>95% interval'],
  ...['Between', '>Seen in', 'Moved']
]

/** Each change point, the newest first. */
export function changePointsTable(
  { changePoints }: PastEvaluation,
  show?: ShowButton
): readonly Markup[] {
  if (changePoints.length === 0) return []
  const newest = [...changePoints].reverse()
  const rows = newest.slice(0, MOST_ROWS).map(point => {
    const row = changePointRow(point)
    const tone = row.word === 'better' ? 'good' : point.effect === 'fail' ? 'bad' : 'warn'
    return markup`<tr><th scope="row" class="name">${row.endpoint}</th><td>${row.metric}</td>
<td class="number">${row.before}</td><td class="number">${row.after}</td>
<td class="grade">${pill(tone, `${row.change} ${row.word}`.trim())}</td><td class="number">${row.interval || '–'}</td>
<td>${reference(row.between[0])} … ${reference(row.between[1])}</td><td class="number">${row.seen}</td>
<td>${row.together === '' ? NOTHING : `with ${row.together}`}${row.waiver === undefined ? NOTHING : markup` <em class="waiver">${row.waiver}</em>`}</td>
${show === undefined ? NOTHING : markup`<td>${show(point.endpoint, point.metric)}</td>`}</tr>`
  })
  return [
    plainTable('Change points', show === undefined ? CHANGE_TITLES : [...CHANGE_TITLES, ''], rows),
    moreRows(newest.length - rows.length, 'older change point')
  ]
}

const CREEP_TITLES = [
  ...['Endpoint', 'Metric', '>Before', '>After', 'Change', 'Since', '>Over', 'Drifted']
]

/** What drifted without a single step. */
export function creepsTable({ creeps }: PastEvaluation, show?: ShowButton): readonly Markup[] {
  if (creeps.length === 0) return []
  const rows = creeps.slice(0, MOST_ROWS).map(creep => {
    const row = creepRow(creep)
    return markup`<tr><th scope="row" class="name">${row.endpoint}</th><td>${row.metric}</td>
<td class="number">${row.before}</td><td class="number">${row.after}</td><td class="grade">${pill('warn', row.change)}</td>
<td>${row.since}</td><td class="number">${row.runs}</td><td>${row.together === '' ? NOTHING : `with ${row.together}`}</td>${show === undefined ? NOTHING : markup`<td>${show(creep.endpoint, creep.metric)}</td>`}</tr>`
  })
  return [
    plainTable('Creeping changes', show === undefined ? CREEP_TITLES : [...CREEP_TITLES, ''], rows),
    moreRows(creeps.length - rows.length, 'creeping change')
  ]
}

/** Where earlier runs cannot be compared with later ones. */
export function breaksList({ breaks }: PastEvaluation): readonly Markup[] {
  if (breaks.length === 0) return []
  const items = [...breaks]
    .reverse()
    .slice(0, MOST_ROWS)
    .map(
      each =>
        markup`<li>${reference(runReference(each.at))} (${formatMoment(each.at.at)}): ${breakSentence(each)}</li>`
    )
  return [
    markup`<ul class="plain-list">${items}</ul>`,
    moreRows(breaks.length - items.length, 'older break')
  ]
}

function reference({ text, url }: RunReference): Markup {
  return url === undefined ? markup`<code>${text}</code>` : link(url, text)
}

/** A table that scrolls by itself. `>` before a title: numbers, at the right; without one: buttons. */
export function plainTable(
  label: string,
  titles: readonly string[],
  rows: readonly Markup[]
): Markup {
  const head = titles.map(title => {
    if (title === '') return markup`<th scope="col"><span class="visually-hidden">Show</span></th>`
    return title.startsWith('>')
      ? markup`<th scope="col" class="number">${title.slice(1)}</th>`
      : markup`<th scope="col">${title}</th>`
  })
  return scrolling(
    label,
    markup`<table><caption class="visually-hidden">${label}</caption><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`
  )
}

/** `… and 3 more older runs.` */
export function moreRows(count: number, noun: string): Markup {
  return count > 0 ? markup`<p class="fine">… and ${counted(count, `more ${noun}`)}.</p>` : NOTHING
}
