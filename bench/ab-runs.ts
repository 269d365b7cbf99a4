import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inputFileOf } from '../src/input/input-file.js'
import { readRuns } from '../src/locust/read.js'
import type { Run } from '../src/locust/run.js'
import { filesOfTarGz } from './tar.js'

/** One measured run and what was changed in the service. */
export type LabelledRun = {
  readonly id: string
  readonly label: string
  /** Runs with the same number ran at the same time on the same machine. */
  readonly pair?: string
  readonly run: Run
}

/** Reads fixtures/ab-runs (its folder is `folder`) with the project's own reader, in order of time. */
export async function readAbRuns(folder = 'fixtures/ab-runs'): Promise<LabelledRun[]> {
  const files = filesOfTarGz(readFileSync(join(folder, 'runs.tar.gz')))
  const { runs } = await readRuns([...files].map(([path, bytes]) => inputFileOf(path, bytes)))
  const byId = new Map(runs.map(run => [run.name.split('/')[0], run]))
  const lines = readFileSync(join(folder, 'manifest.tsv'), 'utf8').trimEnd().split('\n').slice(1)
  return lines.flatMap(line => {
    const [id = '', , label = '', pair = ''] = line.split('\t')
    const run = byId.get(id)
    if (run === undefined) throw new Error(`${folder}: no run ${id} in the archive`)
    return [{ id, label, run, ...(pair === '' ? {} : { pair }) }]
  })
}
