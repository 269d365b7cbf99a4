import type { Answer, AnsweredSeries, Ask, Point, Query } from '../../../src/resources/reading.js'

/*
 * A server that knows as much PromQL as readings are asked in, with Prometheus 2.42's ways at the edges
 * (a window has both of its ends), or with those of 3.x (it has only its end).
 */

type Labels = Readonly<Record<string, string>>
type Stored = { readonly labels: Labels; readonly points: readonly Point[] }
type Vector = { labels: Labels; value: number }[]
type Node = (at: number) => Vector
type Range = {
  readonly of: (at: number) => Stored[]
  readonly seconds: number
  /** Of `@`. */
  readonly moment?: number
}

const LOOKBACK = 300

export type Toy = {
  readonly ask: Ask
  readonly asked: Query[]
  /** How many were under way at once, at most. */
  readonly most: () => number
}

export type ToyOptions = {
  readonly leftOpen?: boolean
  readonly isVictoriaMetrics?: boolean
  readonly skew?: number
  /** Seconds of the newest that range queries do not see, and repeat the last of before. */
  readonly hidden?: { readonly seconds: number; readonly now: number }
}

export function toyPrometheus(stored: readonly Stored[], options: ToyOptions = {}): Toy {
  const asked: Query[] = []
  let [now, most] = [0, 0]
  const ask: Ask = async query => {
    asked.push(query)
    most = Math.max(most, ++now)
    await Promise.resolve()
    now--
    return answer(stored, query, options)
  }
  return { ask, asked, most: () => most }
}

function answer(stored: readonly Stored[], query: Query, options: ToyOptions): Answer {
  const isVictoriaMetrics = options.isVictoriaMetrics === true
  const data = (series: readonly AnsweredSeries[]): Answer => ({
    kind: 'data',
    series: [...series].reverse(),
    isVictoriaMetrics,
    ...(options.skew === undefined ? {} : { skew: options.skew })
  })
  const parser = new Parser(query.query, stored, options.leftOpen === true)
  let parsed: Node | Range
  try {
    parsed = parser.whole()
  } catch (error) {
    return { kind: 'failure', failure: { kind: 'bad-query', message: String(error) } }
  }
  if (query.kind === 'instant') {
    if (typeof parsed === 'function') return data(collected([[query.time, parsed(query.time)]]))
    return data(parsed.of(query.time).map(one => ({ ...one, notFinite: 0 })))
  }
  const moments: [number, Vector][] = []
  for (let at = query.start; at <= query.end + 1e-9; at += query.step) {
    const seen = options.hidden && Math.min(at, options.hidden.now - options.hidden.seconds)
    if (typeof parsed === 'function') moments.push([at, parsed(seen ?? at)])
  }
  return data(collected(moments))
}

function collected(moments: readonly (readonly [number, Vector])[]): AnsweredSeries[] {
  const all = new Map<string, { labels: Labels; points: Point[]; notFinite: number }>()
  for (const [at, vector] of moments) {
    for (const { labels, value } of vector) {
      const key = keyOf(labels)
      const one = all.get(key) ?? { labels, points: [], notFinite: 0 }
      all.set(key, one)
      if (Number.isFinite(value)) one.points.push([at, value])
      else one.notFinite++
    }
  }
  return [...all.values()]
}

function keyOf(labels: Labels): string {
  return JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function without(labels: Labels, ...names: string[]): Labels {
  return Object.fromEntries(Object.entries(labels).filter(([name]) => !names.includes(name)))
}

const TOKEN =
  /\s*([a-zA-Z_][\w:]*|\d+(?:\.\d+)?(?:ms|[smh])?|"(?:[^"\\]|\\.)*"|=~|!~|!=|[-+*/(){}[\],=@:>])/y

class Parser {
  private readonly tokens: string[] = []
  private readonly stored: readonly Stored[]
  private readonly leftOpen: boolean
  private at = 0

  constructor(text: string, stored: readonly Stored[], leftOpen: boolean) {
    this.stored = stored
    this.leftOpen = leftOpen
    TOKEN.lastIndex = 0
    for (let end = 0; end < text.trimEnd().length; end = TOKEN.lastIndex) {
      const found = TOKEN.exec(text)
      if (found === null) throw new Error(`parse error at ${text.slice(end)}`)
      this.tokens.push(found[1]!)
    }
  }

  whole(): Node | Range {
    const parsed = this.binary(0)
    if (this.at < this.tokens.length) throw new Error(`unexpected ${this.tokens[this.at]!}`)
    return parsed
  }

  private readonly peek = (): string | undefined => this.tokens[this.at]
  private readonly take = (): string => this.tokens[this.at++] ?? ''

  private expect(token: string): void {
    if (this.take() !== token) throw new Error(`expected ${token} at ${this.at}`)
  }

  private static readonly LEVELS = [['or'], ['>'], ['+', '-'], ['*', '/']]

  private binary(level: number): Node | Range {
    const signs = Parser.LEVELS[level]
    if (signs === undefined) return this.unary()
    let left = this.binary(level + 1)
    while (signs.includes(this.peek() ?? '')) {
      const sign = this.take()
      const right = this.binary(level + 1)
      left = combined(sign, node(left), node(right))
    }
    return left
  }

  private unary(): Node | Range {
    const token = this.peek() ?? ''
    if (/^\d/.test(token)) {
      this.take()
      const value = Number(token)
      return () => [{ labels: { scalar: '' }, value }]
    }
    let parsed: Node | Range
    if (token === '(') {
      this.take()
      parsed = this.binary(0)
      this.expect(')')
    } else if (/^(sum|avg|max|min|count)$/.test(token)) parsed = this.aggregate()
    else if (this.tokens[this.at + 1] === '(') parsed = this.call()
    else parsed = this.selector()
    return this.suffix(parsed)
  }

  private suffix(parsed: Node | Range): Node | Range {
    let range: Range | undefined
    if (this.peek() === '[' && typeof parsed === 'function') {
      this.take()
      const seconds = secondsIn(this.take())
      if (this.peek() === ':') {
        this.take()
        const step = secondsIn(this.take())
        const inner = parsed
        range = { seconds, of: at => subquery(inner, { at, seconds, step }) }
      } else {
        const series = this.matched
        const { leftOpen } = this
        range = {
          seconds,
          of: at =>
            series
              .map(one => ({
                ...one,
                // By its place: taking each point apart would take most of the time of the tests.
                points: one.points.filter(
                  point =>
                    point[0] <= at &&
                    (leftOpen ? point[0] > at - seconds : point[0] >= at - seconds)
                )
              }))
              .filter(({ points }) => points.length > 0)
        }
      }
      this.expect(']')
    }
    if (this.peek() !== '@') return range ?? parsed
    this.take()
    const moment = Number(this.take())
    if (range === undefined) {
      const inner = node(parsed)
      return () => inner(moment)
    }
    const { of, seconds } = range
    return { seconds, moment, of: () => of(moment) }
  }

  private matched: Stored[] = []

  private selector(): Node {
    const name = /^[a-zA-Z_:]/.test(this.peek() ?? '') ? this.take() : undefined
    const tests: ((labels: Labels) => boolean)[] =
      name === undefined ? [] : [labels => labels['__name__'] === name]
    if (this.peek() === '{') {
      this.take()
      while (this.peek() !== '}') {
        const label = this.take()
        const sign = this.take()
        const value = JSON.parse(this.take()) as string
        const pattern = new RegExp(`^(?:${value})$`)
        tests.push(labels => {
          const own = labels[label] ?? ''
          const is = sign.endsWith('~') ? pattern.test(own) : own === value
          return sign.startsWith('!') ? !is : is
        })
        if (this.peek() === ',') this.take()
      }
      this.take()
    }
    if (tests.length === 0) throw new Error(`parse error at ${this.peek() ?? 'the end'}`)
    const series = this.stored.filter(({ labels }) => tests.every(test => test(labels)))
    this.matched = series
    return at =>
      series.flatMap(({ labels, points }) => {
        const last = points.findLast(([t]) => t <= at)
        if (last === undefined || last[0] < at - LOOKBACK || Number.isNaN(last[1])) return []
        return [{ labels, value: last[1] }]
      })
  }

  private aggregate(): Node {
    const kind = this.take()
    let by: string[] = []
    if (this.peek() === 'by') {
      this.take()
      this.expect('(')
      while (this.peek() !== ')') by = [...by, this.take()].filter(label => label !== ',')
      this.take()
    }
    this.expect('(')
    const inner = node(this.binary(0))
    this.expect(')')
    return at => {
      const groups = new Map<string, { labels: Labels; values: number[] }>()
      for (const { labels, value } of inner(at)) {
        const kept = Object.fromEntries(by.flatMap(l => (labels[l] ? [[l, labels[l]]] : [])))
        const group = groups.get(keyOf(kept)) ?? { labels: kept, values: [] }
        groups.set(keyOf(kept), group)
        group.values.push(value)
      }
      return [...groups.values()].map(({ labels, values }) => ({
        labels,
        value: aggregated(kind, values)
      }))
    }
  }

  private call(): Node {
    const name = this.take()
    this.expect('(')
    const inner = this.binary(0)
    const texts: string[] = []
    while (this.peek() === ',') {
      this.take()
      texts.push(JSON.parse(this.take()) as string)
    }
    this.expect(')')
    if (name === 'label_replace') {
      const [label = '', value = ''] = texts
      return at =>
        node(inner)(at).map(one => ({ ...one, labels: { ...one.labels, [label]: value } }))
    }
    if (name === 'timestamp') return this.timestamps()
    if (typeof inner === 'function') throw new Error(`expected type range vector in ${name}`)
    const keepsName = name === 'last_over_time'
    return at =>
      inner.of(at).flatMap(({ labels, points }) => {
        const value = overTime(name, points, {
          at: inner.moment ?? at,
          seconds: inner.seconds
        })
        return value === undefined
          ? []
          : [{ labels: keepsName ? labels : without(labels, '__name__'), value }]
      })
  }

  private timestamps(): Node {
    const series = this.matched
    return at =>
      series.flatMap(({ labels, points }) => {
        const last = points.findLast(([t]) => t <= at)
        return last === undefined || last[0] < at - LOOKBACK
          ? []
          : [{ labels: without(labels, '__name__'), value: last[0] }]
      })
  }
}

function node(parsed: Node | Range): Node {
  if (typeof parsed !== 'function') throw new Error('expected type instant vector')
  return parsed
}

function secondsIn(text: string): number {
  const [, amount = '', unit = ''] = /^([\d.]+)(ms|s|m|h)$/.exec(text) ?? []
  return Number(amount) * ({ ms: 0.001, s: 1, m: 60, h: 3600 }[unit] ?? NaN)
}

function subquery(
  inner: Node,
  { at, seconds, step }: { at: number; seconds: number; step: number }
): Stored[] {
  const moments: [number, Vector][] = []
  for (let t = Math.floor(at / step + 1e-9) * step; t > at - seconds; t -= step) {
    moments.unshift([t, inner(t)])
  }
  return collected(moments)
}

function aggregated(kind: string, values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0)
  if (kind === 'sum') return sum
  if (kind === 'avg') return sum / values.length
  if (kind === 'count') return values.length
  return kind === 'max' ? Math.max(...values) : Math.min(...values)
}

function combined(sign: string, left: Node, right: Node): Node {
  return at => {
    const [a, b] = [left(at), right(at)]
    const named = (vector: Vector): Vector =>
      vector.map(one => ({ ...one, labels: without(one.labels, '__name__') }))
    if (sign === 'or')
      return [...a, ...b.filter(one => !a.some(o => keyOf(o.labels) === keyOf(one.labels)))]
    const scalarOf = (vector: Vector): number | undefined =>
      vector.length === 1 && 'scalar' in vector[0]!.labels ? vector[0]!.value : undefined
    const [x, y] = [scalarOf(a), scalarOf(b)]
    if (sign === '>') return a.filter(({ value }) => value > (y ?? 0))
    if (x !== undefined)
      return named(b).map(one => ({ ...one, value: calculated(sign, x, one.value) }))
    if (y !== undefined)
      return named(a).map(one => ({ ...one, value: calculated(sign, one.value, y) }))
    return named(a).flatMap(one => {
      const other = named(b).find(({ labels }) => keyOf(labels) === keyOf(one.labels))
      return other === undefined
        ? []
        : [{ ...one, value: calculated(sign, one.value, other.value) }]
    })
  }
}

function calculated(sign: string, a: number, b: number): number {
  if (sign === '+') return a + b
  if (sign === '-') return a - b
  return sign === '*' ? a * b : a / b
}

function overTime(
  name: string,
  points: readonly Point[],
  window: { readonly at: number; readonly seconds: number }
): number | undefined {
  const values = points.map(([, value]) => value)
  const sum = values.reduce((total, value) => total + value, 0)
  switch (name) {
    case 'rate':
    case 'increase': {
      const grown = increase(points, window)
      return grown === undefined || name === 'increase' ? grown : grown / window.seconds
    }
    case 'resets':
      return values.filter((value, i) => i > 0 && value < values[i - 1]!).length
    case 'last_over_time':
      return values.at(-1)
    case 'sum_over_time':
      return sum
    case 'avg_over_time':
      return sum / values.length
    case 'count_over_time':
      return values.length
    case 'max_over_time':
      return Math.max(...values)
    default:
      throw new Error(`unknown function with name "${name}"`)
  }
}

/** As Prometheus extrapolates to the ends of the window. */
function increase(
  points: readonly Point[],
  { at, seconds }: { at: number; seconds: number }
): number | undefined {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined || points.length < 2) return undefined
  let grown = last[1] - first[1]
  points.forEach(([, value], i) => {
    const before = points[i - 1]?.[1] ?? value
    if (value < before) grown += before
  })
  const sampled = last[0] - first[0]
  const usual = sampled / (points.length - 1)
  let toStart = first[0] - (at - seconds)
  if (grown > 0 && first[1] >= 0) toStart = Math.min(toStart, sampled * (first[1] / grown))
  const toEnd = at - last[0]
  const most = usual * 1.1
  const extended =
    sampled + (toStart < most ? toStart : usual / 2) + (toEnd < most ? toEnd : usual / 2)
  return (grown * extended) / sampled
}
