import { UsageError } from './usage-error.js'

/** The server that resource metrics are asked of, and as whom. */
export type PrometheusServer = {
  /** `https://host/prefix`, without a slash at its end. */
  readonly url: string
  readonly login?: PrometheusLogin
  /** Certificates (PEM) of who may have signed the server's own, or the path of a file of them. */
  readonly ca?: string
}

type PrometheusLogin =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'user'; readonly username: string; readonly password: string }

/** What was given, under the name that people know: an input, an option, a variable. */
type Given = { readonly name: string; readonly value: string }
export type GivenServer = Readonly<Record<'url' | 'token' | 'username' | 'password' | 'ca', Given>>

/**
 * Checks where resource metrics are asked; undefined without an address. No message holds what was
 * given: an address that is none may be a password. A name without its password is no mistake: a
 * fork's run has no secrets, and the server says so.
 *
 * @throws UsageError that names what was given
 */
export function prometheusServerOf(given: GivenServer): PrometheusServer | undefined {
  const { url, token, password, ca } = given
  if (url.value === '') {
    const secret = [token, password].find(({ value }) => value !== '')
    if (secret === undefined) return undefined
    throw new UsageError(`${secret.name} is of no use without ${url.name}`)
  }
  const login = loginOf(given)
  return {
    url: addressOf(given),
    ...(login === undefined ? {} : { login }),
    ...(ca.value === '' ? {} : { ca: ca.value })
  }
}

/** What must not stand in a log: the secrets, and a password as it is sent. */
export function secretsOf({ token, username, password }: GivenServer): string[] {
  const sent = password.value === '' ? '' : basicOf(username.value, password.value)
  return [token.value, password.value, sent].filter(secret => secret !== '')
}

/** A user as HTTP writes one (RFC 7617). */
export function basicOf(username: string, password: string): string {
  return Buffer.from(`${username}:${password}`).toString('base64')
}

function addressOf({ url: { name, value }, username, password }: GivenServer): string {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    throw new UsageError(`${name} is no address with http:// or https:// (https://host/prefix)`)
  }
  if (url.username !== '' || url.password !== '') {
    throw new UsageError(
      `${name} must not hold a user or password, which an address shows to everybody: give ${username.name} and ${password.name}`
    )
  }
  if (/[?#]/.test(value)) {
    throw new UsageError(`${name} must end before "?" and "#": https://host/prefix`)
  }
  return url.href.replace(/\/+$/, '')
}

/** A header holds neither line breaks nor what is not Latin. */
const NOT_IN_A_HEADER = /[^\u0020-\u007e\u00a0-\u00ff]/

function loginOf({ token, username, password }: GivenServer): PrometheusLogin | undefined {
  if (token.value !== '') {
    const other = [username, password].find(({ value }) => value !== '')
    if (other !== undefined) throw new UsageError(`give either ${token.name} or ${other.name}`)
    if (NOT_IN_A_HEADER.test(token.value)) {
      throw new UsageError(
        `${token.name} holds a line break or another character that no token has`
      )
    }
    return { kind: 'token', token: token.value }
  }
  if (username.value === '') {
    if (password.value === '') return undefined
    throw new UsageError(`${password.name} is of no use without ${username.name}`)
  }
  if (username.value.includes(':')) {
    throw new UsageError(`${username.name} must not hold ":", where a password begins`)
  }
  return { kind: 'user', username: username.value, password: password.value }
}
