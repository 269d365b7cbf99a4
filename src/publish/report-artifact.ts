import { withToolkitLog } from '../input/artifact-log.js'
import { DeadlineError, systemTimer, within, type Timer } from '../input/deadline.js'
import { reason } from '../input/download.js'
import { basename, dirname } from 'node:path'
import { failed, type Published } from './sink.js'

/** The part of `@actions/artifact`'s client that is used. */
export type ArtifactUploader = {
  uploadArtifact(
    name: string,
    files: string[],
    rootDirectory: string,
    options?: { retentionDays?: number; skipArchive?: boolean }
  ): Promise<{ readonly id?: number }>
}

type ReportArtifactRequest = {
  /** Absolute path of one report; the artifact is called like the file. */
  readonly file: string
  /** The run's page, for the link. */
  readonly runUrl: string
  /** Ends an upload that does not come to its end; the system's when absent. */
  readonly timer?: Timer
}

/** Milliseconds for one report, with the toolkit's own repetitions. */
export const UPLOAD_TIMEOUT_MS = 120_000

type ReportArtifactResult = Published<{ readonly name: string; readonly url?: string }>

/**
 * Uploads a report un-zipped, so that its link opens in the browser; zipped where the service does
 * not take single files. Never throws. `client` is for tests.
 */
export async function publishReportArtifact(
  request: ReportArtifactRequest,
  client?: ArtifactUploader
): Promise<ReportArtifactResult> {
  const name = basename(request.file)
  try {
    // Loaded late: it is two thirds of the bundle.
    const uploader = client ?? new (await import('@actions/artifact')).DefaultArtifactClient()
    const uploaded = withToolkitLog(() => upload(uploader, request.file, name))
    const id = await within(request.timer ?? systemTimer, UPLOAD_TIMEOUT_MS, uploaded)
    return {
      ok: true,
      name,
      ...(id === undefined ? {} : { url: `${request.runUrl}/artifacts/${id}` })
    }
  } catch (error) {
    return failed(`The report "${name}" was not uploaded: ${explain(error)}`)
  }
}

async function upload(
  client: ArtifactUploader,
  file: string,
  name: string
): Promise<number | undefined> {
  try {
    return (await client.uploadArtifact(name, [file], dirname(file), { skipArchive: true })).id
  } catch (error) {
    // Only a service that refuses the request as such may like another one better.
    if (!/\(400\)|malformed|mime|unknown field/i.test(String(error))) throw error
    return (await client.uploadArtifact(name, [file], dirname(file))).id
  }
}

function explain(error: unknown): string {
  const said = String(error)
  if (error instanceof DeadlineError) {
    return `the artifact service gave ${error.message}. The verdict stands; run the job again for the report.`
  }
  if (/GHES/i.test(said)) {
    return 'this server does not take artifacts from actions; the job summary has the whole report.'
  }
  if (/409|already exists/i.test(said)) {
    return 'the run already has an artifact of this name; give each gate of the run its own key.'
  }
  return `${reason(error)}. The verdict stands; run the job again for the report.`
}
