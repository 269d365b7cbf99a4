import { UsageError } from '../config/usage-error.js'
import type { Digest } from '../past/digest.js'
import { counted } from '../units/format.js'
import type { Console, ExitCode } from './console.js'
import type { HistoryArguments } from './history-arguments.js'
import { changeLocalHistory, readLocalHistory } from './history-file.js'

/** `locust-gate history remove`. @throws UsageError where nothing has such an id, InputError, WriteError */
export async function removeFromHistory(
  { file, names }: HistoryArguments,
  console: Console
): Promise<ExitCode> {
  refuseMissing(await readLocalHistory(file, console), { file, names })
  const { digests, removed } = await changeLocalHistory(file, console, before => {
    refuseMissing(before, { file, names })
    const kept = before.filter(digest => !names.some(name => isCalled(name)(digest)))
    return { digests: kept, removed: before.length - kept.length }
  })
  console.out(`${counted(removed, 'run')} removed, ${counted(digests.length, 'run')} kept\n`)
  return 0
}

function refuseMissing(
  digests: readonly Digest[],
  { file, names }: Pick<HistoryArguments, 'file' | 'names'>
): void {
  const missing = names.filter(name => !digests.some(isCalled(name)))
  if (missing.length > 0) {
    throw new UsageError(
      `no run in ${file} is called ${missing.map(name => `"${name}"`).join(', ')}; history show names them. Nothing was removed`
    )
  }
}

/** The id of a workflow run means each attempt and each load level of it; with `/2` one attempt. */
function isCalled(name: string): (digest: Digest) => boolean {
  return ({ identity: { workflowRun, attempt } }) =>
    name === workflowRun || name === `${workflowRun}/${attempt}`
}
