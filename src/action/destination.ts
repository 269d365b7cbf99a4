import type { ActionInputs } from '../config/inputs.js'
import type { GateEvent } from '../input/gate-event.js'
import type { GitHub } from '../input/github.js'
import type { PullRequestAnswer } from '../input/pull-request.js'
import type { AnnotationLog } from '../publish/annotations.js'
import type { Gate } from '../publish/identity.js'
import type { ArtifactUploader } from '../publish/report-artifact.js'
import type { GateHistory } from './gate-history.js'
import type { StepBound } from './step-bound.js'

/** Where a report of the action goes. */
export type Destination = {
  readonly inputs: ActionInputs
  readonly event: GateEvent
  readonly gate: Gate
  readonly github: GitHub | undefined
  readonly pullRequest: PullRequestAnswer
  readonly env: Readonly<Record<string, string | undefined>>
  readonly log: AnnotationLog & { readonly info: (message: string) => void }
  readonly bound: StepBound
  readonly history: GateHistory
  /** For tests: instead of the toolkit's. */
  readonly uploader?: ArtifactUploader
}
