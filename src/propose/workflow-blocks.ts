import { GATE_ACTION, NEEDS_RELEASE } from './publication.js'
import { MEASURE_LONGER } from './short-run.js'
import { comment } from './yaml-text.js'

/*
 * The steps that workflows are made of, those of `locust-gate init` and those of examples/ alike. Actions
 * of others are pinned to a commit, as nobody moves it; this one is named by the branch of its releases.
 */

/** Lines of YAML, indented within the block only. */
export type Block = readonly string[]

/** The load test that a workflow runs. */
export type LoadTest = {
  readonly users: number
  readonly spawnRate: number
  /** The runs do not tell how fast their users were started. */
  readonly isRateGuessed?: boolean
  /** As `--run-time` reads it: `5m`. */
  readonly runTime: string
  /** Name of the run: the end of the CSV prefix, which gives it its load level. */
  readonly name: string
  /** A run so short was measured, as it should not be. */
  readonly isShort?: boolean
}

const CHECKOUT_ACTION = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1'
const UPLOAD_ACTION = 'actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0'

export const CHECKOUT: Block = [
  `- uses: ${CHECKOUT_ACTION}`,
  '  with:',
  '    persist-credentials: false'
]

/** The commit that the pull request is to be merged into, beside the one of the pull request. */
export const CHECKOUT_BASE: Block = [
  ...CHECKOUT,
  '    ref: ${{ github.event.pull_request.base.sha }}',
  '    path: base'
]

/** Without any action and without a token. */
export const CHECKOUT_OF_A_STRANGER: Block = [
  '# A public repository needs no token to be read, so that none is left on the disk.',
  '- name: Check out',
  '  run: |',
  '    git init --quiet .',
  '    git fetch --quiet --depth 1 "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY" "$GITHUB_REF"',
  '    git checkout --quiet FETCH_HEAD'
]

export const START_SERVICE: Block = [
  '# CHANGE THIS: start your service here, and give --host below its address.',
  '- name: Start the service',
  '  run: docker compose up --detach --wait'
]

export const INSTALL_LOCUST: Block = [
  '# What else the locustfile imports: pipx inject locust PACKAGE',
  '- name: Install Locust',
  '  run: pipx install locust'
]

/** Where Locust finds the service that its job has started. */
const LOCAL_HOST = 'http://localhost:8000'

/** Locust's own arguments, as lines of a folded text. */
function argumentsOf(
  {
    users,
    spawnRate,
    runTime,
    name
  }: Omit<LoadTest, 'users'> & { readonly users: number | string },
  host = LOCAL_HOST
): Block {
  return [
    `locust --headless --host ${host}`,
    `--users ${users} --spawn-rate ${spawnRate} --run-time ${runTime}`,
    `--csv results/${name} --csv-full-history --exit-code-on-error 0`
  ]
}

const WHOSE_FAILURES =
  "# Failed requests are the gate's to judge: Locust's own exit code must not end the job."

const SHORT = `# So short a run measures little but its start: ${MEASURE_LONGER}.`

const GUESSED_RATE =
  '# --spawn-rate is a guess: what was measured does not tell how fast the users were started.'

function remarksOn({ isShort, isRateGuessed }: LoadTest): Block {
  return [
    WHOSE_FAILURES,
    ...(isShort === true ? [SHORT] : []),
    ...(isRateGuessed === true ? [GUESSED_RATE] : [])
  ]
}

export function runLocust(test: LoadTest): Block {
  return [
    ...remarksOn(test),
    '- name: Run Locust',
    '  run: >-',
    ...argumentsOf(test).map(line => `    ${line}`)
  ]
}

/**
 * Against a service that several machines reach; histograms make what they measure one. Where the
 * machines have not as many users each, the matrix says how many, under the name that is given.
 */
export function runShard(test: LoadTest, usersOfMatrix?: string): Block {
  return [
    ...remarksOn(test),
    '- name: Run Locust',
    '  env:',
    '    HOST: ${{ vars.STAGING_URL }}',
    ...(usersOfMatrix === undefined ? [] : [`    USERS: \${{ matrix.${usersOfMatrix} }}`]),
    '  run: >-',
    ...argumentsOf(
      usersOfMatrix === undefined ? test : { ...test, users: '"$USERS"' },
      '"$HOST"'
    ).map(line => `    ${line}`),
    `    --json-file results/${test.name}`
  ]
}

/** Pairs of runs, the two of a pair at the same time. */
export function runPairs(test: LoadTest, pairs: readonly number[]): Block {
  const { users, spawnRate, runTime, name } = test
  return [
    ...remarksOn(test),
    '- name: Run Locust against both at the same time',
    '  run: |',
    '    load() {',
    '      locust --headless --host "http://localhost:$1" \\',
    `        --users ${users} --spawn-rate ${spawnRate} --run-time ${runTime} \\`,
    `        --csv "results/$2/${name}" --csv-full-history --exit-code-on-error 0`,
    '    }',
    `    for pair in ${pairs.join(' ')}; do`,
    '      load 8001 "base-$pair" &',
    '      load 8000 "head-$pair" &',
    '      wait',
    '    done'
  ]
}

type UploadStep = {
  readonly name: string
  readonly retentionDays?: number
}

/** Also when Locust failed: then why is what there is to see. */
export function uploadStep({ name, retentionDays }: UploadStep): Block {
  return [
    `- uses: ${UPLOAD_ACTION}`,
    '  if: always()',
    '  with:',
    `    name: ${name}`,
    '    path: results/',
    '    if-no-files-found: error',
    ...(retentionDays === undefined ? [] : [`    retention-days: ${retentionDays}`])
  ]
}

/** The gate with its inputs, each a line of YAML or several. */
export function gateStep(inputs: Block, always: 'always' | 'as usual' = 'always'): Block {
  return [
    ...comment(`${NEEDS_RELEASE}; before it, name a commit.`),
    `- uses: ${GATE_ACTION}`,
    ...(always === 'always' ? ['  if: always()'] : []),
    '  with:',
    ...inputs.map(line => `    ${line}`)
  ]
}

/** Blocks of steps with a blank line between them, as deep as the steps of a job. */
export function jobSteps(...blocks: readonly Block[]): Block {
  return blocks.flatMap((block, at) => [
    ...(at > 0 ? [''] : []),
    ...block.map(line => `      ${line}`)
  ])
}

export const ON_BRANCHES: Block = ['on:', '  pull_request:', '  push:', '    branches: [main]']

export const MAY_COMMENT: Block = [
  'permissions:',
  '  contents: read # the config and the load test',
  "  actions: read # the history of main's runs, and until it is long enough their artifacts",
  '  pull-requests: write # the comment'
]

export const NEWEST_ONLY: Block = [
  'concurrency:',
  '  group: load-test-${{ github.ref }}',
  "  cancel-in-progress: ${{ github.event_name == 'pull_request' }}"
]

export const JOB: Block = ['jobs:', '  load-test:', '    runs-on: ubuntu-latest', '    steps:']
