import { afterAll } from '@jest/globals'

/** Sets variables of the process's environment until the suite ends; called at its top. */
export function useEnvironment(): (variables: Readonly<Record<string, string>>) => void {
  const before = process.env
  afterAll(() => {
    process.env = before
  })
  return variables => {
    process.env = { ...process.env, ...variables }
  }
}
