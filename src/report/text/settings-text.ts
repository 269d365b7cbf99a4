import { criterionText } from '../../config/criterion.js'
import { BUILT_IN_LEVELS } from '../../config/defaults.js'
import { metricOf, unitOf } from '../../config/metrics.js'
import type { LoadLevel, ScalingRule, Settings } from '../../config/settings.js'
import type { HeldBound } from '../../evaluate/held-bounds.js'
import type { HeldEntry, HeldLevel } from '../../evaluate/held-entries.js'
import { nearlyBuiltIn } from '../../evaluate/misspelt-levels.js'
import { isRecoveryIdle } from '../../evaluate/unmatched.js'
import { looseUnder, looseWords } from '../../evaluate/loose-percentiles.js'
import { unusualPercentiles } from '../../evaluate/untold-percentiles.js'
import { counted, formatDuration, metricLabel } from '../../units/format.js'
import { listed } from '../../units/sentence.js'
import { escapeTerminal } from '../escape.js'
import { nearlyBuiltInWords, placesWords, unusualWords } from '../view/held-words.js'
import { alikeTogether, type Headed } from './alike-sections.js'
import { BOUND_CELLS, BOUNDS_HEAD, boundRow, isHeldAlike, rowsAnyway } from './bounds-text.js'
import { levelRules, runRules } from './rules-text.js'
import { screenOf, type Terminal } from './screen.js'
import { type Screen, textTable } from './text-table.js'

/** And what holds at it beside its bounds, and not at all others. */
type OwnLevel = HeldLevel & { readonly own: readonly string[] }

/** What a config sets, by load level, for a terminal: what holds, and where each bound comes from. */
export function renderSettings(
  settings: Settings,
  held: readonly HeldLevel[],
  terminal: Terminal & { readonly today: string }
): string {
  const { waivers, scaling, links, defaultLoadLevel, loadLevels } = settings
  const screen = screenOf(terminal)
  const beside = held.map(({ level, entries }) => [...overlaps(entries), ...levelRules(level)])
  const [first = []] = beside
  const shared = first.filter(line => beside.every(lines => lines.includes(line)))
  const all = held.map((level, at) => ({
    ...level,
    own: (beside[at] ?? []).filter(line => !shared.includes(line))
  }))
  const untouched = all.filter(one => one.level.name !== defaultLoadLevel && isAsBuiltIn(one))
  // Where a config says nothing of any level, one is as telling as the other.
  const folded = all.every(isAsBuiltIn) ? [] : untouched
  const levels = all
    .filter(one => !folded.includes(one))
    .map(one => sectionOf(one, defaultLoadLevel, screen))
  const everywhere = shared.map(line => `  at each load level: ${escapeTerminal(line)}`)
  const excuses = waivers.map(({ of, pattern, metric, until, reason }) => {
    const what = escapeTerminal(
      `${of === 'endpoint' ? `${pattern}, ${metric}` : pattern}: ${reason}`
    )
    return until < terminal.today
      ? screen.paint(`  expired, was accepted until ${until}: ${what}`, 'yellow')
      : `  accepted until ${until}: ${what}`
  })
  const triggers = scaling.map(rule => `  ${escapeTerminal(triggerText(rule, loadLevels))}`)
  const pages = links.map(({ name, url }) => `  link ${escapeTerminal(`${name}: ${url}`)}`)
  const unusual = unusualPercentiles(loadLevels).map(one =>
    screen.paint(`  ${escapeTerminal(unusualWords(one))}`, 'yellow')
  )
  const loose = looseUnder(held).map(one =>
    screen.paint(`  ${escapeTerminal(looseWords(one))}`, 'yellow')
  )
  const misspelt = nearlyBuiltIn(settings).map(one =>
    screen.paint(`  ${escapeTerminal(nearlyBuiltInWords(one))}`, 'yellow')
  )
  const needless = [...misspelt, ...unusual, ...new Set(loose)]
  const always = runRules(settings).map(rule => `  ${escapeTerminal(rule)}`)
  const rest = [
    [foldedText(folded)],
    everywhere,
    always,
    excuses,
    triggers,
    pages,
    needless,
    [ofRun(held)]
  ]
    .map(lines => lines.filter(line => line !== ''))
    .filter(lines => lines.length > 0)
  return [...alikeTogether(levels), ...rest.map(lines => lines.join('\n'))].join('\n\n')
}

/** The config says nothing of it, alone or with others. */
function isAsBuiltIn({ level, anyway, entries, own }: OwnLevel): boolean {
  const known = BUILT_IN_LEVELS.find(({ name }) => name === level.name)
  return (
    known !== undefined &&
    level.kind === known.kind &&
    level.users === known.users &&
    level.durationSeconds === known.durationSeconds &&
    level.gradeEndpoints === known.gradeEndpoints &&
    [level.abortWhen, level.recoveryTimeObjective].every(one => one === undefined) &&
    [level.files, entries, own].every(({ length }) => length === 0) &&
    anyway.length >= known.targets.size &&
    anyway.every(({ from }) => Object.values(from).every(({ by }) => by !== 'config'))
  )
}

function foldedText(levels: readonly HeldLevel[]): string {
  if (levels.length === 0) return ''
  const names = listed(levels.map(({ level }) => level.name))
  return `  load level${levels.length === 1 ? '' : 's'} ${names}: as built in (check-config where there is no config shows ${levels.length === 1 ? 'it' : 'them'})`
}

/** Where there are endpoints with bounds of their own. */
function ofRun(held: readonly HeldLevel[]): string {
  return held.every(({ entries }) => entries.length === 0)
    ? ''
    : '  Which load level a run has, and which endpoints, only a run tells: check-config PATH'
}

function triggerText(
  { direction, metric, criterion, explicit }: ScalingRule,
  levels: readonly LoadLevel[]
): string {
  const known = metricOf(metric)
  const [resource] = levels.flatMap(({ resources }) => resources.get(metric) ?? [])
  const unit = known === undefined ? (resource?.unit ?? 'count') : unitOf(known)
  return `scale ${direction} when ${metric} ${criterionText(criterion, unit)} (${explicit ? 'config' : 'built-in'})`
}

function sectionOf(
  { level, anyway, entries, own }: OwnLevel,
  standard: string,
  screen: Screen
): Headed {
  const whole = new Map(anyway.flatMap(one => (one.of === 'run' ? [[one.metric, one]] : [])))
  const rows = [
    ...rowsAnyway(anyway, 'run'),
    ...entries.flatMap(entry => entryRows(entry, whole)),
    ...rowsAnyway(anyway, 'resource')
  ]
  const cells = rows.map(row => ({ style: 'dim' as const, cells: row }))
  const body = [
    ...textTable(BOUNDS_HEAD, cells, screen),
    ...own.map(line => `    ${escapeTerminal(line)}`),
    ...abortFacts(level).map(fact => `  ${fact}`)
  ]
  return { head: screen.paint(escapeTerminal(factsOf(level, standard).join(' · ')), 'bold'), body }
}

/** A row for each metric that an entry has of its own, what is taken away, and one for the rest. */
function entryRows(
  { pattern, bounds, removed }: HeldEntry,
  whole: ReadonlyMap<string, HeldBound>
): string[][] {
  const alike = bounds.filter(one => isHeldAlike(one, whole.get(one.metric)))
  const gone = removed.filter(({ metric }) => !bounds.some(one => one.metric === metric))
  const fromOf = new Map(gone.map(({ metric, from }) => [metric, from]))
  const metrics = [...fromOf.keys()].map(metricLabel)
  return [
    ...bounds
      .filter(one => !alike.includes(one))
      .map(one => {
        const taken = removed.flatMap(({ metric, field, from }) =>
          metric === one.metric && field !== undefined ? [{ field, from }] : []
        )
        const from = taken.reduce(
          (known, { field, from }) => ({ ...known, [field]: from }),
          one.from
        )
        const cells = taken.map(({ field }) => BOUND_CELLS[field])
        return boundRow({ ...one, from }).map((cell, at) =>
          cells.some(place => place === at) ? 'none' : cell
        )
      }),
    ...(metrics.length === 0
      ? []
      : [[pattern, metrics.join(', '), 'none', '', '', placesWords([...fromOf.values()])]]),
    ...(alike.length === 0
      ? []
      : [[pattern, alike.map(({ metric }) => metricLabel(metric)).join(', '), 'as the whole run']])
  ]
}

/** Pairs of patterns that are named. */
const MAX_OVERLAPS = 10

/** What of the entries holds for an endpoint only a run tells. */
function overlaps(entries: readonly HeldEntry[]): string[] {
  if (entries.some(({ besides }) => besides === undefined)) return [TOO_MANY]
  const placeOf = new Map(entries.map(({ pattern }, at) => [pattern, at]))
  const lines = entries.flatMap(({ pattern, besides = [] }, at) =>
    besides
      .filter(other => (placeOf.get(other) ?? 0) > at)
      .map(
        other =>
          `an endpoint that ${pattern} and ${other} both mean has the bounds of both laid together`
      )
  )
  const more = lines.length - MAX_OVERLAPS
  return [
    ...lines.slice(0, MAX_OVERLAPS),
    ...(more > 0 ? [`and of ${counted(more, 'more pair')} that may mean one endpoint`] : [])
  ]
}

const TOO_MANY =
  'there are too many patterns to be laid together here: each is shown as if it were the only one'

/** `abort when P95 > 2 s for 60 s (config)`: what ends a run that is watched; nothing where nothing does. */
export function abortFacts({ abortWhen }: LoadLevel): string[] {
  if (abortWhen === undefined) return []
  const { criteria, delaySeconds } = abortWhen
  const what = criteria.map(
    ({ metric, criterion }) =>
      `${metricLabel(metric.key)} ${criterionText(criterion, unitOf(metric))}`
  )
  const delay = delaySeconds === 0 ? '' : `, after ${formatDuration(delaySeconds)}`
  return [`abort when ${what.join(', or ')}${delay} (config)`]
}

function factsOf(level: LoadLevel, standard: string): string[] {
  const { name, kind, users, durationSeconds, files, gradeEndpoints } = level
  return [
    `load level ${name}`,
    ...(kind === 'load' ? [] : [`kind ${kind}`]),
    ...(users === undefined ? [] : [counted(users, 'user')]),
    ...(durationSeconds === undefined ? [] : [formatDuration(durationSeconds)]),
    ...(files.length === 0 ? [] : [`runs named ${files.join(', ')}`]),
    ...(isRecoveryIdle(level) ? ['recovery-time has no effect: it is for kind recovery'] : []),
    ...(gradeEndpoints ? ['response times of each endpoint too'] : []),
    ...(name === standard ? ['runs that nothing else assigns'] : [])
  ]
}
