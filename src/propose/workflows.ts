import { GATE_ACTION, NEEDS_RELEASE } from './publication.js'
import {
  FORK_GATE,
  forkLoadTest,
  shardedLoadTest,
  sideBySide,
  singleGate
} from './pull-request-workflows.js'
import {
  type Block,
  CHECKOUT,
  gateStep,
  INSTALL_LOCUST,
  JOB,
  jobSteps,
  type LoadTest,
  runLocust,
  START_SERVICE,
  uploadStep
} from './workflow-blocks.js'

/** What a workflow is for. */
export const WORKFLOWS = ['single', 'fork-safe', 'nightly', 'release', 'shards', 'ab'] as const
export type WorkflowShape = (typeof WORKFLOWS)[number]

/** A file of `.github/workflows/`. */
export type Workflow = {
  readonly file: string
  readonly text: string
  /** What must be done before it runs; it runs on nobody's service as it stands. */
  readonly toDo: readonly string[]
}

const LOAD_TEST_FILE = 'load-test.yml'
/** The load test of a project that says nothing of its own: that of the load level. */
export function usualLoadTest(shape: WorkflowShape): LoadTest {
  const load = { users: 200, spawnRate: 20 }
  if (shape === 'ab') return { ...load, runTime: '2m', name: 'normal' }
  return shape === 'nightly' || shape === 'release'
    ? { ...load, runTime: '30m', name: 'sustained' }
    : { ...load, runTime: '5m', name: 'normal' }
}

/** The files of a shape. */
export function workflowsOf(shape: WorkflowShape, test: LoadTest): readonly Workflow[] {
  switch (shape) {
    case 'single':
      return [file(singleGate(test), SERVICE)]
    case 'fork-safe':
      return [
        file(forkLoadTest(test), [...SERVICE, PRIVATE]),
        { ...file(FORK_GATE), file: 'locust-gate.yml' }
      ]
    case 'nightly':
      return [file(nightly(test), SERVICE)]
    case 'release':
      return [file(release(test), SERVICE)]
    case 'shards':
      return [file(shardedLoadTest(test), ['set the variable STAGING_URL of the repository'])]
    case 'ab':
      return [file(sideBySide(test), ['let the compose file take its port from PORT'])]
  }
}

const SERVICE = [
  'make the step "Start the service" start your service, and give --host its address'
]

const PRIVATE =
  'in a private repository, which a token is needed to clone, give the job contents: read and actions/checkout'

const UNRELEASED = `${NEEDS_RELEASE}; before it, name a commit in "uses: ${GATE_ACTION}"`

function file(lines: Block, toDo: readonly string[] = []): Workflow {
  const text = `${lines.join('\n')}\n`
  const needsRelease = text.includes(GATE_ACTION) ? [UNRELEASED] : []
  return { file: LOAD_TEST_FILE, text, toDo: [...toDo, ...needsRelease] }
}

function nightly(test: LoadTest): Block {
  return [
    '# A longer load test each night, compared with the nights before it. There is no pull request to',
    '# comment on: the verdict is the colour of the job, its summary and the report.',
    'name: Nightly load test',
    'on:',
    '  schedule:',
    "    - cron: '23 2 * * *' # UTC; a full hour is when GitHub is busiest",
    '  workflow_dispatch:',
    '',
    'permissions:',
    '  contents: read # the config and the load test',
    '  actions: read # the baseline: artifacts of earlier nights',
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

function release(test: LoadTest): Block {
  return [
    '# The gate before a release is announced: compared with the release before it, with the filled-in',
    '# performance document attached to the release.',
    'name: Release load test',
    'on:',
    '  release:',
    '    types: [published]',
    '',
    'permissions: {}',
    '',
    'jobs:',
    '  load-test:',
    '    runs-on: ubuntu-latest',
    '    permissions:',
    '      contents: write # to attach the document',
    "      actions: read # the baseline: the previous release's artifact",
    '      checks: write # a check run on the released commit',
    '    steps:',
    ...jobSteps(
      CHECKOUT,
      START_SERVICE,
      INSTALL_LOCUST,
      runLocust(test),
      [
        '# The next release is compared with this one: keep it as long as the repository may.',
        ...uploadStep({ name: 'load-test', retentionDays: 400 })
      ],
      gateStep(['artifact: load-test', 'check-run: true', 'document: PERFORMANCE.md']),
      [
        '- name: Attach the document',
        '  if: always()',
        '  env:',
        '    GH_TOKEN: ${{ github.token }}',
        '    TAG: ${{ github.event.release.tag_name }}',
        '  run: gh release upload "$TAG" PERFORMANCE.md --clobber'
      ]
    )
  ]
}
