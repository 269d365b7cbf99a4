/** An artifact as a list names it. */
export type Artifact = {
  /** Untrusted text. */
  readonly name: string
  readonly id: number
  /** Bytes of the compressed archive. */
  readonly size: number
  /** `sha256:…` of the archive; absent for those of old services. */
  readonly digest?: string
  readonly expired: boolean
}

/** Where one run's artifacts come from. Both functions throw InputError with advice. */
export type ArtifactSource = {
  /** For people: `this run`, `run 123`. */
  readonly label: string
  /** All of the run's artifacts, or those of one name. */
  list(name?: string): Promise<readonly Artifact[]>
  /** A short-lived address that needs no further authority. */
  address(artifact: Artifact): Promise<string>
}
