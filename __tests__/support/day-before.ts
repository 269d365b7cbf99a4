import { type InputFile, inputFileOf, type InputSet } from '../../src/input/input-file.js'

const DAY_SECONDS = 86_400

/** What Locust would have written of the same numbers a day before: another run. */
export function dayBefore(text: string): string {
  return text.replace(/\b1[6-9]\d{8}\b/g, seconds => String(Number(seconds) - DAY_SECONDS))
}

export async function setDayBefore(set: InputSet): Promise<InputSet> {
  return { ...set, files: await Promise.all(set.files.map(fileDayBefore)) }
}

async function fileDayBefore(file: InputFile): Promise<InputFile> {
  const chunks: Buffer[] = []
  for await (const chunk of file.open()) chunks.push(Buffer.from(chunk))
  return inputFileOf(file.path, dayBefore(Buffer.concat(chunks).toString()))
}
