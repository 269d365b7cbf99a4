import type { StopMark } from '../stop.js'

/** What stands at the start of a mark, of whatever version. */
const START = /^\s*\{\s*"kind"\s*:\s*"locust-gate-watch"/

/** Whether a file is the mark of a run that was ended, by its beginning. */
export function isMark(head: string): boolean {
  return START.test(head)
}

/** A mark as the text of its file. */
export function markText(mark: StopMark): string {
  return `${JSON.stringify({ kind: 'locust-gate-watch', version: 1, ...mark }, undefined, 2)}\n`
}
