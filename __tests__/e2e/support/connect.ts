import { connectGitHub, type GitHub } from '../../../src/input/github.js'
import type { FakeGitHub } from './github-server.js'
import { REPOSITORY } from './github-state.js'

/** A connection to the stand-in that does not wait before a retry; the waits go to `waits`, in ms. */
export function connectTo(server: FakeGitHub, waits: number[] = []): Promise<GitHub> {
  return connectGitHub({
    token: server.token,
    repository: REPOSITORY,
    apiUrl: server.apiUrl,
    wait: ms => {
      waits.push(ms)
      return Promise.resolve()
    }
  })
}
