/**
 * What is replaced when a workflow runs here instead of on GitHub. Whatever of it a workflow names stands
 * in the header of its example, in these words; all else runs as it is written.
 */
export type Substitution = {
  /** In the workflow's text. */
  readonly names: RegExp
  /** As the header of an example says it. */
  readonly said: string
}

export const SUBSTITUTIONS: readonly Substitution[] = [
  { names: /uses: actions\/checkout@/, said: 'checkout (copied)' },
  { names: /\b(?:pip install|pipx install|pipx run) locust\b/, said: 'Locust (there already)' },
  { names: /docker compose up/, said: 'the service (a small one)' },
  { names: /--run-time/, said: 'run time and users (6 s, 10)' },
  { names: /uses: actions\/upload-artifact@/, said: 'the upload (by @actions/artifact)' },
  { names: /gh release upload/, said: 'gh (writes down)' },
  { names: /prometheus/, said: 'Prometheus (a stand-in)' }
]

/** What Locust is given instead of what the workflow says, by option. */
export const LOCUST_ARGUMENTS = {
  '--users': '10',
  '--spawn-rate': '10',
  '--run-time': '6s'
} as const

/** What the header of an example must say. */
export function replacedIn(workflow: string): string {
  const body = workflow.replace(/^#.*\n/gm, '')
  const said = SUBSTITUTIONS.filter(({ names }) => names.test(body)).map(one => one.said)
  return said.length === 0 ? 'nothing' : said.join(', ')
}
