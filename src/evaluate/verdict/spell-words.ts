import { formatDuration, formatMs } from '../../units/format.js'
import type { SlowSpell } from './reason.js'

/** `from 1 min 30 s on for 15 s the average was 190 ms, else 42 ms`. */
export function spellWords({ from, seconds, average, elsewhere }: SlowSpell): string {
  const when = `from ${formatDuration(from)} on for ${formatDuration(seconds)}`
  return `${when} the average was ${formatMs(average)}, else ${formatMs(elsewhere)}`
}
