import { isEndUnseen } from '../../evaluate/capacity/recovery.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { formatCount, formatDuration, formatSeconds } from '../../units/format.js'
import { escapeMarkdown } from '../escape.js'
import { safeUrl } from '../markdown/markdown.js'
import { dateOf, head, named, open, PENDING, row, standingOf, standingText } from './cells.js'
import { type DocumentData, type DocumentLevel, meantLevel } from './levels.js'
import { firstCell, fixed, type DocumentLine, mergeLines, strong, weak } from './merge.js'
import { inTestOrder, type TestState } from './section-state.js'
import type { Fresh, Kept } from './section.js'

const FAILURES = 'Failure Scenarios'
const ALWAYS = [
  ['sustained', 'Sustained Load'],
  ['peak', 'Peak Load']
] as const

/** One row for each test: the two that always belong, the failure scenarios, and what else was run. */
export function testSummary(data: DocumentData): Fresh<'test-summary'> {
  const { levels } = data
  const always = ALWAYS.map(([name, title]) => {
    const level = levels.find(one => one.name === name)
    return level === undefined
      ? pendingTest(name, [title, ...askedOf(name, data)])
      : testOf(level, data)
  })
  const others = levels.filter(({ name }) => !ALWAYS.some(([always]) => always === name))
  const tests = [
    ...always,
    ...others.map(level => testOf(level, data)),
    ...(levels.some(({ kind }) => kind === 'recovery')
      ? []
      : [pendingTest('failures', [FAILURES, '100', 'Variable'])])
  ]
  return {
    lines: [
      ...fixed(...head(['Test Type', 'Status', 'Date', 'Users', 'Duration', 'Results'])),
      ...tests.map(({ line }) => line)
    ],
    state: { tests: inTestOrder(tests.flatMap(({ state }) => state ?? [])) }
  }
}

/** The general row of the failure scenarios gives way to those of named scenarios. */
export function mergeTestSummary(
  old: Kept<'test-summary'>,
  fresh: Fresh<'test-summary'>
): Kept<'test-summary'> {
  const lines = mergeLines(old.lines, fresh.lines)
  const tests = mergeTests(old.state.tests, fresh.state.tests)
  const isGeneral = (title: string | undefined): boolean => title === FAILURES
  return tests.some(({ test, title }) => test === 'failures' && !isGeneral(title))
    ? {
        lines: lines.filter(line => !isGeneral(firstCell(line))),
        state: { tests: tests.filter(({ title }) => !isGeneral(title)) }
      }
    : { lines, state: { tests } }
}

/** As their rows: a test that this report does not have stays as the document has it. */
function mergeTests(old: readonly TestState[], fresh: readonly TestState[]): TestState[] {
  const isIn = (tests: readonly TestState[], title: string): boolean =>
    tests.some(test => test.title === title)
  const said = fresh.filter(({ outcome }) => outcome !== 'pending')
  const kept = old.filter(({ title }) => !isIn(said, title))
  const open = fresh.filter(({ title }) => !isIn(said, title) && !isIn(kept, title))
  return inTestOrder([...said, ...kept, ...open])
}

/** Users and duration of a test that was not run. */
function askedOf(name: string, data: DocumentData): [string, string] {
  const { users, durationSeconds } = meantLevel(data, name) ?? {}
  return [
    users === undefined ? open('not in the config') : String(users),
    durationSeconds === undefined ? open('not in the config') : formatDuration(durationSeconds)
  ]
}

/** A row with its state, if it is one that the document asks about. */
type Test = { readonly line: DocumentLine; readonly state: TestState | undefined }

function pendingTest(
  test: TestState['test'],
  [title, users, duration]: readonly [string, string, string]
): Test {
  const cells = [title, `${PENDING} Pending`, open('not run yet'), users, duration, 'none yet']
  return {
    line: weak(row(cells)),
    state: { title, test, outcome: 'pending', asAsked: true }
  }
}

function testOf(level: DocumentLevel, data: DocumentData): Test {
  const line = rowOf(level, data)
  const title = firstCell(line.text)
  const test = kindOf(level)
  const { users, duration } = level.asked
  const asAsked = users === undefined && duration === undefined
  const outcome = standingOf(level.run)
  const state =
    title === undefined || test === undefined ? undefined : { title, test, outcome, asAsked }
  return { line, state }
}

function kindOf({ name, kind }: DocumentLevel): TestState['test'] | undefined {
  if (name === 'sustained' || name === 'peak' || name === 'normal') return name
  return kind === 'recovery' ? 'failures' : undefined
}

function rowOf(level: DocumentLevel, { report }: DocumentData): DocumentLine {
  const { title, run, runs, asked } = level
  const { peakUsers, durationSeconds } = run.run
  const { reportUrl, runUrl } = report.context
  const url = reportUrl ?? runUrl
  const results = [
    url === undefined ? named(run) : `[Link](${safeUrl(url)}) (${named(run)})`,
    ...(runs === 1 ? [] : [`the worst of ${formatCount(runs)} runs`]),
    ...recoveryText(run)
  ]
  return strong(
    row([
      title,
      standingText(standingOf(run)),
      dateOf(run) ?? open('no time in the files'),
      peakUsers === undefined
        ? open('no users in the files')
        : withAsked(formatCount(peakUsers), asked.users),
      durationSeconds === undefined
        ? open('no duration in the files')
        : withAsked(formatDuration(durationSeconds), asked.duration),
      results.join(', ')
    ])
  )
}

function withAsked(actual: string, asked: string | undefined): string {
  return escapeMarkdown(asked === undefined ? actual : `${actual} (asked: ${asked})`)
}

function recoveryText({ timeline }: RunEvaluation): string[] {
  const { recovery } = timeline
  if (recovery === undefined) return []
  const { incidents, worstSeconds } = recovery
  if (incidents.length === 0) return ['no incident was seen']
  return [
    worstSeconds !== undefined
      ? `recovered in ${formatSeconds(worstSeconds)}`
      : isEndUnseen(recovery)
        ? 'ended too early to tell of a recovery'
        : 'not recovered'
  ]
}
