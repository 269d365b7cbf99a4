import { rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

import { makeFolder } from './make-folder.js'
import { failed, type Published } from './sink.js'

/**
 * Writes a history beside its place and moves it there, so that a full disk costs nobody what there
 * was. Never throws.
 */
export async function publishHistoryFile(path: string, text: string): Promise<Published> {
  const draft = `${path}.locust-gate.tmp`
  try {
    await makeFolder(dirname(path))
    await writeFile(draft, text)
    await rename(draft, path)
    return { ok: true }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return failed(`The history ${path} was not written: ${why}. The verdict stands.`)
  }
}
