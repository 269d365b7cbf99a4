import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterAll, describe, expect, it } from '@jest/globals'

import { ROOT } from '../support/golden.js'

const SRC = join(ROOT, 'src')
const ELSEWHERE = mkdtempSync(join(tmpdir(), 'rooms-'))

/** What `npm run layers` says of the sources in a folder. */
function layers(cwd: string): { code: number | null; text: string } {
  const cruiser = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const config = join(ROOT, '.dependency-cruiser.mjs')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cruiser, '--config', config, 'src'],
    { cwd, encoding: 'utf8' }
  )
  return { code: status, text: stdout + stderr }
}

/** The same stages and rooms with other files in them. */
function houseOf(files: Readonly<Record<string, string>>): string {
  rmSync(join(ELSEWHERE, 'src'), { recursive: true, force: true })
  for (const [path, text] of Object.entries(files)) {
    const file = join(ELSEWHERE, 'src', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return ELSEWHERE
}

afterAll(() => {
  rmSync(ELSEWHERE, { recursive: true, force: true })
})

describe('the house', () => {
  it('has no circle, no arrow upwards and no orphan, and is drawn in ARCHITECTURE.md as it is', () => {
    // one reading of the sources for both: the picture of a house that breaks its rules is not drawn
    const draw = [join(ROOT, 'scripts/picture.mjs'), '--check']
    expect(() => execFileSync(process.execPath, draw, { cwd: ROOT, stdio: 'pipe' })).not.toThrow()
  })

  it('names the files of every arrow that must not be', () => {
    const { code, text } = layers(
      houseOf({
        'locust/read.ts': "import '../evaluate/evaluate.js'",
        'evaluate/evaluate.ts': '',
        'evaluate/timeline/trend.ts': "import '../targets/measure.js'",
        'evaluate/targets/measure.ts': '',
        'locust/csv/text.ts': "import '../read.js'",
        'report/escape.ts': "import 'node:fs'",
        'input/a.ts': "import './b.js'",
        'input/b.ts': "import './a.js'",
        'units/forgotten.ts': 'export {}'
      })
    )
    expect(code).not.toBe(0)
    for (const violation of [
      'stage-locust: src/locust/read.ts → src/evaluate/evaluate.ts',
      'room-evaluate-timeline: src/evaluate/timeline/trend.ts → src/evaluate/targets/measure.ts',
      'room-locust-csv: src/locust/csv/text.ts → src/locust/read.ts',
      'pure: src/report/escape.ts → fs',
      'no-circle: src/input/a.ts',
      'no-orphan: src/units/forgotten.ts'
    ]) {
      expect(text).toContain(violation)
    }
  })

  it('has a paragraph at the door of every room', () => {
    const rooms = readdirSync(SRC, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(entry => join(entry.parentPath, entry.name))
    const closed = rooms.filter(room => !existsSync(join(room, 'README.md')))
    expect(closed).toEqual([])
    for (const room of rooms) {
      const lines = readFileSync(join(room, 'README.md'), 'utf8').split('\n')
      expect([room, lines.length < 30]).toEqual([room, true])
    }
  })
})
