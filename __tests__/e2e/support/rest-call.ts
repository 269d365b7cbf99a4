import type { Contract, Route } from './contract.js'
import type { GitHubState } from './github-state.js'

export type RestCall = {
  readonly route: Route
  readonly query: URLSearchParams
  readonly body: unknown
  readonly state: GitHubState
  readonly contract: Contract
  /** Where the blobs are, for redirects and links. */
  readonly origin: string
}

export type Answer = {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export const NOT_FOUND: Answer = {
  status: 404,
  body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' }
}

/** A schema-valid body of this call's operation, with `overrides` in it. */
export function sampled(call: RestCall, status: number, overrides: unknown): Answer {
  return { status, body: call.contract.sample(call.route.operation, status, overrides) }
}

export function page<T>(all: readonly T[], query: URLSearchParams): readonly T[] {
  const size = Number(query.get('per_page') ?? 30)
  const start = (Number(query.get('page') ?? 1) - 1) * size
  return all.slice(start, start + size)
}

export function param(call: RestCall, name: string): string {
  return call.route.params[name] ?? ''
}
