import { criterionText } from '../../config/criterion.js'
import type { ScalingResult } from '../../evaluate/resources/resources-evaluation.js'
import { upperFirst } from '../../units/letter-case.js'
import { ended } from '../../units/sentence.js'
import { codeSpan, escapeMarkdown, markdownLink } from '../escape.js'
import { safeUrl } from '../markdown/markdown.js'
import { runLinks } from '../view/links.js'
import { generatorText, scalingFacts } from '../view/resource-facts.js'
import { dateOf, isOpen, named, open, PENDING, STANDINGS } from './cells.js'
import type { DocumentData, DocumentLevel } from './levels.js'
import { fixed, type DocumentLine, mergeLines, strong, weak } from './merge.js'
import type { DocumentState, TestState } from './section-state.js'

/* What stands around the measurements: the last update, scaling, references, the test environment. */

const OUTSIDE = 'load-test data cannot tell'
const NOTICE = `${PENDING} ${open('load-test data tell neither instances nor resources')}.`

/** By what and with which verdict the document was last written. */
export function lastUpdate({ report, levels }: DocumentData): DocumentLine[] {
  const { evaluation, context } = report
  const runs = levels.map(({ run }) => named(run)).join(', ')
  const where = [
    ...(context.commit === undefined ? [] : [`commit ${codeSpan(context.commit.slice(0, 12))}`]),
    ...(context.runUrl === undefined ? [] : [`[workflow run](${safeUrl(context.runUrl)})`]),
    ...(context.reportUrl === undefined ? [] : [`[HTML report](${safeUrl(context.reportUrl)})`])
  ]
  return fixed(
    `**Last update**: ${STANDINGS[evaluation.outcome].icon} ${ended(escapeMarkdown(evaluation.headline, 1000))}`,
    '',
    `Filled in by Locust Gate ${escapeMarkdown(context.version)} from ${runs || 'no run'}${where.length === 0 ? '' : ` (${where.join(', ')})`}. What the data cannot answer is marked TBD with the reason. Text between markers is written anew; text outside them is yours, and so is what you write in place of a TBD in a table or list.`
  )
}

/** Of this a load test tells at most when a trigger was met: people fill it in, and it stays. */
export function scalingAdvice({ levels }: DocumentData): DocumentLine[] {
  const group = (title: string, items: readonly string[]): DocumentLine[] => [
    ...fixed('', `#### ${title}`, ''),
    ...items.map(item => weak(`- ${item}`))
  ]
  return [
    ...fixed(NOTICE),
    ...group('Horizontal Scaling', [
      '**Current Instances**: TBD',
      '**Recommended Instances**: TBD'
    ]),
    triggerOf('up', 'Scaling Trigger', levels) ??
      weak('- **Scaling Trigger**: CPU > 70% for 5 minutes'),
    triggerOf('down', 'Scale-down Trigger', levels) ??
      weak('- **Scale-down Trigger**: CPU < 30% for 10 minutes'),
    ...levels.flatMap(triggers),
    ...group('Vertical Scaling', [
      '**Current Resources**: TBD',
      '**Recommended Resources**: TBD',
      '**When to Scale**: TBD'
    ]),
    ...group('Database Scaling', [
      '**Read Replicas**: TBD (current) → TBD (recommended)',
      '**Connection Pool**: TBD (current) → TBD (recommended)',
      '**Instance Size**: TBD (current) → TBD (recommended)'
    ]),
    ...group('Cache Scaling', [
      '**Memory**: TBD MB (current) → TBD MB (recommended)',
      '**Cluster Nodes**: TBD (current) → TBD (recommended)',
      '**Eviction Policy**: TBD'
    ])
  ]
}

/** The team's own, which stand in its config; undefined where it has none. */
function triggerOf(
  direction: ScalingResult['direction'],
  label: string,
  levels: readonly DocumentLevel[]
): DocumentLine | undefined {
  const all = levels.flatMap(({ run }) => run.resources?.scaling ?? [])
  const own = all.filter(result => result.explicit && result.direction === direction)
  if (own.length === 0) return undefined
  const said = own.map(({ title, criterion, unit }) => `${title} ${criterionText(criterion, unit)}`)
  return strong(`- **${label}**: ${escapeMarkdown([...new Set(said)].join(', or '), 1000)}`)
}

/** `**Scale up in Sustained Load**: app.cpu > 70% for 5 min: met …`, a line for each direction. */
function triggers({ title, run }: DocumentLevel): DocumentLine[] {
  const facts = scalingFacts(run)
  const labels = [...new Set(facts.map(({ label }) => label))]
  return labels.map(label => {
    const said = facts.filter(fact => fact.label === label).map(({ value }) => value)
    return strong(
      `- **${upperFirst(label)} in ${title}**: ${escapeMarkdown(said.join('; '), 1000)}`
    )
  })
}

/** What people have answered stays; the pending line goes once that is all of it. */
export function mergeScaling(
  old: readonly string[],
  fresh: readonly DocumentLine[]
): { readonly lines: readonly string[]; readonly isAnswered: boolean } {
  const lines = mergeLines(old, fresh)
  const isAnswered = !lines.some(line => line.startsWith('- ') && isOpen(line))
  return { lines: isAnswered ? lines.filter(line => line !== NOTICE) : lines, isAnswered }
}

const NOT_RUN = open('not run yet')

/** Links to the results of each kind of test, as the document knows them, and to what else a reader needs. */
export function references(
  { report, levels }: DocumentData,
  { 'test-summary': summary }: DocumentState
): DocumentLine[] {
  const url = report.context.reportUrl ?? report.context.runUrl
  const result = (label: string, name: TestState['test'], isHere: boolean): DocumentLine => {
    if (isHere && url !== undefined) return strong(`- **${label}**: [Link](${safeUrl(url)})`)
    const known = summary?.tests.some(({ test, outcome }) => test === name && outcome !== 'pending')
    return weak(`- **${label}**: ${known === true ? open('no link was given') : NOT_RUN}`)
  }
  const isHere = (name: string): boolean => levels.some(level => level.name === name)
  const isRecovery = levels.some(({ kind }) => kind === 'recovery')
  return [
    result('Sustained Load Test Results', 'sustained', isHere('sustained')),
    result('Peak Load Test Results', 'peak', isHere('peak')),
    result('Failure Scenarios Test Results', 'failures', isRecovery),
    ...levels.flatMap(({ title, run }) =>
      runLinks(run, report.evaluation.links).map(({ name, url }) =>
        strong(`- **${escapeMarkdown(name, 100)}, ${title}**: ${markdownLink('Link', url)}`)
      )
    ),
    weak('- **Load Testing Guide**: TBD'),
    weak('- **Operations Runbook**: TBD')
  ]
}

/** Of a test that was not run yet when the document was last written, the report knows as much or more. */
export function mergeReferences(old: readonly string[], fresh: readonly DocumentLine[]): string[] {
  return mergeLines(
    old.filter(line => !line.endsWith(`: ${NOT_RUN}`)),
    fresh
  )
}

/** What is known of the environment: the date and the release of Locust. */
export function testEnvironment({ levels }: DocumentData): DocumentLine[] {
  const dates = levels.flatMap(({ run }) => dateOf(run) ?? []).sort()
  const [first, last] = [dates[0], dates.at(-1)]
  const releases = [...new Set(levels.map(({ run }) => run.run.locust.label))].join(', ')
  return [
    first === undefined || last === undefined
      ? weak(`- **Date**: ${open('no time in the files')}`)
      : strong(`- **Date**: ${first === last ? first : `${first} to ${last}`}`),
    weak(`- **Environment**: ${open(OUTSIDE)}`),
    levels.length === 0
      ? weak('- **Load Generator**: Locust')
      : strong(`- **Load Generator**: Locust ${escapeMarkdown(releases)}${generatorSaid(levels)}`),
    ...['Monitoring', 'Database', 'Cache', 'Application'].map(label =>
      weak(`- **${label}**: ${open(OUTSIDE)}`)
    )
  ]
}

/** ` on AMD EPYC 7763, 4 cores, 16,384 MB`, each kind of machine once. */
function generatorSaid(levels: readonly DocumentLevel[]): string {
  const machines = levels.flatMap(({ run }) => run.resources?.generator ?? [])
  const texts = [...new Set(machines.map(generatorText))].filter(text => text !== '')
  return texts.length === 0 ? '' : ` on ${texts.map(text => escapeMarkdown(text)).join('; ')}`
}
