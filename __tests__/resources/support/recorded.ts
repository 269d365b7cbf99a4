import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { seriesOfBody } from '../../../src/resources/answer.js'
import type { Answer, Ask, Point, Query } from '../../../src/resources/reading.js'
import { ROOT } from '../../support/golden.js'

/** One question and what a server answered. */
export type Exchange = {
  readonly name: string
  readonly server: string
  readonly path: string
  readonly params: Readonly<Record<string, string | number>>
  readonly status: number
  readonly body: unknown
}

const FOLDER = join(ROOT, 'fixtures/prometheus')

export const EXCHANGES: readonly Exchange[] = readFileSync(join(FOLDER, 'recorded.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map(line => JSON.parse(line) as Exchange)

export const SERVERS = ['prom2.42', 'prom3.5', 'vm1.151'] as const

/** Parsed: VictoriaMetrics sends raw samples as a stream, which was recorded as text. */
export function bodyOf({ body }: Exchange): unknown {
  return typeof body === 'string' && body.startsWith('{') ? JSON.parse(body) : body
}

export function exchange(name: string, server: string): Exchange {
  const found = EXCHANGES.find(one => one.name === name && one.server === server)
  if (found === undefined) throw new Error(`${name}.${server} was not recorded`)
  return found
}

/** The points of a recorded answer's only series. */
export function recordedPoints(name: string, server = 'prom3.5'): readonly Point[] {
  return seriesOfBody(bodyOf(exchange(name, server)))?.series[0]?.points ?? []
}

/** Answers as a server did, to the questions that it was asked; to others that there is no series. */
export function recordedAsk(server: string): Ask {
  const exchanges = EXCHANGES.filter(one => one.server === server)
  return query => Promise.resolve(answerTo(query, exchanges))
}

function answerTo(query: Query, exchanges: readonly Exchange[]): Answer {
  const found = exchanges.find(one => isAsked(query, one))
  if (found === undefined) return { kind: 'data', series: [], isVictoriaMetrics: false }
  const data = seriesOfBody(bodyOf(found))
  if (data !== undefined) return { kind: 'data', ...data }
  const { errorType = '', error = '' } = found.body as { errorType?: string; error?: string }
  return /^(bad_data|execution|4\d\d)$/.test(errorType)
    ? { kind: 'failure', failure: { kind: 'bad-query', message: error } }
    : { kind: 'failure', failure: { kind: 'status', status: found.status, message: error } }
}

function isAsked(query: Query, { path, params }: Exchange): boolean {
  const isSame = inSeconds(query.query) === inSeconds(String(params['query']))
  if (query.kind === 'instant') {
    return path.endsWith('/query') && isSame && query.time === params['time']
  }
  const { start, end, step } = query
  return (
    path.endsWith('/query_range') &&
    isSame &&
    start === params['start'] &&
    end === params['end'] &&
    step === params['step']
  )
}

function inSeconds(query: string): string {
  return query.replace(/\[(\d+)m\]/g, (_, minutes: string) => `[${Number(minutes) * 60}s]`)
}

/** A file of numbers, by column. */
export function numbersIn(file: string): readonly ReadonlyMap<string, number>[] {
  const [head = '', ...rows] = readFileSync(join(FOLDER, file), 'utf8').trimEnd().split('\n')
  const names = head.split(',')
  return rows.map(row => {
    const cells = row.split(',')
    return new Map(names.map((name, i) => [name, Number(cells[i])]))
  })
}

/** Series of recorded answers, as if these were the samples behind them. */
export function storedFrom(
  parts: readonly { readonly name: string; readonly labels: Readonly<Record<string, string>> }[],
  server: string
): readonly { labels: Readonly<Record<string, string>>; points: readonly Point[] }[] {
  return parts.map(({ name, labels }) => ({ labels, points: recordedPoints(name, server) }))
}
