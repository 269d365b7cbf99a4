import { JUDGING_NOTES } from './judging-notes.js'
import type { NoteKind } from './note-kind.js'

export type { NoteKind, Severity } from './note-kind.js'

/**
 * What a reader or a judge may notice. Codes are stable: people name them in the config (`notes:`) and
 * machines read them from the JSON report; one stands for one thing. docs/configuration.md is made
 * from this.
 */
export const NOTES = {
  // What there is to read
  'no-input': { severities: ['error'], meaning: 'there is nothing to judge: no file, no artifact' },
  'unreadable-file': {
    severities: ['error', 'warning', 'info'],
    meaning:
      'a file is not as Locust writes it; the run can be judged without it: warns; a histogram: info'
  },
  'no-stats-file': {
    severities: ['error'],
    meaning: 'a history or a file of failures without the stats file of its run',
    was: 'unreadable-file'
  },
  'ignored-file': {
    severities: ['info', 'warning'],
    meaning: "a file is left out; warns when its name is that of one of Locust's"
  },
  'too-large': {
    severities: ['error', 'warning'],
    meaning: 'more than is read; warns when only rows of errors are left out'
  },
  'ambiguous-path': {
    severities: ['info'],
    meaning: 'a PATH is both folder and prefix; both were read'
  },
  'duplicate-run': {
    severities: ['warning'],
    meaning: 'one run twice, or two files that claim to be it'
  },
  'shards-not-merged': {
    severities: ['warning'],
    meaning:
      'shards that cannot be merged (no histograms, not at one time, or one twice), judged apart'
  },
  'nothing-combined': {
    severities: ['warning', 'info'],
    meaning: '`combine` found no two runs of one name, and did nothing; of one repeat alone: info'
  },
  'encoding-guessed': { severities: ['info'], meaning: 'a file is not UTF-8' },

  // What the stats say
  'zero-requests': { severities: ['error'], meaning: 'no requests were counted' },
  'no-total-row': { severities: ['error'], meaning: 'the stats have no Aggregated row' },
  'no-percentiles': {
    severities: ['error', 'warning'],
    meaning: 'the stats have no percentiles; up to Locust 0.13.2 their file is missing: warns',
    was: 'unreadable-file'
  },
  'totals-disagree': {
    severities: ['error', 'warning'],
    meaning:
      'cells that deny each other, or `N/A` in a row with requests; warns where rounding or a custom user could explain it'
  },
  'no-response-times': {
    severities: ['error'],
    meaning: 'no request has a response time above 0 ms; counts and errors alone can still fail'
  },
  'untimed-rows': {
    severities: ['info', 'warning'],
    meaning:
      'rows without response times, and what they do to the total; warns when they lower percentiles of other rows'
  },
  'impossible-times': {
    severities: ['warning'],
    meaning: 'response times below 0 ms: the clock was set'
  },
  'seconds-suspected': {
    severities: ['info'],
    meaning: 'no request of a row took a millisecond: does the client report seconds?'
  },
  'off-grid-percentiles': { severities: ['info'], meaning: "percentiles not on Locust's grid" },
  'window-percentiles': {
    severities: ['warning'],
    meaning: 'Locust 0.13.3 and 0.13.4 print the percentiles of the last 10 seconds only'
  },
  'successes-only': {
    severities: ['warning', 'info'],
    meaning: 'Locust before 0.10 does not count failures as requests; where that is not sure: info'
  },
  'failures-unexplained': {
    severities: ['info', 'warning'],
    meaning:
      'the failures file does not explain the failures; warns when many are not, and when it counts a cause twice'
  },
  'failures-logged': {
    severities: ['info'],
    meaning: 'the locustfile logged failures of no request',
    was: 'failures-unexplained'
  },
  'exceptions-raised': {
    severities: ['warning'],
    meaning: 'Python exceptions in tasks: what the task would have done next was not done'
  },
  'not-requests': {
    severities: ['warning'],
    meaning:
      'rows of [known tools](clients.md) that are no requests, and what remains without them; `not-requests:` leaves them out'
  },
  'rows-left-out': {
    severities: ['info', 'warning'],
    meaning: 'rows that `not-requests:` leaves out; warns when percentiles are then graded nowhere'
  },
  'not-requests-unused': { severities: ['info'], meaning: 'a pattern that matches no endpoint' },
  'endpoint-failing': {
    severities: ['warning'],
    meaning:
      'more than half of the requests to an endpoint failed, of ten or more, or surely of fewer (five of five)'
  },
  'rare-endpoints': {
    severities: ['warning'],
    meaning: 'endpoints with too few requests each to be judged, as with ids in their names'
  },

  // What the history says
  'history-missing': {
    severities: ['warning', 'info'],
    meaning:
      'no `_stats_history.csv`, or one without rows of the total that can be read: a server that hangs cannot be seen; of Locust up to 0.13.2, which writes none: info'
  },
  'history-truncated': {
    severities: ['warning', 'info'],
    meaning:
      'the history lacks more than Locust loses; a block that a kill cut, and the end that Locust up to 2.46.2 does not write: info'
  },
  'history-foreign': {
    severities: ['warning'],
    meaning: 'the history counts far less than the stats: it is of another run, or lacks rows',
    was: 'history-truncated'
  },
  'history-damaged': {
    severities: ['warning'],
    meaning: 'rows or cells of the history cannot be read',
    was: 'unreadable-file'
  },
  'history-mixed': {
    severities: ['warning'],
    meaning: 'the history holds several runs, or rows twice',
    was: 'duplicate-run'
  },
  'clock-set-back': {
    severities: ['info', 'warning'],
    meaning: 'the clock was set back during the test; warns when many rows are left out',
    was: 'unreadable-file'
  },
  'stats-reset': { severities: ['info'], meaning: 'the statistics were reset during the run' },
  stalled: {
    severities: ['warning', 'info'],
    meaning:
      'users, and no or hardly any answers, that nothing explains; short ones, and those before the first answer: info'
  },
  'stalled-at-end': {
    severities: ['error', 'info'],
    meaning:
      'no answer came at the end, and nothing shows that the users had left: the statistics are of before; where a recovery test fails by it: info'
  },
  'users-waiting': {
    severities: ['warning', 'info'],
    meaning:
      'fewer requests to the end than before, not by response times: users waited for answers that did not come, or asked less often; if most baselines do, too: info'
  },
  'users-lost': {
    severities: ['warning', 'info'],
    meaning: 'users went away before the end, as with a lost worker; warns if for long'
  },
  'duration-unknown': { severities: ['warning'], meaning: 'nothing tells how long the run lasted' },
  'short-run': { severities: ['info'], meaning: 'the load test took less than half a minute' },
  'times-doubtful': {
    severities: ['warning'],
    meaning: 'the clock of the machine jumped: what hangs on time is not graded'
  },
  'warm-up': {
    severities: ['info'],
    meaning: 'what was left out at the start, or why nothing was'
  },
  'warm-up-unsettled': { severities: ['info'], meaning: 'response times fell for long' },
  'slow-first-part': {
    severities: ['info'],
    meaning:
      'for more than a third of the run response times were three times as long or more as afterwards'
  },
  drift: { severities: ['warning', 'info'], meaning: 'response times or errors grew in the run' },
  'error-burst': { severities: ['warning'], meaning: 'many failures within a short time' },
  'no-capacity': { severities: ['error'], meaning: 'a capacity test shows no capacity' },
  'stopped-early': {
    severities: ['error'],
    meaning:
      'locust-gate watch ended the load test, or saw it interrupted, die or exit with a bad code: such a run never passes, whatever `notes:` says of it'
  },
  'abort-when-met': {
    severities: ['info'],
    meaning: 'locust-gate watch would have ended the run'
  },
  'abort-when-unknown': {
    severities: ['info'],
    meaning:
      'percentiles under `abort-when:`, and no `--csv-full-history` that tells them over time'
  },
  'mark-not-used': {
    severities: ['warning', 'info'],
    meaning: 'the mark of a run that ended early cannot be read; of a run of another time: info'
  },
  'recovery-too-slow': {
    severities: ['warning'],
    meaning: 'the service was not back within its bounds when the test ended'
  },
  'recovery-not-seen': {
    severities: ['warning'],
    meaning: 'a recovery test ended too early to tell whether the service was back in time'
  },

  // What stood around it
  'resources-unread': {
    severities: ['warning'],
    meaning:
      'resource metrics could not be read: no server, no snapshot, or no answer (of a server beside a snapshot too)'
  },
  'clock-skew': {
    severities: ['info', 'warning'],
    meaning:
      'the clocks of load generator and Prometheus differ; warns when what is judged would be of another time'
  },
  'resource-ungraded': {
    severities: ['info'],
    meaning: 'a bound on a resource metric of which only what stands nearest can be known'
  },
  'small-percentages': {
    severities: ['info'],
    meaning: 'all values of a percentage are as small as a ratio’s would be'
  },
  'generator-differs': {
    severities: ['warning'],
    meaning: 'a baseline was measured by a load generator on other hardware'
  },
  ...JUDGING_NOTES
} as const satisfies Readonly<Record<string, NoteKind>>

export type NoteCode = keyof typeof NOTES

export const NOTE_CODES = Object.keys(NOTES) as [NoteCode, ...NoteCode[]]

/** The severities that a code comes with. */
export type SeverityOf<Code extends NoteCode> = (typeof NOTES)[Code]['severities'][number]
