import { DEFAULT_CONFIG } from './defaults.js'

/** Keys that only a file of GitHub has, all at its top, and none of which a config of ours has. */
const FILES: readonly { readonly keys: readonly string[]; readonly what: string }[] = [
  { keys: ['on', 'jobs'], what: 'a GitHub Actions workflow' },
  { keys: ['name', 'runs'], what: "an action's own description" }
]

/** What a file is that was named as the config and is none: not one of its keys is wrong. */
export function otherFileWords(plain: unknown): string | undefined {
  if (typeof plain !== 'object' || plain === null) return undefined
  const found = FILES.find(({ keys }) => keys.every(key => Object.hasOwn(plain, key)))
  if (found === undefined) return undefined
  return `this is ${found.what}, not the config of Locust Gate, whose usual name is ${DEFAULT_CONFIG}`
}
