import { randomUUID } from 'node:crypto'
import { appendFile } from 'node:fs/promises'
import { failed, type Published } from './sink.js'

/** What is unknown is an empty output, as for a step that did not run. */
export type Outputs = Readonly<Record<string, string | number | undefined>>

/**
 * Writes the step's outputs. `file` is `GITHUB_OUTPUT`. Own code rather than `core.setOutput`, which
 * without that file prints the values as workflow commands. Never throws.
 */
export async function publishOutputs(
  file: string | undefined,
  outputs: Outputs
): Promise<Published> {
  if (!file) return failed('The outputs were not written: this runner has no GITHUB_OUTPUT.')
  try {
    await appendFile(file, Object.entries(outputs).map(toEntry).join(''))
    return { ok: true }
  } catch (error) {
    return failed(`The outputs were not written: ${String(error)}`)
  }
}

/** A delimiter that no value can know keeps a value from adding outputs of its own. */
function toEntry([name, value]: [string, string | number | undefined]): string {
  const delimiter = `locust-gate-${randomUUID()}`
  return `${name}<<${delimiter}\n${value ?? ''}\n${delimiter}\n`
}
