/*
 * Counts as people read them, in every message of every stage.
 */

/** 1234567 → `1,234,567`. */
export function formatCount(count: number): string {
  return Math.round(count)
    .toString()
    .replace('-', '−')
    .replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `1 request`, `20,000 requests`; `plural` where it is not the noun with an s. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(count)} ${Math.round(count) === 1 ? noun : plural}`
}

/** A cell's number with all its digits: 12345.6 → `12,345.6`. */
export function formatExact(value: number): string {
  const [whole = '', ...fraction] = String(value).split('.')
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.')
}
