import type { Bounds } from '../config/settings.js'

/*
 * How far a proposed bound lies from what was measured. Runs of one and the same service differ, and
 * one run does not tell by how much: docs/configuration.md advises 1.3 times what is usual, or more.
 */

/** Response times: times what was measured, at the upper end of its uncertainty. */
export const TIME_ROOM = { target: 1.3, acceptable: 1.6, unacceptable: 2 } as const
/** ms that each bound adds to the one before it at least: a quick service differs by some of them. */
export const LEAST_ROOM_MS = 5
/** Response times (ms) that are less apart have much of the room of their bounds in common. */
export const LEAST_APART_MS = 3 * LEAST_ROOM_MS
/** Throughput: times what was measured. */
export const THROUGHPUT_ROOM = { target: 0.85, acceptable: 0.75, unacceptable: 0.6 } as const

/** Two digits, of which the second is 0 or 5 from here on. */
const COARSE_FROM = 50
const COARSE_STEP = 5
/** A sum of doubles is off by less. */
const SLACK = 1e-9
/** Response times (ms) are shown whole from here on. */
const WHOLE_FROM = 9.9

/** A response time (ms) as it is shown beside its bounds, never less: 20.4 → 21, 5.25 → 5.3. */
export function shownAbove(ms: number): number {
  const steps = ms < WHOLE_FROM ? 10 : 1
  return Math.ceil(ms * steps - SLACK) / steps
}

/** A throughput (requests/s) as it is shown, beside its bounds and in verdicts: 88.97 → 89, 4.256 → 4.26, 0.4537 → 0.454. */
export function shownRate(perSecond: number): number {
  if (perSecond < 1) return Number(perSecond.toPrecision(3))
  return Number(perSecond.toFixed(perSecond < 10 ? 2 : perSecond < 1000 ? 1 : 0))
}

/** Bounds (ms) that a response time of `upTo` ms meets, on values that Locust can print. */
export function timeBounds(upTo: number): Required<Bounds> {
  const bound = (field: keyof typeof TIME_ROOM, step: number): number =>
    friendlyAbove(Math.max(upTo * TIME_ROOM[field], upTo + step * LEAST_ROOM_MS))
  return {
    target: bound('target', 1),
    acceptable: bound('acceptable', 2),
    unacceptable: bound('unacceptable', 3)
  }
}

/** Bounds (requests/s) that this throughput meets. */
export function throughputBounds(measured: number): Required<Bounds> {
  const bound = (field: keyof typeof THROUGHPUT_ROOM): number =>
    friendlyBelow(measured * THROUGHPUT_ROOM[field])
  return {
    target: bound('target'),
    acceptable: bound('acceptable'),
    unacceptable: bound('unacceptable')
  }
}

/** The next larger value with two digits, in whole ms: 63 → 65, 182 → 190, 1,040 → 1,100. */
export function friendlyAbove(ms: number): number {
  if (ms < 10) return Math.max(1, Math.ceil(ms - SLACK))
  const { digits, scale } = twoDigits(ms)
  const up = Math.ceil(digits - SLACK)
  return up < COARSE_FROM ? up * scale : Math.ceil(up / COARSE_STEP) * COARSE_STEP * scale
}

/** The next smaller value with two digits: 139 → 130, 87 → 85, 0.426 → 0.42. */
export function friendlyBelow(value: number): number {
  if (!(value > 0)) return 0
  const { digits, scale } = twoDigits(value)
  const down = Math.floor(digits + SLACK)
  const kept = down < COARSE_FROM ? down : Math.floor(down / COARSE_STEP) * COARSE_STEP
  return Number((kept * scale).toPrecision(2))
}

/** 182 as 18.2 × 10. */
function twoDigits(value: number): { readonly digits: number; readonly scale: number } {
  const scale = 10 ** (Math.floor(Math.log10(value)) - 1)
  return { digits: value / scale, scale }
}

/** Of these (s), the first that is near enough is a friendly length of a run. */
const DURATION_STEPS = [300, 60, 30, 10, 5, 1] as const
/** A run is timed by its last request, somewhat before its end; the judge allows 5%. */
const DURATION_SLACK = 0.01
/** What is seen of a run ends so much (s) before it at most: its history has a row a second. */
const UNSEEN_SECONDS = 2

/**
 * The length (s) that a run of so many seconds was most likely to have: 29 → 30, 89.6 → 90, 1,797 → 1,800.
 * At most `UNSEEN_SECONDS` more, or `DURATION_SLACK`: the judge takes that for the same length.
 */
export function friendlyDuration(seconds: number): number {
  const slack = seconds * DURATION_SLACK
  const near = DURATION_STEPS.flatMap(step =>
    [Math.round(seconds / step), Math.ceil(seconds / step)].map(times => times * step)
  ).find(
    one => one > 0 && one >= seconds - slack && one < seconds + Math.max(slack, UNSEEN_SECONDS)
  )
  return near ?? Math.max(1, Math.round(seconds))
}
