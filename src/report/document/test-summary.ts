import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { formatCount, formatDuration } from '../../units/format.js'
import { escapeMarkdown } from '../escape.js'
import { safeUrl } from '../markdown/markdown.js'
import { dateOf, head, named, open, outcomeText, PENDING, row } from './cells.js'
import type { DocumentData, DocumentLevel } from './levels.js'
import { firstCell, fixed, type DocumentLine, mergeLines, strong, weak } from './merge.js'

const FAILURES = 'Failure Scenarios'
const ALWAYS = [
  ['sustained', 'Sustained Load', '200', '30 min'],
  ['peak', 'Peak Load', '1000', '10 min']
] as const

/** One row for each test: the two that always belong, the failure scenarios, and what else was run. */
export function testSummary(data: DocumentData): DocumentLine[] {
  const { levels } = data
  const always = ALWAYS.map(([name, title, users, duration]) => {
    const level = levels.find(one => one.name === name)
    return level === undefined ? pendingRow(title, users, duration) : rowOf(level, data)
  })
  const others = levels.filter(({ name }) => !ALWAYS.some(([always]) => always === name))
  const rows = [
    ...always,
    ...others.map(level => rowOf(level, data)),
    ...(levels.some(({ kind }) => kind === 'recovery')
      ? []
      : [pendingRow(FAILURES, '100', 'Variable')])
  ]
  return [
    ...fixed(...head(['Test Type', 'Status', 'Date', 'Users', 'Duration', 'Results'])),
    ...rows
  ]
}

/** The general row of the failure scenarios gives way to those of named scenarios. */
export function mergeTestSummary(old: readonly string[], fresh: readonly DocumentLine[]): string[] {
  const merged = mergeLines(old, fresh)
  const isNamed = merged.some(line => firstCell(line)?.startsWith(`${FAILURES} (`))
  return merged.filter(line => !isNamed || firstCell(line) !== FAILURES)
}

function pendingRow(title: string, users: string, duration: string): DocumentLine {
  return weak(row([title, `${PENDING} Pending`, open('not run yet'), users, duration, 'none yet']))
}

/** What a run lacks to be the test that its level describes; readiness looks for it. */
export const ASKED = '(asked: '

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
      outcomeText(run),
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
  return escapeMarkdown(asked === undefined ? actual : `${actual} ${ASKED}${asked})`)
}

function recoveryText({ timeline }: RunEvaluation): string[] {
  const { recovery } = timeline
  if (recovery === undefined) return []
  const { incidents, worstSeconds } = recovery
  if (incidents.length === 0) return ['nothing broke']
  return [
    worstSeconds === undefined ? 'not recovered' : `recovered in ${formatDuration(worstSeconds)}`
  ]
}
