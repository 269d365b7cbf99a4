import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { endpointKey } from '../../src/locust/run.js'
import { foldError } from '../../src/locust/stats/error-kind.js'
import { DIALECTS, totalOf, type Dialect, type ModelRow, type ModelRun } from './dialects.js'
import { files, onlyRun, said } from './support.js'

/** What people put into names, and what breaks readers. */
const FRAGMENTS = [
  ...['a', 'Z', '/', '0', '7', ' ', '.', '?x=1&y', '[slug]', '*', '-'],
  ...['"', '""', ',', '","', ';', '|', '\t', "'", '\\', '%', '#'],
  ...['\n', 'é', '登录', '🦗', '\u200F', '\u202E', '=cmd()', '@SUM(1)', '<b>', '::error::'],
  ...['N/A', 'Aggregated', 'Total', 'None', ',5,0', '"5"']
]
const someText = fc
  .array(fc.constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 8 })
  .map(fragments => fragments.join(''))

/**
 * What nobody can tell apart where nothing is escaped: the seam `","` inside a name, the end of a
 * row inside an error (its number quoted or not, as the history's are), a beginning of one after a newline.
 */
const ambiguousName = (name: string): boolean => /\n"|","|",$/.test(name)
const ambiguousError = (error: string): boolean => /\n"|",("?)\d+\1\n/.test(error)
/** After a newline in the name, such an error looks like a row of its own. */
const ambiguousTogether = ({ name, error }: { name: string; error: string }): boolean =>
  name.includes('\n') && error.includes('","')
/** Set to more to look for what is left. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 60)

const GRID = [0, 1, 3, 9, 27, 81, 90, 95, 110, 110, 250, 260, 270, 990, 1000, 1000, 1100, 1200]
const row = (dialect: Dialect): fc.Arbitrary<ModelRow> =>
  fc
    .record({
      method: fc.constantFrom('GET', 'POST', 'grpc', 'WS/recv'),
      name: dialect.unescaped ? someText.filter(name => !ambiguousName(name)) : someText,
      count: fc.nat(5000),
      failed: fc.nat(5000),
      at: fc.nat(5)
    })
    .map(({ method, name, count, failed, at }) => ({
      method,
      name,
      requests: count,
      failures: Math.min(count, failed),
      min: 0,
      average: 5,
      max: 1200,
      percentiles: GRID.slice(at, at + dialect.percents.length - 1).concat(1200)
    }))

const modelRun = (dialect: Dialect): fc.Arbitrary<ModelRun> =>
  fc
    .record({
      endpoints: fc.uniqueArray(row(dialect), {
        minLength: 1,
        maxLength: 6,
        // 0.8 prints only the name of an endpoint without requests.
        selector: ({ method, name }) =>
          dialect.successesOnly === true ? name : JSON.stringify([method, name])
      }),
      errors: fc.array(
        dialect.unescaped ? someText.filter(text => !ambiguousError(text)) : someText,
        {
          minLength: 6,
          maxLength: 6
        }
      ),
      ticks: fc.uniqueArray(fc.nat(60), { minLength: 1, maxLength: 10 }),
      end: fc.nat(20)
    })
    .filter(({ endpoints }) => totalOf(endpoints).requests > 0)
    .filter(({ endpoints, errors }) =>
      endpoints.every(
        ({ name }, index) =>
          !dialect.unescaped || !ambiguousTogether({ name, error: errors[index]! })
      )
    )
    .map(({ endpoints, errors, ticks, end }) => ({
      endpoints,
      failures: endpoints.flatMap(({ method, name, failures }, index) =>
        failures === 0 ? [] : [{ method, name, error: errors[index]!, occurrences: failures }]
      ),
      ticks: ticks
        .toSorted((a, b) => a - b)
        .map((second, index, all) => {
          const { requests } = totalOf(endpoints)
          // Of this run: it counts them all in the end.
          const counted = index > 0 && index === all.length - 1 ? requests : index * end
          const at = 1_771_400_000 + second
          return { at, users: index, requests: Math.min(counted, requests), failures: 0 }
        })
    }))

describe.each(DIALECTS)('what Locust $release writes is read as it was', dialect => {
  it('whatever the names', async () => {
    await fc.assert(
      fc.asyncProperty(modelRun(dialect), async model => {
        const run = await onlyRun(files(dialect.write(model)))
        const isBroken = run.notes.some(note => note.severity === 'error')
        expect(isBroken ? said(run.notes) : []).toEqual([])
        expect(run.endpoints.map(asRead)).toEqual(
          model.endpoints.map(row => expected(row, dialect))
        )
        expect(asRead(run.aggregated!)).toEqual(expected(totalOf(model.endpoints), dialect))
        if ('x_failures.csv' in dialect.write(model)) {
          expect(
            run.failures.map(({ method, name, error, occurrences }) => [
              method,
              name,
              error,
              occurrences
            ])
          ).toEqual(
            model.failures.map(({ method, name, error, occurrences }) => [
              method,
              name,
              foldError(error),
              occurrences
            ])
          )
        }
        if ('x_stats_history.csv' in dialect.write(model)) {
          const { samples, endpoints, truncated } = run.history!
          expect(truncated).toBe(false)
          expect(
            samples.map(({ at, users, requests, failures }) => ({ at, users, requests, failures }))
          ).toEqual(model.ticks)
          expect(new Set(endpoints.keys())).toEqual(new Set(model.endpoints.map(endpointKey)))
        }
      }),
      { numRuns: RUNS }
    )
  })
})

type Read = {
  method: string
  name: string
  requests: number
  failures: number
  percentiles: ReadonlyMap<number, number>
}

const asRead = ({ method, name, requests, failures, percentiles }: Read): Read => ({
  method,
  name,
  requests,
  failures,
  percentiles
})

function expected(row: ModelRow, dialect: Dialect): Read {
  const timed = dialect.successesOnly === true ? row.requests - row.failures : row.requests
  const pairs = dialect.percents.map(
    (percent, index) => [percent, row.percentiles[index]!] as const
  )
  return { ...asRead({ ...row, percentiles: new Map(timed === 0 ? [] : pairs) }) }
}
