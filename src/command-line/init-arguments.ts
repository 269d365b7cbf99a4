import { COMBINE, oneOf } from '../config/choices.js'
import { DEFAULT_CONFIG } from '../config/defaults.js'
import type { Combine } from '../locust/sets.js'
import { WORKFLOWS, type WorkflowShape } from '../propose/workflows.js'
import { INIT_OPTIONS } from './option-tables.js'
import { readOptions } from './options.js'

/** What `locust-gate init` is to do. */
export type InitArguments = {
  /** Empty: nothing was measured yet. */
  readonly paths: readonly string[]
  readonly combine: Combine
  /** Somebody wrote it. */
  readonly isCombineWritten: boolean
  /** Undefined where nobody wrote it: usually `single`. */
  readonly workflow: WorkflowShape | 'none' | undefined
  readonly isDry: boolean
}

const SHAPES = [...WORKFLOWS, 'none'] as const

export const INIT_USAGE = `Usage: locust-gate init [options] [PATH…]

Writes a first config, ${DEFAULT_CONFIG}, and a workflow below
.github/workflows/, here: call it at the top of the repository. Given runs that
Locust measured (PATH, as of judge), the config proposes bounds from them with
head-room, the measured value beside each; without, it shows the built-in ones.
Runs that repeat one test (a/load, b/load) are one load level, with bounds from
all of them. It starts advisory: nothing turns red but a run that could not be
judged. A file that is there is never overwritten: then nothing is written at
all.

Options:
  --workflow SHAPE  ${SHAPES.join('|')} (default:
                    single; none beside the file of another CI, as
                    .gitlab-ci.yml, where there is no .github)
                      single     one workflow, for pull requests from the
                                 repository itself
                      fork-safe  two: one runs the code of a fork, the other may
                                 comment
                      nightly    each night, compared with the nights before
                      release    when a release is published, with the
                                 performance document
                      shards     load from several machines, merged exactly
                      ab         base and head at the same time on one machine
                      none       the config alone
  --combine HOW     several PATHs are separate runs, repeats or shards of one
                    test (separate|repeats|shards; default: separate, with
                    --workflow shards: shards)
  --dry-run         write nothing, print the files
  -h, --help        this text

Exit code: 0 written or printed; 2 not: a file is there already, the runs cannot
be judged, bad usage.
`

/** Reads the command line of `init`. @throws UsageError */
export function parseInit(argv: readonly string[]): InitArguments | 'help' {
  const { values, positionals } = readOptions(argv, INIT_OPTIONS)
  if (values.help === true) return 'help'
  const workflow = oneOf('--workflow', values.workflow, SHAPES)
  return {
    paths: positionals,
    // The workflow of shards judges them merged: bounds must be of the same.
    combine:
      oneOf('--combine', values.combine, COMBINE) ??
      (workflow === 'shards' && positionals.length > 0 ? 'shards' : 'separate'),
    isCombineWritten: values.combine !== undefined,
    workflow,
    isDry: values['dry-run'] === true
  }
}
