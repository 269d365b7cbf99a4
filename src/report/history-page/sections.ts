import { COMMIT_DIGITS } from '../../evaluate/past/past-words.js'
import type { Digest } from '../../past/digest.js'
import { formatMoment } from '../../units/clock.js'
import { counted, formatCount } from '../../units/format.js'
import { webAddress } from '../escape.js'
import { block, link, type Markup, markup, NOTHING, pill } from '../html/markup.js'
import { moreRows, plainTable } from '../html/past-tables.js'
import { outcomeText, runName, totalsOf } from '../view/past-view.js'
import { shownName } from './columns.js'
import type { SeriesData } from './history-data.js'

/** Rows of the table of runs in the HTML: nobody reads more. */
const MOST_ROWS = 200

/** The controls and the place of the charts: the script draws them. */
export function chartsBlock({ rows, opens }: SeriesData, id: string, limits: Markup): Markup {
  return block(`${id}-charts`, 'Over the runs', [
    markup`<div class="history" data-history="${id}">
<div class="controls" hidden>
<label class="filter"><span class="visually-hidden">Filter endpoints</span><input type="search" class="row-filter" placeholder="Filter ${formatCount(rows.length)} rows …" autocomplete="off" spellcheck="false"></label>
<label class="choice">Show <select class="row-choice">${rows.map(({ name }) => option(name, name === opens))}</select></label>
<div class="buttons" role="group" aria-label="Zoom"><button type="button" data-zoom="all">All runs</button>
<button type="button" data-zoom="recent">Newest 40</button><button type="button" data-zoom="in">Zoom in</button><button type="button" data-zoom="out">Zoom out</button></div>
<p class="fine hint">Drag across a chart to zoom, double-click for all runs, click a run to keep it below. With the keyboard: arrows move, Enter keeps the run, + and − zoom, Esc resets.</p></div>
<h4 class="row-title">${opens}</h4>
<div class="chart-grid"></div>
<p class="kept-run" role="status" hidden></p>
<p class="visually-hidden" aria-live="polite" data-live></p></div>`,
    markup`<noscript><p class="empty">The charts need JavaScript; the table of runs below says what they were.</p></noscript>`,
    limits
  ])
}

function option(name: string, isSelected: boolean): Markup {
  return isSelected ? markup`<option selected>${name}</option>` : markup`<option>${name}</option>`
}

/** The runs, the newest first, each with its page. */
export function runsTable(digests: readonly Digest[], id: string): Markup {
  const newest = [...digests].reverse().slice(0, MOST_ROWS)
  const rows = newest.map(runRow)
  return block(`${id}-runs`, 'Runs', [
    markup`<details class="behind"><summary>${counted(digests.length, 'run')}, the newest first</summary>${plainTable(
      'Runs',
      [
        'Run',
        '>When (UTC)',
        'Commit',
        'Outcome',
        '>Users',
        '>P95',
        '>Throughput',
        '>Errors',
        'Locust'
      ],
      rows
    )}${moreRows(digests.length - rows.length, 'older run')}</details>`
  ])
}

function runRow(digest: Digest): Markup {
  const { at, commit, tag, outcome, locust, users, url } = digest
  const { p95, throughput, errorRate } = totalsOf(digest)
  const name = runName(digest)
  const address = url === undefined ? undefined : webAddress(url)
  return markup`<tr><th scope="row">${address === undefined ? name : link(address, name)}</th><td class="number">${formatMoment(at).slice(0, 16)}</td>
<td><code>${commit?.slice(0, COMMIT_DIGITS) ?? '–'}</code>${tag === undefined ? NOTHING : markup` ${tag}`}</td><td class="grade">${pill(OUTCOME_TONES[outcome], outcomeText(digest))}</td>
<td class="number">${users === undefined ? '–' : formatCount(users)}</td><td class="number">${p95}</td>
<td class="number">${throughput}</td><td class="number">${errorRate}</td><td>${locust}</td></tr>`
}

const OUTCOME_TONES = { passed: 'good', warned: 'warn', failed: 'bad' } as const

/** Shows the charts of an endpoint, at one of its metrics. */
export function showButton(endpoint: string, metric: string): Markup {
  return markup`<button type="button" class="small" data-show="${shownName(endpoint)}" data-metric="${metric}" hidden>Show<span class="visually-hidden"> ${metric} of ${endpoint}</span></button>`
}
