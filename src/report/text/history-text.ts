import { COMMIT_DIGITS } from '../../evaluate/past/past-words.js'
import type { PastSeries } from '../../evaluate/past/past-evaluation.js'
import type { Digest } from '../../past/digest.js'
import { formatMoment } from '../../units/clock.js'
import { counted, formatCount } from '../../units/format.js'
import { outcomeText, totalsOf } from '../view/past-view.js'
import { titleLines } from './fitted.js'
import { changeLines } from './past-text.js'
import { screenOf, type Terminal } from './screen.js'
import { type Screen, type Style, textTable } from './text-table.js'

/** A history for a terminal: a table for each series, the newest run last. */
export function renderHistoryText(
  series: readonly (readonly Digest[])[],
  terminal: Terminal
): string {
  const screen = screenOf(terminal)
  if (series.length === 0) return 'The history holds no run.\n'
  const parts = series.map(digests =>
    [...seriesTitle(digests, screen), '', ...runTable(digests, screen)].join('\n')
  )
  return `${parts.join('\n\n')}\n`
}

/** What each series tells: change points, creeps and breaks. */
export function renderPastText(series: readonly PastSeries[], terminal: Terminal): string {
  const screen = screenOf(terminal)
  if (series.length === 0) return 'The history holds no run.\n'
  const parts = series.map(({ digests, past }) =>
    [...seriesTitle(digests, screen), ...changeLines(past, screen)].join('\n')
  )
  return `${parts.join('\n\n')}\n`
}

function seriesTitle(digests: readonly Digest[], screen: Screen): string[] {
  const [first] = digests
  if (first === undefined) return []
  const { run, loadLevel, gate } = first.identity
  const facts = [`load level ${loadLevel}`, `gate ${gate}`, counted(digests.length, 'run')]
  return titleLines(run, facts, screen)
}

const OUTCOME_STYLES: Readonly<Record<Digest['outcome'], Style>> = {
  passed: 'green',
  warned: 'yellow',
  failed: 'red'
}

function runTable(digests: readonly Digest[], screen: Screen): string[] {
  return textTable(
    ['run', 'when (UTC)', 'commit', 'users', 'requests', 'P95', 'throughput', 'errors', 'outcome'],
    digests.map(digest => {
      const { p95, throughput, errorRate } = totalsOf(digest)
      const { commit = '–', tag, users, total, outcome, at } = digest
      return {
        style: OUTCOME_STYLES[outcome],
        cells: [
          runId(digest),
          formatMoment(at).slice(0, 16),
          [commit.slice(0, COMMIT_DIGITS), ...(tag === undefined ? [] : [tag])].join(' '),
          users === undefined ? '–' : formatCount(users),
          total === undefined ? '–' : formatCount(total.requests),
          p95,
          throughput,
          errorRate,
          outcomeText(digest)
        ]
      }
    }),
    screen
  )
}

/** As `history remove` takes it. */
function runId({ identity: { workflowRun, attempt } }: Digest): string {
  return attempt === 1 ? workflowRun : `${workflowRun}/${attempt}`
}
