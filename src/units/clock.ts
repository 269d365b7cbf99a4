/** A moment of a run as `m:ss` or `h:mm:ss` since its first row. Also runs in the page. */
export function formatClock(seconds: number): string {
  const whole = Math.round(Math.abs(seconds))
  const pad = (part: number): string => String(part).padStart(2, '0')
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor(whole / 60) % 60
  const text =
    hours > 0 ? `${hours}:${pad(minutes)}:${pad(whole % 60)}` : `${minutes}:${pad(whole % 60)}`
  return seconds < 0 ? `−${text}` : text
}

/** A point in time as `2026-11-24T07:51:09`, UTC; undefined when no calendar has it: files may say anything. */
export function isoMoment(epochSeconds: number | undefined): string | undefined {
  if (epochSeconds === undefined || !(epochSeconds >= 0 && epochSeconds < END_OF_YEAR_9999)) {
    return undefined
  }
  return new Date(epochSeconds * 1000).toISOString().slice(0, 19)
}

const END_OF_YEAR_9999 = 253402300800

/** A point in time as `2026-11-24 07:51:09 UTC`; empty when no calendar has it. Also runs in the page. */
export function formatMoment(epochSeconds: number | undefined): string {
  const moment = isoMoment(epochSeconds)
  return moment === undefined ? '' : `${moment.replace('T', ' ')} UTC`
}
