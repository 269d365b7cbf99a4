import { type GitHub, httpStatusOf } from './github.js'

/** A call of GitHub's API. */
export type Call = {
  /** `GET /repos/{owner}/{repo}/pulls/{number}`. */
  readonly route: string
  /** Absent where there was no answer. */
  readonly status?: number
  readonly isRateLimit?: boolean
}

type Permission = {
  readonly name: string
  readonly methods: RegExp
  /** Of what it is for; to write there, the gate first reads. */
  readonly place: RegExp
}

const PERMISSIONS: readonly Permission[] = [
  { name: 'actions: read', methods: /^GET /, place: /\/actions\// },
  { name: 'contents: read', methods: /^GET /, place: /\/contents\// },
  { name: 'pull-requests: write', methods: /^(POST|PATCH|DELETE) /, place: /\/issues\// },
  { name: 'checks: write', methods: /^(POST|PATCH) /, place: /\/check-runs/ }
]

/** The connection, with every call kept in `calls`. */
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
        calls.push({ route, ...(status === undefined ? {} : { status }), isRateLimit })
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
  const states = PERMISSIONS.map(one => `${one.name} ${stateOf(one, calls)}`)
  return `permissions, as far as the calls showed: ${states.join(', ')}`
}

function stateOf({ methods, place }: Permission, calls: readonly Call[]): string {
  const there = calls.filter(({ route, isRateLimit }) => place.test(route) && isRateLimit !== true)
  const mine = there.filter(({ route }) => methods.test(route))
  if (mine.some(({ status }) => status === 403)) return 'refused'
  if (mine.some(({ status }) => status !== undefined && status < 300)) return 'worked'
  if (there.some(({ status }) => status === undefined)) return 'not known (no answer)'
  return mine.length > 0 ? 'not known' : 'not tried'
}
