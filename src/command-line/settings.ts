import { DEFAULT_CONFIG } from '../config/defaults.js'
import { defaultSettings } from '../config/default-settings.js'
import type { Overrides } from '../config/settings.js'
import type { WrittenConfig } from '../config/written-config.js'
import { readConfigFile } from '../input/config-file.js'
import { InputError } from '../input/input-error.js'
import { CONFIG_ENDING, fileQuestion } from '../input/path-meant.js'
import type { Judging } from '../intake/offer.js'
import {
  isConfigAt,
  likeTheConfig,
  unreadConfig,
  unreadConfigAbove
} from '../intake/unread-config.js'
import type { Note } from '../locust/note.js'
import { configAbove } from './config-above.js'

/**
 * The settings of a config file, of the usual one when none is named, or the built-in ones.
 *
 * @throws ConfigError, InputError
 */
export async function readSettings(config: string | undefined, given: Overrides): Promise<Judging> {
  const file = config ?? DEFAULT_CONFIG
  const overrides = { ...given, loadLevelBy: '--load-level' }
  const text = await textOf(file, config === undefined)
  if (text === undefined) {
    return {
      settings: defaultSettings(overrides),
      config: { source: 'built-in', file },
      notes: await unread()
    }
  }
  const { loadConfig } = await import('../config/load.js')
  return {
    settings: loadConfig(text, file, overrides),
    config: { source: 'workspace', file },
    notes: []
  }
}

/** A config that somebody wrote, and that is not where it is looked for. */
async function unread(): Promise<Note[]> {
  const here = await likeTheConfig(isConfigAt)
  if (here !== undefined) return [unreadConfig(here)]
  const above = await configAbove()
  return above === undefined ? [] : [unreadConfigAbove(above)]
}

/**
 * The file that `readSettings` reads, as it is written; undefined where it takes what is built in.
 *
 * @throws ConfigError, InputError
 */
export async function writtenConfigOf(
  config: string | undefined
): Promise<WrittenConfig | undefined> {
  const file = config ?? DEFAULT_CONFIG
  const text = await textOf(file, config === undefined)
  if (text === undefined) return undefined
  const { writtenConfig } = await import('../config/load.js')
  return writtenConfig(text, file)
}

/** Undefined where there is none, and none was named. */
async function textOf(file: string, isUsual: boolean): Promise<string | undefined> {
  try {
    return await readConfigFile(file)
  } catch (error) {
    if (error instanceof InputError) throw error
    const isMissing = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')
    if (isUsual && isMissing) return undefined
    const reason = error instanceof Error ? error.message : String(error)
    throw new InputError(
      'input',
      isMissing
        ? `the config file ${file} does not exist`
        : `the config file ${file} cannot be read (${reason})`,
      isUsual
        ? 'Check its permissions.'
        : `${isMissing ? await fileQuestion(file, CONFIG_ENDING) : ''}Check --config.`,
      error
    )
  }
}
