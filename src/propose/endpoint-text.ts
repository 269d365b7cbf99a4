import { rareEndpointNotes } from '../evaluate/rare-endpoints.js'
import type { Run } from '../locust/run.js'
import { counted } from '../units/format.js'
import type { Covered, EndpointProposal, EndpointProposals } from './endpoint-bounds.js'
import { ANY_ENDPOINT } from './left-to-whole-run.js'
import { besideNone, neededText } from './measured-text.js'
import { metricLines } from './metric-lines.js'
import type { LevelProposal } from './proposal.js'
import { comment, quoted } from './yaml-text.js'

const MANY_ENDPOINTS =
  'So many endpoints are slower than these bounds that each had to have its own: only the whole run is held to them. Write the entries of those that matter (endpoints:), and take this line away.'
const RARE_ENDPOINTS =
  'Most endpoints had only a few requests each, too many names to give each its own bounds: only the whole run is held to these. If the names hold ids or parameters, first group them in the load script with name=, run it, and init again. Else write the entries of those that matter (endpoints:), and take this line away.'

function onlyWholeRun({ runs }: LevelProposal): string[] {
  const isRare = (run: Run): boolean => rareEndpointNotes(run).length > 0
  const text = runs.some(isRare) ? RARE_ENDPOINTS : MANY_ENDPOINTS
  return [...comment(text, '    '), '    grade-endpoints: false']
}

/** Which endpoints have bounds of their own, and what holds for the others. */
const WHY_OWN: Readonly<Record<Exclude<Covered, 'none'>, string>> = {
  each: 'Endpoints have bounds of their own where enough was measured of them, or where what too few requests tell would have less head-room by the bounds above (none: so few that nothing is asked of them); for the rest of their response times the bounds above hold.',
  'less-room':
    'Response times of each endpoint are held to the bounds above too. Those below have bounds of their own, as they would have less head-room by them (none: so few requests that nothing is asked of them); the others have as much or more: give those that matter an entry.',
  slow: 'Response times of each endpoint are held to the bounds above too. Those below are slower than their target, or were printed so from too few requests, and have bounds of their own (none: so few requests that nothing is asked of them); the others meet it, some of them with less head-room than is said at the top, quick ones with more: give those that matter an entry.'
}
const NONE_OWN: typeof WHY_OWN = {
  each: 'Response times of each endpoint are held to the bounds above too: none was measured well enough for bounds of its own.',
  'less-room':
    'Response times of each endpoint are held to the bounds above too. None needs bounds of its own; quick ones have more head-room: give those that matter an entry (endpoints:).',
  slow: 'Response times of each endpoint are held to the bounds above too. They meet their target, some of them with less head-room than is said at the top, quick ones with more: give those that matter an entry (endpoints:).'
}

const OWN_ERRORS =
  'Errors are judged of the whole run; error-rate: in the entry of an endpoint bounds its own.'

/** The lines that say what endpoints are held to, within a load level. */
export function endpointsOf(level: LevelProposal): string[] {
  const { endpoints, covered, left } = level
  if (covered === 'none') return onlyWholeRun(level)
  const why = (endpoints.length === 0 ? NONE_OWN : WHY_OWN)[covered]
  const said = comment(`${why} ${OWN_ERRORS}`, '    ')
  if (endpoints.length === 0 && left.length === 0) return said
  return [
    ...said,
    '    endpoints:',
    ...leftLines(left),
    ...endpoints.flatMap(endpoint => endpointLines(endpoint, level))
  ]
}

/** First, as an entry of an endpoint's own wins over those before it. */
function leftLines(left: EndpointProposals['left']): string[] {
  if (left.length === 0) return []
  const why = `Most endpoints had too few requests: ${neededText(left)}. It is asked of the whole run, and of endpoints with a bound of it below.`
  return [
    ...comment(why, '      '),
    `      ${quoted(ANY_ENDPOINT)}:`,
    ...left.map(({ key }) => `        ${key}: none`)
  ]
}

function endpointLines(
  { pattern, targets, alsoMeans, winning }: EndpointProposal,
  level: LevelProposal
): string[] {
  const more =
    alsoMeans === 0
      ? []
      : comment(
          `* stands for any text: ${counted(alsoMeans, 'other endpoint')} of the ${level.areRepeats ? 'runs' : 'run'} ${alsoMeans === 1 ? 'is' : 'are'} meant too.`,
          '      '
        )
  const own =
    winning === 0
      ? []
      : comment(
          `* stands for any text: this must stay above the entries of ${counted(winning, 'other endpoint')}, which win over it.`,
          '      '
        )
  return [
    ...own,
    ...more,
    `      ${quoted(pattern)}:`,
    ...targets.flatMap(target => metricLines(target, level, { indent: '        ', besideNone }))
  ]
}
