import { basename, dirname, extname } from 'node:path'

import { withToolkitLog } from '../input/artifact-log.js'
import { DeadlineError, systemTimer, within, type Timer } from '../input/deadline.js'
import { reason } from '../input/download.js'
import { UPLOAD_TIMEOUT_MS, type ArtifactUploader } from './report-artifact.js'
import { failed, type Published } from './sink.js'

/**
 * Uploads a history as an artifact of this run, called like its file; each run has one of that name.
 * Zipped: its lines are much alike. Never throws. `client` is for tests.
 *
 * @param file absolute path
 * @returns with a `remark` where this server takes none, which is nothing to warn of in each run
 */
export async function publishHistoryArtifact(
  file: string,
  timer: Timer = systemTimer,
  client?: ArtifactUploader
): Promise<Published<{ readonly remark?: string }>> {
  try {
    // Loaded late: it is two thirds of the bundle.
    const uploader = client ?? new (await import('@actions/artifact')).DefaultArtifactClient()
    const name = basename(file, extname(file))
    const uploaded = withToolkitLog(() => uploader.uploadArtifact(name, [file], dirname(file)))
    await within(timer, UPLOAD_TIMEOUT_MS, uploaded)
    return { ok: true }
  } catch (error) {
    if (/GHES/i.test(String(error))) return { ok: true, remark: NOT_HERE }
    return failed(`This run was not added to the history: ${explain(error)}. The verdict stands.`)
  }
}

const NOT_HERE =
  'This server takes no artifacts from actions, so that there is no history; it can be kept with history: branch:NAME.'

function explain(error: unknown): string {
  if (error instanceof DeadlineError) return `the artifact service gave ${error.message}`
  if (/409|already exists/i.test(String(error))) {
    return 'the run already has one of this gate; give each gate of the run its own key'
  }
  return reason(error)
}
