import { escapeLog } from '../report/escape.js'
import type { Report } from '../report/report.js'
import { renderText } from '../report/text/text.js'
import { formatCount } from '../units/format.js'

/** A report of more lines is folded, so that what comes after it is seen. */
export const MAX_OPEN_LINES = 40
/** A log that is longer nobody reads, and the browser is slow to show. */
export const MAX_LINES = 1000

/** The part of the runner's log that people read. */
type StepLog = { readonly info: (message: string) => void }

/** Where a report can be looked at, as far as it was published there. Addresses are GitHub's own. */
export type Places = {
  readonly summary: boolean
  readonly comment?: string
  readonly report?: string
}

/** The report as people read it at a terminal, before all that is said beside it. */
export function logReport(report: Report, log: StepLog): void {
  const lines = linesOf(report)
  if (lines.length === 0) return
  const [headline = ''] = lines
  const isFolded = lines.length > MAX_OPEN_LINES
  if (isFolded) {
    log.info(escapeLog(headline))
    log.info('::group::The whole report')
  }
  for (const line of lines.slice(isFolded ? 1 : 0, MAX_LINES)) log.info(indented(line))
  const more = lines.length - MAX_LINES
  if (more > 0) log.info(`… and ${formatCount(more)} more lines, which the reports have`)
  if (isFolded) log.info('::endgroup::')
}

/** Harmless, with the indentation that tables need. */
function indented(line: string): string {
  const text = line.trimStart()
  return line.slice(0, line.length - text.length) + escapeLog(text)
}

/** None where something in the results is what a renderer fails on: that is said elsewhere. */
function linesOf(report: Report): readonly string[] {
  try {
    return renderText(report, { color: false }).trimEnd().split('\n')
  } catch {
    return []
  }
}

/**
 * Where to look further, as the last line.
 *
 * @param isOnServer not on somebody's own machine, by act: such a run has no page
 */
export function logPlaces(
  { context }: Report,
  places: Places,
  log: StepLog,
  isOnServer = true
): void {
  const page = isOnServer ? context.runUrl : undefined
  const all = [
    ...(places.summary ? [`summary ${page ?? 'of this job'}`] : []),
    ...(places.comment === undefined ? [] : [`comment ${places.comment}`]),
    ...(places.report === undefined ? [] : [`HTML report ${places.report}`])
  ]
  if (all.length > 0) log.info(escapeLog(`Look at: ${all.join(' · ')}`))
}
