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

/** A point in time as `2026-11-24 07:51:09 UTC`. Also runs in the page. */
export function formatMoment(epochSeconds: number): string {
  return `${new Date(epochSeconds * 1000).toISOString().slice(0, 19).replace('T', ' ')} UTC`
}
