import { availableParallelism, cpus, totalmem } from 'node:os'

import { present } from '../locust/present.js'
import type { Generator } from '../resources/reading.js'

/** What this machine is, as far as it shows; of GitHub's runners which image too. */
export function thisMachine(env: Readonly<Record<string, string | undefined>>): Generator {
  const { ImageOS: os, ImageVersion: version } = env
  const image = [os, version].filter(part => part !== undefined && part !== '').join(' ')
  return present({
    cpuModel: cpus()[0]?.model.trim() || undefined,
    cores: availableParallelism(),
    memory: memoryOf(totalmem(), process.constrainedMemory()),
    platform: `${process.platform} ${process.arch}`,
    runnerImage: image || undefined
  })
}

/** A container's limit is what counts; without one the system names 0 or an absurd number. */
function memoryOf(total: number, limit: number | undefined): number {
  return limit !== undefined && limit > 0 && limit < total ? limit : total
}
