import { kindIfSeen } from '../input/folder.js'

/** What tells other CIs what to do. */
const PIPELINES = [
  '.gitlab-ci.yml',
  'azure-pipelines.yml',
  'bitbucket-pipelines.yml',
  'Jenkinsfile',
  '.circleci/config.yml'
] as const

/** The file of another CI here, where nothing is for GitHub. */
export async function otherCi(): Promise<string | undefined> {
  if ((await kindIfSeen('.github')) !== 'nothing') return undefined
  for (const path of PIPELINES) if ((await kindIfSeen(path)) !== 'nothing') return path
  return undefined
}
