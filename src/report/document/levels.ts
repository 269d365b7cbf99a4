import { BUILT_IN_LEVELS } from '../../config/defaults.js'
import type { LoadLevel } from '../../config/settings.js'
import type { Outcome, RunEvaluation } from '../../evaluate/evaluation.js'
import { isOtherLoad } from '../../evaluate/load-level.js'
import { formatCount, formatDuration } from '../../units/format.js'
import { codeCell } from '../escape.js'
import type { Report } from '../report.js'

/** A load level of the report, with the run that speaks for it. */
export type DocumentLevel = {
  readonly name: string
  readonly kind: LoadLevel['kind']
  /** What the test summary calls it; Markdown. */
  readonly title: string
  /** Heading of its section; Markdown. */
  readonly heading: string
  readonly run: RunEvaluation
  /** Runs of this level in the report. */
  readonly runs: number
  /** What the level asks for, where the run was something else; formatted. */
  readonly asked: Asked
}

export type Asked = { readonly users?: string; readonly duration?: string }

export type DocumentData = {
  readonly report: Report
  /** In order of the document: the built-in ones, then the team's own. */
  readonly levels: readonly DocumentLevel[]
}

const ORDER = ['sustained', 'peak', 'normal']
const TITLES: Readonly<Record<string, string>> = {
  sustained: 'Sustained Load',
  peak: 'Peak Load',
  normal: 'Normal Load'
}
const WORST: readonly Outcome[] = ['could-not-judge', 'failed', 'warned', 'passed']

/** Each load level of the report once; of several runs the worst speaks, of equals the latest, of repeats the one that tells of all. */
export function documentData(report: Report): DocumentData {
  const { runs } = report.evaluation
  const names = [...new Set(runs.map(run => run.loadLevel))]
  const order = [...ORDER, ...names.filter(name => !ORDER.includes(name))]
  const levels = order.flatMap(name => {
    const own = runs.filter(run => run.loadLevel === name)
    const run = own.reduce<RunEvaluation | undefined>(
      (worst, next) => (worst === undefined || speaksBefore(next, worst) ? next : worst),
      undefined
    )
    return run === undefined ? [] : [levelOf(name, run, own.length)]
  })
  return { report, levels }
}

function speaksBefore(a: RunEvaluation, b: RunEvaluation): boolean {
  const [rankA, rankB] = [WORST.indexOf(a.outcome), WORST.indexOf(b.outcome)]
  if (rankA !== rankB) return rankA < rankB
  const [tellsA, tellsB] = [a, b].map(({ repeat }) => repeat?.comparedAt === undefined)
  if (tellsA !== tellsB) return tellsA === true
  return (a.run.startedAt ?? 0) >= (b.run.startedAt ?? 0)
}

function levelOf(name: string, run: RunEvaluation, runs: number): DocumentLevel {
  const kind = kindOf(name, run)
  const title = titleOf(name, kind)
  const asked = askedOf(run)
  return { name, kind, title, heading: runHeading(name, { title, run, asked }), run, runs, asked }
}

function askedOf({ run, level }: RunEvaluation): Asked {
  const { users, durationSeconds } = level
  return {
    ...(isOtherLoad(run.peakUsers, users) ? { users: formatCount(users ?? 0) } : {}),
    ...(isOtherLoad(run.durationSeconds, durationSeconds)
      ? { duration: formatDuration(durationSeconds ?? 0) }
      : {})
  }
}

/** What the level asks for: the built-in load, unless the team's own is another. */
function runHeading(
  name: string,
  { title, run, asked }: { title: string; run: RunEvaluation; asked: Asked }
): string {
  const level = builtIn(name)
  if (level === undefined) return title
  const { peakUsers, durationSeconds } = run.run
  const meantUsers = asked.users ?? (peakUsers === undefined ? undefined : formatCount(peakUsers))
  const isUsualLength =
    asked.duration === undefined
      ? isNear(durationSeconds, level.durationSeconds)
      : asked.duration === formatDuration(level.durationSeconds ?? 0)
  if (meantUsers === formatCount(level.users ?? 0) && isUsualLength) return headingOf(level)
  const length =
    asked.duration ?? (durationSeconds === undefined ? undefined : formatDuration(durationSeconds))
  const load = [meantUsers === undefined ? undefined : `${meantUsers} users`, length]
  return `${title} (${load.filter(text => text !== undefined).join(', ')})`
}

function isNear(seconds: number | undefined, meant: number | undefined): boolean {
  return meant === undefined || (seconds !== undefined && Math.abs(seconds / meant - 1) <= 0.05)
}

function kindOf(name: string, { level, timeline }: RunEvaluation): LoadLevel['kind'] {
  if (level.kind !== 'load') return level.kind
  // Any run whose load rises has a capacity; the built-in levels still mean what they say.
  return timeline.capacity !== undefined && !ORDER.includes(name) ? 'capacity' : 'load'
}

function titleOf(name: string, kind: LoadLevel['kind']): string {
  const title = TITLES[name]
  if (title !== undefined) return title
  switch (kind) {
    case 'recovery':
      return `Failure Scenarios (${codeCell(name)})`
    case 'capacity':
      return `Capacity Test (${codeCell(name)})`
    case 'load':
      return `Load Level ${codeCell(name)}`
  }
}

/** `Sustained Load (200 users, 30 min)`: what a level asks for. */
export function headingOf({ name, users, durationSeconds }: MeantLevel): string {
  const title = TITLES[name] ?? name
  const asked = [
    ...(users === undefined ? [] : [`${users} ${users === 1 ? 'user' : 'users'}`]),
    ...(durationSeconds === undefined ? [] : [formatDuration(durationSeconds)])
  ]
  return asked.length === 0 ? title : `${title} (${asked.join(', ')})`
}

type MeantLevel = Pick<LoadLevel, 'name' | 'users' | 'durationSeconds'>

/** What a level asks for and is held to, also where the report has no run of it. */
export function meantLevel({ report }: DocumentData, name: string): LoadLevel | undefined {
  return report.evaluation.loadLevels?.find(level => level.name === name) ?? builtIn(name)
}

function builtIn(name: string): LoadLevel | undefined {
  return BUILT_IN_LEVELS.find(level => level.name === name)
}

/** The level that requirements are held against: steady load as in everyday use. */
export function everydayLevel({ levels }: DocumentData): DocumentLevel | undefined {
  return ['sustained', 'normal'].flatMap(name => levels.filter(level => level.name === name))[0]
}
