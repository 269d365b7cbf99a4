import { matchesWildcard } from '../config/pattern.js'
import type { LoadLevel, Settings } from '../config/settings.js'
import { note, type Note } from '../locust/note.js'
import type { SeverityOf } from '../locust/note-codes.js'
import type { Run } from '../locust/run.js'
import { counted, formatCount, formatDuration } from '../units/format.js'

/** A run may reach fewer users or last shorter or longer than its level by this part of it. */
const LOAD_TOLERANCE = 0.05
/** At the end of a run its stats may be so old (s): workers report every 3 s … */
const STATS_SECONDS = 5
/** … and its history may lack so much. */
const LOST_SECONDS = 10

type Named = Pick<Run, 'name' | 'ownName' | 'test'>

/**
 * The load level of a run: by a `files:` pattern of the config (the first that matches), else by a
 * name that holds a level's name as a word (`peak`, `results/peak-2`), else the default.
 */
export function loadLevelOf(run: Named, settings: Settings): LoadLevel {
  return chooseLevel(run, settings).level
}

/** The load level of a run, and the rule that gave it: which it is, and as a clause. */
export type ChosenLevel = {
  readonly level: LoadLevel
  readonly by: 'files' | 'name' | 'default'
  readonly reason: string
}

/** The load level of a run. */
export function chooseLevel(run: Named, settings: Settings): ChosenLevel {
  const isOfRun = (pattern: string): boolean => isRunOf(pattern, run)
  const byPattern = settings.loadLevels.find(level => level.files.some(isOfRun))
  // Repeats of one test are of one level, whatever the artifacts are called that hold them.
  const name = (run.test ?? run.name).toLowerCase()
  const byName = settings.loadLevels
    .filter(level => holdsWord(name, level.name.toLowerCase()))
    // `peak-eu` says more than `peak`.
    .sort((a, b) => b.name.length - a.name.length)[0]
  const level =
    byPattern ??
    byName ??
    settings.loadLevels.find(({ name }) => name === settings.defaultLoadLevel)
  if (level === undefined) throw new TypeError(`no load level ${settings.defaultLoadLevel}`)
  const pattern = byPattern?.files.find(isOfRun)
  if (pattern !== undefined) {
    const reason = `because its name matches the \`files:\` pattern ${pattern}`
    return { level, by: 'files', reason }
  }
  return byName === undefined
    ? { level, by: 'default', reason: 'the level of runs that nothing else assigns' }
    : { level, by: 'name', reason: `because its name holds the word ${level.name}` }
}

/** Whether a pattern of `files:` means a run. */
export function isRunOf(pattern: string, { name, ownName }: Named): boolean {
  return [name, ownName].some(one => one !== undefined && matchesWildcard(pattern, one))
}

/** Whether `phrase` stands in the name between two characters that are no letters or digits. */
function holdsWord(name: string, phrase: string): boolean {
  const at = name.indexOf(phrase)
  if (at === -1) return false
  const isWordChar = (char: string | undefined): boolean =>
    char !== undefined && /[a-z0-9]/.test(char)
  return !isWordChar(name[at - 1]) && !isWordChar(name[at + phrase.length])
}

/** Says when a run was not the test that its load level describes. */
export function loadNotes(run: Run, level: LoadLevel): Note[] {
  return [...usersNotes(run, level), ...durationNotes(run, level)]
}

/** A test for the limit may go beyond what its level names on purpose; one that falls short of it was cut. */
function severityOf(
  { kind }: LoadLevel,
  { isNamed, isShort }: { readonly isNamed: boolean; readonly isShort: boolean }
): SeverityOf<'users-differ'> {
  return isNamed && (isShort || kind !== 'capacity') ? 'warning' : 'info'
}

function usersNotes(run: Run, level: LoadLevel): Note[] {
  const { name, users = 0 } = level
  const isShort = (run.peakUsers ?? 0) < users
  if (!isOtherLoad(run.peakUsers, level.users)) return []
  const isSure = isSureOfUsers(run, users)
  return [
    note(
      'users-differ',
      `the run reached ${usersWords(run, users)}; load level ${name} means ${formatCount(users)}`,
      {
        severity: isSure ? severityOf(level, { isNamed: level.named.users, isShort }) : 'info',
        advice: `Run the test with ${counted(users, 'user')}, or set users and throughput of the load level in the config.`
      }
    )
  ]
}

/** `30 users`, or `30 users before its history ends` where they may have become as many as were `wanted`. */
export function usersWords(run: Run, wanted: number): string {
  const seen = counted(run.peakUsers ?? 0, 'user')
  return isSureOfUsers(run, wanted) ? seen : `${seen} before its history ends`
}

function isSureOfUsers(run: Run, wanted: number): boolean {
  return (run.peakUsers ?? 0) > wanted || !mayHaveRisen(run, wanted)
}

function durationNotes(run: Run, level: LoadLevel): Note[] {
  const { durationSeconds: seen = 0 } = run
  const { name, durationSeconds: wanted = 0 } = level
  if (!isOtherLoad(run.durationSeconds, level.durationSeconds)) return []
  if (seen < wanted && wanted <= seen + unseenSeconds(run)) return []
  return [
    note(
      'duration-differs',
      `the run lasted ${formatDuration(seen)}; load level ${name} means ${formatDuration(wanted)}`,
      {
        severity: severityOf(level, { isNamed: level.named.duration, isShort: seen < wanted }),
        advice: `${seen < wanted ? 'If it was cut short, run it again; else set' : 'Set'} --run-time to the duration of the load level, or change the load level.`
      }
    )
  ]
}

/**
 * How much longer (s) a run may have been than is seen of it. It is timed by its last request, and users
 * who wait in step make none until they have waited.
 */
function unseenSeconds({ aggregated, durationSeconds = 0, peakUsers = 1, history }: Run): number {
  const cycle = (peakUsers * durationSeconds) / Math.max(1, aggregated?.requests ?? 0)
  const unanswered = Math.max(0, spanWithUsers(history) - durationSeconds)
  return Math.max(unanswered, cycle) + STATS_SECONDS
}

function spanWithUsers(history: Run['history']): number {
  const last = history?.samples.findLast(({ users }) => users > 0)
  return (last?.at ?? 0) - (history?.samples[0]?.at ?? 0)
}

/** The users had only just become as many when the history ends, and were enough at that pace soon. */
function mayHaveRisen({ history, peakUsers = 0 }: Run, wanted: number): boolean {
  const span = spanWithUsers(history)
  const reached = history?.samples.find(({ users }) => users >= peakUsers)
  if (history === undefined || reached === undefined) return false
  const held = span - (reached.at - (history.samples[0]?.at ?? 0))
  return held <= LOST_SECONDS && wanted - peakUsers <= (peakUsers / span) * LOST_SECONDS
}

/** Whether a run's users or seconds are not those that its level asks for. */
export function isOtherLoad(seen: number | undefined, wanted: number | undefined): boolean {
  if (seen === undefined || wanted === undefined) return false
  return Math.abs(seen - wanted) > Math.max(1, wanted * LOAD_TOLERANCE)
}
