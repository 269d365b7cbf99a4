import type { Settings } from '../config/settings.js'
import { note, type Note } from '../locust/note.js'
import type { ChangePoint, PastEvaluation } from './past/past-evaluation.js'
import { changePointWords, creepWords } from './past/past-words.js'
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
  const isAdvisory = policies.failOn === 'never'
  const asked = past.changePoints.map((point): ChangePoint => {
    const effect = point.isNew && !point.isImprovement ? policies.onChangePoint : 'pass'
    return { ...point, effect }
  })
  const waived = waiveChangePoints({ ...past, changePoints: asked }, waivers, today)
  const changePoints = waived.changePoints.map((point): ChangePoint =>
    isAdvisory && point.effect === 'fail' ? { ...point, effect: 'warn', wouldFail: true } : point
  )
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
    advice:
      'Look at the commits between. If it is meant, name its commit under `accept:` as `change-point:`; it is told once.'
  })
}
