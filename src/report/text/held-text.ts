import { matchesPattern } from '../../config/pattern.js'
import type { EndpointRegression, LoadLevel, Settings } from '../../config/settings.js'
import { looseWords } from '../../evaluate/loose-percentiles.js'
import type { HeldBound } from '../../evaluate/held-bounds.js'
import type { HeldRun, Unmatched } from '../../evaluate/unmatched.js'
import { AGGREGATED, endpointKey, type Run } from '../../locust/run.js'
import { counted, formatDuration, metricLabel } from '../../units/format.js'
import { escapeTerminal } from '../escape.js'
import { lackingWords, unmatchedWords } from '../view/held-words.js'
import { alikeTogether, type Headed } from './alike-sections.js'
import { BOUNDS_HEAD, boundRow, isHeldAlike, rowsAnyway } from './bounds-text.js'
import { levelRules, runRules } from './rules-text.js'
import { screenOf, type Terminal } from './screen.js'
import { abortFacts } from './settings-text.js'
import { type Screen, textTable } from './text-table.js'

/** What of a config holds for which runs, and what matches nothing in them. */
type Held = {
  readonly runs: readonly HeldRun[]
  readonly unmatched: readonly Unmatched[]
  readonly settings: Settings
}

/** What holds for each run, once for those for which the same does, and what of the config matches nothing, for a terminal. */
export function renderHeld({ runs, unmatched, settings }: Held, terminal: Terminal): string {
  const screen = screenOf(terminal)
  const always = runRules(settings).map(rule => `  ${escapeTerminal(rule)}`)
  const idle = unmatched.map(one => `    ${escapeTerminal(unmatchedWords(one))}`)
  return [
    ...alikeTogether(runs.map(run => sectionOf(run, screen))),
    always.join('\n'),
    ...(idle.length === 0
      ? []
      : [[screen.paint('Without effect on these runs', 'yellow'), ...idle].join('\n')])
  ].join('\n\n')
}

function sectionOf(
  { run, level, reason, held, untold, loose, missing }: HeldRun,
  screen: Screen
): Headed {
  const { peakUsers, durationSeconds } = run
  const facts = [
    `run ${run.name}`,
    `load level ${level.name}, ${reason}`,
    ...(peakUsers === undefined ? [] : [counted(peakUsers, 'user')]),
    ...(durationSeconds === undefined ? [] : [formatDuration(durationSeconds)])
  ]
  const lines = rowsOf(run, held).map(cells => ({ style: 'dim' as const, cells }))
  const body = [
    ...(level.kind === 'load' ? [] : [`    ${KINDS[level.kind]}`]),
    ...(level.kind === 'capacity' ? untoldAtLoads(held) : []),
    ...textTable(BOUNDS_HEAD, lines, screen),
    ...levelRules(regressionsOf(level, run)).map(rule => `    ${escapeTerminal(rule)}`),
    ...abortFacts(level).map(fact => `    ${fact}`),
    ...[...lackingWords({ untold, missing }), ...loose.map(looseWords)].map(words =>
      screen.paint(`    ${escapeTerminal(words)}`, 'yellow')
    )
  ]
  return { head: screen.paint(escapeTerminal(facts.join(' · ')), 'bold'), body }
}

/** Without the entries that mean no endpoint of the run: what has no effect is told elsewhere. */
function regressionsOf(level: LoadLevel, { endpoints }: Run): LoadLevel {
  const means = ({ pattern }: EndpointRegression): boolean =>
    pattern === AGGREGATED || endpoints.some(row => matchesPattern(pattern, row))
  return { ...level, endpointRegression: level.endpointRegression.filter(means) }
}

const KINDS = {
  capacity:
    'A capacity test is not graded by these bounds: those of percentiles, average, max and error rate tell where the service reaches its limit.',
  recovery: 'A recovery test is not graded by these bounds: they tell when the service is back.'
} as const

/** Which bounds have no effect on what a capacity test says. */
function untoldAtLoads(held: readonly HeldBound[]): string[] {
  const own = held.filter(({ of }) => of !== 'resource')
  const labels = (of: readonly HeldBound[]): string =>
    [...new Set(of.map(({ metric }) => metricLabel(metric)))].join(', ')
  const overTime = own.filter(({ criteria }) => Object.keys(criteria).length > 0)
  const unasked = own.filter(({ metric }) => metric === 'throughput')
  const ofKinds = own.filter(({ metric }) => metric.endsWith('-errors'))
  return [
    ...(overTime.length === 0
      ? []
      : [`    No load tells of bounds over time (${labels(overTime)}): they stay open.`]),
    ...(ofKinds.length === 0
      ? []
      : [
          `    A load tells of ${labels(ofKinds)} only where hardly anything failed: else they stay open.`
        ]),
    ...(unasked.length === 0 ? [] : ['    No load is asked for a throughput.'])
  ]
}

/** Endpoints that are held to the same as the whole run say so in a row; others have one for each metric. */
function rowsOf(run: Run, held: readonly HeldBound[]): string[][] {
  const whole = new Map(held.flatMap(one => (one.of === 'run' ? [[one.metric, one]] : [])))
  const endpoints = new Map(
    run.endpoints.map((row): [string, HeldBound[]] => [endpointKey(row), []])
  )
  for (const one of held) {
    if (one.of === 'endpoint') endpoints.set(one.name, [...(endpoints.get(one.name) ?? []), one])
  }
  return [
    ...rowsAnyway(held, 'run'),
    ...[...endpoints].flatMap(([name, own]) => {
      if (own.length === 0) return [[name, 'none', 'not graded']]
      return own.every(one => isHeldAlike(one, whole.get(one.metric)))
        ? [[name, own.map(({ metric }) => metricLabel(metric)).join(', '), 'as the whole run']]
        : own.map(boundRow)
    }),
    ...rowsAnyway(held, 'resource')
  ]
}
