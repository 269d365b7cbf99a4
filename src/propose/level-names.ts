import { matchesWildcard } from '../config/pattern.js'
import type { Run } from '../locust/run.js'

/** What the test of a run is called. */
export function testName({ test, ownName: own, name }: Run): string {
  return test ?? own ?? name
}

/** A name without its folders, of which each repeat of a test may have one of its own. */
export function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}

/** What is known of the runs of one level. */
type Company = {
  /** They are several and repeat one test. */
  readonly areRepeats: boolean
  /** The runs of other levels. */
  readonly rest: readonly Run[]
}

/** What the test of these runs is called. */
export function commonName(runs: readonly Run[], { areRepeats, rest }: Company): string {
  const tests = new Set(runs.map(testName))
  const [first = ''] = tests
  if (tests.size > 1) return areRepeats && haveOneLastPart(tests) ? lastPart(first) : first
  const isShared = rest.some(run => testName(run) === first)
  return isShared && runs.length === 1 ? (runs[0]?.name ?? first) : first
}

/**
 * `files:` patterns that mean these runs, and of the rest none if that can be had: of repeats in
 * folders of their own also the next one, and one without a folder.
 */
export function filesOf(runs: readonly Run[], { areRepeats, rest }: Company): string[] {
  const tests = new Set(runs.map(testName))
  const part = lastPart([...tests][0] ?? '')
  const isWide = areRepeats && tests.size > 1 && haveOneLastPart(tests)
  const offered = [
    ...(isWide ? [[part, `*/${part}`]] : []),
    [...tests],
    [...new Set(runs.map(({ name }) => name))]
  ]
  return offered.find(patterns => !rest.some(run => isMeant(run, patterns))) ?? [...tests]
}

function haveOneLastPart(names: ReadonlySet<string>): boolean {
  return new Set([...names].map(lastPart)).size === 1
}

function isMeant({ name, ownName: own }: Run, patterns: readonly string[]): boolean {
  return [name, own].some(
    text => text !== undefined && patterns.some(pattern => matchesWildcard(pattern, text))
  )
}

const MAX_NAME = 40

/** A name that a level may have and none has yet: what it may not hold falls away. */
export function freeName(test: string, taken: Set<string>): string {
  const plain = test
    .replace(/[^\w-]+/g, '-')
    .replace(/^[^A-Za-z]+/, '')
    .slice(0, MAX_NAME)
    .replace(/[-_]+$/, '')
  const base = plain === '' ? 'load' : plain
  let name = base
  for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}`
  taken.add(name)
  return name
}
