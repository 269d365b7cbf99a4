import type { Run } from '../../locust/run.js'

/**
 * The same function, that works out once what it says of a run (and of what else is asked, by identity): a baseline is
 * compared with every repeat. A run does not change; what was found is forgotten with it.
 */
export function oncePerRun<Asked, Found>(
  find: (run: Run, asked: Asked) => Found
): (run: Run, asked: Asked) => Found {
  const known = new WeakMap<Run, Map<Asked, { readonly found: Found }>>()
  return (run, asked) => {
    const before = known.get(run) ?? new Map<Asked, { readonly found: Found }>()
    known.set(run, before)
    const { found } = before.get(asked) ?? { found: find(run, asked) }
    before.set(asked, { found })
    return found
  }
}
