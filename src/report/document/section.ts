import { type DocumentLine, linesText, mergeLines } from './merge.js'
import { stateOf } from './old-documents.js'
import {
  type DocumentState,
  type SectionStates,
  stateJson,
  type StatefulName
} from './section-state.js'

/** What stands between a section's markers, and what the first of them holds of its state. */
export type Body = { readonly lines: readonly string[]; readonly json?: string | undefined }

/** A generated section. */
export type Section = {
  readonly name: string
  /**
   * What it becomes.
   *
   * @param old what the document has, if it has the section
   * @param document the state of the sections before it
   */
  readonly write: (old: Body | undefined, document: DocumentState) => Written
}

type Written = Body & { readonly says?: DocumentState }

/** Made anew by every report. */
export function replaced(name: string, lines: () => readonly DocumentLine[]): Section {
  return { name, write: () => ({ lines: split(lines()) }) }
}

/** Shared by several reports and by people. */
export function merged(
  name: string,
  lines: (document: DocumentState) => readonly DocumentLine[],
  merge: typeof mergeLines = mergeLines
): Section {
  return {
    name,
    write: (old, document) => {
      const fresh = lines(document)
      return { lines: old === undefined ? split(fresh) : merge(old.lines, fresh) }
    }
  }
}

/** What this report makes of a section that has a state. */
export type Fresh<N extends StatefulName> = {
  readonly lines: readonly DocumentLine[]
  readonly state: SectionStates[N]
}

/** What the document has, and what it gets. */
export type Kept<N extends StatefulName> = {
  readonly lines: readonly string[]
  readonly state: SectionStates[N]
}

/** Joined with what the document has by what both mean. */
export function stateful<N extends StatefulName>(
  name: N,
  make: () => Fresh<N>,
  merge: (old: Kept<N>, fresh: Fresh<N>) => Kept<N>
): Section {
  return {
    name,
    write: old => {
      const fresh = make()
      const { lines, state }: Kept<N> =
        old === undefined
          ? { lines: split(fresh.lines), state: fresh.state }
          : merge({ lines: old.lines, state: stateOf(name, old.json, old.lines) }, fresh)
      return { lines, json: stateJson(state, lines), says: { [name]: state } }
    }
  }
}

function split(lines: readonly DocumentLine[]): string[] {
  return linesText(lines).split('\n')
}
