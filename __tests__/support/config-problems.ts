import { ConfigError } from '../../src/config/config-error.js'
import { loadConfig } from '../../src/config/load.js'

/** What is wrong with a config of that text, a line each: `gate.yml:1:12: targets.p95: …`. */
export function configProblems(text: string): string[] {
  try {
    loadConfig(text, 'gate.yml')
    return []
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return error.message.split('\n')
  }
}
