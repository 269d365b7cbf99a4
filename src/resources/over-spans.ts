import type { Context } from './course.js'
import { overStretch, tagged, TAG, withMatchers, type Stretch } from './promql.js'
import { toldBy } from './questions.js'
import type { AnsweredSeries, AskFailure } from './reading.js'

/** Bytes of a query; VictoriaMetrics takes 16,384. */
const LONGEST_QUERY = 12_000

/** What templates give over each span, and other expressions, as they are, beside them. */
export type OverSpans = {
  /** In the order of the spans: by the template's name. */
  readonly spans: readonly ReadonlyMap<string, readonly AnsweredSeries[]>[]
  readonly others: ReadonlyMap<string, readonly AnsweredSeries[]>
}

/**
 * Asks for rates over exactly each span, all in one question: each expression has its own moment and
 * its own tag.
 */
export async function overSpans(
  templates: Readonly<Record<string, string>>,
  others: ReadonlyMap<string, string>,
  { request, selector, ask }: Pick<Context, 'request' | 'selector' | 'ask'>
): Promise<OverSpans | { readonly failure: AskFailure }> {
  const names = Object.keys(templates)
  const expressions = new Map(others)
  request.spans.forEach((span, i) => {
    for (const name of names) {
      expressions.set(`${name}${i}`, filled(templates[name] ?? '', span, selector))
    }
  })
  const answers = await Promise.all(
    questionsOf(expressions).map(query => ask({ kind: 'instant', query, time: request.to }))
  )
  const series: AnsweredSeries[] = []
  for (const told of answers.map(toldBy)) {
    if ('failure' in told) return told
    series.push(...told.series)
  }
  const found = byTag(series)
  return {
    spans: request.spans.map(
      (_, i) => new Map(names.map(name => [name, found.get(`${name}${i}`) ?? []]))
    ),
    others: new Map([...others.keys()].map(tag => [tag, found.get(tag) ?? []]))
  }
}

/** Series of `tagged` expressions, by tag. */
export function byTag(series: readonly AnsweredSeries[]): ReadonlyMap<string, AnsweredSeries[]> {
  const found = new Map<string, AnsweredSeries[]>()
  for (const one of series) {
    const tag = one.labels[TAG] ?? ''
    found.set(tag, [...(found.get(tag) ?? []), one])
  }
  return found
}

/** A template over a stretch. */
export function filled(template: string, stretch: Stretch, selector: string): string {
  return withMatchers(overStretch(template, stretch), selector)
}

function questionsOf(expressions: ReadonlyMap<string, string>): readonly string[] {
  const groups: Map<string, string>[] = []
  let size = Infinity
  for (const [tag, expression] of expressions) {
    if (size + expression.length > LONGEST_QUERY) {
      groups.push(new Map())
      size = 0
    }
    groups.at(-1)?.set(tag, expression)
    size += expression.length + tag.length + 40
  }
  return groups.map(tagged)
}
