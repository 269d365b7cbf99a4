import type { NoteCode } from '../../locust/note-codes.js'
import type { Note } from '../../locust/note.js'

const HANGS: ReadonlySet<NoteCode> = new Set(['stalled', 'stalled-at-end', 'users-waiting'])

/** That users got no answers: more than the response times of those that came tell, and often why they are few. */
export function isOfHang({ code }: Note): boolean {
  return HANGS.has(code)
}
