import { generateKeyPairSync, sign } from 'node:crypto'

/*
 * A certificate that signs itself, made anew for each test run: Node can read X.509 and not write it.
 * DER is a tag, a length and a content (X.690).
 */

function der(tag: number, ...contents: readonly (Buffer | string)[]): Buffer {
  const content = Buffer.concat(contents.map(part => Buffer.from(part)))
  const size = content.length
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255]
  return Buffer.concat([Buffer.from([tag, ...length]), content])
}

const SEQUENCE = 0x30
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'))
const ECDSA_SHA256 = der(SEQUENCE, oid('2a8648ce3d040302'))
const COMMON_NAME = oid('550403')
const ALTERNATIVE_NAMES = oid('551d11')

/** Key and certificate (PEM) of a server at 127.0.0.1. */
export function loopbackCertificate(): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = der(SEQUENCE, der(0x31, der(SEQUENCE, COMMON_NAME, der(0x0c, 'loopback'))))
  const years = der(SEQUENCE, der(0x17, '250101000000Z'), der(0x17, '491231235959Z'))
  const address = der(SEQUENCE, der(0x87, Buffer.from([127, 0, 0, 1])))
  const extension = der(SEQUENCE, ALTERNATIVE_NAMES, der(0x04, address))
  const body = der(
    SEQUENCE,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ECDSA_SHA256,
    name,
    years,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(SEQUENCE, extension))
  )
  const signature = der(0x03, Buffer.from([0]), sign('sha256', body, privateKey))
  const base64 = der(SEQUENCE, body, ECDSA_SHA256, signature).toString('base64')
  const lines = base64.replace(/.{64}/g, '$&\n')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`
  }
}
