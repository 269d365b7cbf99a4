import { isCausedBy } from './caused-by.js'

/** How Node and OpenSSL call a certificate that is not to be trusted. */
const CODES = /^(?:ERR_TLS_CERT|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH)/

/** Whether there was no answer for want of trust in the server, as the error or one of its causes says. */
export function isUntrustedCertificate(error: unknown): boolean {
  return isCausedBy(error, CODES)
}
