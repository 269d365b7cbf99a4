import type { AskFailure, ResourceProblem } from '../../resources/reading.js'
import { counted, formatCount, formatDuration, formatPercent } from '../../units/format.js'

/*
 * Why a resource metric is not known, and what to do about it: each one clause without a full stop,
 * which may hold untrusted text.
 */

type Kinds = { readonly kind: string }
type Words<Of extends Kinds> = {
  readonly [Kind in Of['kind']]: (one: Extract<Of, { readonly kind: Kind }>) => string
}

/** The cause and what to do about it. */
export function problemWords(problem: ResourceProblem): string {
  return said(PROBLEMS, problem)
}

function said<Of extends Kinds>(words: Words<Of>, one: Of): string {
  return (words[one.kind as Of['kind']] as (one: Of) => string)(one)
}

const PROBLEMS: Words<ResourceProblem> = {
  'no-series': ({ needs }) =>
    needs.length === 0
      ? "the server has no data of it for the run's time: see whether the exporter is scraped, and the selector fits"
      : `the server has no data of it for the run's time and the selector: see whether both fit; it needs ${needs.join(', or ')}`,
  'cannot-be-known': ({ why, nearest }) =>
    `it cannot be known: ${why}${nearest === undefined ? '' : `; nearest is ${nearest}`}`,
  'several-series': ({ count, labels }) =>
    `the query gives ${formatCount(count)} series where one is meant: put them together (sum, max) or narrow the selector${labels.length === 0 ? '' : `; ${labels.length < count ? 'among them' : 'there are'} ${labels.join(' ')}`}`,
  'too-few': ({ samples, needed }) =>
    `there ${samples === 1 ? 'is' : 'are'} ${counted(samples, 'value')} and ${formatCount(needed)} are needed: test for longer, or scrape more often`,
  holes: ({ samples, expected, from, to }) =>
    `${formatCount(expected - samples)} of ${counted(expected, 'value')} are missing, the longest hole lasts ${formatDuration(to - from)}: see whether the exporter answered in time`,
  'not-finite': ({ count }) =>
    `${counted(count, 'value')} ${count === 1 ? 'is no number' : 'are no numbers'} (NaN, Inf, or beyond any measure): was something divided by nothing?`,
  down: ({ series, from, to }) =>
    `${series} was 0 for ${formatDuration(to - from)}: what it watches was not there, or not reached`,
  'collector-failed': ({ collector }) =>
    `the collector ${collector} of the exporter failed: its log says why`,
  'no-pg-monitor': ({ ratio }) =>
    `the exporter sees only ${formatPercent(ratio)} of the sessions: GRANT pg_monitor to its role`,
  'counters-jump': ({ resets }) =>
    `the counters fell back ${counted(resets, 'time')}: several processes answer behind one address (set PROMETHEUS_MULTIPROC_DIR for them), or one was started again`,
  'newest-hidden': ({ seconds }) =>
    `the server does not show its newest ${formatDuration(seconds)} yet: judge a little later`,
  'clock-skew': ({ seconds }) =>
    `the clock of the server is ${formatDuration(Math.abs(seconds))} ${seconds < 0 ? 'behind' : 'ahead of'} the load generator's, so that the values are of another time: set both by NTP`,
  'too-short': ({ seconds, needed }) =>
    `what is judged lasts ${formatDuration(seconds)} and ${formatDuration(needed)} are needed: test for longer, or scrape more often`,
  'bad-query': ({ message }) => `the server does not take the query (${message}): mend it`,
  server: ({ failure, namedBy }) =>
    failure.kind === 'bad-query'
      ? PROBLEMS['bad-query'](failure)
      : said(namedBy === 'options' ? BY_OPTIONS : BY_INPUTS, failure),
  'not-in-snapshot': () =>
    'the snapshot does not hold it: collect it with this config and load level, and with an address',
  'no-times': () =>
    'the files do not tell when the run was: keep the _stats_history.csv that Locust writes',
  'no-source': ({ snapshot }) => SNAPSHOTS[snapshot ?? 'none']
}

const SNAPSHOTS = {
  none: 'there is neither a server nor a snapshot to read it from: give prometheus-url (--prometheus on the command line), or run locust-gate collect in the load-test job',
  'other-time':
    "the snapshot is not of this run's time: collect it in the same job as the load test",
  unreadable: 'the snapshot cannot be read: collect it again',
  'other-version':
    'the snapshot is of another version of Locust Gate: collect it with the one that judges'
}

/** What to mend, by the names that whoever named the server knows. */
type Names = Readonly<Record<'url' | 'token' | 'username' | 'password' | 'ca', string>>

type Failure = Exclude<AskFailure, { readonly kind: 'bad-query' }>

const TOO_MANY_REQUESTS = 429

const failuresBy = ({ url, token, username, password, ca }: Names): Words<Failure> => ({
  unauthorized: () =>
    `the server does not know who asks (401): check ${token}, or ${username} and ${password}`,
  forbidden: () => 'the server does not let us ask (403): give the token the right to query',
  'not-found': () =>
    `there is no Prometheus at this address (404): is a path prefix lacking in ${url}, or one too many (/api/v1, /graph)?`,
  'time-out': () => 'the server did not answer in time: look at its load',
  refused: () =>
    'the server refused the connection: is it reached from where it was asked, and is the port right?',
  'no-host': () => `there is no such server: check the name in ${url}`,
  status: ({ status, message }) =>
    status === TOO_MANY_REQUESTS
      ? 'the server is asked too often (429): ask for fewer metrics, or raise its limit'
      : `the server answered ${status}${message === '' ? '' : ` (${message})`}: its log says why`,
  unreadable: ({ what }) => unreadableWords(what, url),
  redirect: ({ host }) =>
    `the server sends us to ${host}, which is not asked: give that address as ${url} if it is the right one`,
  tls: ({ message }) =>
    `the server's certificate is not trusted (${message}): give its authority as ${ca}`,
  'speaks-tls': () => `the server speaks TLS at this port: write https:// in ${url}`,
  'speaks-no-tls': () =>
    `the server speaks no TLS at this port: write http:// in ${url}, or give the port that does`,
  deadline: () =>
    'the time for reading resource metrics was over: ask for fewer, or look at the load of the server',
  network: ({ message }) => `the server was not reached (${message}): check the network and ${url}`
})

const BY_INPUTS = failuresBy({
  url: 'prometheus-url',
  token: 'prometheus-token',
  username: 'prometheus-username',
  password: 'prometheus-password',
  ca: 'prometheus-ca'
})

const BY_OPTIONS = failuresBy({
  url: '--prometheus',
  token: 'PROMETHEUS_TOKEN',
  username: 'PROMETHEUS_USERNAME',
  password: 'PROMETHEUS_PASSWORD',
  ca: 'PROMETHEUS_CA'
})

function unreadableWords(
  what: Extract<AskFailure, { kind: 'unreadable' }>['what'],
  url: string
): string {
  switch (what) {
    case 'html':
      return `a web page came instead of an answer: does a login stand before the server, or does ${url} lack a path prefix?`
    case 'cut':
      return 'the answer broke off: look at the proxy before the server'
    case 'not-json':
      return `what came is no answer of Prometheus: check ${url}`
    case 'too-large':
      return 'the answer is larger than what is read: narrow the selector'
  }
}
