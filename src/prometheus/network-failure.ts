import type { AskFailure } from '../resources/reading.js'

/** Characters of what a server or Node says that are kept. */
const MAX_MESSAGE = 300

const BY_CODE: Readonly<Record<string, AskFailure>> = {
  ECONNREFUSED: { kind: 'refused' },
  ENOTFOUND: { kind: 'no-host' },
  EAI_AGAIN: { kind: 'no-host' },
  ETIMEDOUT: { kind: 'time-out' }
}
/** Codes of OpenSSL's and of Node's TLS. */
const OF_TLS =
  /^(?:ERR_TLS|ERR_SSL|ERR_OSSL|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH|EPROTO)/

/** Why there was no answer at all. */
export function networkFailure(error: NodeJS.ErrnoException): AskFailure {
  const { code = '', message } = error
  const known = BY_CODE[code]
  if (known !== undefined) return known
  // OpenSSL's own message is a line of numbers; its reason says what is the matter.
  const reason = 'reason' in error && typeof error.reason === 'string' ? error.reason : message
  if (OF_TLS.test(code)) return { kind: 'tls', message: oneLine(reason) }
  return { kind: 'network', message: oneLine(message || code) }
}

/** A foreign text, short and without line breaks. */
export function oneLine(text: string): string {
  return text
    .slice(0, 4 * MAX_MESSAGE)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_MESSAGE)
}
