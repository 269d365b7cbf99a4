import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'

import { UsageError } from '../config/usage-error.js'

const PEM = /-----BEGIN CERTIFICATE-----/

/**
 * The certificates that were given, as PEM: the text itself, or that of the file which it names.
 *
 * @throws UsageError, without what was given
 */
export async function readCertificates(given: string): Promise<string> {
  const pem = PEM.test(given) ? given : await textOf(given)
  try {
    new X509Certificate(pem)
    return pem
  } catch {
    throw new UsageError(`the CA of the Prometheus server is no certificate (PEM)`)
  }
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const { code = 'no file' } = error as NodeJS.ErrnoException
    throw new UsageError(`the CA file of the Prometheus server cannot be read (${code})`, {
      cause: error
    })
  }
}
