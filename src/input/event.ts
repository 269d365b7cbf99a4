import { eventDetails } from './event-details.js'
import type { GateEvent } from './gate-event.js'
import { branchOf, textAt } from './payload.js'

/** The environment variables that the runner sets, as far as they are used. */
type RunnerEnvironment = Readonly<Record<string, string | undefined>>

/**
 * Reads an event. `payload` is the parsed file at `GITHUB_EVENT_PATH` (anything: it is not trusted to
 * have a shape); `prNumber` is the input `pr-number`, which only counts for events that have no pull
 * request of their own. Pure.
 */
export function resolveEvent(
  env: RunnerEnvironment,
  payload: unknown,
  prNumber?: number
): GateEvent {
  const ownRun = {
    id: Number(env['GITHUB_RUN_ID']) || 0,
    attempt: Number(env['GITHUB_RUN_ATTEMPT']) || 1
  }
  const name = env['GITHUB_EVENT_NAME'] ?? ''
  const defaultBranch = textAt(payload, 'repository', 'default_branch')
  const workflow = workflowFile(env['GITHUB_WORKFLOW_REF'])
  const common: GateEvent = {
    name,
    repository: env['GITHUB_REPOSITORY'] ?? '',
    headSha: env['GITHUB_SHA'] ?? '',
    pullRequest:
      prNumber === undefined
        ? { how: 'none', why: `a ${name || 'local'} run has no pull request` }
        : { how: 'known', number: prNumber, lookUp: true, ...testedBranch(env['GITHUB_REF']) },
    ownRun,
    judgedRun: ownRun,
    ...(workflow === undefined ? {} : { workflow }),
    ...(defaultBranch === undefined ? {} : { defaultBranch, baselineBranch: defaultBranch })
  }
  return { ...common, ...eventDetails(common, payload, { ref: env['GITHUB_REF'], prNumber }) }
}

function testedBranch(ref: string | undefined): { testedBranch?: string } {
  const branch = branchOf(ref)
  return branch === undefined ? {} : { testedBranch: branch }
}

/** `owner/name/.github/workflows/ci.yml@refs/heads/main` → `ci.yml`. */
function workflowFile(workflowRef: string | undefined): string | undefined {
  return /\/([^/@]+)@/.exec(workflowRef ?? '')?.[1]
}
