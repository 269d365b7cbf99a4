import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { type InputFile, inputFileOf, type InputSet } from '../../src/input/input-file.js'

const DAY_SECONDS = 86_400

/** What Locust would have written of the same numbers a day before: another run. */
function dayBefore(text: string): string {
  return text.replace(/\b1[6-9]\d{8}\b/g, seconds => String(Number(seconds) - DAY_SECONDS))
}

/** Makes the folder `to` of the files in `from`. */
export function folderDayBefore(from: string, to: string): void {
  mkdirSync(to)
  for (const name of readdirSync(from)) {
    writeFileSync(join(to, name), dayBefore(readFileSync(join(from, name), 'utf8')))
  }
}

export async function setDayBefore(set: InputSet): Promise<InputSet> {
  return { ...set, files: await Promise.all(set.files.map(fileDayBefore)) }
}

async function fileDayBefore(file: InputFile): Promise<InputFile> {
  const chunks: Buffer[] = []
  for await (const chunk of file.open()) chunks.push(Buffer.from(chunk))
  return inputFileOf(file.path, dayBefore(Buffer.concat(chunks).toString()))
}
