/** A unit that a word may mean, and how many of it the word is. */
type UnitMeant = { readonly unit: string; readonly times?: number }

/** What people write for a unit, in lower case, and the units that they may mean by it. */
export type UnitWords = (word: string) => readonly UnitMeant[]

type Table = Readonly<Record<string, readonly UnitMeant[]>>

function tableOf(entries: readonly (readonly [string, string, number?])[]): Table {
  return Object.fromEntries(
    entries.flatMap(([words, unit, times]) =>
      words.split(' ').map(word => [word.replaceAll('_', ' '), [{ unit, ...timesOf(times) }]])
    )
  )
}

function timesOf(times: number | undefined): Pick<UnitMeant, 'times'> {
  return times === undefined ? {} : { times }
}

function lookedUp(table: Table, word: string): readonly UnitMeant[] {
  return (Object.hasOwn(table, word) ? table[word] : undefined) ?? []
}

const TIMES = tableOf([
  ['ms msec msecs millis millisec millisecs millisecond milliseconds', 'ms'],
  ['us μs usec microsecond microseconds', 'ms', 0.001],
  ['s sec secs second seconds', 's'],
  ['m min mins minute minutes', 'm'],
  ['h hr hrs hour hours', 'h'],
  ['d day days', 'h', 24]
])
const SHARES = tableOf([
  ['% percent pct per_cent prozent', '%'],
  ['pp percentage_point percentage_points %-point %-points %_point %_points percent_points', 'pp'],
  ['‰ permille per_mille', '%', 0.1]
])
const SIZES: Table = {
  ...tableOf([
    ['b byte bytes', 'B'],
    ['kb kilobyte kilobytes', 'kB'],
    ['mb megabyte megabytes', 'MB'],
    ['gb gigabyte gigabytes', 'GB'],
    ['tb terabyte terabytes', 'TB'],
    ['ki kib kibibyte kibibytes', 'KiB'],
    ['mi mib mebibyte mebibytes', 'MiB'],
    ['gi gib gibibyte gibibytes', 'GiB'],
    ['ti tib tebibyte tebibytes', 'TiB']
  ]),
  // Some tools mean 10⁶ by an M, some 2²⁰.
  k: [{ unit: 'kB' }, { unit: 'KiB' }],
  m: [{ unit: 'MB' }, { unit: 'MiB' }],
  g: [{ unit: 'GB' }, { unit: 'GiB' }],
  t: [{ unit: 'TB' }, { unit: 'TiB' }]
}

const withoutDot = (word: string): string => word.replace(/\.$/, '')

export const TIME_WORDS: UnitWords = word => lookedUp(TIMES, withoutDot(word))
export const RATE_WORDS: UnitWords = word => lookedUp(SHARES, withoutDot(word))
export const SIZE_WORDS: UnitWords = word => lookedUp(SIZES, word)

const ASKED = '(?:r|reqs?|requests?|q|quer(?:y|ies)|t|transactions?|calls?|hits?)'
const PER = new RegExp(`^(?:${ASKED}\\s*)?(?:/|-?\\s*per[\\s-]|\\ban?\\s)\\s*([a-z]+)$`)
const SHORT = /^(?:req|[rqt])p([smh])$/
/** The same written by THROUGHPUT: minutes have three letters there. */
const PER_UNITS: Readonly<Record<string, string>> = { s: '/s', m: '/min', h: '/h' }

/** `requests per minute`, `rpm`; `k/s` is a thousand. */
export const THROUGHPUT_WORDS: UnitWords = word => {
  if (/^k(?![a-z])/.test(word)) {
    const rest = word.slice(1).trim()
    const units = rest === '' ? [{ unit: '/s' }, { unit: '/min' }] : THROUGHPUT_WORDS(rest)
    return units.map(({ unit }) => ({ unit, times: 1000 }))
  }
  const [, time = ''] = PER.exec(withoutDot(word)) ?? SHORT.exec(word) ?? []
  const [one] = lookedUp(TIMES, time)
  const unit = one === undefined || one.times !== undefined ? undefined : PER_UNITS[one.unit]
  return unit === undefined ? [] : [{ unit }]
}

/** `connections` say what is counted; a unit of something else is another slip. */
export const COUNT_WORDS: UnitWords = word => {
  if (word === 'k') return [{ unit: '', times: 1000 }]
  const isOther = [TIMES, SHARES, SIZES].some(table => lookedUp(table, word).length > 0)
  return /^\p{L}{2,}$/u.test(word) && !isOther ? [{ unit: '' }] : []
}
