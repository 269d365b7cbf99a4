/** Where Locust Gate lives on GitHub. */
export const REPOSITORY = 'locust-gate/locust-gate'

/** Address of a page of the docs: the newest one, which is always there, or that of a branch. */
export function pageAddress(path: string, branch = 'main'): string {
  return `https://github.com/${REPOSITORY}/blob/${branch}/${path}`
}
