import { BUNDLE_SECONDS } from '../../evaluate/timeline/bundles.js'
import { formatClock } from '../../units/clock.js'
import {
  counted,
  formatDuration,
  formatMs,
  formatPercent,
  formatThroughput
} from '../../units/format.js'
import { escapeTerminal } from '../escape.js'
import type { LivePace, LiveStatus } from '../view/live-view.js'
import { type Terminal, screenOf } from './screen.js'
import { INDENT, type Line, type Paint, textTable } from './text-table.js'
import { shortenToWidth } from './text-width.js'

const SHOWN_PERCENTS = [50, 95, 99] as const
const BAR_CELLS = 30
/** A wider one is hard to read. */
const MAX_WIDTH = 100

/** The status as lines of a terminal, none of which wraps. */
export function liveLines(status: LiveStatus, terminal: Terminal): string[] {
  const { paint } = screenOf(terminal)
  const width = Math.min(terminal.width ?? MAX_WIDTH, MAX_WIDTH) - 1
  const cut = (text: string): string => shortenToWidth(text, width)
  const { run, loadLevel, nearest, remark } = status
  return [
    paint(cut(`${escapeTerminal(run)} · load level ${escapeTerminal(loadLevel)}`), 'bold'),
    ...progress(status, paint, width),
    ...(status.seconds === undefined ? [] : paces(status, terminal)),
    ...unanswered(status).map(text => paint(cut(text), 'red')),
    ...(nearest === undefined
      ? []
      : [paint(cut(escapeTerminal(nearest.text)), nearest.isBeyond ? 'red' : 'dim')]),
    ...(remark === undefined ? [] : [paint(cut(escapeTerminal(remark)), 'yellow')])
  ]
}

function progress(status: LiveStatus, paint: Paint, width: number): string[] {
  const { seconds, runSeconds } = status
  if (seconds === undefined) return [paint(shortenToWidth(waitingText(status), width), 'dim')]
  const text = [clockText(status), usersText(status)].filter(part => part !== '').join(' · ')
  if (runSeconds === undefined) return [shortenToWidth(text, width)]
  const cells = Math.min(BAR_CELLS, width)
  const done = Math.round(cells * Math.min(1, seconds / Math.max(1, runSeconds)))
  const bar = paint('█'.repeat(done), 'green') + paint('░'.repeat(cells - done), 'dim')
  return width < cells + 2 + text.length ? [bar, shortenToWidth(text, width)] : [`${bar}  ${text}`]
}

function waitingText({ isUnseen }: LiveStatus): string {
  return isUnseen === true ? 'nothing new written yet' : 'no request yet'
}

/** `2:10 of 5:00, 2:50 left`; `2:10 so far` where nobody knows the end; `written until 2:10`. */
function clockText({ seconds = 0, runSeconds, isQuiet }: LiveStatus): string {
  if (isQuiet === true) return `written until ${formatClock(seconds)}${ofPlan(runSeconds)}`
  if (runSeconds === undefined) return `${formatClock(seconds)} so far`
  const left = runSeconds - seconds
  const rest = left > 0 ? `, ${formatClock(left)} left` : ''
  // Locust takes a moment more to end; nobody asked for longer than the plan.
  return `${formatClock(Math.min(seconds, runSeconds))}${ofPlan(runSeconds)}${rest}`
}

function ofPlan(runSeconds: number | undefined): string {
  return runSeconds === undefined ? '' : ` of ${formatClock(runSeconds)}`
}

/** Of what was written last nobody knows whether it is still so. */
function nowText({ isQuiet }: LiveStatus): string {
  return isQuiet === true ? `last ${formatDuration(BUNDLE_SECONDS)}` : 'now'
}

function unanswered({ unansweredSeconds: seconds }: LiveStatus): string[] {
  return seconds === undefined ? [] : [`no request completed for ${formatDuration(seconds)}`]
}

function usersText({ users }: LiveStatus): string {
  return users === undefined ? '' : counted(users, 'user')
}

function paces(status: LiveStatus, terminal: Terminal): string[] {
  const head = ['', 'requests', 'errors', ...SHOWN_PERCENTS.map(percent => `P${percent}`)]
  const row = (title: string, pace: LivePace): Line => ({
    style: 'dim',
    cells: [
      title,
      shown(pace.requestsPerSecond, formatThroughput),
      shown(pace.errorRate, formatPercent),
      ...SHOWN_PERCENTS.map(percent => shown(pace.percentiles.get(percent), formatMs))
    ]
  })
  const rows = [row(nowText(status), status.now), row('whole run', status.whole)]
  return textTable(head, rows, screenOf(terminal)).map(line => line.slice(INDENT))
}

function shown(value: number | undefined, format: (value: number) => string): string {
  return value === undefined ? '–' : format(value)
}

/** The status on one line, for a log: `2:10 of 5:00 · 200 users · now 163.6/s, … · since the start …`. */
export function liveLine(status: LiveStatus): string {
  const { seconds, now, whole, nearest, remark } = status
  if (seconds === undefined) return waitingText(status)
  const hasNow = SHOWN_PERCENTS.some(percent => now.percentiles.has(percent))
  const times = SHOWN_PERCENTS.flatMap(percent => {
    const value = (hasNow ? now : whole).percentiles.get(percent)
    return value === undefined ? [] : [`P${percent} ${formatMs(value)}`]
  })
  const ofNow = [
    ...(now.requestsPerSecond === undefined ? [] : [formatThroughput(now.requestsPerSecond)]),
    ...(hasNow ? times : [])
  ]
  const sinceStart = [
    ...(hasNow ? [] : times),
    ...(whole.errorRate === undefined ? [] : [`${formatPercent(whole.errorRate)} errors`]),
    ...(nearest === undefined ? [] : [nearest.text])
  ]
  const silent = unanswered(status)
  const parts = [
    clockText(status),
    usersText(status),
    ...(silent.length > 0
      ? silent
      : [ofNow.length === 0 ? '' : `${nowText(status)} ${ofNow.join(', ')}`]),
    sinceStart.length === 0 ? '' : `since the start ${sinceStart.join(', ')}`,
    remark ?? ''
  ]
  return escapeTerminal(parts.filter(part => part !== '').join(' · '))
}
