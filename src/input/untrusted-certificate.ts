/** How Node and OpenSSL call a certificate that is not to be trusted. */
const CODES = /^(?:ERR_TLS_CERT|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH)/
/** What was thrown, and what caused it. */
const MOST_CAUSES = 8

/** Whether there was no answer for want of trust in the server, as the error or one of its causes says. */
export function isUntrustedCertificate(error: unknown): boolean {
  let each = error
  for (let depth = 0; depth < MOST_CAUSES && typeof each === 'object' && each !== null; depth++) {
    const { code, cause } = each as { readonly code?: unknown; readonly cause?: unknown }
    if (typeof code === 'string' && CODES.test(code)) return true
    each = cause
  }
  return false
}
