import { type PrometheusServer, prometheusServerOf } from '../config/prometheus-server.js'

const VARIABLES = {
  token: 'PROMETHEUS_TOKEN',
  username: 'PROMETHEUS_USERNAME',
  password: 'PROMETHEUS_PASSWORD',
  ca: 'PROMETHEUS_CA'
} as const

/** What an option that is an input of the action is here; undefined for any other. */
export function insteadOfInput(name: string): string | undefined {
  if (name === 'prometheus-url') return '; did you mean --prometheus?'
  const variable = Object.entries(VARIABLES).find(([what]) => name === `prometheus-${what}`)?.[1]
  return variable && `; give ${variable} in the environment, beside --prometheus`
}

/** Variables of the environment by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The server that `--prometheus` names. Its secrets come from the environment alone, as arguments are
 * seen by whoever may list processes; without an address the environment means nothing.
 *
 * @throws UsageError
 */
export function prometheusOf(
  url: string | undefined,
  env: Environment
): PrometheusServer | undefined {
  if (url === undefined || url.trim() === '') return undefined
  const variable = (name: string): { name: string; value: string } => ({
    name,
    value: env[name]?.trim() ?? ''
  })
  return prometheusServerOf({
    url: { name: '--prometheus', value: url.trim() },
    token: variable(VARIABLES.token),
    username: variable(VARIABLES.username),
    password: variable(VARIABLES.password),
    ca: variable(VARIABLES.ca)
  })
}
