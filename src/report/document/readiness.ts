import { head, open, PENDING, row, STANDINGS } from './cells.js'
import { fixed, type DocumentLine, strong, weak } from './merge.js'
import type { DocumentState, TestState } from './section-state.js'

const LOADS = ['Sustained Load', 'Peak Load', 'Normal Load'] as const
const NEEDED = LOADS.slice(0, 2)
const STEPS = [
  'Execute sustained load test',
  'Execute peak load test',
  'Execute failure scenario tests',
  'Analyze all results',
  'Update this document with actual metrics',
  'Address identified bottlenecks',
  'Re-test to verify improvements',
  'Document final capacity limits',
  'Create production monitoring dashboards',
  'Set up auto-scaling policies'
] as const

/** What the whole document, earlier reports included, says about going into production. */
export function productionReadiness(document: DocumentState): DocumentLine[] {
  return [
    ...fixed(...head(['Criteria', 'Status', 'Notes'])),
    targetsRow(testsUnderLoad(document)),
    stateRow('Capacity Documented', document['current-capacity']?.isKnown === true, [
      'see Current Capacity',
      'no capacity test was given'
    ]),
    bottlenecksRow(document.bottlenecks?.primary),
    stateRow('Scaling Strategy Defined', document.scaling?.isAnswered === true, [
      'see Scaling Recommendations',
      'load-test data cannot tell; fill in Scaling Recommendations'
    ]),
    weak(row(['Monitoring Configured', PENDING, open('load-test data cannot tell')])),
    weak(row(['Alerts Configured', PENDING, open('load-test data cannot tell')]))
  ]
}

function stateRow(
  criterion: string,
  isDone: boolean,
  [done, missing]: readonly [string, string]
): DocumentLine {
  return isDone
    ? strong(row([criterion, '✅ Yes', done]))
    : weak(row([criterion, PENDING, open(missing)]))
}

function bottlenecksRow(primary: 'limit' | 'nearest' | 'open' | undefined): DocumentLine {
  const criterion = 'Bottlenecks Identified'
  return primary === 'nearest'
    ? strong(
        row([
          criterion,
          '⚠️ Partly',
          'no endpoint reached its bound; see Bottlenecks for the nearest'
        ])
      )
    : stateRow(criterion, primary === 'limit', [
        'by endpoint; see Bottlenecks for the components',
        'no run under load was given'
      ])
}

/** A test under load that was run, with its row's own title. */
type LoadTest = TestState & { readonly outcome: keyof typeof STANDINGS }

function testsUnderLoad(document: DocumentState): LoadTest[] {
  const tests = testsOf(document)
  return LOADS.flatMap(title => {
    const test = tests.find(one => one.title === title)
    return test === undefined || !isRun(test) ? [] : [test]
  })
}

function testsOf(document: DocumentState): readonly TestState[] {
  return document['test-summary']?.tests ?? []
}

function isRun(test: TestState): test is LoadTest {
  return test.outcome !== 'pending'
}

function targetsRow(tests: readonly LoadTest[]): DocumentLine {
  const missing = NEEDED.filter(title => !tests.some(test => test.title === title))
  const notes = [
    ...tests.map(({ title, outcome, asAsked, words }) => {
      const said = words ?? STANDINGS[outcome].words.toLowerCase()
      return `${title}: ${said}${asAsked ? '' : ', but not run as asked'}`
    }),
    ...missing.map(title => `${title}: not run yet`)
  ].join('; ')
  const criterion = 'Performance Targets Met'
  const isSome = (...outcomes: readonly LoadTest['outcome'][]): boolean =>
    tests.some(({ outcome }) => outcomes.includes(outcome))
  if (isSome('failed')) return strong(row([criterion, '❌ No', notes]))
  if (missing.length > 0 || isSome('could-not-judge')) {
    return strong(row([criterion, PENDING, `TBD: ${notes}`]))
  }
  const isReserved = tests.some(({ asAsked }) => !asAsked) || isSome('warned', 'advisory')
  return strong(row([criterion, isReserved ? '⚠️ With reservations' : '✅ Yes', notes]))
}

/** The next steps, ticked where the document shows that they are done: a test, as it was meant. */
export function nextSteps(document: DocumentState): DocumentLine[] {
  const tests = testsOf(document).filter(isRun)
  const isDone = (['sustained', 'peak', 'failures'] as const).map(name =>
    tests.some(({ test, asAsked }) => test === name && asAsked)
  )
  const hasActual = testsUnderLoad(document).length > 0
  const isCapacityKnown = document['current-capacity']?.isKnown
  const done = [...isDone, false, hasActual, false, false, isCapacityKnown]
  return STEPS.map((step, i) =>
    done[i] === true ? strong(`${i + 1}. [x] ${step}`) : weak(`${i + 1}. [ ] ${step}`)
  )
}
