import type { Problem } from './bounds.js'
import type { LinksConfig } from './resource-schema.js'
import type { Link } from './settings.js'

/** What stands for a time of the run in an address. */
const TIMES = ['{from}', '{from:s}', '{from:iso}', '{to}', '{to:s}', '{to:iso}']
const PLACEHOLDER = /\{[A-Za-z][\w:-]*\}/g

/** The links of the config; an address that is none, or goes elsewhere than to a page, is a problem. */
export function linksOf(written: LinksConfig | undefined, problems: Problem[]): Link[] {
  return (written ?? []).flatMap(({ name, url }, index) => {
    const why = whyNot(url)
    if (why === undefined) return [{ name, url }]
    problems.push({ path: ['links', index, 'url'], message: why })
    return []
  })
}

function whyNot(url: string): string | undefined {
  const unknown = [...url.matchAll(PLACEHOLDER)].find(([one]) => !TIMES.includes(one))
  if (unknown !== undefined) {
    return `unknown placeholder ${unknown[0]}; known are ${TIMES.join(', ')}`
  }
  const filled = url.replace(PLACEHOLDER, '0')
  if (/[\s\p{Cc}]/u.test(filled) || !URL.canParse(filled)) {
    return 'this is no address: write https://grafana.example/d/x?from={from}&to={to}'
  }
  const { protocol, username, password } = new URL(filled)
  if (protocol !== 'https:' && protocol !== 'http:') {
    return `a link begins with https:// or http://, not with ${protocol}`
  }
  if (!/^https?:\/\//i.test(filled)) return 'a link begins with https:// or http://'
  return username === '' && password === ''
    ? undefined
    : 'a link holds no user name and no password: everybody who sees the report could read them'
}
