import { appendFile, stat } from 'node:fs/promises'
import { failed, type Published } from './sink.js'

/** Bytes (UTF-8) that a step's summary may have; of one byte more GitHub shows nothing at all. */
export const MAX_SUMMARY_BYTES = 1024 * 1024 - 1

/**
 * Appends Markdown to the job's summary. `file` is `GITHUB_STEP_SUMMARY`; some runners have none.
 * Never throws.
 */
export async function publishSummary(
  file: string | undefined,
  markdown: string
): Promise<Published> {
  if (!file) return failed('The job summary was not written: this runner has none.')
  try {
    const present = await stat(file).then(
      ({ size }) => size,
      () => 0
    )
    const text = `${markdown}\n`
    if (present + Buffer.byteLength(text) > MAX_SUMMARY_BYTES) {
      return failed('The job summary was not written: it is larger than the 1 MiB GitHub shows.')
    }
    await appendFile(file, text)
    return { ok: true }
  } catch (error) {
    return failed(`The job summary was not written: ${String(error)}`)
  }
}
