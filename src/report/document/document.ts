import type { Report } from '../report.js'
import { adopted } from './adopt.js'
import { bottlenecks, mergeBottlenecks } from './bottlenecks-section.js'
import { currentCapacity, mergeCapacity } from './capacity-section.js'
import {
  lastUpdate,
  mergeReferences,
  mergeScaling,
  references,
  scalingAdvice,
  testEnvironment
} from './frame.js'
import { levelSection } from './level-section.js'
import { documentData, type DocumentData, everydayLevel } from './levels.js'
import {
  DocumentError,
  misspelt,
  type Part,
  sectionText,
  splitDocument,
  untouched
} from './markers.js'
import { mergeForm } from './merge.js'
import { mergeOptimization, optimizationOpportunities } from './optimization.js'
import { nextSteps, productionReadiness } from './readiness.js'
import { requirements } from './requirements.js'
import { resourceSection, resourceTrends } from './resources.js'
import type { DocumentState } from './section-state.js'
import { type Body, merged, replaced, type Section, stateful } from './section.js'
import {
  errorRateTargets,
  mergeThroughputTargets,
  responseTimeTargets,
  throughputTargets
} from './targets.js'
import { DOCUMENT_TEMPLATE } from './template.js'
import { mergeTestSummary, testSummary } from './test-summary.js'
import { mergeResponseTimeTrends, responseTimeTrends } from './trends-section.js'

const LEVEL_PREFIX = 'level-'
/** The levels that the document always has. */
const ALWAYS = ['sustained', 'peak']

/** The whole performance-metrics document, with every TBD that the report can answer filled in. */
export function renderDocument(report: Report): string {
  const sections = sectionsOf(documentData(report))
  const texts = writtenTexts(sections, new Map())
  const rendered = (name: string): string => texts.get(name) ?? ''
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
  const old = new Map<string, Body>()
  for (const part of parts) {
    if (part.kind === 'section') old.set(part.name, { lines: bodyOf(part.lines), json: part.json })
  }
  const sections = sectionsOf(documentData(report)).filter(
    ({ name }) => !isUntouched(name, report, old)
  )
  checkComplete(sections, { existing, old })
  return rebuilt(existing, parts, writtenTexts(sections, old))
}

/** Sections with their markers; each knows the state of those before it. */
function writtenTexts(
  sections: readonly Section[],
  old: ReadonlyMap<string, Body>
): Map<string, string> {
  const texts = new Map<string, string>()
  let document: DocumentState = {}
  for (const { name, write } of sections) {
    const { says, ...body } = write(old.get(name), document)
    document = { ...document, ...says }
    texts.set(name, textBetween(name, body))
  }
  return texts
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
    replaced(`${LEVEL_PREFIX}${name}`, () => levelSection(name, data))
  )
  return [
    replaced('last-update', () => lastUpdate(data)),
    stateful('test-summary', () => testSummary(data), mergeTestSummary),
    merged('response-time-targets', () => responseTimeTargets(data)),
    merged('throughput-targets', () => throughputTargets(data), mergeThroughputTargets),
    merged('error-rate-targets', () => errorRateTargets(data)),
    ...levels,
    resourceSection('application', data),
    resourceSection('database', data),
    resourceSection('cache', data),
    stateful('current-capacity', () => currentCapacity(data), mergeCapacity),
    stateful('bottlenecks', () => bottlenecks(data), mergeBottlenecks),
    {
      name: 'scaling',
      write: old => {
        const { lines, isAnswered } = mergeScaling(old?.lines ?? [], scalingAdvice(data))
        return { lines, says: { scaling: { isAnswered } } }
      }
    },
    stateful('response-time-trends', () => responseTimeTrends(data), mergeResponseTimeTrends),
    merged('resource-trends', () => resourceTrends(everydayLevel(data)?.run)),
    {
      name: 'optimization',
      write: old => ({
        lines: mergeOptimization(old?.lines ?? [], optimizationOpportunities(data))
      })
    },
    merged('requirements', () => requirements(data), mergeForm),
    merged('production-readiness', productionReadiness, mergeForm),
    merged('next-steps', nextSteps, mergeForm),
    merged('references', document => references(data, document), mergeReferences),
    merged('test-environment', () => testEnvironment(data))
  ]
}

function isLevel({ name }: { readonly name: string }): boolean {
  return name.startsWith(LEVEL_PREFIX)
}

/** A level that this report does not have, and the document does. */
function isUntouched(
  name: string,
  { evaluation }: Report,
  old: ReadonlyMap<string, Body>
): boolean {
  const isReported = evaluation.runs.some(run => `${LEVEL_PREFIX}${run.loadLevel}` === name)
  return isLevel({ name }) && !isReported && old.has(name)
}

/** Every section of the template must be there; levels of the team's own are added when they are new. */
function checkComplete(
  sections: readonly Section[],
  { existing, old }: { readonly existing: string; readonly old: ReadonlyMap<string, Body> }
): void {
  const always = ALWAYS.map(name => `${LEVEL_PREFIX}${name}`)
  const missing = sections.find(
    ({ name }) => !old.has(name) && (!isLevel({ name }) || always.includes(name))
  )
  if (missing === undefined) return
  const lines = existing.split('\n')
  for (const name of old.keys()) {
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

function textBetween(name: string, { lines, json }: Body): string {
  return sectionText(name, lines.join('\n'), json)
}

/** A section's lines without line ends and without the empty lines next to its markers. */
function bodyOf(lines: readonly string[]): string[] {
  return lines
    .join('\n')
    .replaceAll('\r', '')
    .replace(/^\n+|\n+$/g, '')
    .split('\n')
}
