import { linesClause } from '../config/config-error.js'
import { faultText } from '../config/endpoint-fault-text.js'
import { endpointFaults, speaksOf } from '../config/endpoint-targets.js'
import { matchesPattern } from '../config/pattern.js'
import type { EndpointTargets, LoadLevel } from '../config/settings.js'
import { note, type Note } from '../locust/note.js'
import { endpointKey, type Run } from '../locust/run.js'
import { counted, metricLabel } from '../units/format.js'
import { listed } from '../units/sentence.js'

/**
 * Bounds that entries of the config give an endpoint only together, and that cannot be: out of order,
 * or without what the load level asks. One note for all endpoints with the same; nothing is graded by them.
 */
export function contradictingBounds(run: Run, level: LoadLevel): Note[] {
  // Of a single entry the config tells by itself.
  if (level.endpoints.length < 2) return []
  const found = new Map<string, { readonly endpoint: string; readonly why: string; more: number }>()
  for (const row of run.endpoints) {
    const own = level.endpoints.filter(({ pattern }) => matchesPattern(pattern, row))
    for (const fault of endpointFaults(level, own)) {
      const { key } = fault.held.metric
      const entries = own.filter(entry => speaksOf(entry, key))
      const why = `${metricLabel(key)}: ${faultText(fault)} (load level ${level.name}, ${entriesText(entries)})`
      const known = found.get(why)
      if (known === undefined) found.set(why, { endpoint: endpointKey(row), why, more: 0 })
      else known.more += 1
    }
  }
  return [...found.values()].map(({ endpoint, why, more }) => {
    const others = more === 0 ? '' : ` and ${counted(more, 'more endpoint')}`
    return note('bad-config', `${endpoint}${others}: ${why}`, {
      advice:
        'Mend these entries under endpoints: in the config, so that their bounds fit together.'
    })
  })
}

function entriesText(entries: readonly EndpointTargets[]): string {
  const patterns = listed([...new Set(entries.map(({ pattern }) => `"${pattern}"`))])
  const lines = [...new Set(entries.flatMap(({ line }) => line ?? []))].sort((a, b) => a - b)
  return lines.length === 0 ? patterns : `${patterns}, ${linesClause(lines)} of the config`
}
