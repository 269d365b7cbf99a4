import { pageAddress } from '../page-address.js'
import {
  type Block,
  CHECKOUT,
  CHECKOUT_BASE,
  CHECKOUT_OF_A_STRANGER,
  gateStep,
  INSTALL_LOCUST,
  JOB,
  jobSteps,
  type LoadTest,
  MAY_COMMENT,
  NEWEST_ONLY,
  ON_BRANCHES,
  runLocust,
  runPairs,
  runShard,
  START_SERVICE,
  uploadStep
} from './workflow-blocks.js'

/** Machines of a matrix; each has its part of the users, at least one. */
const SHARDS = 4
/** Two or three pairs see what one does not (docs/regressions.md). */
const PAIRS = [1, 2, 3]

const FORKS = pageAddress('docs/forks.md')
const HISTORY = pageAddress('docs/history.md')

export function singleGate(test: LoadTest): Block {
  return [
    '# The gate in one workflow: for pull requests from branches of the repository itself.',
    '# Runs on main are kept in the history, by which pull requests are judged:',
    `# ${HISTORY}`,
    'name: Load test',
    ...ON_BRANCHES,
    '',
    ...MAY_COMMENT,
    '',
    ...NEWEST_ONLY,
    '',
    ...JOB,
    ...jobSteps(
      CHECKOUT,
      START_SERVICE,
      INSTALL_LOCUST,
      runLocust(test),
      uploadStep({ name: 'load-test' }),
      gateStep(['artifact: load-test'])
    )
  ]
}

export function forkLoadTest(test: LoadTest): Block {
  return [
    "# Pull requests from forks, first half: runs a stranger's code, and is given nothing worth stealing.",
    '# All it hands on is one artifact. Why it is safe: ' + FORKS,
    'name: Load test',
    ...ON_BRANCHES.slice(0, -1),
    '    branches: [main] # becomes the baseline',
    '',
    'permissions: {}',
    '',
    ...NEWEST_ONLY,
    '',
    ...JOB,
    ...jobSteps(
      CHECKOUT_OF_A_STRANGER,
      START_SERVICE,
      INSTALL_LOCUST,
      runLocust(test),
      uploadStep({ name: 'load-test' })
    )
  ]
}

export const FORK_GATE: Block = [
  '# Pull requests from forks, second half: may write, and therefore runs no code of the pull request.',
  '# It checks out nothing; the gate reads the artifact in memory.',
  'name: Locust Gate',
  'on:',
  '  workflow_run:',
  '    workflows: [Load test]',
  '    types: [completed]',
  '',
  'permissions: {}',
  '',
  'concurrency:',
  '  # One gate at a time for each head, so that two do not both create the comment.',
  '  group: locust-gate-${{ github.event.workflow_run.head_repository.full_name }}-${{ github.event.workflow_run.head_branch }}',
  '',
  'jobs:',
  '  gate:',
  '    # A run that was cancelled by a newer one has no result to judge.',
  "    if: github.event.workflow_run.event == 'pull_request' && github.event.workflow_run.conclusion != 'cancelled'",
  '    runs-on: ubuntu-latest',
  '    permissions:',
  "      actions: read # the artifact of the other workflow's run, and the baseline's",
  '      contents: read # the config of the base branch',
  '      pull-requests: write # the comment',
  "      checks: write # the check run: this job's own colour is not seen on the pull request",
  '    steps:',
  ...jobSteps(gateStep(['artifact: load-test', 'check-run: true'], 'as usual'))
]

export function shardedLoadTest(test: LoadTest): Block {
  const parts = equalParts(test.users, SHARDS)
  const part = { ...test, spawnRate: Math.ceil(test.spawnRate / parts.length) }
  return [
    '# Load from more than one machine: each leg of the matrix makes its part of it, and the gate merges',
    '# what they measured exactly, from the histograms of --json-file. They need a service that all of',
    '# them reach: its address is the variable STAGING_URL of the repository.',
    'name: Load test',
    ...ON_BRANCHES,
    '',
    ...MAY_COMMENT,
    '',
    'concurrency:',
    '  # All of them load the same service: one at a time, and of those that wait the newest.',
    '  group: load-test',
    '',
    'jobs:',
    '  load-test:',
    '    strategy:',
    '      fail-fast: false',
    '      matrix:',
    ...shardMatrix(parts),
    '    runs-on: ubuntu-latest',
    '    steps:',
    ...jobSteps(
      CHECKOUT,
      INSTALL_LOCUST,
      isEven(parts) ? runShard({ ...part, users: parts[0] ?? 1 }) : runShard(part, 'users'),
      uploadStep({ name: 'load-test-${{ matrix.shard }}' })
    ),
    '',
    '  gate:',
    '    needs: load-test',
    '    # Also when a leg failed: what it lacks is what there is to see.',
    '    if: always()',
    '    runs-on: ubuntu-latest',
    '    steps:',
    ...jobSteps(CHECKOUT, gateStep(['artifact: load-test-*', 'combine: shards'], 'as usual'))
  ]
}

/** Whole users who add up to all of them: another load than the load level's would be a warning each time. */
function equalParts(users: number, most: number): readonly number[] {
  const machines = Math.max(1, Math.min(most, users))
  return Array.from(
    { length: machines },
    (_, at) => Math.floor(users / machines) + (at < users % machines ? 1 : 0)
  )
}

function isEven(parts: readonly number[]): boolean {
  return new Set(parts).size === 1
}

function shardMatrix(parts: readonly number[]): Block {
  return isEven(parts)
    ? [`        shard: [${parts.map((_, at) => at + 1).join(', ')}]`]
    : [
        '        include:',
        ...parts.map((users, at) => `          - { shard: ${at + 1}, users: ${users} }`)
      ]
}

export function sideBySide(test: LoadTest): Block {
  const folders = (side: string): string[] => PAIRS.map(pair => `  results/${side}-${pair}`)
  return [
    '# Base and head of the pull request at the same time on the same machine: what disturbs one disturbs',
    '# the other, so that far smaller changes are told from noise than between two jobs. The two services',
    '# share the machine: let the users be so few that it is not busy.',
    'name: Load test',
    'on:',
    '  pull_request:',
    '',
    'permissions:',
    '  contents: read # the config and the load test',
    '  pull-requests: write # the comment',
    '',
    ...NEWEST_ONLY,
    '',
    ...JOB,
    ...jobSteps(
      CHECKOUT,
      CHECKOUT_BASE,
      [
        '# The compose file takes its port from PORT: ports: ["${PORT}:8000"]',
        '- name: Start both services',
        '  run: |',
        '    PORT=8000 COMPOSE_PROJECT_NAME=head docker compose up --detach --wait',
        '    cd base',
        '    PORT=8001 COMPOSE_PROJECT_NAME=base docker compose up --detach --wait'
      ],
      INSTALL_LOCUST,
      runPairs(test, PAIRS),
      uploadStep({ name: 'load-test' }),
      gateStep([
        'path: |',
        ...folders('head'),
        'baseline-path: |',
        ...folders('base'),
        'combine: repeats',
        'paired: true'
      ])
    )
  ]
}
