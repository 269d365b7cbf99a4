import { counted } from '../../units/format.js'
import type { RegressionVerdict } from './verdict.js'

/** What endpoints may account for the total by. */
type Accounting = 'times' | 'errors'

/** The total's, which endpoints account for: another run would not settle it, and they say more. */
export function isAccounted({ reason }: RegressionVerdict): boolean {
  return 'accountedBy' in reason
}

/** Behind a regression of the total: which endpoint accounts for it. */
export function accountClause({ verdict, reason }: RegressionVerdict): string {
  if (verdict !== 'regressed' || !('accountedBy' in reason)) return ''
  return `; ${accountWords(reason.accountedBy, reason.kind === 'errors' ? 'errors' : 'times')}`
}

/** Behind a suspicion of the total, as a sentence: which endpoints account for it, else what to do. */
export function suspicionWords(accountedBy: readonly string[] | undefined): string {
  return accountedBy === undefined
    ? 'A global change or a disturbed machine: run once more to tell'
    : accountWords(accountedBy, 'times')
}

function accountWords(by: readonly string[], of: Accounting): string {
  const whose = by.length > 1 ? 'their' : 'its'
  return `${accountingWords(by)}: with ${whose} earlier ${of} this would not be over`
}

/** `POST /a accounts for it`. */
export function accountingWords([first = '', ...others]: readonly string[]): string {
  return others.length === 0
    ? `${first} accounts for it`
    : `${first} and ${counted(others.length, 'other endpoint')} that regressed account for it`
}
