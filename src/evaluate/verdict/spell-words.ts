import { formatDuration, formatMs } from '../../units/format.js'
import type { SlowFirstPart, SlowSpell } from './reason.js'

/** `from 1 min 30 s on for 15 s`. */
export function spellTime({ from, to }: SlowSpell): string {
  return `from ${formatDuration(from)} on for ${formatDuration(to - from)}`
}

/** `190 ms, else 42 ms`: the means in it and beside it. */
export function spellMeans({ average, elsewhere }: SlowSpell): string {
  return `${formatMs(average)}, else ${formatMs(elsewhere)}`
}

/** `from 1 min 30 s on for 15 s the average was 190 ms, else 42 ms`. */
export function spellWords(spell: SlowSpell): string {
  return `${spellTime(spell)} the average was ${spellMeans(spell)}`
}

/** `in the first 52 s`. */
export function firstPartTime({ to }: SlowFirstPart): string {
  return `in the first ${formatDuration(to)}`
}

/** `190 ms, afterwards 42 ms`: the means in it and in the rest. */
export function firstPartMeans({ average, afterwards }: SlowFirstPart): string {
  return `${formatMs(average)}, afterwards ${formatMs(afterwards)}`
}
