import { kindOfPath } from '../input/folder.js'

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
  if (await isThere('.github')) return undefined
  for (const path of PIPELINES) if (await isThere(path)) return path
  return undefined
}

/** What cannot be looked at is none of ours. */
async function isThere(path: string): Promise<boolean> {
  return (await kindOfPath(path).catch(() => 'nothing')) !== 'nothing'
}
