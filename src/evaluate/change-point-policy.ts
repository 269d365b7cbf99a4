import type { Settings } from '../config/settings.js'
import { note, type Note } from '../locust/note.js'
import type { ChangePoint, PastEvaluation } from './past/past-evaluation.js'
import { changePointWords, creepWords } from './past/past-words.js'
import { softened } from './targets/effect.js'
import { waiveChangePoints } from './waivers.js'

/**
 * What a history says, with what its steps do to the newest run and what is to be said of them. Only a
 * new step for the worse has an effect. `today` is `YYYY-MM-DD`, UTC.
 */
export function graded(
  past: PastEvaluation,
  today: string,
  { policies, waivers }: Pick<Settings, 'policies' | 'waivers'>
): { readonly past: PastEvaluation; readonly notes: readonly Note[] } {
  const asked = past.changePoints.map((point): ChangePoint => {
    const effect = point.isNew && !point.isImprovement ? policies.onChangePoint : 'pass'
    return { ...point, effect }
  })
  const waived = waiveChangePoints({ ...past, changePoints: asked }, waivers, today)
  const changePoints = waived.changePoints.map(point => softened(point, policies))
  return {
    past: { ...past, changePoints },
    notes: [
      ...changePoints.filter(({ isNew }) => isNew).map(changePointNote),
      ...past.creeps.map(creep => note('creep', creepWords(creep))),
      ...waived.notes
    ]
  }
}

function changePointNote(point: ChangePoint): Note {
  const { effect, waiver } = point
  if (effect === 'pass') {
    const accepted =
      waiver === undefined ? '' : ` (accepted until ${waiver.until}: ${waiver.reason})`
    return note('change-point', `${changePointWords(point)}${accepted}`, { severity: 'info' })
  }
  return note('change-point', changePointWords(point), {
    severity: 'warning',
    advice: isBetweenCommits(point)
      ? 'Look at the commits between. If it is meant, name its commit under `accept:` as `change-point:`.'
      : 'Look at what changed around the service between these runs.'
  })
}

/** Not so of runs of one commit, each night, and of a history without commits. */
function isBetweenCommits({ between: [last, first] }: ChangePoint): boolean {
  return first.commit !== undefined && first.commit !== last.commit
}
