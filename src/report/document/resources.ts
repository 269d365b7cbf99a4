import { head, PENDING, row } from './cells.js'
import { fixed, type DocumentLine, weak } from './merge.js'

/** Why nothing of the system itself can be said. */
export const NO_RESOURCES = 'Locust does not measure them: take them from your monitoring'

type Resource = readonly [metric: string, unit: string, sustained: string, peak: string]

/** Metrics of the document with their targets under sustained and peak load. */
const RESOURCES: Readonly<Record<string, readonly Resource[]>> = {
  application: [
    ['CPU Usage', '%', '< 70%', '< 90%'],
    ['Memory Usage', ' MB', '< 80%', '< 90%'],
    ['Worker Threads', '', 'N/A', 'N/A'],
    ['Request Queue', '', '< 100', '< 500']
  ],
  database: [
    ['Connections', '', '< 80', '< 95'],
    ['CPU Usage', '%', '< 70%', '< 90%'],
    ['Query Latency', ' ms', '< 50ms', '< 100ms'],
    ['Lock Waits', '', '< 10', '< 50'],
    ['Slow Queries', '', '0', '< 10']
  ],
  cache: [
    ['Memory Usage', ' MB', '< 80%', '< 90%'],
    ['Hit Rate', '%', '> 70%', '> 60%'],
    ['Commands/sec', '', 'N/A', 'N/A'],
    ['Evictions', '', '< 100', '< 500'],
    ['Latency', ' ms', '< 5ms', '< 10ms']
  ]
}

/** A component's tables, open: Locust sees the service from outside only. People's own rows stay. */
export function resourceTables(component: 'application' | 'database' | 'cache'): DocumentLine[] {
  const resources = RESOURCES[component] ?? []
  const table = (target: 2 | 3): DocumentLine[] => [
    ...fixed(...head(['Metric', 'Min', 'Avg', 'Max', 'Target'])),
    ...resources.map(resource => {
      const tbd = `TBD${resource[1]}`
      return weak(row([resource[0], tbd, tbd, tbd, resource[target]]))
    })
  ]
  return [
    ...fixed(`${PENDING} TBD: ${NO_RESOURCES}.`, '', '#### Sustained Load', ''),
    ...table(2),
    ...fixed('', '#### Peak Load', ''),
    ...table(3)
  ]
}

/** The trends of the same, open too. */
export function resourceTrends(): DocumentLine[] {
  const names = ['CPU', 'Memory', 'Database Connections', 'Cache Hit Rate']
  return [
    ...fixed('```', 'Time Series Data:'),
    ...names.map(name => weak(`- ${name}: TBD: ${NO_RESOURCES}`)),
    ...fixed('```')
  ]
}
