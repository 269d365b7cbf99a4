import { firstCell } from './merge.js'
import {
  parseState,
  type SectionStates,
  type StatefulName,
  type TestState
} from './section-state.js'

/*
 * Sections whose marker holds no state of their text: written before markers held any, by people, or
 * changed by them. This is the one place that reads it off the text. The words are those that documents
 * have, so they stay here when the sections come to say it otherwise.
 */

const PENDING = '⏳'
const NOT_AS_ASKED = '(asked: '
const TESTS: Readonly<Record<string, TestState['test']>> = {
  'Sustained Load': 'sustained',
  'Peak Load': 'peak',
  'Normal Load': 'normal',
  'Failure Scenarios': 'failures'
}
const STATUSES: Readonly<Record<string, TestState['outcome']>> = {
  '⏳ Pending': 'pending',
  '✅ Passed': 'passed',
  '⚠️ Passed with warnings': 'warned',
  '⚠️ Advisory only, would have failed': 'advisory',
  '❌ Failed': 'failed',
  '❓ Could not judge': 'could-not-judge'
}
const CAPACITIES = [
  'Max Concurrent Users',
  'Max Requests/Second',
  'Breaking Point',
  'Recommended Max Load'
]
const SOURCES = [
  ['capacity', 'Known from the capacity test '],
  ['peak', 'Known from the peak load '],
  ['load', 'Known from another load ']
] as const

/** The state of a section of the document: its marker's, or else what its text says. */
export function stateOf<N extends StatefulName>(
  name: N,
  json: string | undefined,
  lines: readonly string[]
): SectionStates[N] {
  return parseState(name, json, lines) ?? READERS[name](lines)
}

const READERS: { readonly [N in StatefulName]: (lines: readonly string[]) => SectionStates[N] } = {
  'test-summary': lines => ({ tests: lines.flatMap(line => testOf(line) ?? []) }),
  'current-capacity': lines => ({
    isKnown: CAPACITIES.every(label =>
      lines.some(line => firstCell(line) === label && !line.includes(PENDING))
    )
  }),
  bottlenecks: lines => ({
    source: SOURCES.find(([, words]) => lines.some(line => line.startsWith(words)))?.[0] ?? 'none',
    primary: primaryOf(lines.find(line => line.includes('**Primary Bottleneck**')))
  }),
  'response-time-trends': lines => ({
    told: !lines.some(line => line.startsWith('Time Series Data'))
      ? 'none'
      : lines.some(line => line.includes(PENDING))
        ? 'no-run'
        : 'thirds'
  })
}

function testOf(line: string): TestState | undefined {
  const title = firstCell(line)
  const test = TESTS[title?.replace(/ \(.*/, '') ?? '']
  if (title === undefined || test === undefined) return undefined
  return { title, test, ...statusOf(line), asAsked: !line.includes(NOT_AS_ASKED) }
}

/** The second cell: our words, or a sign of ours with words of people's own. */
function statusOf(line: string): Pick<TestState, 'outcome' | 'words'> {
  const cell = line.split('|')[2]?.trim() ?? ''
  const known = STATUSES[cell]
  if (known !== undefined) return { outcome: known }
  const words = cell.replace(/^\S+ /, '').toLowerCase()
  if (cell.includes(PENDING)) return { outcome: 'pending' }
  if (cell.startsWith('❌')) return { outcome: 'failed', words }
  if (cell.startsWith('❓')) return { outcome: 'could-not-judge', words }
  return { outcome: cell.startsWith('⚠️') ? 'warned' : 'passed', words }
}

function primaryOf(line: string | undefined): SectionStates['bottlenecks']['primary'] {
  if (line === undefined || line.includes(PENDING)) return 'open'
  return line.endsWith('not reached') ? 'nearest' : 'limit'
}
