import type { HeldBound } from '../../evaluate/held-bounds.js'
import type { HeldRun, Unmatched } from '../../evaluate/unmatched.js'
import { endpointKey, type Run } from '../../locust/run.js'
import { counted, formatDuration, metricLabel } from '../../units/format.js'
import { escapeTerminal } from '../escape.js'
import { originWords, unmatchedWords, untoldWords } from '../view/held-words.js'
import { screenOf, type Terminal } from './screen.js'
import { abortFacts, boundCells } from './settings-text.js'
import { type Screen, textTable } from './text-table.js'

const HEAD = ['endpoint', 'metric', 'target', 'acceptable', 'unacceptable', 'from']

/** What holds for each run, and what of the config matches nothing, for a terminal. */
export function renderHeld(
  runs: readonly HeldRun[],
  unmatched: readonly Unmatched[],
  terminal: Terminal
): string {
  const screen = screenOf(terminal)
  const idle = unmatched.map(one => `    ${escapeTerminal(unmatchedWords(one))}`)
  return [
    ...runs.map(run => runText(run, screen)),
    ...(idle.length === 0
      ? []
      : [[screen.paint('Without effect on these runs', 'yellow'), ...idle].join('\n')])
  ].join('\n\n')
}

function runText({ run, level, reason, held, untold }: HeldRun, screen: Screen): string {
  const { peakUsers, durationSeconds } = run
  const facts = [
    `run ${run.name}`,
    `load level ${level.name}, ${reason}`,
    ...(peakUsers === undefined ? [] : [counted(peakUsers, 'user')]),
    ...(durationSeconds === undefined ? [] : [formatDuration(durationSeconds)])
  ]
  const lines = rowsOf(run, held).map(cells => ({ style: 'dim' as const, cells }))
  return [
    screen.paint(escapeTerminal(facts.join(' · ')), 'bold'),
    ...(level.kind === 'load' ? [] : [`    ${KINDS[level.kind]}`]),
    ...textTable(HEAD, lines, screen),
    ...abortFacts(level).map(fact => `    ${fact}`),
    ...untold.map(key => screen.paint(`    ${untoldWords(key)}`, 'yellow'))
  ].join('\n')
}

const KINDS = {
  capacity:
    'A capacity test is not graded by these bounds: they tell where the service reaches its limit.',
  recovery: 'A recovery test is not graded by these bounds: they tell when the service is back.'
} as const

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
    ...[...whole.values()].map(one => boundRow('Whole run', one)),
    ...[...endpoints].flatMap(([name, own]) => {
      if (own.length === 0) return [[name, 'none', 'not graded']]
      return own.every(one => isSame(one, whole.get(one.metric)))
        ? [[name, own.map(({ metric }) => metricLabel(metric)).join(', '), 'as the whole run']]
        : own.map(one => boundRow(name, one))
    }),
    ...held
      .filter(({ of }) => of === 'resource')
      .map(one => boundRow('Resource', { ...one, metric: `${one.name} (${one.metric})` }))
  ]
}

function isSame(one: HeldBound, other: HeldBound | undefined): boolean {
  const told = ({ bounds, criteria, from }: HeldBound): string =>
    JSON.stringify([bounds, criteria, from])
  return other !== undefined && told(one) === told(other)
}

function boundRow(name: string, one: HeldBound): string[] {
  const { of, metric, bounds, criteria, from } = one
  return [
    name,
    of === 'resource' ? metric : metricLabel(metric),
    ...boundCells(one, { bounds, criteria }),
    originWords(from)
  ]
}
