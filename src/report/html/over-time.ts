import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { limitWords } from '../../evaluate/timeline/limit-words.js'
import { formatClock } from '../../units/clock.js'
import { formatCount, formatDuration, formatValue } from '../../units/format.js'
import { upperFirst } from '../../units/letter-case.js'
import { bottleneckTexts } from '../view/nearest-limit.js'
import { courseFacts } from '../view/timeline-view.js'
import { scrolling } from './data-table.js'
import { type Markup, markup, NOTHING } from './markup.js'
import type { RunChart, SeriesKey, TimeCharts } from './page-data.js'
import { lookBackNote, thinnedNote } from './time-charts.js'

/** The charts of a run (drawn by the script), what happened when, and tables behind it all. */
export function overTime(run: RunEvaluation, id: string, time: TimeCharts | undefined): Markup[] {
  if (time === undefined) {
    const why =
      run.timeline.limits.length === 0
        ? 'the run has no history'
        : run.timeline.limits.map(limitWords).join('; ')
    return [markup`<p class="empty">Nothing to draw: ${why}.</p>`, course(run)]
  }
  return [
    markup`<div class="charts" data-charts="${id}">${toolbar(time, run.comparison?.baselines.length ?? 0)}
<div class="chart-grid">${time.charts.filter(chart => !isOfResource(chart)).map(chart => chartFigure(chart, id))}</div>
<p class="visually-hidden" aria-live="polite" data-live></p></div>`,
    markup`<noscript><p class="empty">The charts need JavaScript; this table says the same.</p>${slicesTable(time)}</noscript>`,
    moments(time),
    course(run),
    markup`<p class="fine">${[lookBackNote(run), thinnedNote(run) ?? ''].join(' ')}</p>`
  ]
}

function toolbar({ bands, baselines }: TimeCharts, compared: number): Markup {
  const alone = compared > 1 ? `, one of ${formatCount(compared)}` : ''
  const steady = bands.some(band => band.kind === 'steady')
  return markup`<div class="controls chart-controls" hidden><div class="buttons" role="group" aria-label="Zoom">
<button type="button" data-zoom="all">Whole run</button>
${steady ? markup`<button type="button" data-zoom="steady">Steady state</button>` : NOTHING}
<button type="button" data-zoom="in">Zoom in</button><button type="button" data-zoom="out">Zoom out</button></div>
${baselines.length === 0 ? NOTHING : markup`<label class="check"><input type="checkbox" data-overlay checked> Baseline ${baselines[0]?.label}${alone} (dashed)</label>`}
<p class="fine hint">Drag across a chart to zoom, double-click for the whole run. With the keyboard: arrows move, + and − zoom, Esc resets.</p></div>`
}

/** Resource metrics have a part of the page of their own. */
export function isOfResource({ columns }: RunChart): boolean {
  return columns !== undefined
}

/** The place of a chart, with the table behind it. */
export function chartFigure(chart: RunChart, id: string): Markup {
  const key = `${id}-${chart.id}`
  return markup`<figure class="chart" data-chart="${chart.id}"><figcaption id="${key}-title">${chart.title}</figcaption>
<div class="chart-keys">${isOfResource(chart) ? NOTHING : markup`<div class="chart-legend" role="group" aria-label="Lines of ${chart.title}"></div>`}${boundKeys(chart)}</div>
<div class="chart-plot" role="group" aria-roledescription="interactive chart" aria-label="${chart.summary}"></div>
<details class="behind"><summary>Data table: ${isOfResource(chart) ? chart.title : chart.title.toLowerCase()}</summary><div class="chart-table"></div></details></figure>`
}

/** What the dashes of its bounds mean, each once. */
function boundKeys({ targets }: RunChart): Markup {
  const kinds = new Map(targets.map(({ says, kind }) => [says, kind]))
  if (kinds.size === 0) return NOTHING
  const keys = [...kinds].map(
    ([says, kind]) =>
      markup`<span class="bound-key" data-bound="${says}"><span class="bound-swatch ${kind}" aria-hidden="true"></span>${says}</span>`
  )
  return markup`<div class="bound-keys">${keys}</div>`
}

const MOST_LIMITS = 3

/** What neither the charts nor the tiles say of the run. */
function course(run: RunEvaluation): Markup {
  const limits = bottleneckTexts(run, MOST_LIMITS)
  const facts = [
    ...courseFacts(run).map(({ label, value }) => ({ label, values: [value] })),
    ...(limits.length === 0 ? [] : [{ label: 'endpoint bounds', values: limits }])
  ]
  if (facts.length === 0) return NOTHING
  return markup`<dl class="course">${facts.map(
    ({ label, values }) =>
      markup`<div><dt>${upperFirst(label)}</dt>${values.map(value => markup`<dd>${value}</dd>`)}</div>`
  )}</dl>`
}

/** Phases and incidents in words, with a button that zooms to each. */
function moments({ bands, startedAt }: TimeCharts): Markup {
  if (bands.length === 0) return NOTHING
  const rows = bands.map(
    band => markup`<tr><th scope="row"><span class="swatch ${band.kind}" aria-hidden="true"></span>${band.label}</th>
<td class="number">${formatClock(band.from)} – ${formatClock(band.to)}</td><td class="number">${formatDuration(band.to - band.from)}</td>
<td class="why">${band.text}</td><td><button type="button" class="small" data-zoom-from="${band.from}" data-zoom-to="${band.to}" hidden>Zoom<span class="visually-hidden"> to ${band.label} at ${formatClock(band.from)}</span></button></td></tr>`
  )
  const zero = startedAt === undefined ? '' : ' (0:00 is the first row of the history)'
  return markup`<h4>What happened when</h4>${scrolling(
    'What happened when',
    markup`<table class="moments"><caption class="visually-hidden">What happened when${zero}</caption>
<thead><tr><th scope="col">Shaded</th><th scope="col" class="number">Time</th><th scope="col" class="number">Length</th><th scope="col">What</th><th scope="col"><span class="visually-hidden">Show</span></th></tr></thead><tbody>${rows}</tbody></table>`
  )}`
}

const SLICES = 40

/** Without a script: the run in slices, each with its worst values. */
function slicesTable({ columns, charts }: TimeCharts): Markup {
  const size = Math.max(1, Math.ceil(columns.at.length / SLICES))
  const starts = columns.at.flatMap((_, index) => (index % size === 0 ? [index] : []))
  const lines = charts.flatMap(({ lines: own, unit }) =>
    own.flatMap(({ key, label }) => (key === 'value' ? [] : [{ key, label, unit }]))
  )
  const rows = starts.map(start => {
    const cells = lines.map(({ key, unit }) => {
      const value = worst(columns[key].slice(start, start + size), key)
      return markup`<td class="number">${value === undefined ? '–' : formatValue(unit, value)}</td>`
    })
    const last = Math.min(start + size, columns.at.length) - 1
    return markup`<tr><th scope="row" class="number">${formatClock(columns.at[last] ?? 0)}</th>${cells}</tr>`
  })
  const caption =
    size === 1
      ? 'The run over time'
      : `The run in slices of ${formatCount(size)} points: lowest throughput, else the highest value of each`
  return scrolling(
    'The run over time',
    markup`<table><caption>${caption}</caption><thead><tr><th scope="col" class="number">Up to</th>${lines.map(
      line => markup`<th scope="col" class="number">${line.label}</th>`
    )}</tr></thead><tbody>${rows}</tbody></table>`
  )
}

function worst(values: readonly (number | null)[], key: SeriesKey): number | undefined {
  const known = values.filter(value => value !== null)
  if (known.length === 0) return undefined
  return key === 'throughput' ? Math.min(...known) : Math.max(...known)
}
