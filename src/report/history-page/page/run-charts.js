// @ts-check
/* The charts of one row over the runs: value, median and band, and what stands at a run. */

const BAND_SERIES = [2, 3]
/** Half of the first day's text stands beneath the axis of the values (px). */
const LEAST_AXIS = 52
/** Half of the last day's text stands right of the plot (px). */
const LAST_DAY = 36

/** @param {PastGroup} group @param {PastChart} chart @param {HTMLElement} grid */
function drawRunChart(group, chart, grid) {
  const figure = runFigure(chart, group.row.name)
  grid.append(figure)
  const host = /** @type {HTMLElement} */ (figure.querySelector('.chart-plot'))
  const data = runData(group.series, chart)
  /** @type {PastDrawn} */
  const drawn = {
    chart,
    host,
    tip: host,
    plot: /** @type {any} */ (undefined),
    lines: [
      {
        label: chart.title,
        key: chart.metric,
        colour: lineOf(chart),
        dashed: false,
        values: chart.values
      }
    ]
  }
  drawn.plot = new uPlot(runOptions(group, drawn), data, host)
  drawn.tip = buildTip(drawn.plot)
  followSize(drawn.plot, host)
  startRunKeys(group, drawn)
  // uPlot eats the click that ends a drag: what is left are clicks on a run.
  drawn.plot.over.addEventListener('click', () => keepRun(group, drawn.plot.cursor.idx ?? null))
  runTable(group, figure, chart)
  group.charts.push(drawn)
}

/** @param {PastChart} chart @param {string} row */
function runFigure(chart, row) {
  const figure = element('figure', 'chart')
  figure.dataset['chart'] = chart.metric
  const plot = element('div', 'chart-plot')
  plot.setAttribute('role', 'group')
  plot.setAttribute('aria-roledescription', 'interactive chart')
  plot.setAttribute('aria-label', `${chart.title} of ${row} over the runs`)
  const behind = element('details', 'behind')
  behind.append(element('summary', '', `Data table: ${chart.title}`), element('div', 'chart-table'))
  figure.append(element('figcaption', '', chart.title), plot, behind)
  return figure
}

/** Of a column: the place of each run; the values; and where most of the runs around it lay. @param {PastSeriesData} series @param {PastChart} chart @returns {PlotData} */
function runData({ runs }, { values, stretches }) {
  const places = runs.at.map((_, place) => place)
  const column = (/** @type {'usual' | 'low' | 'high'} */ key) => {
    /** @type {(number | null)[]} */
    const filled = new Array(places.length).fill(null)
    for (const stretch of stretches) filled.fill(stretch[key], stretch.from, stretch.to + 1)
    return filled
  }
  return /** @type {PlotData} */ ([
    places,
    /** @type {any} */ (values),
    column('high'),
    column('low'),
    column('usual')
  ])
}

/** @param {PastGroup} group @param {PastDrawn} drawn @returns {PlotOptions} */
function runOptions(group, drawn) {
  const { chart, host } = drawn
  const stroke = () => colour(`line-${lineOf(chart)}`)
  const stepped = uPlot.paths.stepped?.({ align: 1 })
  const edge = {
    stroke: () => 'transparent',
    points: { show: false },
    ...(stepped ? { paths: stepped } : {})
  }
  return {
    width: Math.max(200, host.clientWidth),
    height: window.innerWidth < 600 ? 200 : 220,
    padding: [22, LAST_DAY, 0, 0],
    legend: { show: false },
    cursor: {
      sync: { key: group.series.id, scales: ['x', null] },
      drag: { x: true, y: false, dist: 4 },
      points: { size: 8 }
    },
    scales: {
      x: { time: false, range: (_, from, to) => (from === to ? [from - 1, to + 1] : [from, to]) },
      y: { range: (_, low, high) => runRange(chart, high) }
    },
    axes: [
      axis({
        incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000],
        space: 76,
        size: (_, texts) => (texts?.some(text => text.includes('\n')) ? 44 : 30),
        values: (_, splits) => momentTexts(group.series, splits)
      }),
      axis({
        size: (plot, values) => Math.max(LEAST_AXIS, axisWidth(plot, values)),
        space: 32,
        values: (_, splits) => splits.map(value => formatValue(chart.unit, value))
      })
    ],
    bands: [
      { series: /** @type {[number, number]} */ (BAND_SERIES), fill: () => colour('band-usual') }
    ],
    series: [
      {},
      {
        label: chart.title,
        stroke,
        width: 1.5,
        spanGaps: true,
        points: {
          show: (plot, _, from, to) => to - from < plot.bbox.width / (6 * ratio()),
          size: 5
        }
      },
      { label: 'high', ...edge },
      { label: 'low', ...edge },
      { label: 'usual', ...edge, stroke, width: 1, dash: [5, 4], alpha: 0.7 }
    ],
    hooks: {
      drawAxes: [plot => drawMarks(plot, marksFor(group, chart))],
      setCursor: [() => showRun(group, drawn)],
      setScale: [(plot, scale) => scale === 'x' && zoomOthers(/** @type {any} */ (group), plot)]
    }
  }
}

/** From zero, a little above the highest value. @param {PastChart} chart @param {number | null} high @returns {[number, number]} */
function runRange({ unit, stretches }, high) {
  const top = Math.max(high ?? 0, ...stretches.map(stretch => stretch.high))
  if (top > 0) return [0, top * 1.12]
  return [0, unit === 'fraction' ? 0.01 : 1]
}

/** @param {PastChart} chart */
function lineOf({ metric }) {
  if (metric === 'p50' || metric === 'p95' || metric === 'p99') return metric
  if (metric === 'average') return 'mean'
  if (metric === 'throughput') return 'throughput'
  if (metric === 'error-rate') return 'errors'
  return metric === 'users' ? 'users' : 'resource'
}

/**
 * The day of a run, or its time where another label has the same day, with the day beneath the first of these; empty
 * between two runs.
 *
 * @param {PastSeriesData} series @param {readonly number[]} places
 */
function momentTexts({ runs }, places) {
  const moments = places.map(place => formatMoment(runs.at[place]).split(' '))
  const days = moments.map(([day]) => day)
  return moments.map(([day = '', clock = ''], index) => {
    const first = days.indexOf(day)
    if (clock === '' || first === days.lastIndexOf(day)) return day
    const time = clock.slice(0, 5)
    return index === first ? `${time}\n${day}` : time
  })
}

/** @param {PastGroup} group @param {PastDrawn} drawn */
function showRun(group, drawn) {
  const { plot, tip, chart } = drawn
  if (plot === undefined || tip === drawn.host) return
  const place = plot.cursor.idx
  if (place === null || place === undefined || !isPointedAt(drawn)) {
    tip.hidden = true
    return
  }
  const stretch = chart.stretches.find(({ from, to }) => place >= from && place <= to)
  fillTip(tip, runTitle(group.series, place), [
    {
      label: chart.title,
      colour: lineOf(chart),
      value: valueText(chart.unit, chart.values[place])
    },
    ...(stretch === undefined
      ? []
      : [
          { label: 'median', colour: 'none', value: valueText(chart.unit, stretch.usual) },
          {
            label: 'nine of ten',
            colour: 'none',
            value: `${valueText(chart.unit, stretch.low)} to ${valueText(chart.unit, stretch.high)}`
          }
        ])
  ])
  placeTip(plot, tip)
}

/** @param {PastDrawn} drawn */
function isPointedAt({ plot, host }) {
  return plot.over.matches(':hover') || host.contains(document.activeElement)
}

/** `#42 · 2026-11-24 07:51 · v1.2`. @param {PastSeriesData} series @param {number} place */
function runTitle({ runs }, place) {
  const parts = [runs.name[place], formatMoment(runs.at[place]).slice(0, 16), runs.tag[place]]
  return parts.filter(part => part !== null && part !== undefined && part !== '').join(' · ')
}

/** @param {PageUnit} unit @param {number | null | undefined} value */
function valueText(unit, value) {
  return value === null || value === undefined ? '–' : formatValue(unit, value)
}

/** @param {PastGroup} group @param {Element} figure @param {PastChart} chart */
function runTable({ series }, figure, chart) {
  const { runs } = series
  tableBehind(figure, chart.title, ['Run', 'When (UTC)', 'Commit', chart.title], () =>
    runs.at.map((at, place) => [
      runs.name[place] ?? '',
      formatMoment(at).slice(0, 16),
      runs.commit[place] ?? '–',
      valueText(chart.unit, chart.values[place])
    ])
  )
}
