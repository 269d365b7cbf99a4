import { type GitHub, httpStatusOf } from './github.js'

/** A call of GitHub's API that was answered. */
export type Call = {
  /** `GET /repos/{owner}/{repo}/pulls/{number}`. */
  readonly route: string
  readonly status: number
  readonly isRateLimit?: boolean
}

const PERMISSIONS: readonly (readonly [route: RegExp, permission: string])[] = [
  [/^GET .*\/actions\//, 'actions: read'],
  [/^GET .*\/contents\//, 'contents: read'],
  [/^(POST|PATCH|DELETE) .*\/issues\//, 'pull-requests: write'],
  [/^(POST|PATCH) .*\/check-runs/, 'checks: write']
]

/** The connection, with every answered call kept in `calls`. */
export function recorded(github: GitHub, calls: Call[]): GitHub {
  const request = new Proxy(github.request, {
    async apply(send, self, args: Parameters<GitHub['request']>) {
      const route = args[0]
      try {
        const answer: unknown = await Reflect.apply(send, self, args)
        calls.push({ route, status: 200 })
        return answer
      } catch (error) {
        const status = httpStatusOf(error)
        const isRateLimit = error instanceof Error && /rate limit/i.test(error.message)
        if (status !== undefined) calls.push({ route, status, isRateLimit })
        throw error
      }
    }
  })
  return { ...github, request }
}

/**
 * What the calls showed of the token's permissions, in one line: only what was tried is called
 * working or refused.
 */
export function permissionLine(calls: readonly Call[]): string {
  const states = PERMISSIONS.map(([pattern, permission]) => {
    const mine = calls.filter(({ route, isRateLimit }) => pattern.test(route) && !isRateLimit)
    if (mine.some(({ status }) => status === 403)) return `${permission} refused`
    if (mine.some(({ status }) => status < 300)) return `${permission} worked`
    return mine.length > 0 ? `${permission} not known` : `${permission} not tried`
  })
  return `permissions, as far as the calls showed: ${states.join(', ')}`
}
