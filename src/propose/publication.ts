import { REPOSITORY } from '../page-address.js'
import { VERSION } from '../version.js'

/** The branch that follows the releases of this major version. Before the first release it is not there. */
export const MAJOR_BRANCH = `v${VERSION.split('.', 1)[0]}`

/** The action, as a workflow names it. */
export const GATE_ACTION = `${REPOSITORY}@${MAJOR_BRANCH}`

/** True before the first release and after it. */
export const NEEDS_RELEASE = `${MAJOR_BRANCH} is there from the first release on (https://github.com/${REPOSITORY}/releases)`

/** Address of a file of this version, as it stands. */
export function fileAddress(path: string): string {
  return `https://raw.githubusercontent.com/${REPOSITORY}/${MAJOR_BRANCH}/${path}`
}
