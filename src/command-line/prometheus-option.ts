import { type PrometheusServer, prometheusServerOf } from '../config/prometheus-server.js'

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
    token: variable('PROMETHEUS_TOKEN'),
    username: variable('PROMETHEUS_USERNAME'),
    password: variable('PROMETHEUS_PASSWORD'),
    ca: variable('PROMETHEUS_CA')
  })
}
