import { present } from '../locust/present.js'
import { upperMedian } from './points.js'
import type { Answer, Ask, AskFailure, AnsweredSeries, Query } from './reading.js'

/** Questions to a server under way at once. */
export const MOST_AT_ONCE = 8

/** Asks each question once, so many at a time, and remembers what is said beside the answers. */
export type Questions = {
  readonly ask: Ask
  readonly said: () => Said
}

export type Said = {
  readonly requests: number
  /** Server's clock less that of the machine which asks (s), by the answers' Date headers. */
  readonly skew?: number
}

export function questionsTo(server: Ask): Questions {
  const answers = new Map<string, Promise<Answer>>()
  const skews: number[] = []
  const enter = turnstile(MOST_AT_ONCE)
  const askNow = async (query: Query): Promise<Answer> => {
    const leave = await enter()
    const answer = await server(query)
    leave()
    if (answer.kind === 'data' && answer.skew !== undefined) skews.push(answer.skew)
    return answer
  }
  return {
    ask: query => {
      const key = JSON.stringify(query)
      const answer = answers.get(key) ?? askNow(query)
      answers.set(key, answer)
      return answer
    },
    said: () => {
      const skew = upperMedian(skews)
      return { requests: answers.size, ...present({ skew }) }
    }
  }
}

/** Lets `places` in at once; who comes later waits until one leaves. */
function turnstile(places: number): () => Promise<() => void> {
  const waiting: (() => void)[] = []
  let free = places
  const leave = (): void => {
    const next = waiting.shift()
    if (next === undefined) free++
    else next()
  }
  return async () => {
    if (free > 0) free--
    else await new Promise<void>(resolve => waiting.push(resolve))
    return leave
  }
}

/** An answer's series, or the failure for the problem that it is. */
export type Told = { readonly series: readonly AnsweredSeries[] } | { readonly failure: AskFailure }

export function toldBy(answer: Answer): Told {
  return answer.kind === 'data' ? { series: answer.series } : { failure: answer.failure }
}
