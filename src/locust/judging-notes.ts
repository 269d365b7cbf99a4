import type { NoteKind } from './note-kind.js'

/** The part of the table of notes that is not about a run's own data: see note-codes.ts. */
export const JUDGING_NOTES = {
  // What was asked for
  'users-differ': {
    severities: ['info', 'warning'],
    meaning: 'not the users of the load level; warns when the config names them'
  },
  'duration-differs': {
    severities: ['info', 'warning'],
    meaning: 'not the duration of the load level; warns when the config names it'
  },
  'load-level-unused': {
    severities: ['info', 'warning'],
    meaning:
      'a load level that was asked for is of no run; warns when an option or input names it, and when one of the config seems misspelt and a run is judged by another'
  },
  'waiver-expired': { severities: ['warning'], meaning: 'a waiver ended before today' },
  'waiver-unused': { severities: ['info'], meaning: 'a waiver covers nothing here' },
  'excuses-dropped': {
    severities: ['info', 'warning'],
    meaning:
      'waivers, milder severities, or `fail-on: never` of a change do not excuse it; warns if those of its base branch could not be read',
    was: 'bad-config'
  },

  // What it is compared with
  'endpoint-errors': {
    severities: ['warning'],
    meaning:
      'more than a tenth of the requests to an endpoint failed, ten at least, and neither a bound of its own nor a baseline tells whether they may'
  },
  'no-baseline': {
    severities: ['info', 'warning'],
    meaning:
      'there is no run to compare with; warns when those that there are cannot be used, and when the history could not be had and there is nothing else'
  },
  'baseline-skipped': {
    severities: ['info', 'warning'],
    meaning:
      'a baseline is not used; warns when it could not be had, is no sound run, or is the very run that is judged'
  },
  'baseline-judged': {
    severities: ['info'],
    meaning:
      'a baseline is another of the runs that are judged: of these it is used only where nothing else was named'
  },
  'history-line-refused': {
    severities: ['info'],
    meaning: 'a line of the history of earlier runs is damaged or foreign, and is not used'
  },
  'history-unread': {
    severities: ['info'],
    meaning: 'the history of earlier runs, or one of several, could not be had'
  },
  'change-point': {
    severities: ['info', 'warning'],
    meaning:
      'a lasting step in the history of the base branch, told for the first time; for the worse it does what `on-change-point` says'
  },
  creep: {
    severities: ['info'],
    meaning: 'a metric drifted beyond its tolerance over many runs without a single step'
  },
  'not-comparable': {
    severities: ['info', 'warning'],
    meaning: 'the run, or a part of it, is not compared; `on-not-comparable` decides what that does'
  },
  'not-settled': {
    severities: ['warning'],
    meaning: 'no settled time at full load to compare',
    was: 'short-run'
  },
  'answers-emptied': {
    severities: ['warning'],
    meaning:
      'the answers of an endpoint have a tenth or less of the bytes that they had in the baselines, or clearly fewer than three of these and more agree on'
  },
  'slow-throughout': {
    severities: ['warning'],
    meaning:
      'requests that took more than twice as long as any of the baselines came all over the run, and no percentile or average that is compared tells of them'
  },

  // What it is held to
  'percentile-not-printed': {
    severities: ['info', 'warning'],
    meaning:
      'the config bounds a percentile that no row of the run has, and another number holds it; warns where it seems misspelt'
  },

  // Where it runs
  'percentile-looser': {
    severities: ['info', 'warning'],
    meaning:
      'a bound that the config gives a percentile is looser than that of a higher one, and says nothing; warns where both are of the config, or are hardly of one unit'
  },
  'bad-config': { severities: ['error'], meaning: 'the config file is wrong' },
  'config-not-read': {
    severities: ['warning'],
    meaning:
      'there is no config file where one is looked for, but one of another spelling, at the top of the folder or the repository or in config/'
  },
  'bad-input': { severities: ['error'], meaning: 'an input or option is wrong', was: 'bad-config' },
  'several-pull-requests': {
    severities: ['info'],
    meaning: 'several open pull requests have this head',
    was: 'bad-config'
  },
  'github-unavailable': {
    severities: ['error'],
    meaning: 'GitHub did not hand over what was to be judged, or what to judge by'
  },
  'stale-artifact': {
    severities: ['error'],
    meaning:
      'the job that uploaded the artifact ran again in this attempt and uploaded nothing: the numbers are of the attempt before'
  },
  'earlier-attempt': {
    severities: ['info'],
    meaning: 'an earlier attempt uploaded the artifact, and its job did not run again'
  },
  'attempt-unknown': { severities: ['warning'], meaning: 'the attempt of an artifact is not told' },
  'old-run': {
    severities: ['warning'],
    meaning:
      'the run ended more than 6 hours before this job began, or before its artifact was uploaded (not on the command line)'
  },
  'ended-early': {
    severities: ['error'],
    meaning: 'the step ended before there was a verdict: its time was over, or the job cancelled'
  },
  'gate-failed': {
    severities: ['error'],
    meaning: 'an error of Locust Gate itself',
    was: 'unreadable-file'
  }
} as const satisfies Readonly<Record<string, NoteKind>>
