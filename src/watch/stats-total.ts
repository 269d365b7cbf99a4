import { fileOf } from '../input/folder.js'
import { MAX_FILE_BYTES } from '../locust/csv/limits.js'
import { readTable } from '../locust/csv/table.js'
import { decode, readBytes } from '../locust/csv/text.js'
import type { EndpointStats } from '../locust/run.js'
import { readStats } from '../locust/stats/stats.js'

/**
 * The total row of `_stats.csv` as it is now. Undefined where there is none yet, and where the file is
 * being written over in that very moment.
 */
export async function statsTotal(path: string): Promise<EndpointStats | undefined> {
  try {
    const { text } = decode(await readBytes(await fileOf(path, path), MAX_FILE_BYTES))
    return readStats(await readTable(path, text)).aggregated
  } catch {
    return undefined
  }
}
