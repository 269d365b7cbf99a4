import type { Span } from './reading.js'

/*
 * Text of queries. A template stands for a query without its matchers, window and moment: `{$}` and
 * `{mode="idle",$}` take the selector, `[W]` the window.
 */

/** `[from, to]`, seconds since the epoch. */
export type Stretch = Pick<Span, 'from' | 'to'>

export function secondsOf({ from, to }: Stretch): number {
  return Math.max(0, to - from)
}

/** 35 → `35s`, 35.25 → `35250ms`: a duration has whole units only. */
export function durationText(seconds: number): string {
  const ms = Math.max(1, Math.round(seconds * 1000))
  return ms % 1000 === 0 ? `${ms / 1000}s` : `${ms}ms`
}

/** A moment for `@`, to the millisecond. */
function momentText(at: number): string {
  return String(Number(at.toFixed(3)))
}

/** A template with matchers (without braces; empty: none). */
export function withMatchers(template: string, matchers: string): string {
  return template.replace(/\{([^{}]*)\$\}/g, (_, own: string) => {
    const all = [own.replace(/,\s*$/, ''), matchers].filter(text => text.trim() !== '').join(',')
    return all === '' ? '' : `{${all}}`
  })
}

/** A template of rates over windows of so many seconds, for a range query. */
export function overWindow(template: string, seconds: number): string {
  return template.replaceAll('[W]', `[${durationText(seconds)}]`)
}

/** A template of rates over exactly a stretch. */
export function overStretch(template: string, stretch: Stretch): string {
  const moment = momentText(stretch.to)
  return template.replaceAll('[W]', `[${durationText(secondsOf(stretch))}] @ ${moment}`)
}

/** An instant expression at a moment that is not the query's own. */
export function atMoment(expression: string, at: number): string {
  return `last_over_time((${expression})[1ms:1ms] @ ${momentText(at)})`
}

/** Expressions in one query, each told by its tag: an aggregate has no label of that name. */
export function tagged(expressions: ReadonlyMap<string, string>): string {
  return [...expressions]
    .map(([tag, expression]) => `label_replace(${expression},"${TAG}","${tag}","","")`)
    .join(' or ')
}

export const TAG = 'locust_gate'

/** `job=~"a|b"` for values as they are; undefined without any. */
export function matcherOf(label: string, values: readonly string[]): string | undefined {
  const [first] = values
  if (first === undefined) return undefined
  if (values.length === 1) return `${label}=${JSON.stringify(first)}`
  return `${label}=~${JSON.stringify(values.map(escaped).join('|'))}`
}

function escaped(value: string): string {
  return value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

/** `metric`, `metric{…}` or `{…}` and nothing else: its samples can be had as they were scraped. */
export function bareSelector(query: string): { name: string; matchers: string } | undefined {
  const match = /^\s*([a-zA-Z_:][\w:]*)?\s*(?:\{((?:[^"'`{}]|"(?:[^"\\]|\\.)*")*)\})?\s*$/.exec(
    query
  )
  if (match === null) return undefined
  const [, name = '', matchers = ''] = match
  return name === '' && matchers.trim() === '' ? undefined : { name, matchers }
}

/** A selector of a name and matchers from several places. */
export function selectorText(name: string, ...matchers: readonly string[]): string {
  const all = matchers.map(text => text.trim().replace(/,$/, '')).filter(text => text !== '')
  return all.length === 0 ? name : `${name}{${all.join(',')}}`
}

const MATCHER = /([a-zA-Z_]\w*)\s*(?:=~|!~|!=|=)\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)/g

/** Labels of exporters' own, which `up` does not have. */
const NOT_OF_INSTANCES: ReadonlySet<string> = new Set(
  'alias,cmd,cpu,datname,db,device,groupname,method,mode,queryid,state,status,user,usename,vendor,view'.split(
    ','
  )
)

/** A selector without the matchers of exporters' own labels. */
export function ofInstances(selector: string): string {
  return [...selector.matchAll(MATCHER)]
    .filter(([, label = '']) => !NOT_OF_INSTANCES.has(label))
    .map(([matcher]) => matcher)
    .join(',')
}
