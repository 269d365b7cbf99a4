/** Why a line is not taken, as a clause. */
export class Refusal extends Error {}

/** Characters of a name, a commit, an address. */
const MAX_TEXT = 2000
const MAX_KEYS = 200
/** Before the year 9999, in seconds since the epoch. */
const LAST_MOMENT = 253_402_300_799
/** No quantity is larger: the squares of all of them are numbers, and their sums. */
const LARGEST = 1e100

type Readers = {
  readonly text: string
  readonly count: number
  readonly number: number
  readonly signed: number
}

/**
 * The fields of a JSON object that may be anybody's. Each reader throws a Refusal that names the field
 * when it is not what it must be. By hand and not by a schema: a history of 2,000 runs has two million
 * of them, read in every pull request.
 */
export class Fields {
  private readonly object: Readonly<Record<string, unknown>>
  private readonly path: string

  private constructor(object: Readonly<Record<string, unknown>>, path: string) {
    this.object = object
    this.path = path
  }

  static of(value: unknown, path: string): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new Refusal(`${path === '' ? 'it' : path} is no object`)
    }
    return new Fields(value as Readonly<Record<string, unknown>>, path)
  }

  keys(): string[] {
    const keys = Object.keys(this.object)
    if (keys.length > MAX_KEYS) throw new Refusal(`${this.path} has too many keys`)
    return keys
  }

  text(key: string): string {
    const value = this.value(key)
    if (typeof value !== 'string') return this.refuse(key, 'is no text')
    return value.length > MAX_TEXT ? this.refuse(key, 'is too long') : value
  }

  truth(key: string): boolean {
    const value = this.value(key)
    return typeof value === 'boolean' ? value : this.refuse(key, 'is neither true nor false')
  }

  /** Finite, not negative. */
  number(key: string): number {
    const value = this.signed(key)
    return value < 0 ? this.refuse(key, 'is negative') : value
  }

  signed(key: string): number {
    const value = this.value(key)
    if (typeof value !== 'number') return this.refuse(key, 'is no number')
    return Math.abs(value) <= LARGEST
      ? value
      : this.refuse(key, 'is larger than anything that is measured')
  }

  count(key: string): number {
    const value = this.number(key)
    return Number.isSafeInteger(value) ? value : this.refuse(key, 'is no whole number')
  }

  moment(key: string): number {
    const value = this.number(key)
    return value <= LAST_MOMENT ? value : this.refuse(key, 'is no time')
  }

  oneOf<Value extends string>(key: string, allowed: readonly Value[]): Value {
    const value = this.value(key)
    return (
      allowed.find(one => one === value) ?? this.refuse(key, `is not one of ${allowed.join(', ')}`)
    )
  }

  /** Undefined when the key is not there. */
  optional<Kind extends keyof Readers>(key: string, kind: Kind): Readers[Kind] | undefined {
    if (this.value(key) === undefined) return undefined
    return this[kind](key) as Readers[Kind]
  }

  /** An object within; undefined when the key is not there. */
  inner(key: string): Fields | undefined {
    const value = this.value(key)
    return value === undefined ? undefined : Fields.of(value, this.at(key))
  }

  list(key: string, max: number): Fields[] {
    const value = this.value(key)
    if (!Array.isArray(value)) return this.refuse(key, 'is no list')
    if (value.length > max) return this.refuse(key, 'is too long')
    return value.map((one: unknown, index) => Fields.of(one, `${this.at(key)}[${index}]`))
  }

  refuse(key: string, what: string): never {
    throw new Refusal(`${this.at(key)} ${what}`)
  }

  /** Its own keys only: no text of a stranger's reaches a prototype. */
  private value(key: string): unknown {
    return Object.hasOwn(this.object, key) ? this.object[key] : undefined
  }

  private at(key: string): string {
    return this.path === '' ? key : `${this.path}.${key}`
  }
}
