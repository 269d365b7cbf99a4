import type { Header } from '../csv/header.js'

/**
 * Files that Locust's own tools write beside the CSV of a run and that are none of it: what they are,
 * in words; undefined for everything else. `body` is what follows the header.
 */
export function writtenBeside(path: string, header: Header, body: string): string | undefined {
  const names = new Set(header.names.map(name => name.toLowerCase()))
  if (isRequestLog(header, names)) return 'a log of single requests, not a summary of the run'
  if (/[_\-. ]transactions_summary(?: ?\(\d+\))?\.csv$/i.test(path) && header.roles.has('name')) {
    return TRANSACTIONS
  }
  if (names.has('transaction_name') && names.has('duration')) {
    return 'the log of single transactions of locust-plugins'
  }
  return isTransactionsSummary(header, body) ? TRANSACTIONS : undefined
}

const TRANSACTIONS = 'the summary of transactions of locust-plugins, not of requests'

/** `locust.contrib.csv_request_logger`, and what people write like it: one time a row, and no counts. */
function isRequestLog({ roles, percentiles }: Header, names: ReadonlySet<string>): boolean {
  if (roles.has('requests') || roles.has('failures') || percentiles.length > 0) return false
  const isNamed = ['request_type', 'request_method', 'method', 'name', 'url'].some(name =>
    names.has(name)
  )
  return (
    isNamed && [...names].some(name => /^response[_ ]?time(?:[_ ]?(?:m?s|millis))?$/.test(name))
  )
}

/** The columns of stats without sizes and rates, and no row that is a request. */
function isTransactionsSummary({ roles }: Header, body: string): boolean {
  const hasRates = roles.has('contentSize') || roles.has('requestRate') || roles.has('failureRate')
  if (hasRates || roles.get('type') !== 0 || !roles.has('requests')) return false
  return /^\s*"?Transaction"?[,;\t]/.test(body)
}
