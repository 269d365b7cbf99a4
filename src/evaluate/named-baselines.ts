import type { Settings } from '../config/settings.js'
import { note, type Note } from '../locust/note.js'
import type { Baselines } from './compare-with-baselines.js'
import type { RunEvaluation } from './evaluation.js'
import { loadLevelOf } from './load-level.js'
import type { SkippedBaseline } from './regression/comparison.js'

const ADVICE = 'Give a whole run of Locust instead, or leave it out.'

/**
 * What somebody named and nothing is compared with, for any run: it may be what they meant. It is said once,
 * and not where what refuses a comparison says it.
 */
export function namedBaselineNotes(
  request: Pick<Baselines, 'baselines' | 'skipped'>,
  runs: readonly RunEvaluation[],
  settings: Settings
): Note[] {
  const isRefused = ({ source }: SkippedBaseline): boolean =>
    runs.some(({ comparison }) =>
      comparison?.skipped.some(one => one.isInRefusal === true && one.source === source)
    )
  const unsaid = request.skipped.filter(one => one.unsaid !== undefined && !isRefused(one))
  return [...unsaid, ...ofOtherLevels(request, runs, settings)].map(namedNote)
}

/** Where nothing at all is compared, the refusal names the load level that is lacking. */
function ofOtherLevels(
  { baselines }: Pick<Baselines, 'baselines'>,
  runs: readonly RunEvaluation[],
  settings: Settings
): SkippedBaseline[] {
  const isCompared = runs.some(({ comparison }) => comparison?.baselines.length)
  if (baselines === 'none' || !isCompared) return []
  return baselines.flatMap(({ source, run, isAlone }) => {
    const { name } = loadLevelOf(run, settings)
    if (isAlone !== true || runs.some(({ loadLevel }) => loadLevel === name)) return []
    return [{ source, why: `its load level is ${name}, by which no run is judged` }]
  })
}

function namedNote({ source, why, unsaid }: SkippedBaseline): Note {
  return note(
    'baseline-skipped',
    `the baseline ${source.label} is not used: ${why}`,
    unsaid === 'warning' ? { severity: unsaid, advice: ADVICE } : { severity: 'info' }
  )
}
