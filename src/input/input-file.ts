/**
 * One file of a load test, wherever it came from. `path` is relative to the folder, artifact or
 * prefix that was named, with `/` between its parts, and is untrusted text.
 */
export type InputFile = {
  readonly path: string
  /** What `path` begins with, and a slash, only for people: of which of several sets it is. */
  readonly below?: string
  /** Size in bytes, as the file system or the archive states it. */
  readonly size: number
  /**
   * The content in chunks, so that a history of gigabytes never lies in memory whole. A chunk is good
   * until the next is asked for, which may lie in the same memory: what is kept must be copied.
   */
  open(): AsyncIterable<Uint8Array>
}

/** A file whose content is at hand: from an archive, or in a test. */
export function inputFileOf(path: string, content: Uint8Array | string): InputFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    path,
    size: bytes.byteLength,
    // eslint-disable-next-line @typescript-eslint/require-await -- the type of a stream
    async *open() {
      yield bytes
    }
  }
}

/** An artifact that was read. */
export type Upload = {
  /** Untrusted text. */
  readonly name: string
  /** When it was uploaded, seconds since the epoch, where the service says it. */
  readonly at?: number
  /** The attempt of the run that uploaded it, where that is known. */
  readonly attempt?: number
  /** How many of this name the run has. */
  readonly versions?: number
}

/** What one PATH, artifact or shard holds. */
export type InputSet = {
  /** The path or the artifact's name, for people: untrusted text. */
  readonly label: string
  readonly files: readonly InputFile[]
  /** The artifacts that the files are from. */
  readonly uploads?: readonly Upload[]
  /** On a runner: when the job began that found the files, seconds since the epoch. */
  readonly foundAt?: number
  /** What is to be said of how the files were found. */
  readonly remarks?: readonly InputRemark[]
}

/** Something that people should know of what was read. Untrusted text. */
export type InputRemark = {
  readonly code: 'ambiguous-path' | 'ignored-file' | 'duplicate-run'
  readonly severity: 'info' | 'warning'
  readonly message: string
  readonly advice?: string
}

/** The file as people find it where several were named: behind the label of its set. */
export function fileBelow(label: string, file: InputFile): InputFile {
  const below = label.replace(/\/+$/, '')
  // Of the folder that we are in a path says nothing.
  if (below === '' || below === '.') return file
  return { ...file, path: `${below}/${file.path}`, below }
}

/** What tells a file from the others of its set, and names its run. */
export function pathWithin({ path, below }: InputFile): string {
  return below === undefined ? path : path.slice(below.length + 1)
}
