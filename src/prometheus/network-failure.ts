import { isUntrustedCertificate } from '../input/untrusted-certificate.js'
import type { AskFailure } from '../resources/reading.js'

/** Characters of what a server or Node says that are kept. */
const MAX_MESSAGE = 300

const BY_CODE: Readonly<Record<string, AskFailure>> = {
  ECONNREFUSED: { kind: 'refused' },
  ENOTFOUND: { kind: 'no-host' },
  EAI_AGAIN: { kind: 'no-host' },
  ETIMEDOUT: { kind: 'time-out' }
}
/** OpenSSL's own message: numbers, places, and between them what is the matter. */
const OPENSSL = /error:[\dA-F]+:[^:]*:[^:]*:([^:]+)/i

/** What OpenSSL says of an answer that is none of TLS: its length or version is text. */
const NO_TLS: ReadonlySet<string> = new Set([
  'wrong version number',
  'packet length too long',
  'http request'
])

/** Why there was no answer at all. */
export function networkFailure(error: NodeJS.ErrnoException): AskFailure {
  const { code = '', message } = error
  const known = BY_CODE[code]
  if (known !== undefined) return known
  const said = oneLine(OPENSSL.exec(message)?.[1] ?? (message || code))
  if (NO_TLS.has(said)) return { kind: 'speaks-no-tls' }
  return { kind: isUntrustedCertificate(error) ? 'tls' : 'network', message: said }
}

/** The connection broke, and the next may hold. */
export function isBroken({ code = '' }: NodeJS.ErrnoException): boolean {
  return code === 'ECONNRESET' || code === 'EPIPE'
}

/** A foreign text, short and without line breaks. */
export function oneLine(text: string): string {
  return text
    .slice(0, 4 * MAX_MESSAGE)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_MESSAGE)
}
