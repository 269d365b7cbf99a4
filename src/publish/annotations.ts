import { escapeLog } from '../report/escape.js'

/** One line on the run's page (and, with a file, in the diff). Texts are plain and may be untrusted. */
export type Annotation = {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
  /** Path from the repository's root. */
  readonly file?: string
  /** 1-based. */
  readonly line?: number
}

/** The part of `@actions/core` that is used. */
export type AnnotationLog = Readonly<
  Record<
    Annotation['level'],
    (message: string, properties?: { title?: string; file?: string; startLine?: number }) => void
  >
>

/** The runner shows ten of each level per step and drops the others. */
const MAX_ANNOTATIONS_PER_LEVEL = 10
/** The runner cuts a message after 4096 characters; escaping may triple a few of them. */
const MAX_MESSAGE_CHARACTERS = 3000

/** Prints annotations as workflow commands, the first ten of each level, in their order. */
export function publishAnnotations(log: AnnotationLog, annotations: readonly Annotation[]): void {
  const printed = { error: 0, warning: 0, notice: 0 }
  for (const { level, title, message, file, line } of annotations) {
    if (printed[level]++ >= MAX_ANNOTATIONS_PER_LEVEL) continue
    log[level](escapeLog(message).slice(0, MAX_MESSAGE_CHARACTERS), {
      title: escapeLog(title),
      ...(file === undefined ? {} : { file: escapeLog(file) }),
      ...(line === undefined ? {} : { startLine: line })
    })
  }
}
