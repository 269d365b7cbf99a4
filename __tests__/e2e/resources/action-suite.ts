import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { addArtifact } from '../support/github-state.js'
import { zipFiles } from '../support/load-test.js'
import type { ActionResult } from '../support/runner.js'
import { useStage, verdictOf } from '../support/stage.js'
import { resourcesOf } from './judge.js'
import { loaded, LOGIN } from './loaded-world.js'

const CONFIG = '.github/locust-gate.yml'
/** What fails by itself beside what warns by the document. */
const OWN = resourcesOf('newest', 'gthread').replace(
  'app.memory: {',
  'app.memory: { unacceptable: 0.1%,'
)

describe('the action with prometheus-url', () => {
  const stage = useStage()
  const run = (inputs: Readonly<Record<string, string>>): Promise<ActionResult> => {
    const { prefix } = loaded().loads.gthread
    const folder = dirname(prefix)
    const names = readdirSync(folder).filter(name => name.startsWith(`${basename(prefix)}_stats`))
    const files = Object.fromEntries(
      names.map(name => [name, readFileSync(join(folder, name), 'utf8')])
    )
    const { state, runId } = stage.github
    addArtifact(state, { runId, name: 'load', content: zipFiles(files) })
    return stage.run({
      inputs: { 'load-level': 'sustained', 'report-artifact': 'true', ...inputs },
      workspace: { [CONFIG]: OWN }
    })
  }
  const comment = (): string => stage.github.state.comments.map(({ body }) => body).join('\n')
  const asked = (password: string): Record<string, string> => ({
    'prometheus-url': loaded().guarded.url,
    'prometheus-username': LOGIN.username,
    'prometheus-password': password
  })

  it('tells the pull request which resources need a look', async () => {
    const result = await run(asked(LOGIN.password))
    expect(result).toMatchObject({ stderr: '', outputs: { outcome: 'failed' } })
    expect(result.outputs['resources-failed']).toBe('1')
    expect(comment()).toMatch(
      /Application server memory usage\s+\|\s+max\s[\d.]+%\s+\|\s❌\sunacceptable/
    )
    expect(comment()).toMatch(/Redis memory usage\s+\|\s+max\s[\d.]+%\s+\|\s⚠️\sdegraded/)
    expect(comment()).not.toMatch(/\| PostgreSQL connections\s+\|\s+max\s\d/)
    expect(result.summary).toMatch(/PostgreSQL connections/)
  })

  it('judges the rest as it would without, when the password is wrong', async () => {
    const right = await run(asked(LOGIN.password))
    const password = 'an0ther-pa55word'
    const wrong = await run(asked(password))
    const without = await run({})
    expect(verdictOf(wrong)).toEqual({ ...(verdictOf(without) as object) })
    expect(wrong.outputs['requests']).toBe(right.outputs['requests'])
    expect(wrong.summary).toMatch(/401|login|password/i)
    const told = [wrong.summary, wrong.stderr, comment(), JSON.stringify(wrong.outputs)]
    const masks = wrong.commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data)
    expect(masks).toContain(password)
    const log = wrong.stdout.replace(/^::add-mask::.*$/gm, '')
    const encoded = Buffer.from(`${LOGIN.username}:${password}`).toString('base64')
    for (const secret of [password, encoded]) {
      expect([...told, log].filter(text => text.includes(secret))).toEqual([])
    }
  })
})
