import type { BothBounds } from '../../config/bounds.js'
import { criterionText } from '../../config/criterion.js'
import { higherIsBetter, metricOf, unitOf } from '../../config/metrics.js'
import type { BoundCriteria } from '../../config/settings.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { AGGREGATED } from '../../locust/run.js'
import type { TargetVerdict } from '../../evaluate/verdict/verdict.js'
import { formatValue, metricLabel } from '../../units/format.js'
import { upperFirst } from '../../units/letter-case.js'
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
  const base = everyday === undefined ? meantBounds(data, 'normal') : boundsOf(data, everyday)
  const write = everyday === undefined ? weak : strong
  const own = data.levels.flatMap(level =>
    [...boundsOf(data, level)]
      .filter(([metric, bounds]) => !isSame(metric, bounds, base.get(metric)))
      .map(([metric, bounds]) =>
        strong(row([`${nameOf(metric)}, ${level.title}`, ...cells(metric, bounds)]))
      )
  )
  const others = SHOWN.filter(name => !data.levels.some(level => level.name === name))
  const unrun = others.flatMap(name => unrunRows(data, name, everyday?.name ?? 'normal'))
  return [
    ...fixed(...head(['Percentile', 'Target', 'Acceptable', 'Unacceptable'])),
    ...[...base].map(([metric, bounds]) => write(row([nameOf(metric), ...cells(metric, bounds)]))),
    ...own,
    ...unrun
  ]
}

/** What holds for a level that no run of the report is of, where it is not what holds every day. */
function unrunRows(data: DocumentData, name: (typeof SHOWN)[number], base: string): DocumentLine[] {
  const everyday = meantBounds(data, base)
  return [...meantBounds(data, name)]
    .filter(([metric, bounds]) => !isSame(metric, bounds, everyday.get(metric)))
    .map(([metric, bounds]) =>
      weak(row([`${nameOf(metric)}, ${NAMES[name]} Load`, ...cells(metric, bounds)]))
    )
}

/** Target and acceptable requests/s for each level, and how it ended. */
export function throughputTargets(data: DocumentData): DocumentLine[] {
  return [
    ...fixed(...head(['Load Level', 'Target RPS', 'Acceptable RPS', 'Status'])),
    ...SHOWN.map(name => {
      const level = data.levels.find(one => one.name === name)
      const label = throughputLabel(name, data)
      if (level !== undefined) return throughputRow(label, data, level)
      const bounds = meantLevel(data, name)?.targets.get('throughput')
      return weak(
        row([
          label,
          ...cells('throughput', bounds).slice(0, 2),
          `${PENDING} ${open('not in this report')}`
        ])
      )
    }),
    ...otherLevels(data)
      .filter(({ run }) => verdictOf(run, 'throughput') !== undefined)
      .map(level => throughputRow(level.title, data, level))
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

function throughputRow(label: string, data: DocumentData, level: DocumentLevel): DocumentLine {
  const verdict = verdictOf(level.run, 'throughput')
  if (verdict === undefined) return strong(row([label, 'none', 'none', 'not judged: no target']))
  const value = verdict.value === undefined ? '' : `: ${formatValue('requests/s', verdict.value)}`
  return strong(
    row([
      label,
      ...cells('throughput', withCriteria(data, level, verdict)).slice(0, 2),
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
      if (level !== undefined) return strong(errorRateRow(NAMES[name], data, level))
      const bounds = meantLevel(data, name)?.targets.get('error-rate')
      return weak(row([NAMES[name], ...cells('error-rate', bounds)]))
    }),
    ...otherLevels(data)
      .filter(({ run }) => verdictOf(run, 'error-rate') !== undefined)
      .map(level => strong(errorRateRow(level.title, data, level)))
  ]
}

function errorRateRow(label: string, data: DocumentData, level: DocumentLevel): string {
  const verdict = verdictOf(level.run, 'error-rate')
  return row([label, ...cells('error-rate', verdict && withCriteria(data, level, verdict))])
}

function otherLevels({ levels }: DocumentData): DocumentLevel[] {
  return levels.filter(({ name }) => !SHOWN.some(shown => shown === name))
}

function verdictOf(run: RunEvaluation, metric: string): TargetVerdict | undefined {
  return targetVerdicts(run, AGGREGATED).find(verdict => verdict.metric === metric)
}

/** The bounds of response times, in order. */
function boundsOf(data: DocumentData, level: DocumentLevel): Map<string, BothBounds> {
  const verdicts = targetVerdicts(level.run, AGGREGATED).filter(({ metric }) => isTime(metric))
  return new Map(verdicts.map(verdict => [verdict.metric, withCriteria(data, level, verdict)]))
}

/** The bounds of a verdict, with those over time, which are the level's. */
function withCriteria(
  data: DocumentData,
  { name }: DocumentLevel,
  { metric, bounds }: TargetVerdict
): BothBounds {
  const { criteria } = meantLevel(data, name)?.targets.get(metric) ?? {}
  return { bounds, ...(criteria === undefined ? {} : { criteria }) }
}

/** As `boundsOf` of a level without a run. */
function meantBounds(data: DocumentData, name: string): Map<string, BothBounds> {
  return new Map([...(meantLevel(data, name)?.targets ?? [])].filter(([key]) => isTime(key)))
}

function nameOf(metric: string): string {
  return upperFirst(metricLabel(metric))
}

function isTime(key: string): boolean {
  const metric = metricOf(key)
  return metric !== undefined && unitOf(metric) === 'ms'
}

function isSame(metric: string, a: BothBounds, b: BothBounds | undefined): boolean {
  return b !== undefined && cells(metric, a).join() === cells(metric, b).join()
}

/** Target, acceptable and unacceptable as they are meant: `< 200 ms`, `not > 500 ms for 10 s`, `> 500 ms`. */
function cells(key: string, both: BothBounds | undefined): string[] {
  const { bounds = {}, criteria = {} } = both ?? {}
  const metric = metricOf(key)
  if (metric === undefined) throw new Error(`${key} is no metric`)
  const unit = unitOf(metric)
  const [good, bad] = higherIsBetter(metric) ? (['>', '<'] as const) : (['<', '>'] as const)
  const text = (sign: '<' | '>', bound: number | undefined): string | undefined =>
    bound === undefined ? undefined : boundText(sign, bound, unit)
  const met = (field: keyof BoundCriteria): string | undefined =>
    criteria[field] && criterionText(criteria[field], unit)
  const broken = met('acceptable')
  return [
    text(good, bounds.target),
    broken === undefined ? text(good, bounds.acceptable) : `not ${broken}`,
    met('unacceptable') ?? text(bad, bounds.unacceptable) ?? broken ?? text(bad, bounds.acceptable)
  ].map(cell => cell ?? 'none')
}
