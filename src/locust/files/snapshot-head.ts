/** What stands at the start of a snapshot of resource metrics, of whatever version. */
const START = /^\s*\{\s*"kind"\s*:\s*"locust-gate\/resources"/

/** Whether a file is a snapshot, by its beginning. */
export function isSnapshot(head: string): boolean {
  return START.test(head)
}
