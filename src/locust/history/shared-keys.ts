import { endpointKey, type EndpointStats } from '../run.js'
import type { HistoryFile } from './history.js'

/**
 * A history without the rows of endpoints that are spelt as another one (`GET` + `x y` and `GET x` +
 * `y`): it keeps rows by that spelling, so those of both would pass for one endpoint.
 */
export function withoutSharedKeys(
  file: HistoryFile,
  endpoints: readonly EndpointStats[]
): HistoryFile {
  const shared = sharedKeys(endpoints)
  if (shared.size === 0) return file
  const { history, blockBeforeLast } = file
  const isOwn = ([key]: readonly [string, ...unknown[]]): boolean => !shared.has(key)
  return {
    ...file,
    history: { ...history, endpoints: new Map([...history.endpoints].filter(isOwn)) },
    blockBeforeLast: {
      ...blockBeforeLast,
      endpoints: blockBeforeLast.endpoints.filter(isOwn)
    }
  }
}

function sharedKeys(endpoints: readonly EndpointStats[]): ReadonlySet<string> {
  const seen = new Set<string>()
  return new Set(
    endpoints.map(endpointKey).filter(key => {
      const isShared = seen.has(key)
      seen.add(key)
      return isShared
    })
  )
}
