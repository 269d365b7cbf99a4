/** A head, and the lines below it. */
export type Headed = { readonly head: string; readonly body: readonly string[] }

/**
 * The texts of sections, of which those that say the same below their heads are one: all their heads,
 * and then the lines once. In the order in which each is first seen.
 */
export function alikeTogether(sections: readonly Headed[]): string[] {
  const headsOf = new Map<string, string[]>()
  for (const { head, body } of sections) {
    const text = body.join('\n')
    const heads = headsOf.get(text)
    if (heads === undefined) headsOf.set(text, [head])
    else heads.push(head)
  }
  return [...headsOf].map(([text, heads]) => [...heads, text].join('\n'))
}
