import { join } from 'node:path'

import { DEFAULT_CONFIG, DEFAULT_POLICIES } from '../config/defaults.js'
import type { ActionInputs } from '../config/inputs.js'
import { ConfigError } from '../config/config-error.js'
import { defaultSettings } from '../config/default-settings.js'
import { areMilder } from '../config/given-severity.js'
import type { Overrides } from '../config/settings.js'
import type { Settings } from '../config/settings.js'
import { readConfigFile } from '../input/config-file.js'
import type { GateEvent } from '../input/gate-event.js'
import type { GitHub } from '../input/github.js'
import { InputError } from '../input/input-error.js'
import { CONFIG_ENDING, fileQuestion } from '../input/path-meant.js'
import { JOB_TOKEN } from '../input/token-advice.js'
import type { Judging } from '../intake/offer.js'
import { isConfigAt, likeTheConfig, unreadConfig, USUAL_NAMES } from '../intake/unread-config.js'
import { note, type Note } from '../locust/note.js'
import { allDropped, droppedExcuses, type Excuses } from './dropped-excuses.js'

/** Where the config is looked for. */
export type ConfigPlace = {
  readonly inputs: ActionInputs
  readonly event: GateEvent
  readonly github: GitHub | undefined
  /** Absolute path of the checked-out repository. */
  readonly workspace: string
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string
}

/**
 * The settings of this event. Where the workspace may be a stranger's (`workflow_run`,
 * `pull_request_target`) the config comes from the base branch; for a change (every event that has or
 * names a pull request, a pushed branch, a merge queue) it is the workspace's, but what excuses a
 * result, waivers, milder note severities and `fail-on: never`, is the base branch's; for an event of
 * which nobody knows whose change it tests, nothing excuses.
 *
 * @throws ConfigError, InputError
 */
export async function settingsFor(place: ConfigPlace): Promise<Judging> {
  const { inputs, event } = place
  const file = inputs.config || DEFAULT_CONFIG
  if (event.configRef !== undefined) return ofBranch(place, event.configRef)
  const text = await fromWorkspace(place)
  const config = { source: text === undefined ? 'built-in' : 'workspace', file } as const
  if (text === undefined) {
    const like = await likeTheConfig(path => isConfigAt(join(place.workspace, path)))
    const notes = like === undefined ? [] : [unreadConfig(like)]
    return { settings: await parsed(text, inputs), notes, config }
  }
  const own = await parsed(text, inputs)
  const { isUnlisted, excuseRef } = event
  const mine = ownExcuses(own, inputs)
  const excuses = excusesIn(mine)
  if (excuses && isUnlisted === true) {
    const { settings, notes } = withoutExcuses(own, inputs, unlistedNote(event))
    return { settings: { ...settings, dropped: allDropped(mine) }, notes, config }
  }
  if (!excuses || excuseRef === undefined) return { settings: own, notes: [], config }
  const judging = await withExcusesOf(excuseRef, own, place)
  const isRead = !judging.notes.some(({ severity }) => severity === 'warning')
  return { ...judging, config: { ...config, ...(isRead ? { excusesRef: excuseRef } : {}) } }
}

async function ofBranch(place: ConfigPlace, ref: string): Promise<Judging> {
  const { inputs } = place
  const file = inputs.config || DEFAULT_CONFIG
  const text = await fromBranch(place, ref)
  const source = text === undefined ? 'built-in' : 'branch'
  const notes = text === undefined ? await unreadOf(place, ref) : []
  return { settings: await parsed(text, inputs), notes, config: { source, file, ref } }
}

/** Whether the config holds what could excuse a result: waivers, milder note severities, the advisory mode. */
function excusesIn({ waivers, noteSeverities, isAdvisory }: Excuses): boolean {
  return waivers.length > 0 || areMilder(noteSeverities) || isAdvisory
}

/** The input stands in the workflow, which decides as much as the gate's own step. */
function isAdvisoryByConfig({ policies }: Settings, { overrides }: ActionInputs): boolean {
  return policies.failOn === 'never' && overrides.failOn === undefined
}

function ownExcuses(own: Settings, inputs: ActionInputs): Excuses {
  const { waivers, noteSeverities } = own
  return { waivers, noteSeverities, isAdvisory: isAdvisoryByConfig(own, inputs) }
}

type Excused = Pick<Judging, 'settings' | 'notes'>

type BaseExcuses = Excuses & Pick<Settings['policies'], 'failOn'>

async function parsed(
  text: string | undefined,
  { config, overrides }: ActionInputs
): Promise<Settings> {
  return text === undefined ? defaultSettings(overrides) : loaded(text, config, overrides)
}

/** The parser is loaded only when there is a config. */
async function loaded(text: string, config: string, overrides?: Overrides): Promise<Settings> {
  const { loadConfig } = await import('../config/load.js')
  return loadConfig(text, config || DEFAULT_CONFIG, overrides)
}

async function fromWorkspace({ inputs, workspace }: ConfigPlace): Promise<string | undefined> {
  const path = inputs.config || DEFAULT_CONFIG
  try {
    return await readConfigFile(join(workspace, path), path)
  } catch (error) {
    if (error instanceof InputError) throw error
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    if (isMissing && path === DEFAULT_CONFIG) return undefined
    const meant = isMissing ? await fileQuestion(join(workspace, path), CONFIG_ENDING, path) : ''
    // Where there is one like it the repository is checked out.
    const missing =
      meant === ''
        ? 'Check out the repository before the gate (actions/checkout), or mend the input config.'
        : `${meant}Mend the input config.`
    throw new InputError(
      'input',
      `the config file ${path} ${isMissing ? 'does not exist' : 'cannot be read'}`,
      isMissing ? missing : 'Check its permissions.',
      error
    )
  }
}

/** That a config of a branch is not read for its name; whether there is one need not be known. */
async function unreadOf({ github }: ConfigPlace, ref: string): Promise<Note[]> {
  if (github === undefined) return []
  const { readConfigAt } = await import('../input/base-config.js')
  const like = await likeTheConfig(
    async path => (await readConfigAt(github, path, ref).catch(() => undefined)) !== undefined,
    USUAL_NAMES
  )
  return like === undefined ? [] : [unreadConfig(like, ref)]
}

async function fromBranch(
  { inputs, github }: ConfigPlace,
  ref: string
): Promise<string | undefined> {
  const path = inputs.config || DEFAULT_CONFIG
  if (github === undefined) {
    throw new InputError(
      'input',
      `the config of ${ref} cannot be read without a token`,
      `${JOB_TOKEN}.`
    )
  }
  const { readConfigAt } = await import('../input/base-config.js')
  const text = await readConfigAt(github, path, ref)
  if (text === undefined && path !== DEFAULT_CONFIG) {
    throw new InputError(
      'input',
      `${ref} has no config file ${path}`,
      'Commit it to the base branch, or mend the input config.'
    )
  }
  return text
}

/**
 * A branch's waivers, milder note severities and advisory mode instead of the change's own; none when
 * they cannot be had.
 */
async function withExcusesOf(ref: string, own: Settings, place: ConfigPlace): Promise<Excused> {
  const { today } = place
  try {
    const base = await excusesOf(ref, place)
    const { dropped, notes } = droppedExcuses(ownExcuses(own, place.inputs), base, { ref, today })
    const settings = {
      ...own,
      waivers: base.waivers,
      milderSeverities: base.noteSeverities,
      dropped
    }
    return {
      settings: dropped.isAdvisory ? withFailOn(settings, base.failOn) : settings,
      notes
    }
  } catch (error) {
    if (!(error instanceof InputError) && !(error instanceof ConfigError)) throw error
    const unread = note(
      'excuses-dropped',
      `the config of ${ref} could not be read, so that none of its waivers and milder note severities is in force, nor its advisory mode: what they would excuse fails`,
      {
        severity: 'warning',
        advice: error instanceof InputError ? error.message : 'Mend the config of the base branch.'
      }
    )
    return withoutExcuses(own, place.inputs, unread)
  }
}

function withoutExcuses(own: Settings, inputs: ActionInputs, note: Note): Excused {
  const settings = { ...own, waivers: [], milderSeverities: new Map() }
  return {
    settings: isAdvisoryByConfig(own, inputs)
      ? withFailOn(settings, DEFAULT_POLICIES.failOn)
      : settings,
    notes: [note]
  }
}

function withFailOn(settings: Settings, failOn: BaseExcuses['failOn']): Settings {
  return { ...settings, policies: { ...settings.policies, failOn } }
}

function unlistedNote({ name }: GateEvent): Note {
  return note(
    'excuses-dropped',
    `the waivers, milder note severities and advisory mode of the config do not count: a run that "${name}" started does not say whose change it tests`,
    {
      severity: 'info',
      advice: 'Name the pull request with the input pr-number; then those of its base branch count.'
    }
  )
}

async function excusesOf(ref: string, place: ConfigPlace): Promise<BaseExcuses> {
  const text = await fromBranch(place, ref)
  // The inputs are the change's: a load level that they name need not be there yet.
  const { waivers, noteSeverities, policies } =
    text === undefined ? defaultSettings() : await loaded(text, place.inputs.config)
  const { failOn } = policies
  return { waivers, noteSeverities, failOn, isAdvisory: failOn === 'never' }
}
