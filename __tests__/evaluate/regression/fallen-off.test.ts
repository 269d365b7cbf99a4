import { expect, it } from '@jest/globals'
import type { Run } from '../../../src/locust/run.js'
import { note } from '../../../src/locust/note.js'
import { aRun, compare } from '../../support/regression-runs.js'

const MIDDLE = 60

/** 120 s of 60 users: requests/s and their mean (ms) in the first half and in the second. */
function run(
  [first, last]: readonly [number, number],
  [ms, msLast] = [100, 100],
  more: Partial<Run> = {}
): Run {
  const made = aRun({ rows: [{ requests: MIDDLE * (first + last) }], seconds: 2 * MIDDLE })
  const samples = (made.history?.samples ?? []).map(sample => {
    const [early, late] = [Math.min(sample.at, MIDDLE), Math.max(0, sample.at - MIDDLE)]
    const requests = first * early + last * late
    const spent = first * early * ms + last * late * msLast
    return { ...sample, requests, ...(requests === 0 ? {} : { average: spent / requests }) }
  })
  return { ...made, history: { ...made.history!, samples }, ...more }
}

const usual = run([100, 100])

function said(candidates: readonly Run[], baselines: readonly Run[] = [usual]): string[] {
  return compare(candidates, baselines).notes.flatMap(({ code, message }) =>
    code === 'users-waiting' ? [message] : []
  )
}

it('is told of users who asked as often as before and then for less', () => {
  expect(said([run([100, 67])])).toEqual([
    '67 requests/s in the last 15 s at full load, of 100/s at first, about as in the baselines, which response times do not explain: users waited for answers that did not come, or asked less often on their own'
  ])
})

it.each<[string, Run, Run[]]>([
  ['fewer do', run([100, 90]), [usual]],
  ['they did so from the beginning', run([67, 67]), [usual]],
  ['response times explain it', run([100, 67], [100, 400]), [usual]],
  ['the baselines do the same', run([100, 67]), [run([100, 67])]],
  [
    'most of the baselines began otherwise',
    run([100, 67]),
    [usual, run([130, 130]), run([130, 130])]
  ],
  [
    'the run tells it',
    run([100, 67], [100, 100], { notes: [note('users-waiting', '', { severity: 'warning' })] }),
    [usual]
  ]
])('is not told where %s', (_, now, then) => {
  expect(said([now], then)).toEqual([])
})

it('is told of several runs where more than half are so', () => {
  const fallen = run([100, 67])
  expect(said([fallen, fallen, usual])).toHaveLength(1)
  expect(said([fallen, usual, usual])).toEqual([])
})
