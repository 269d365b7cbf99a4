import { readFile } from 'node:fs/promises'

import { renderDocument, updateDocument } from '../report/document/document.js'
import type { Report } from '../report/report.js'
import { replaceFile } from './replace-file.js'

/**
 * Writes the performance-metrics document, or updates the one that is there between its markers.
 * Written beside it and moved, so that a full disk does not cost people their document.
 *
 * @throws DocumentError for markers that are not as we wrote them: the file is left as it was
 */
export async function writeDocument(path: string, report: Report): Promise<void> {
  const existing = await readExisting(path)
  const text = existing === undefined ? renderDocument(report) : updateDocument(existing, report)
  if (text === existing) return
  await replaceFile(path, text)
}

async function readExisting(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    if (code === 'EISDIR') throw new Error('it is a folder', { cause: error })
    throw error
  }
}
