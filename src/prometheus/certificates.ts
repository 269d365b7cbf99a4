import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'

import type { PrometheusServer } from '../config/prometheus-server.js'
import { UsageError } from '../config/usage-error.js'

const PEM = /-----BEGIN CERTIFICATE-----/

/**
 * The server with its certificates as PEM: the text that was given, or that of the file which it names.
 *
 * @throws UsageError that names the file
 */
export async function withCertificates(server: PrometheusServer): Promise<PrometheusServer> {
  const { ca: given } = server
  if (given === undefined) return server
  const isText = PEM.test(given)
  const ca = isText ? given : await textOf(given)
  try {
    new X509Certificate(ca)
    return { ...server, ca }
  } catch {
    const what = isText ? 'the CA' : `the CA file ${shown(given)}`
    throw new UsageError(`${what} of the Prometheus server is no certificate (PEM)`)
  }
}

const MAX_SHOWN = 200

/** A path; of what cannot be one, nothing: it may be something else that was pasted there. */
function shown(path: string): string {
  return path.length > MAX_SHOWN || /\s/.test(path) ? '(given)' : path
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const { code = 'no file' } = error as NodeJS.ErrnoException
    throw new UsageError(
      `the CA file ${shown(path)} of the Prometheus server cannot be read (${code})`,
      {
        cause: error
      }
    )
  }
}
