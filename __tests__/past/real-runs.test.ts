import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { defaultSettings } from '../../src/config/default-settings.js'
import { chooseLevel } from '../../src/evaluate/load-level.js'
import { readPaths } from '../../src/input/paths.js'
import { readSets } from '../../src/locust/sets.js'
import { digestOf } from '../../src/past/digest-of.js'
import { historyText } from '../../src/past/lines.js'
import { readAgain, withMaps } from '../support/digests.js'
import { ROOT } from '../support/golden.js'

const FIXTURES = join(ROOT, 'fixtures')
const folders = [
  ...new Set(
    readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
      .filter(name => /_(stats|requests)\.csv$/.test(name))
      .map(name => dirname(name))
  )
]

describe('what is kept of a real run', () => {
  it.each(folders)('is read again: %s', async folder => {
    const settings = defaultSettings()
    const { runs } = await readSets(await readPaths([folder], FIXTURES), 'separate', settings)
    const judged = runs.filter(({ notes }) => notes.every(({ severity }) => severity !== 'error'))
    const digests = judged.map(run =>
      digestOf(
        run,
        {
          outcome: 'passed',
          level: chooseLevel(run, settings).level,
          steady: undefined,
          spread: undefined,
          resources: [],
          generator: undefined
        },
        { workflowRun: 'local', attempt: 1, gate: 'local', at: 0 }
      )
    )
    expect(readAgain(historyText(digests))).toEqual({ digests: digests.map(withMaps), refused: [] })
  })
})
