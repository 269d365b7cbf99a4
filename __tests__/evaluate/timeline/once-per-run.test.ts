import { expect, it } from '@jest/globals'
import { oncePerRun } from '../../../src/evaluate/timeline/once-per-run.js'
import type { Run } from '../../../src/locust/run.js'
import { rowOf, runOf } from '../../support/run-of.js'

it('works out once what holds of a run, and anew of another run and of another question', () => {
  const asked: string[] = []
  const find = (run: Run, by: string | undefined): string | undefined => {
    asked.push(`${run.name} ${by}`)
    return by
  }
  const found = oncePerRun(find)
  const [a, b] = ['a', 'b'].map(name => runOf(rowOf(), { name })) as [Run, Run]
  const answers = [a, a, b, a, a, b].map((run, at) => found(run, at < 3 ? 'x' : undefined))
  expect(answers).toEqual(['x', 'x', 'x', undefined, undefined, undefined])
  expect(asked).toEqual(['a x', 'b x', 'a undefined', 'b undefined'])
})
