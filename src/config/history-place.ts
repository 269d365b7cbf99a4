import { UsageError } from './usage-error.js'

/** Where the history of a gate lives. */
export type HistoryPlace =
  | { readonly kind: 'artifact' | 'none' }
  | { readonly kind: 'branch'; readonly branch: string }
  | { readonly kind: 'file'; readonly path: string }

const ALLOWED = 'artifact, branch:NAME, file:PATH or none'

/** @throws UsageError naming the input and what is allowed; an empty text is `artifact` */
export function historyPlaceOf(given: string): HistoryPlace {
  if (given === '' || given === 'artifact') return { kind: 'artifact' }
  if (given === 'none') return { kind: 'none' }
  const [, kind, name = ''] = /^(branch|file):(.*)$/s.exec(given) ?? []
  if (kind === undefined) throw new UsageError(`history "${given}" is not ${ALLOWED}`)
  const target = name.trim()
  if (target === '') throw new UsageError(`history "${given}" names no ${kind}`)
  if (kind === 'file') return { kind, path: target }
  return { kind: 'branch', branch: branchOf(target) }
}

/** What git allows in a branch's name; `refs/heads/` is GitHub's to put before it. */
function branchOf(given: string): string {
  const branch = given.replace(/^refs\/heads\//, '')
  const isName =
    /^[^\s~^:?*[\\\p{Cc}]+$/u.test(branch) &&
    !/\.\.|@\{|\/\/|(^|\/)[.-]|(\.|\/|\.lock)$|^\/|^refs\//.test(branch)
  if (isName && branch.length <= MAX_BRANCH) return branch
  throw new UsageError(`history "branch:${given}" is not the name of a branch`)
}

const MAX_BRANCH = 200
