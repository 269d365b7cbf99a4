/*
 * What a query of the team's own cannot be, though a server may be sent it: told before anything runs.
 */

/** What may stand in braces in a query, as in PromQL only label matchers do. */
const PLACEHOLDERS = ['{selector}', '{span}', '{window}']

const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g
/** Variables of Grafana's own, which no server knows, wherever they stand. */
const GRAFANAS_OWN = /\$(?:__\w+|\{__\w+[^}]*\})/
/** Those of a dashboard: in PromQL a $ stands in quotes alone. */
const VARIABLE = /\$(?:\w+|\{\w+[^}]*\})/
/** Where a window is meant, and where the whole time that is looked at. */
const OF_WINDOW = /interval/
const OF_SPAN = /range/

/** Why a query cannot be asked, and what to write instead; undefined where nothing speaks against it. */
export function whyNoQuery(query: string): string | undefined {
  const bare = query.replace(QUOTED, '""')
  const grafanas = GRAFANAS_OWN.exec(query)?.[0] ?? VARIABLE.exec(bare)?.[0]
  if (grafanas !== undefined) {
    return `${grafanas} is a variable that only Grafana fills in: ${insteadOf(grafanas)}`
  }
  const unknown = [...bare.matchAll(/\{[A-Za-z_][\w-]*\}/g)].find(
    ([one]) => !PLACEHOLDERS.includes(one)
  )
  if (unknown !== undefined) {
    return `unknown placeholder ${unknown[0]}; known are ${PLACEHOLDERS.join(', ')}`
  }
  return bracesAmiss(bare)
}

function insteadOf(variable: string): string {
  if (OF_WINDOW.test(variable)) return 'write {window} for the window of a rate, as in [{window}]'
  if (OF_SPAN.test(variable)) return 'write {span} for the length of what is judged, as in [{span}]'
  return 'write its value, or {selector} for label matchers'
}

/** `{selector}` comes with braces of its own, and a metric has one pair. */
function bracesAmiss(bare: string): string | undefined {
  const isWithin = /\{(?:[^{}]|\{(?:span|window)\})*\{selector\}/.test(bare)
  if (!isWithin && !/\}\s*\{selector\}/.test(bare)) return undefined
  return isWithin && /\{\s*\{selector\}\s*\}/.test(bare)
    ? '{selector} brings its own braces: write metric{selector}'
    : '{selector} brings its own braces, and a metric has one pair: write metric{selector}, with all matchers in selector:, or the matchers in the query'
}
