import { UsageError } from '../config/usage-error.js'
import type { Digest } from '../past/digest.js'
import { counted } from '../units/format.js'
import type { Console, ExitCode } from './console.js'
import type { HistoryArguments } from './history-arguments.js'
import { readHistoryToChange, writeLocalHistory } from './history-file.js'

/** `locust-gate history remove`. @throws UsageError where nothing has such an id, InputError, WriteError */
export async function removeFromHistory(
  { file, names }: HistoryArguments,
  console: Console
): Promise<ExitCode> {
  const history = await readHistoryToChange(file, console)
  const missing = names.filter(name => !history.digests.some(isCalled(name)))
  if (missing.length > 0) {
    throw new UsageError(
      `no run in ${file} is called ${missing.map(name => `"${name}"`).join(', ')}; history show names them. Nothing was removed`
    )
  }
  const kept = history.digests.filter(digest => !names.some(name => isCalled(name)(digest)))
  await writeLocalHistory({ ...history, digests: kept })
  console.out(
    `${counted(history.digests.length - kept.length, 'run')} removed, ${counted(kept.length, 'run')} kept\n`
  )
  return 0
}

/** The id of a workflow run means each attempt and each load level of it; with `/2` one attempt. */
function isCalled(name: string): (digest: Digest) => boolean {
  return ({ identity: { workflowRun, attempt } }) =>
    name === workflowRun || name === `${workflowRun}/${attempt}`
}
