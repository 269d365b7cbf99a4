import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, it } from '@jest/globals'

import { type ConfigPlace, settingsFor } from '../../src/action/settings.js'
import { readInputs } from '../../src/config/inputs.js'

let workspace = ''
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'locust-gate-workspace-'))
  mkdirSync(join(workspace, '.github'))
})
afterEach(() => {
  rmSync(workspace, { recursive: true })
})

/** The same of every event that reads the workspace. */
const place = (config: string): ConfigPlace => ({
  inputs: readInputs(name => ({ path: 'results', config })[name] ?? ''),
  event: {
    name: 'push',
    repository: 'owner/shop',
    headSha: 'a'.repeat(40),
    pullRequest: { how: 'none', why: 'a push' },
    ownRun: { id: 1, attempt: 1 },
    judgedRun: { id: 1, attempt: 1 }
  },
  github: undefined,
  workspace,
  today: '2026-11-24'
})

it('a config that is not there is asked about by the one that is', async () => {
  writeFileSync(join(workspace, '.github/locust-gate.yml'), '')
  await expect(settingsFor(place('.github/locust-gate.yaml'))).rejects.toThrow(
    'the config file .github/locust-gate.yaml does not exist. Did you mean ".github/locust-gate.yml"? Mend the input config.'
  )
})

it('without one like it, the repository may not be there', async () => {
  await expect(settingsFor(place('.github/locust-gate.yaml'))).rejects.toThrow(
    'does not exist. Check out the repository before the gate (actions/checkout), or mend'
  )
})
