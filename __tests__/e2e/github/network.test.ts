import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect, type AddressInfo, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer as createTlsServer } from 'node:tls'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { loopbackCertificate } from '../../support/certificate.js'
import { useStage } from '../support/stage.js'

/* What a company puts between its runners and its GitHub (docs/self-hosted.md). */

describe('between the runner and GitHub', () => {
  const stage = useStage()
  let server: Server | undefined
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'locust-gate-network-'))
  })
  afterEach(() => {
    server?.close()
    rmSync(folder, { recursive: true })
  })

  const listening = async (each: Server): Promise<number> => {
    server = each
    await new Promise<void>(done => each.listen(0, '127.0.0.1', done))
    return (each.address() as AddressInfo).port
  }
  const toApi = (client: Socket, greeting = ''): void => {
    const api = connect(Number(new URL(stage.github.apiUrl).port), '127.0.0.1', () => {
      client.write(greeting)
      api.pipe(client).pipe(api)
    })
    for (const end of [api, client]) end.on('error', () => end.destroy())
  }
  const apiAt = (origin: string): string => origin + new URL(stage.github.apiUrl).pathname

  it('a proxy is gone through', async () => {
    const asked: string[] = []
    const proxy = createServer().on('connect', (request, client: Socket) => {
      asked.push(request.url ?? '')
      toApi(client, 'HTTP/1.1 200 OK\r\n\r\n')
    })
    const port = await listening(proxy)
    stage.upload()
    const result = await stage.run({
      env: {
        GITHUB_API_URL: apiAt('http://github.example.com'),
        http_proxy: `http://127.0.0.1:${port}`
      }
    })
    expect(result).toMatchObject({ exitCode: 0, warnings: [] })
    expect(stage.github.state.comments).toHaveLength(1)
    expect(new Set(asked)).toEqual(new Set(['github.example.com:80']))
  })

  it('a certificate of the company’s own is one that Node was told of', async () => {
    const { key, cert } = loopbackCertificate()
    const port = await listening(createTlsServer({ key, cert }, toApi))
    const known = join(folder, 'ca.pem')
    writeFileSync(known, cert)
    const env = { GITHUB_API_URL: apiAt(`https://127.0.0.1:${port}`) }
    stage.upload()
    const refused = await stage.run({ env })
    expect(refused.warnings.join('\n')).toMatch(
      /GitHub did not answer \(self-signed certificate[^]*Set NODE_EXTRA_CA_CERTS/
    )
    expect(stage.github.state.comments).toEqual([])
    const result = await stage.run({ env: { ...env, NODE_EXTRA_CA_CERTS: known } })
    expect(result).toMatchObject({ exitCode: 0, warnings: [] })
    expect(stage.github.state.comments).toHaveLength(1)
  })
})
