import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

import { defaultSettings } from '../../src/config/default-settings.js'
import { loadConfig } from '../../src/config/load.js'
import { evaluate } from '../../src/evaluate/evaluate.js'
import type { Evaluation, RunEvaluation } from '../../src/evaluate/evaluation.js'
import { type InputFile, inputFileOf } from '../../src/input/input-file.js'
import { readRuns } from '../../src/locust/read.js'
import type { Report } from '../../src/report/report.js'

/** The CSV files of a fixture folder, `.gz` unpacked, the service's request log left out. */
function filesOf(folder: string): InputFile[] {
  const at = join('fixtures', folder)
  return readdirSync(at)
    .filter(name => /\.csv(\.gz)?$/.test(name) && !name.startsWith('requests'))
    .map(name => {
      const bytes = readFileSync(join(at, name))
      return inputFileOf(
        name.replace(/\.gz$/, ''),
        name.endsWith('.gz') ? gunzipSync(bytes) : bytes
      )
    })
}

/** Fixture folders judged together, as the command line would. */
export async function evaluated(folders: readonly string[], config?: string): Promise<Evaluation> {
  const settings = config === undefined ? defaultSettings() : loadConfig(config, 'gate.yml')
  const read = await Promise.all(folders.map(folder => readRuns(filesOf(folder))))
  return evaluate(
    {
      candidates: read.flatMap(({ runs }) => runs),
      baselines: 'none',
      skipped: [],
      notes: read.flatMap(({ notes }) => notes),
      today: '2026-11-24'
    },
    settings
  )
}

export async function evaluatedRun(folder: string, config?: string): Promise<RunEvaluation> {
  const { runs } = await evaluated([folder], config)
  if (runs.length !== 1) throw new Error(`${runs.length} runs in ${folder}`)
  return runs[0]!
}

export async function reportOf(folders: readonly string[], config?: string): Promise<Report> {
  return { evaluation: await evaluated(folders, config), context: { version: '0.0.0' } }
}
