import { higherIsBetter, metricOf } from '../../config/metrics.js'
import type { Bounds } from '../../config/settings.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { AGGREGATED } from '../../locust/run.js'
import { formatValue, metricLabel } from '../../units/format.js'
import type { Unit } from '../../units/unit.js'
import { boundText } from '../view/bound-text.js'
import { targetVerdicts } from '../view/target-verdicts.js'
import { gradeText, head, open, PENDING, row } from './cells.js'
import { type DocumentData, type DocumentLevel, everydayLevel, meantLevel } from './levels.js'
import { firstCell, fixed, type DocumentLine, mergeLines, strong, weak } from './merge.js'

const SHOWN = ['normal', 'peak', 'sustained'] as const
const NAMES = { normal: 'Normal', peak: 'Peak', sustained: 'Sustained' } as const

/**
 * The bounds that the runs were judged by, and those of levels without a run. The rows without a level are
 * those of everyday load (those of normal when there was none); a level with other bounds has its own rows.
 */
export function responseTimeTargets(data: DocumentData): DocumentLine[] {
  const everyday = everydayLevel(data)
  const base = everyday === undefined ? meantBounds(data, 'normal') : boundsOf(everyday.run)
  const write = everyday === undefined ? weak : strong
  const own = data.levels.flatMap(level =>
    [...boundsOf(level.run)]
      .filter(([metric, bounds]) => !isSame(bounds, base.get(metric)))
      .map(([metric, bounds]) =>
        strong(row([`${metricLabel(metric)}, ${level.title}`, ...cells('ms', metric, bounds)]))
      )
  )
  const others = SHOWN.filter(name => !data.levels.some(level => level.name === name))
  const unrun = others.flatMap(name => unrunRows(data, name, everyday?.name ?? 'normal'))
  return [
    ...fixed(...head(['Percentile', 'Target', 'Acceptable', 'Unacceptable'])),
    ...[...base].map(([metric, bounds]) =>
      write(row([metricLabel(metric), ...cells('ms', metric, bounds)]))
    ),
    ...own,
    ...unrun
  ]
}

/** What holds for a level that no run of the report is of, where it is not what holds every day. */
function unrunRows(data: DocumentData, name: (typeof SHOWN)[number], base: string): DocumentLine[] {
  const everyday = meantBounds(data, base)
  return [...meantBounds(data, name)]
    .filter(([metric, bounds]) => !isSame(bounds, everyday.get(metric)))
    .map(([metric, bounds]) =>
      weak(row([`${metricLabel(metric)}, ${NAMES[name]} Load`, ...cells('ms', metric, bounds)]))
    )
}

/** Target and acceptable requests/s for each level, and how it ended. */
export function throughputTargets(data: DocumentData): DocumentLine[] {
  return [
    ...fixed(...head(['Load Level', 'Target RPS', 'Acceptable RPS', 'Status'])),
    ...SHOWN.map(name => {
      const level = data.levels.find(one => one.name === name)
      const label = throughputLabel(name, data)
      const bounds = meantLevel(data, name)?.targets.get('throughput')?.bounds ?? {}
      if (level === undefined) {
        return weak(
          row([
            label,
            ...cells('requests/s', 'throughput', bounds).slice(0, 2),
            `${PENDING} ${open('not in this report')}`
          ])
        )
      }
      return throughputRow(label, level)
    }),
    ...otherLevels(data)
      .filter(({ run }) => verdictOf(run, 'throughput') !== undefined)
      .map(level => throughputRow(level.title, level))
  ]
}

/** `Normal (200 users)`, as the document has always called them: with the users that its level asks for. */
function throughputLabel(name: (typeof SHOWN)[number], data: DocumentData): string {
  const level = data.levels.find(one => one.name === name)
  const asked = (level?.run.level ?? meantLevel(data, name))?.users
  return name === 'sustained' || asked === undefined
    ? NAMES[name]
    : `${NAMES[name]} (${asked} ${asked === 1 ? 'user' : 'users'})`
}

/** The row of a level is the same row where its level asks for other users than it did. */
export function mergeThroughputTargets(
  old: readonly string[],
  fresh: readonly DocumentLine[]
): string[] {
  const ofLevel = (text: string): string | undefined =>
    /^(Normal|Peak)(?: \([\d,]+ users?\))?$/.exec(firstCell(text) ?? '')?.[1]
  const olds = old.map(ofLevel)
  const isOne = (name: string | undefined): boolean =>
    name !== undefined && olds.filter(one => one === name).length === 1
  const said = new Set(
    fresh.flatMap(({ text, isWeak }) => (isWeak ? [] : [ofLevel(text)].filter(isOne)))
  )
  const kept = old.filter(text => !said.has(ofLevel(text) ?? ''))
  const isKept = ({ text, isWeak }: DocumentLine): boolean => isWeak && isOne(ofLevel(text))
  return mergeLines(
    kept,
    fresh.map(line =>
      isKept(line)
        ? weak(kept.find(text => ofLevel(text) === ofLevel(line.text)) ?? line.text)
        : line
    )
  )
}

function throughputRow(label: string, { run }: DocumentLevel): DocumentLine {
  const verdict = verdictOf(run, 'throughput')
  if (verdict === undefined) return strong(row([label, 'none', 'none', 'not judged: no target']))
  const value = verdict.value === undefined ? '' : `: ${formatValue('requests/s', verdict.value)}`
  return strong(
    row([
      label,
      ...cells('requests/s', 'throughput', verdict.bounds).slice(0, 2),
      `${gradeText(verdict)}${value}`
    ])
  )
}

/** The bounds of the error rate for each level. */
export function errorRateTargets(data: DocumentData): DocumentLine[] {
  return [
    ...fixed(...head(['Load Level', 'Target', 'Acceptable', 'Unacceptable'])),
    ...SHOWN.map(name => {
      const level = data.levels.find(one => one.name === name)
      const bounds =
        level === undefined
          ? meantLevel(data, name)?.targets.get('error-rate')?.bounds
          : verdictOf(level.run, 'error-rate')?.bounds
      const text = row([NAMES[name], ...cells('fraction', 'error-rate', bounds ?? {})])
      return level === undefined ? weak(text) : strong(text)
    }),
    ...otherLevels(data).flatMap(({ title, run }) => {
      const verdict = verdictOf(run, 'error-rate')
      return verdict === undefined
        ? []
        : [strong(row([title, ...cells('fraction', 'error-rate', verdict.bounds)]))]
    })
  ]
}

function otherLevels({ levels }: DocumentData): DocumentLevel[] {
  return levels.filter(({ name }) => !SHOWN.some(shown => shown === name))
}

function verdictOf(
  run: RunEvaluation,
  metric: string
): ReturnType<typeof targetVerdicts>[number] | undefined {
  return targetVerdicts(run, AGGREGATED).find(verdict => verdict.metric === metric)
}

/** The percentiles' bounds, in order; what is judged over time alone has none. */
function boundsOf(run: RunEvaluation): Map<string, Bounds> {
  const verdicts = targetVerdicts(run, AGGREGATED).filter(
    ({ metric, bounds }) => isPercentile(metric) && hasBound(bounds)
  )
  return new Map(verdicts.map(({ metric, bounds }) => [metric, bounds]))
}

/** As `boundsOf` of a level without a run. */
function meantBounds(data: DocumentData, name: string): Map<string, Bounds> {
  const targets = [...(meantLevel(data, name)?.targets ?? [])]
  return new Map(
    targets
      .filter(([key, { bounds }]) => isPercentile(key) && hasBound(bounds))
      .map(([key, { bounds }]) => [key, bounds])
  )
}

function hasBound({ target, acceptable, unacceptable }: Bounds): boolean {
  return (target ?? acceptable ?? unacceptable) !== undefined
}

function isPercentile(key: string): boolean {
  return metricOf(key)?.type === 'percentile'
}

function isSame(a: Bounds, b: Bounds | undefined): boolean {
  return (
    b !== undefined &&
    a.target === b.target &&
    a.acceptable === b.acceptable &&
    a.unacceptable === b.unacceptable
  )
}

/** Target, acceptable and unacceptable as they are meant: `< 200 ms`, `< 500 ms`, `> 500 ms`. */
function cells(unit: Unit, key: string, bounds: Bounds): string[] {
  const metric = metricOf(key)
  const isHigher = metric !== undefined && higherIsBetter(metric)
  const [good, bad] = isHigher ? (['>', '<'] as const) : (['<', '>'] as const)
  const text = (sign: '<' | '>', bound: number | undefined): string =>
    bound === undefined ? 'none' : boundText(sign, bound, unit)
  return [
    text(good, bounds.target),
    text(good, bounds.acceptable),
    text(bad, bounds.unacceptable ?? bounds.acceptable)
  ]
}
