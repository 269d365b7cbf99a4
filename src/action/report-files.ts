import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { AnnotationLog } from '../publish/annotations.js'
import type { Gate } from '../publish/identity.js'
import { makeFolder } from '../publish/make-folder.js'
import { renderBadge } from '../report/badge.js'
import { escapeLog } from '../report/escape.js'
import { renderHtml } from '../report/html/page.js'
import { renderJson } from '../report/json.js'
import { renderJunit } from '../report/junit.js'
import type { Report } from '../report/report.js'

type FileDestination = {
  readonly gate: Gate
  readonly env: Readonly<Record<string, string | undefined>>
  readonly log: AnnotationLog
}

export type ReportFiles = Readonly<Record<'json' | 'html' | 'junit' | 'badge', string | undefined>>

/** Every report as a file that later steps can use, as far as it could be written. */
export async function writeFiles(report: Report, to: FileDestination): Promise<ReportFiles> {
  const name = reportNameOf(to.gate)
  return {
    json: await writeReport(`${name}.json`, () => renderJson(report), to),
    html: await writeReport(`${name}.html`, () => renderHtml(report), to),
    junit: await writeReport(`${name}.junit.xml`, () => renderJunit(report), to),
    badge: await writeReport(`${name}.badge.json`, () => renderBadge(report), to)
  }
}

/** The file's path; undefined, with a warning, when there is none. */
async function writeReport(
  name: string,
  render: () => string,
  { env, log }: FileDestination
): Promise<string | undefined> {
  const folder = env['RUNNER_TEMP'] ?? '.'
  try {
    await makeFolder(folder)
    await writeFile(join(folder, name), render())
    return join(folder, name)
  } catch (error) {
    log.warning(escapeLog(`The report ${name} was not written: ${errorMessage(error)}`))
    return undefined
  }
}

/**
 * Without ending. The artifacts of a run have these names too, and no two legs' may be equal; key and
 * leg are in it as far as a file's and an artifact's name may hold them.
 */
export function reportNameOf({ key, leg, id }: Gate): string {
  const plain = leg.replace(/[^\w.]+/g, '-').replace(/^-|-$/g, '')
  const isCut = plain !== leg
  return ['locust-gate', key.replace(/\s+/g, '-'), plain, isCut ? id.slice(0, 6) : '']
    .filter(part => part !== '')
    .join('-')
}

export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
