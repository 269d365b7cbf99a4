import type { Document, LineCounter } from 'yaml'
import { z } from 'zod'

import type { Problem } from './bounds.js'
import { ConfigError, type ConfigProblem, linesClause } from './config-error.js'
import { endpointProblems } from './endpoint-problems.js'
import { problemsOf } from './issues.js'
import type { SchemaNode } from './known-keys.js'
import { layersOf } from './origins.js'
import { resolveSettings } from './resolve.js'
import type { Overrides } from './settings.js'
import { otherFileWords } from './other-file.js'
import { offsetOf, positionOf } from './position.js'
import { type Config, ConfigSchema } from './schema.js'
import type { Settings } from './settings.js'
import { withIndentSlips } from './unindented.js'
import type { WrittenConfig } from './written-config.js'
import { parseYaml } from './yaml.js'

/**
 * Settings from the text of a config file (YAML, see ConfigSchema) and what overrides it.
 *
 * @param file the file's name, for messages
 * @throws ConfigError with every problem, each with line and column
 */
export function loadConfig(text: string, file: string, overrides: Overrides = {}): Settings {
  try {
    return settingsOf(text, file, overrides)
  } catch (error) {
    // The parser goes as deep as the text does.
    if (!(error instanceof RangeError)) throw error
    throw new ConfigError(file, [
      { line: 1, column: 1, message: 'the config is nested too deeply' }
    ])
  }
}

function settingsOf(text: string, file: string, overrides: Overrides): Settings {
  const { document, lines, faults, refused } = parseYaml(text)
  if (faults.length > 0) {
    throw new ConfigError(
      file,
      faults
        .slice(0, MAX_PROBLEMS)
        .map(({ offset, message }) => ({ ...positionOf(lines, offset), message })),
      faults.length
    )
  }
  const plain = toPlain(document, file)
  const other = otherFileWords(plain)
  if (other !== undefined) throw new ConfigError(file, [{ line: 1, column: 1, message: other }])
  const { config, problems } = validate(plain)
  const resolved = resolveSettings(config, overrides)
  const found = [...resolved.problems, ...endpointProblems(config, resolved.settings.loadLevels)]
  const unread = [...problems, ...found.filter(({ restsOn }) => restsOn === undefined)]
  const all = [
    ...problems,
    ...found.filter(one => !isOfTakenOut(one, problems) && !restsOnUnread(one, unread))
  ]
  if (all.length + refused.length > 0) {
    const beside = all.flatMap(({ isBeside, message }) => (isBeside ? [{ message }] : []))
    const keys = refused
      .slice(0, MAX_PROBLEMS)
      .map(({ offset, message }) => ({ ...positionOf(lines, offset), message }))
    const listed = all
      .filter(({ isBeside }) => !isBeside)
      .slice(0, MAX_PROBLEMS - keys.length)
      .map(problem => locate(problem, document, lines))
    const inOrder = [...keys, ...listed].sort((a, b) => a.line - b.line || a.column - b.column)
    throw new ConfigError(file, [...beside, ...inOrder], all.length + refused.length)
  }
  return withEntryLines(
    withWaiverLines(resolved.settings, document, lines),
    config,
    path => positionOf(lines, offsetOf(path, document)).line
  )
}

/** What the schema takes out is lacking afterwards. */
function isOfTakenOut({ path, lacks }: Problem, wrong: readonly Problem[]): boolean {
  if (lacks === undefined) return false
  const key = JSON.stringify([...path, lacks])
  return wrong.some(other => JSON.stringify(other.path) === key)
}

/** Bounds of which one is not known, or stands under a key that is not, may well fit together. */
function restsOnUnread({ restsOn = [] }: Problem, unread: readonly Problem[]): boolean {
  const places = restsOn.map(wholeOf)
  return unread.some(({ path }) => {
    const at = wholeOf(path)
    return places.some(place => place.every((key, step) => key === at[step]))
  })
}

/** Without its load level: one inherits from another, and all from the top of the file. */
function wholeOf(path: readonly PropertyKey[]): readonly PropertyKey[] {
  return path[0] === 'load-levels' ? path.slice(2) : path
}

/**
 * The config of a text that `loadConfig` has taken: for whoever tells where something is written.
 *
 * @throws ConfigError as `loadConfig` does
 */
export function writtenConfig(text: string, file: string): WrittenConfig {
  const { document, lines, faults, refused } = parseYaml(text)
  const { config, problems } = validate(toPlain(document, file))
  // Says what is wrong; of a text that is right nothing is laid together a second time.
  if (faults.length + refused.length + problems.length > 0) loadConfig(text, file)
  return { config, lineOf: path => positionOf(lines, offsetOf(path, document)).line }
}

function toPlain(document: Document, file: string): unknown {
  try {
    return (document.toJS({ maxAliasCount: 100 }) as unknown) ?? {}
  } catch (error) {
    const message = `not valid YAML: ${error instanceof Error ? error.message : String(error)}`
    throw new ConfigError(file, [{ line: 1, column: 1, message }])
  }
}

/** Nobody mends more at a time, and each is looked up in the file. */
const MAX_PROBLEMS = 50
/** Longest chain of problems hidden behind each other that is followed. */
const MAX_PASSES = 5

/**
 * Parses by the schema. What is wrong is reported and taken out, so that the problems behind it
 * (bounds out of order, unknown levels) are found in the same go.
 */
function validate(raw: unknown): { config: Config; problems: readonly Problem[] } {
  let problems: Problem[] = []
  let rest = raw
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const parsed = ConfigSchema.safeParse(rest, { reportInput: true })
    if (parsed.success) {
      return { config: parsed.data, problems: withIndentSlips(problems, raw, SCHEMA) }
    }
    const found = parsed.error.issues.flatMap(issue => problemsOf(issue, SCHEMA, raw))
    problems = [...problems, ...found]
    if (problems.length >= MAX_PROBLEMS) break
    rest = compact(found.reduce<unknown>((value, { path }) => without(value, path), rest))
  }
  return { config: {}, problems: withIndentSlips(problems, raw, SCHEMA) }
}

/** What keys there are, and where. */
const SCHEMA = z.toJSONSchema(ConfigSchema, { io: 'input' }) as SchemaNode

/** The value without what stands at the path; an item of a list goes as a whole, as a hole. */
function without(value: unknown, path: readonly PropertyKey[]): unknown {
  const [head, ...tail] = path
  if (head === undefined) return {}
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === head ? undefined : item))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
      if (key !== String(head)) return [[key, inner]]
      return tail.length === 0 ? [] : [[key, without(inner, tail)]]
    })
  )
}

/** Closes the holes that `without` left in the lists of the config. */
function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter(item => item !== undefined).map(compact)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, compact(inner)]))
}

/** The position of the innermost node on the path that the file really has. */
function locate(problem: Problem, document: Document, lines: LineCounter): Required<ConfigProblem> {
  const where = pathText(problem.path)
  const lineOf = (path: readonly PropertyKey[]): number =>
    positionOf(lines, offsetOf(path, document)).line
  const beside = [...new Set(problem.beside?.map(lineOf))].sort((a, b) => a - b)
  const others = beside.length === 0 ? '' : ` (beside ${linesClause(beside)})`
  const said = `${problem.message}${problem.hint?.() ?? ''}${others}`
  const message = problem.path.length === 0 ? said : `${where}: ${said}`
  return { ...positionOf(lines, offsetOf(problem.path, document)), message }
}

/** `accept (entry 1).reason`: people count the entries of a list from one. */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map(part => (typeof part === 'number' ? ` (entry ${part + 1})` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
}

function withWaiverLines(settings: Settings, document: Document, lines: LineCounter): Settings {
  const waivers = settings.waivers.map((waiver, index) => ({
    ...waiver,
    line: positionOf(lines, offsetOf(['accept', index], document)).line
  }))
  return { ...settings, waivers }
}

/** Only entries that a same endpoint may have are ever told apart by their lines. */
function withEntryLines(
  settings: Settings,
  config: Config,
  lineOf: (path: readonly PropertyKey[]) => number
): Settings {
  const known = new Map<string, number>()
  const lineAt = (path: readonly PropertyKey[]): number => {
    const key = JSON.stringify(path)
    const line = known.get(key) ?? lineOf(path)
    known.set(key, line)
    return line
  }
  const loadLevels = settings.loadLevels.map(level => {
    const { endpoints } = layersOf(config, level.name)
    return {
      ...level,
      endpoints: level.endpoints.map((entry, at) => ({
        ...entry,
        line: lineAt(endpoints[at]?.path ?? [])
      }))
    }
  })
  return { ...settings, loadLevels }
}
