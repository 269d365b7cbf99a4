/*
 * selector = matcher { "," matcher }
 * matcher  = label ( "=" | "!=" | "=~" | "!~" ) string
 * string   = '"' { any character but " \ and line ends, or \\ \" \n \r \t } '"'
 */
const MATCHER = /\s*([A-Za-z_]\w*)\s*(=~|!~|!=|=)\s*"((?:[^"\\\p{Cc}]|\\[\\"nrt])*)"\s*/uy
const LABEL_AND_SIGN = /\s*([A-Za-z_]\w*)\s*(=~|!~|!=|=)\s*/y

/** Nobody writes more, and it is sent with every question. */
const MAX_SELECTOR = 1000

/** Label matchers of a selector in one spelling, or what is wrong with it and what to write. */
type ReadSelector =
  { readonly ok: true; readonly selector: string } | { readonly ok: false; readonly why: string }

/**
 * Reads label matchers (`job="app",instance=~"a.*"`). What it lets through stays between the braces of
 * a PromQL query, whatever it holds.
 */
export function readSelector(text: string): ReadSelector {
  if (text.length > MAX_SELECTOR) {
    return wrong(`a selector has at most ${MAX_SELECTOR} characters`)
  }
  if (/^\s*\{/.test(text)) {
    return wrong('a selector stands without braces: write job="app"')
  }
  const matchers: string[] = []
  let at = 0
  while (at < text.length) {
    MATCHER.lastIndex = at
    const found = MATCHER.exec(text)
    if (found === null) return wrong(whyNot(text, at))
    const [all, label = '', sign = '', value = ''] = found
    if (label === '__name__') return wrong('the name of the metric stands in the query')
    matchers.push(`${label}${sign}"${value}"`)
    at += all.length
    if (at < text.length && text[at] !== ',') return wrong(noMatcher(text, at))
    at += 1
  }
  return { ok: true, selector: matchers.join(',') }
}

function wrong(why: string): ReadSelector {
  return { ok: false, why }
}

function whyNot(text: string, at: number): string {
  LABEL_AND_SIGN.lastIndex = at
  if (LABEL_AND_SIGN.exec(text) === null) return noMatcher(text, at)
  const rest = text.slice(LABEL_AND_SIGN.lastIndex)
  const where = whereIs(rest)
  if (!rest.startsWith('"')) return `${where} the value is not in double quotes: write job="app"`
  return /^"(?:[^"\\]|\\.)*$/s.test(rest)
    ? `${where} the quotes are not closed`
    : `${where} there is a \\ or a character that cannot stand there: write \\\\ for a backslash and \\" for a quote`
}

function noMatcher(text: string, at: number): string {
  return `${whereIs(text.slice(at))} there is no label matcher: write job="app", instance=~"a.*", with commas between`
}

const MAX_SHOWN = 40

function whereIs(rest: string): string {
  return rest.trim() === '' ? 'at its end' : `at ${rest.trim().slice(0, MAX_SHOWN)}`
}
