import { NOT_REACHED } from './bottlenecks-section.js'
import { head, open, PENDING, row } from './cells.js'
import { firstCell, fixed, type DocumentLine, strong, weak } from './merge.js'
import { ASKED } from './test-summary.js'

/** Sections by name, as they stand in the document after this update. */
export type Written = ReadonlyMap<string, readonly string[]>

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
export function productionReadiness(written: Written): DocumentLine[] {
  return [
    ...fixed(...head(['Criteria', 'Status', 'Notes'])),
    targetsRow(written),
    stateRow('Capacity Documented', isCapacityKnown(written), [
      'see Current Capacity',
      'no capacity test was given'
    ]),
    bottlenecksRow(written),
    stateRow('Scaling Strategy Defined', isScalingKnown(written), [
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

function bottlenecksRow(written: Written): DocumentLine {
  const criterion = 'Bottlenecks Identified'
  const first = written.get('bottlenecks')?.find(line => line.includes('**Primary Bottleneck**'))
  return first?.endsWith(NOT_REACHED) === true
    ? strong(
        row([criterion, '⚠️ Partly', 'no load reached a limit; see Bottlenecks for the nearest'])
      )
    : stateRow(criterion, first !== undefined && !first.includes(PENDING), [
        'by endpoint; see Bottlenecks for the components',
        'no run under load was given'
      ])
}

function targetsRow(written: Written): DocumentLine {
  const states = LOADS.flatMap(title => {
    const status = statusOf(written, title)
    return status === undefined || status.includes(PENDING) ? [] : [{ title, status }]
  })
  const missing = NEEDED.filter(title => !states.some(state => state.title === title))
  const short = states.filter(({ title }) => lineOf(written, title)?.includes(ASKED))
  const notes = [
    ...states.map(state => {
      const word = state.status.replace(/^\S+ /, '').toLowerCase()
      return `${state.title}: ${word}${short.includes(state) ? ', but not run as asked' : ''}`
    }),
    ...missing.map(title => `${title}: not run yet`)
  ].join('; ')
  const criterion = 'Performance Targets Met'
  if (states.some(({ status }) => status.startsWith('❌')))
    return strong(row([criterion, '❌ No', notes]))
  if (missing.length > 0 || states.some(({ status }) => status.startsWith('❓')))
    return strong(row([criterion, PENDING, `TBD: ${notes}`]))
  const isWarned = short.length > 0 || states.some(({ status }) => status.startsWith('⚠️'))
  return strong(row([criterion, isWarned ? '⚠️ With reservations' : '✅ Yes', notes]))
}

/** The next steps, ticked where the document shows that they are done: a test, as it was meant. */
export function nextSteps(written: Written): DocumentLine[] {
  const rows = (written.get('test-summary') ?? []).filter(
    line => !line.includes(PENDING) && !line.includes(ASKED)
  )
  const isRun = ['Sustained Load', 'Peak Load', 'Failure Scenarios'].map(title =>
    rows.some(line => firstCell(line)?.replace(/ \(.*/, '') === title)
  )
  const hasActual = LOADS.some(title => statusOf(written, title)?.includes(PENDING) === false)
  const done = [...isRun, false, hasActual, false, false, isCapacityKnown(written)]
  return STEPS.map((step, i) =>
    done[i] === true ? strong(`${i + 1}. [x] ${step}`) : weak(`${i + 1}. [ ] ${step}`)
  )
}

/** The Status cell of a row of the test summary. */
function statusOf(written: Written, title: string): string | undefined {
  return lineOf(written, title)?.split('|')[2]?.trim()
}

function lineOf(written: Written, title: string): string | undefined {
  return written.get('test-summary')?.find(text => firstCell(text) === title)
}

function isCapacityKnown(written: Written): boolean {
  const lines = written.get('current-capacity') ?? []
  return lines.length > 0 && !lines.some(line => line.includes(PENDING))
}

function isScalingKnown(written: Written): boolean {
  const lines = written.get('scaling') ?? []
  return lines.length > 0 && !lines.some(line => line.includes('TBD'))
}
