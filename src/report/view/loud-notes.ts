import { isOfLoad } from '../../evaluate/circumstances.js'
import type { Note } from '../../locust/note.js'
import { isOfHang } from './hang-notes.js'

/**
 * Stands before the numbers of a run: that it could not be judged, was another test than its load level means, or
 * that users got no answers. The numbers look sound all the same.
 */
export function isLoud(note: Note): boolean {
  const { severity } = note
  return severity === 'error' || isOfLoad(note) || (severity === 'warning' && isOfHang(note))
}
