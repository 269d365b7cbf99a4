import { counted } from '../../units/count.js'
import { listed } from '../../units/sentence.js'
import type { Unanswered } from '../history/unanswered.js'

/** Endpoints that are named. */
const NAMED = 3

/** What is added to a sentence: nothing where no endpoint is known. */
export function unansweredWords(unanswered: readonly Unanswered[]): string {
  if (unanswered.length === 0) return ''
  const names = unanswered.slice(0, NAMED).map(({ endpoint }) => endpoint)
  const more = unanswered.length - names.length
  const all = [...names, ...(more > 0 ? [counted(more, 'other endpoint')] : [])]
  const shortest = Math.round(Math.min(...unanswered.map(({ seconds }) => seconds)))
  return `; ${listed(all)} had no answer in the last ${shortest} s`
}
