import type { Settings } from '../config/settings.js'
import { graded } from '../evaluate/change-point-policy.js'
import { evaluatePast } from '../evaluate/past/evaluate-past.js'
import { digestsBySeries } from '../past/series.js'
import { escapeTerminal } from '../report/escape.js'
import type { PastSeries } from '../evaluate/past/past-evaluation.js'
import { VERSION } from '../version.js'
import type { Console, ExitCode } from './console.js'
import type { HistoryArguments } from './history-arguments.js'
import { readLocalHistory } from './history-file.js'
import { checkOutput } from './output-place.js'
import { writeText } from './output.js'
import { readSettings } from './settings.js'

/** `locust-gate history show`. @throws ConfigError, InputError, WriteError */
export async function showHistory(args: HistoryArguments, console: Console): Promise<ExitCode> {
  await checkOutput(args.output, { config: args.config, history: args.file })
  const digests = await readLocalHistory(args.file, console)
  if (args.format !== 'html') {
    const { renderHistoryText } = await import('../report/text/history-text.js')
    const terminal = args.output === undefined ? console : { color: false }
    await give(renderHistoryText(digestsBySeries(digests), terminal), args, console)
    return 0
  }
  const { settings } = await readSettings(args.config, {})
  const { renderHistoryPage } = await import('../report/history-page/page.js')
  const series = evaluated(digestsBySeries(digests), settings, console)
  const page = renderHistoryPage(series, { version: VERSION })
  await give(page, args, console)
  return 0
}

/** `locust-gate history check`. @throws ConfigError, InputError, WriteError */
export async function checkHistory(args: HistoryArguments, console: Console): Promise<ExitCode> {
  await checkOutput(args.output, { config: args.config, history: args.file })
  const digests = await readLocalHistory(args.file, console)
  const { settings } = await readSettings(args.config, {})
  const series = evaluated(digestsBySeries(digests), settings, console)
  if (args.format === 'json') {
    const { renderPastJson } = await import('../report/past-json.js')
    await give(renderPastJson(series), args, console)
  } else {
    const { renderPastText } = await import('../report/text/history-text.js')
    const terminal = args.output === undefined ? console : { color: false }
    await give(renderPastText(series, terminal), args, console)
  }
  const isFailing = series.some(({ past }) =>
    past.changePoints.some(({ isNew, effect }) => isNew && effect === 'fail')
  )
  return isFailing ? 1 : 0
}

/** The newest run of each series is the one that a new step is told of. */
function evaluated(
  series: readonly PastSeries['digests'][],
  settings: Settings,
  { today }: Console
): PastSeries[] {
  return series.map(digests => {
    const { past } = graded(evaluatePast(digests, settings), today, settings)
    return { digests, past }
  })
}

async function give(
  text: string,
  { output }: HistoryArguments,
  { out, error }: Console
): Promise<void> {
  if (output === undefined) {
    out(text)
    return
  }
  const made = await writeText(output, text)
  if (made !== undefined) error(`locust-gate: made the folder ${escapeTerminal(made)}\n`)
}
