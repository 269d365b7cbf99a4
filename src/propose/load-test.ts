import { writtenValue } from '../units/written.js'
import { isShort } from './short-run.js'
import { spawnRateOf } from './spawn-rate.js'
import type { LevelProposal, Proposal } from './proposal.js'
import type { LoadTest } from './workflow-blocks.js'
import { usualLoadTest, type WorkflowShape } from './workflows.js'

/** What may stand in a shell's command as it is: a CSV prefix, perhaps with folders. */
const PLAIN = /^[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)*$/
const MAX_NAME = 100
/** Where the run does not tell, all users are started in so many seconds: of a short run no more than this part. */
const RAMP_SECONDS = 10
const MOST_RAMP = 1 / 5

/** The load test that was run, to be run again; of several the first steady one, and what none tells as usual. */
export function loadTestOf(shape: WorkflowShape, { levels }: Proposal): LoadTest {
  const usual = usualLoadTest(shape)
  const first = levels.find(({ kind }) => kind === 'load') ?? levels[0]
  if (first === undefined) return usual
  const { users = usual.users, durationSeconds } = first
  const measured = first.runs.flatMap(({ history }) => spawnRateOf(history?.samples ?? []) ?? [])[0]
  return {
    users,
    ...(measured === undefined
      ? { spawnRate: guessedRate(users, durationSeconds), isRateGuessed: true }
      : { spawnRate: measured }),
    runTime: durationSeconds === undefined ? usual.runTime : writtenValue('s', durationSeconds),
    name: nameOf(first),
    ...(isShort(first) ? { isShort: true } : {})
  }
}

function guessedRate(users: number, durationSeconds = Infinity): number {
  return Math.ceil(users / Math.min(RAMP_SECONDS, durationSeconds * MOST_RAMP))
}

/** Its own, or that of its load level, which says as much. */
function nameOf({ name, test }: LevelProposal): string {
  return PLAIN.test(test) && test.length <= MAX_NAME ? test : name
}
