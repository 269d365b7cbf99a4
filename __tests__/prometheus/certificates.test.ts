import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, it } from '@jest/globals'

import { UsageError } from '../../src/config/usage-error.js'
import { withCertificates } from '../../src/prometheus/certificates.js'
import { loopbackCertificate } from '../support/certificate.js'

const folder = mkdtempSync(join(tmpdir(), 'ca-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const url = 'https://prometheus.example'
const { cert } = loopbackCertificate()

describe('the certificates of a server', () => {
  it('are the text that was given, or that of a file', async () => {
    const file = join(folder, 'ca.pem')
    writeFileSync(file, cert)
    for (const ca of [cert, file]) {
      expect(await withCertificates({ url, ca })).toEqual({ url, ca: cert })
    }
  })

  it('are none where none were given', async () => {
    expect(await withCertificates({ url })).toEqual({ url })
  })

  it.each([
    [
      '/nowhere/ca.pem',
      'the CA file /nowhere/ca.pem of the Prometheus server cannot be read (ENOENT)'
    ],
    [
      'a secret\nof two lines',
      'the CA file (given) of the Prometheus server cannot be read (ENOENT)'
    ],
    ['package.json', 'the CA file package.json of the Prometheus server is no certificate (PEM)'],
    ['-----BEGIN CERTIFICATE-----\nx', 'the CA of the Prometheus server is no certificate (PEM)']
  ])('that cannot be had are a usage error: %j', async (ca, message) => {
    const asked = withCertificates({ url, ca })
    await expect(asked).rejects.toThrow(UsageError)
    await expect(asked).rejects.toThrow(message)
  })
})
