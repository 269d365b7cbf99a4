import { writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

import { isFolder, makeFolder } from '../publish/make-folder.js'
import type { Report } from '../report/report.js'
import type { Terminal } from '../report/text/screen.js'
import type { Format, ReportFile } from './arguments.js'
import { replaceFile } from '../publish/replace-file.js'
import { notWritten, WriteError } from './write-error.js'

/** Each renderer is loaded only when it is asked for: Node parses what it loads. */
export async function render(report: Report, format: Format, terminal: Terminal): Promise<string> {
  switch (format) {
    case 'text':
      return (await import('../report/text/text.js')).renderText(report, terminal)
    case 'markdown':
      return `${(await import('../report/markdown/comment.js')).renderComment(report)}\n`
    case 'json':
      return (await import('../report/json.js')).renderJson(report)
    case 'html':
      return (await import('../report/html/page.js')).renderHtml(report)
    case 'junit':
      return (await import('../report/junit.js')).renderJunit(report)
    case 'badge':
      return (await import('../report/badge.js')).renderBadge(report)
    case 'document':
      return (await import('../report/document/document.js')).renderDocument(report)
    case 'openmetrics':
      return (await import('../report/openmetrics.js')).renderOpenMetrics(report)
  }
}

/**
 * Writes the report to a file.
 *
 * @returns the folder that was made for it, if one had to be
 * @throws WriteError
 */
export async function writeReport(
  { path, format }: ReportFile,
  report: Report,
  option = '--output'
): Promise<string | undefined> {
  const write = async (): Promise<void> => {
    if (format === 'document') {
      const { writeDocument } = await import('../publish/document-file.js')
      await writeDocument(path, report)
    } else {
      const text = await render(report, format, { color: false })
      // A collector may read it at any moment.
      await (format === 'openmetrics' ? replaceFile(path, text) : writeFile(path, text))
    }
  }
  return written(path, write, option)
}

/** The same for any text. */
export function writeText(path: string, text: string): Promise<string | undefined> {
  return written(path, () => writeFile(path, text), '--output')
}

async function written(
  path: string,
  write: () => Promise<void>,
  option: string
): Promise<string | undefined> {
  if (await isFolderName(path))
    throw new WriteError(`${path} is a folder. Name a file with ${option}.`)
  try {
    const folder = dirname(path)
    const isMade = await makeFolder(folder)
    await write()
    return isMade ? folder : undefined
  } catch (error) {
    throw notWritten(path, error, option)
  }
}

async function isFolderName(path: string): Promise<boolean> {
  return /[\\/]$/.test(path) || (await isFolder(path))
}
