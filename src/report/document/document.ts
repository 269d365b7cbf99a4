import type { Report } from '../report.js'
import { adopted } from './adopt.js'
import { bottlenecks, mergeBottlenecks } from './bottlenecks-section.js'
import { currentCapacity } from './capacity-section.js'
import { lastUpdate, references, scaling, testEnvironment, withoutAnsweredNotice } from './frame.js'
import { levelSection } from './level-section.js'
import { documentData, type DocumentData } from './levels.js'
import {
  DocumentError,
  misspelt,
  type Part,
  sectionText,
  splitDocument,
  untouched
} from './markers.js'
import { type DocumentLine, mergeLines, linesText } from './merge.js'
import { mergeOptimization, optimizationOpportunities } from './optimization.js'
import { nextSteps, productionReadiness, type Written } from './readiness.js'
import { requirements } from './requirements.js'
import { resourceTables, resourceTrends } from './resources.js'
import { errorRateTargets, responseTimeTargets, throughputTargets } from './targets.js'
import { DOCUMENT_TEMPLATE } from './template.js'
import { mergeTestSummary, testSummary } from './test-summary.js'
import { mergeResponseTimeTrends, responseTimeTrends } from './trends-section.js'

/** A generated section: what this report makes of it, and how that joins what the document has. */
type Section = {
  readonly name: string
  /** In the order of the document; later sections may read what earlier ones became. */
  readonly lines: (written: Written) => readonly DocumentLine[]
  readonly merge: (old: readonly string[], fresh: readonly DocumentLine[]) => readonly string[]
}

const LEVEL_PREFIX = 'level-'
/** The levels that the document always has. */
const ALWAYS = ['sustained', 'peak']

/** The whole performance-metrics document, with every TBD that the report can answer filled in. */
export function renderDocument(report: Report): string {
  const written = new Map<string, readonly string[]>()
  const sections = sectionsOf(documentData(report))
  for (const { name, lines } of sections) written.set(name, linesText(lines(written)).split('\n'))
  const rendered = (name: string): string => textBetween(name, written.get(name) ?? [])
  const levels = sections.filter(isLevel).map(({ name }) => rendered(name))
  return DOCUMENT_TEMPLATE.replace(/^\{\{([\w-]+)\}\}$/gm, (_, name: string) =>
    name === 'levels' ? levels.join('\n\n') : rendered(name)
  )
}

/**
 * An existing document with its generated sections brought up to date. What stands outside the
 * markers stays byte for byte; load levels and answers that this report does not have stay as they
 * are. Updating twice with one report changes nothing.
 *
 * @throws DocumentError when the markers are not as they were written; then nothing may be changed
 */
export function updateDocument(existing: string, report: Report): string {
  if (existing.trim() === '') return renderDocument(report)
  if (!/locust-gate\s*:/i.test(existing)) return updateUnmarked(existing, report)
  const known = sectionsOf(documentData(report)).map(({ name }) => name)
  const parts = splitDocument(existing.split('\n'), known)
  const written = new Map<string, readonly string[]>()
  for (const part of parts) if (part.kind === 'section') written.set(part.name, bodyOf(part.lines))
  const old = new Set(written.keys())
  const sections = sectionsOf(documentData(report)).filter(
    ({ name }) => !isUntouched(name, report, old)
  )
  checkComplete(sections, { existing, old })
  const updated = new Map<string, string>()
  for (const { name, lines, merge } of sections) {
    const body = merge(written.get(name) ?? [], lines(written))
    written.set(name, body)
    updated.set(name, textBetween(name, body))
  }
  return rebuilt(existing, parts, updated)
}

/** A document with the headings but no markers gets them; any other is left alone. */
function updateUnmarked(existing: string, report: Report): string {
  const marked = adopted(existing.replaceAll('\r\n', '\n'), renderDocument(report))
  if (marked === undefined) {
    throw new DocumentError(
      'the document has no markers of Locust Gate, and not its headings either',
      'Name another path; or rename this file, run again so that a new document is written, and copy your paragraphs between its sections.'
    )
  }
  const updated = updateDocument(marked, report)
  return existing.includes('\r\n') ? updated.replaceAll('\n', '\r\n') : updated
}

/** The document with sections replaced, new levels behind the last one, and its own line ends. */
function rebuilt(
  existing: string,
  parts: readonly Part[],
  updated: ReadonlyMap<string, string>
): string {
  const cr = /^[^\n]*\r\n/.test(existing) ? '\r' : ''
  const ended = (text: string): string[] => text.split('\n').map(line => `${line}${cr}`)
  const names = parts.flatMap(part => (part.kind === 'section' ? [part.name] : []))
  const lastLevel = names.findLast(name => isLevel({ name }))
  const added = [...updated].filter(([name]) => !names.includes(name)).map(([, text]) => text)
  const lines = parts.flatMap(part => {
    if (part.kind === 'own') return part.lines
    const text = updated.get(part.name)
    const own = text === undefined ? untouched(part, cr) : ended(text)
    return part.name === lastLevel ? [...own, ...added.flatMap(more => ended(`\n${more}`))] : own
  })
  const text = lines.join('\n')
  return cr !== '' && text.endsWith(cr) && !existing.endsWith(cr) ? text.slice(0, -1) : text
}

function sectionsOf(data: DocumentData): Section[] {
  const names = [...new Set([...ALWAYS, ...data.levels.map(({ name }) => name)])]
  const levels = names.map(name =>
    replaced(`${LEVEL_PREFIX}${name}`, () =>
      levelSection(
        name,
        data.levels.find(level => level.name === name)
      )
    )
  )
  return [
    replaced('last-update', () => lastUpdate(data)),
    { name: 'test-summary', lines: () => testSummary(data), merge: mergeTestSummary },
    merged('response-time-targets', () => responseTimeTargets(data)),
    merged('throughput-targets', () => throughputTargets(data)),
    merged('error-rate-targets', () => errorRateTargets(data)),
    ...levels,
    merged('resources-application', () => resourceTables('application')),
    merged('resources-database', () => resourceTables('database')),
    merged('resources-cache', () => resourceTables('cache')),
    merged('current-capacity', () => currentCapacity(data)),
    { name: 'bottlenecks', lines: () => bottlenecks(data), merge: mergeBottlenecks },
    {
      name: 'scaling',
      lines: scaling,
      merge: (old, fresh) => withoutAnsweredNotice(mergeLines(old, fresh))
    },
    {
      name: 'response-time-trends',
      lines: () => responseTimeTrends(data),
      merge: mergeResponseTimeTrends
    },
    merged('resource-trends', resourceTrends),
    {
      name: 'optimization',
      lines: () => optimizationOpportunities(data),
      merge: mergeOptimization
    },
    merged('requirements', () => requirements(data)),
    merged('production-readiness', productionReadiness),
    merged('next-steps', nextSteps),
    merged('references', () => references(data)),
    merged('test-environment', () => testEnvironment(data))
  ]
}

function replaced(name: string, lines: Section['lines']): Section {
  return { name, lines, merge: (_, fresh) => fresh.map(({ text }) => text) }
}

function merged(name: string, lines: Section['lines']): Section {
  return { name, lines, merge: mergeLines }
}

function isLevel({ name }: { readonly name: string }): boolean {
  return name.startsWith(LEVEL_PREFIX)
}

/** A level that this report does not have, and the document does. */
function isUntouched(name: string, { evaluation }: Report, old: ReadonlySet<string>): boolean {
  const isReported = evaluation.runs.some(run => `${LEVEL_PREFIX}${run.loadLevel}` === name)
  return isLevel({ name }) && !isReported && old.has(name)
}

/** Every section of the template must be there; levels of the team's own are added when they are new. */
function checkComplete(
  sections: readonly Section[],
  { existing, old }: { readonly existing: string; readonly old: ReadonlySet<string> }
): void {
  const always = ALWAYS.map(name => `${LEVEL_PREFIX}${name}`)
  const missing = sections.find(
    ({ name }) => !old.has(name) && (!isLevel({ name }) || always.includes(name))
  )
  if (missing === undefined) return
  const lines = existing.split('\n')
  for (const name of old) {
    if (sections.some(section => section.name === name)) continue
    const line = lines.findIndex(text => text.startsWith(`<!-- locust-gate:begin ${name} `)) + 1
    const error = misspelt(name, line, [missing.name])
    if (error !== undefined) throw error
  }
  throw new DocumentError(
    `the markers of section ${missing.name} are missing`,
    `Put \`<!-- locust-gate:begin ${missing.name} -->\` and \`<!-- locust-gate:end ${missing.name} -->\` where the section is to stand, each on a line of its own.`
  )
}

function textBetween(name: string, lines: readonly string[]): string {
  return sectionText(name, lines.join('\n'))
}

/** A section's lines without line ends and without the empty lines next to its markers. */
function bodyOf(lines: readonly string[]): string[] {
  return lines
    .join('\n')
    .replaceAll('\r', '')
    .replace(/^\n+|\n+$/g, '')
    .split('\n')
}
