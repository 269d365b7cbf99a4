import type { WarmUp } from '../../evaluate/timeline/warm-up.js'
import { formatDuration } from '../../units/format.js'

/** What was left out before the steady state, and why; empty where nothing is known of it. */
export function warmUpText(warmUp: WarmUp | undefined): string {
  if (warmUp === undefined) return ''
  const settled = warmUp.settled ? '' : '; response times had not settled even then'
  return `the first ${formatDuration(warmUp.seconds)} left out of the steady state (${howWords(warmUp)})${settled}`
}

function howWords(warmUp: WarmUp): string {
  switch (warmUp.how) {
    case 'auto':
      return `${settlingWords(warmUp)}, found automatically`
    case 'configured':
      return 'as configured'
    case 'none':
      return `${warmUp.hasMore === true ? BEFORE : 'the ramp-up only'}, as configured`
  }
}

const BEFORE = 'all before the longest time at full load'

/** What lies in a warm-up that was found. */
export function settlingWords({ hasMore }: WarmUp): string {
  return hasMore === true ? `${BEFORE}, and settling` : 'ramp-up and settling'
}
