import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { main } from '../../src/command-line/command-line.js'
import { expectGolden, ROOT } from '../support/golden.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'locust-gate-check-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

type Ran = { readonly code: number; readonly out: string; readonly error: string }

async function run(...argv: string[]): Promise<Ran> {
  let out = ''
  let error = ''
  const code = await main(['check-config', ...argv], {
    out: text => (out += text),
    error: text => (error += text),
    color: false,
    today: '2026-11-24'
  })
  return { code, out, error }
}

const fixture = (name: string): string => join(ROOT, 'fixtures', name)

/** A config that says much, some of it to no effect on the sustained run. */
const CONFIG = `
targets:
  p95: { target: 400ms }
endpoints:
  GET /api/serch/*: { p95: { target: 600ms, acceptable: 1s, unacceptable: 2s } }
  /health: { p50: none, p95: none, p99: none, p99.9: none, p96: none }
  GET /api/s*: { p95: 700ms }
endpoint-regression:
  GET /gone: { max-regression: 20% }
not-requests: [SCEN *]
load-levels:
  sustained:
    targets: { p99: { unacceptable: '> 3s for 10s' }, p96: 300ms }
    abort-when: { error-rate: '> 50% for 30s', p95: '> 5s', delay: 1m }
  spike: { extends: peak, files: [spike-*] }
resources:
  app.cpu: { selector: 'job="node"' }
  redis.hit-rate: 60%
accept:
  - { endpoint: GET /api/search/stories, metric: p95, reason: x, until: 2026-12-31 }
  - { endpoint: Aggregated, metric: p95, reason: x, until: 2026-12-31 }
  - { endpoint: GET /nope, metric: p95, reason: x, until: 2026-12-31 }
  - { resource: redis.nope, reason: x, until: 2026-12-31 }
  - { resource: redis.hit-rate, reason: x, until: 2026-01-31 }
`
const written = (text: string): string => {
  const file = join(folder, 'gate.yml')
  writeFileSync(file, text)
  return file
}
const withoutFolder = (text: string): string => text.replaceAll(folder, '.')

describe('check-config without a run', () => {
  it('says what all parts together leave each endpoint, and what only a run tells', async () => {
    const ran = await run('--config', written(CONFIG))
    expect([ran.code, ran.error]).toEqual([0, ''])
    expectGolden('command-line/check-config-alone.txt', withoutFolder(ran.out))
  })

  it('shows each setting that holds for a run, bounds or not', async () => {
    const text = `
fail-on: degraded
on-undecided: warn
on-borderline: fail
on-missing: warn
on-not-comparable: fail
on-change-point: fail
encoding: gbk
not-requests: [SCEN *]
regression: { max-regression: 20%, min-change-ms: 8, sensitivity: 4, min-tail-samples: 7, error-margin: 0.3%, paired: true }
endpoint-regression: { GET /health: { max-regression: 50% }, GET /gone: { sensitivity: 9 } }
notes: { users-differ: ignore, duration-differs: error }
load-level: failover
load-levels:
  failover: { kind: recovery, recovery-time: 45s, warm-up: 30s }
`
    const shown = [
      'fail-on degraded, on-undecided warn, on-borderline fail, on-missing warn, on-not-comparable fail, on-change-point fail',
      'encoding gbk, ',
      'not-requests: SCEN *: ',
      'notes: users-differ ignore, duration-differs error',
      'recovery-time 45 s: ',
      'warm-up 30 s: ',
      'max-regression 20%, min-change-ms 8, sensitivity 4, min-tail-samples 7, error-margin 0.3%, paired true',
      'regression of GET /health: max-regression 50%'
    ]
    const alone = await run('--config', written(text))
    const ofRun = await run('--config', written(text), fixture('failover'))
    for (const what of shown) {
      expect(alone.out).toContain(what)
      expect(ofRun.out).toContain(what)
    }
    expect(alone.out).toContain('regression of GET /gone: sensitivity 9')
    expect(ofRun.out).not.toContain('regression of GET /gone')
  })

  it('shows load levels once where the same holds under them', async () => {
    const { out } = await run('--config', written('targets: { p95: 300ms }\n'))
    expect(out).toMatch(/^load level normal .*\nload level sustained .*\n +endpoint/m)
    expect(out.match(/^ +endpoint +metric/gm)).toHaveLength(2)
  })

  it('folds the built-in levels of which a config says nothing, and no others', async () => {
    const ofNormal = written('load-levels: { normal: { targets: { p95: 300ms } } }\n')
    const { out } = await run('--config', ofNormal)
    expect(out).toContain('\n  load levels peak and sustained: as built in (')
    expect(out.match(/^load level .*/gm)).toEqual([expect.stringMatching(/^load level normal /)])
    const ofPeak = written('load-levels: { peak: { users: 900 } }\n')
    const other = await run('--config', ofPeak)
    expect(other.out).toContain('\n  load level sustained: as built in (')
    expect(other.out.match(/^load level .*/gm)).toHaveLength(2)
  })

  it('lays together the entries that surely mean one endpoint, and names those that may', async () => {
    const file = written(`
endpoints:
  GET /shop/cart: { p95: { target: 200ms } }
  GET /shop/*: { p95: { unacceptable: 2s }, p99: none }
  '*cart*': { p50: 100ms }
`)
    const { out } = await run('--config', file)
    const [normal = ''] = out.split('load level peak')
    const both =
      'an endpoint that GET /shop/* and *cart* both mean has the bounds of both laid together'
    expect(out.split(both)).toHaveLength(2)
    expect(out).toContain(`\n  at each load level: ${both}\n`)
    expect(normal).toMatch(
      /GET \/shop\/cart +P95 +< 200 ms +< 1,000 ms +> 2,000 ms +target: line 3 \(GET \/shop\/cart\); acceptable: built-in; unacceptable: line 4 \(GET \/shop\/\*\)\n/
    )
    expect(normal).toMatch(/GET \/shop\/cart +P50 +< 100 ms .*line 5 \(\*cart\*\)\n/)
    expect(normal).toMatch(/GET \/shop\/cart +P99 +none +line 4 \(GET \/shop\/\*\)\n/)
    expect(normal).toMatch(/GET \/shop\/cart +P99.9 +as the whole run\n/)
    expect(normal).toMatch(/\*cart\* +P95, P99, P99.9 +as the whole run\n/)
    expect(normal).not.toContain('GET /shop/cart and')
    expect(out).toContain('Which load level a run has, and which endpoints, only a run tells')
  })

  it('says at which lines an entry asks nothing of a metric', async () => {
    const file = written(`
endpoints:
  '*':
    p99.9: none
  /a:
    p50: none
    p95: none
`)
    const { out } = await run('--config', file)
    expect(out).toMatch(/ \* +P99\.9 +none +line 4 \(\*\)\n/)
    expect(out).toMatch(/ \/a +P99\.9, P50, P95 +none +line 4 \(\*\), lines 6 and 7 \(\/a\)\n/)
  })

  it('takes no time for very many patterns, and says that they are not laid together', async () => {
    const entries = Array.from({ length: 800 }, (_, at) => `  '/${at}/*': { p95: 1s }\n`)
    const { code, out } = await run('--config', written(`endpoints:\n${entries.join('')}`))
    expect(code).toBe(0)
    expect(out).toContain('too many patterns to be laid together here')
    expect(out).not.toContain('both mean')
  })
})

describe('check-config of a run', () => {
  it('says what holds, where it comes from, and what is without effect', async () => {
    const ran = await run('--config', written(CONFIG), fixture('sustained'))
    expect([ran.code, ran.error]).toEqual([0, ''])
    expectGolden('command-line/check-config-run.txt', withoutFolder(ran.out))
  })

  it('names the load levels that none of the runs is of, and one that seems misspelt', async () => {
    const file = written(`load-levels:
  normal: { users: 100 }
  busy: { extends: normal }
  sustianed: { extends: busy }
  stress: { users: 900 }
  spike: { files: spike-* }
`)
    const { code, out } = await run('--config', file, fixture('sustained'))
    expect(code).toBe(0)
    expect(out).toContain('gate.yml can be read, but a load level in it seems misspelt\n')
    expect(out.slice(out.indexOf('Without effect')).split('\n').slice(1, -1)).toEqual([
      '    line 2: load level normal: none of these runs is of it',
      '    line 3: load level busy: none of these runs is of it',
      '    line 4: load level sustianed: none of these runs is of it; did you mean sustained?',
      '    line 5: load level stress: none of these runs is of it',
      '    line 6: files: spike-* of load level spike matches none of these runs'
    ])
  })

  it('calls no load level unused that one of a run extends', async () => {
    const file = written(
      'load-levels: { base: { users: 200 }, busy: { extends: base }, sustained: { extends: busy } }\n'
    )
    const { out } = await run('--config', file, fixture('sustained'))
    expect(out).toMatch(/ is right\n/)
    expect(out).not.toContain('Without effect')
  })

  it('shows what holds for repeats alike once, below the names of all of them', async () => {
    const { out } = await run(fixture('small-service'))
    expect(out.match(/^run .*$/gm)).toHaveLength(3)
    expect(out.match(/^ +endpoint +metric/gm)).toHaveLength(1)
    expect(out).toMatch(
      /^run slow-tail\/load .*\nrun stalled\/load .*\nrun unchanged\/load .*\n +endpoint/m
    )
  })

  it('shows apart what differs in a single bound or endpoint', async () => {
    const { out } = await run(fixture('first-run/results'), fixture('sustained'))
    expect(out.match(/^ +endpoint +metric/gm)).toHaveLength(2)
  })

  it('says the same to programs', async () => {
    const { code, out } = await run(
      '--config',
      written(CONFIG),
      '--format',
      'json',
      fixture('sustained')
    )
    expect(code).toBe(0)
    expectGolden('command-line/check-config-run.json', withoutFolder(out))
  })

  it.each([
    ['', 'fail', 'the gate fails (on-missing: fail)', 1],
    ['on-missing: warn\n', 'warn', 'the gate warns (on-missing: warn)', 0],
    ['fail-on: never\n', 'warn', 'the gate warns (fail-on: never)', 0],
    [
      'accept: [{ endpoint: GET /healt, metric: p95, reason: x, until: 2026-12-31 }]\n',
      'warn',
      'the gate warns (accept)',
      0
    ],
    ['on-missing: pass\n', 'pass', 'the gate lets it pass (on-missing: pass)', 0]
  ])('says what the gate does with what is missing: %j', async (also, effect, words, code) => {
    const file = written(`${also}endpoints: { GET /healt: { p95: 1s } }\n`)
    const ran = await run('--config', file, fixture('sustained'))
    expect([ran.code, ran.error]).toEqual([0, ''])
    const line = also === '' ? 1 : 2
    expect(ran.out.toLowerCase()).toContain(
      `line ${line}: get /healt, p95: no endpoint of the run matches; did you mean get /health? ${words}`
    )
    expect(ran.out).not.toContain('Without effect')
    expect(/gate\.yml is right\n/.test(ran.out)).toBe(effect === 'pass')
    const json = await run('--config', file, '--format', 'json', fixture('sustained'))
    expect(json.out).toContain(`"effect": "${effect}"`)
    const argv = ['--config', file, '--format', 'json', fixture('sustained')]
    let report = ''
    const console = { error: () => undefined, color: false, today: '2026-11-24' }
    expect(await main(argv, { ...console, out: text => (report += text) })).toBe(code)
    const { runs } = JSON.parse(report) as {
      runs: { verdicts: { endpoint: string; effect: string }[] }[]
    }
    const verdict = runs[0]?.verdicts.find(({ endpoint }) => endpoint === 'GET /healt')
    expect(verdict?.effect).toBe(effect)
  })

  it('says of each run what it lacks, also where another has it', async () => {
    const file = written(
      'load-levels: { normal: { files: "*" } }\nendpoints: { GET /health: { p95: 1s } }'
    )
    const stats = readFileSync(join(fixture('sustained'), 'sustained_stats.csv'), 'utf8')
    const without = stats.split('\n').filter(line => !line.includes('/health'))
    writeFileSync(join(folder, 'other_stats.csv'), without.join('\n'))
    const { out } = await run('--config', file, fixture('sustained'), join(folder, 'other'))
    expect(out.match(/GET \/health, P95: no endpoint of the run matches/g)).toHaveLength(1)
    expect(out).not.toContain('Without effect')
  })

  it('takes no file that was cut for a run that lacks what the config names', async () => {
    const stats = readFileSync(join(fixture('sustained'), 'sustained_stats.csv'), 'utf8')
    writeFileSync(join(folder, 'cut_stats.csv'), stats.slice(0, stats.indexOf('\n') + 30))
    const file = written('endpoints: { GET /health: { p95: 1s } }\n')
    const ran = await run('--config', file, fixture('sustained'), join(folder, 'cut'))
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.error).toMatch(/cut_stats\.csv:2.*fewer than the 22 of the header/)
  })

  it('needs no config, and tells why a run has its load level', async () => {
    const ran = await run('--load-level', 'peak', fixture('levels'))
    expect(ran.code).toBe(0)
    expect(ran.out).toContain('There is no .github/locust-gate.yml')
    expect(ran.out).toContain(
      'run spike · load level peak, the level of runs that nothing else assigns'
    )
    expect(ran.out).not.toContain('Without effect')
  })

  it('says of an endpoint which of its bounds are taken away', async () => {
    const config = written('endpoints: { /health: { p95: { target: none } } }')
    const plain = await run('--config', config)
    expect(plain.out).toMatch(
      /\/health +P95 +none +< 1,000 ms +> 1,000 ms +acceptable, unacceptable: built-in; target: line 1 \(\/health\)/
    )
    const { out } = await run('--config', config, fixture('sustained'))
    expect(out).toMatch(/GET \/health +P95 +< 1,000 ms +> 1,000 ms/)
  })

  it('says that a capacity test is not graded by bounds', async () => {
    const file = written('load-levels: { steps: { kind: capacity, files: capacity } }')
    const { out } = await run('--config', file, fixture('capacity-steps'))
    expect(out).toContain('those of percentiles, average, max and error rate tell where')
  })

  it('says that a recovery-time has no effect under another kind', async () => {
    const own = (kind: string): string =>
      written(`load-levels: { steps: { kind: ${kind}, recovery-time: 15s, files: sustained } }`)
    const said = 'recovery-time has no effect: it is for kind recovery'
    expect((await run('--config', own('capacity'))).out).toContain(said)
    expect((await run('--config', own('recovery'))).out).not.toContain(said)
    const ofRun = async (kind: string): Promise<Ran> =>
      run('--config', own(kind), fixture('sustained'))
    expect((await ofRun('capacity')).out).toContain(
      'Without effect on these runs\n    line 1: recovery-time of load level steps has no effect: it is for kind recovery'
    )
    expect((await ofRun('recovery')).out).not.toContain('Without effect')
  })

  it.each([
    [['--format', 'json'], '--format is for runs: give the PATH of one'],
    [['--load-level', 'peak'], '--load-level is for runs: give the PATH of one'],
    [[join('fixtures', 'nowhere')], 'nowhere does not exist'],
    [['--format', 'yaml', 'fixtures/peak'], '"yaml" is not one of text, json'],
    [['--load-level', 'peek', 'fixtures/peak'], '"peek" is no load level; did you mean "peak"?']
  ])('%j is refused', async (argv, expected) => {
    const ran = await run(...argv)
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.error).toContain(expected)
  })
})

describe('check-config --strict', () => {
  it.each([{ paths: [] }, { paths: [fixture('sustained')] }])(
    'asks whether another percentile was meant %#',
    async ({ paths }) => {
      const typo = await run('--strict', '--config', written('targets: { p59: 60s }'), ...paths)
      expect(typo.out).toContain('can be read, but a percentile in it seems misspelt')
      expect(typo.out).toContain('did you mean p95?')
      expect(typo.code).toBe(1)
      const own = await run('--strict', '--config', written('targets: { p97: 900ms }'), ...paths)
      expect(own.out).toContain('is right\n')
      expect(own.out).toMatch(/P97 is (?:in no row of the run|none of the percentiles)/)
      expect(own.code).toBe(0)
    }
  )

  const ENDPOINT = 'endpoints: { GET /healt: { p95: 1s } }\n'

  it.each([
    ['a load level that seems misspelt', 'load-levels: { sustianed: { users: 200 } }\n', 1],
    ['an endpoint that is missing', ENDPOINT, 1],
    ['one that only warns', `on-missing: warn\n${ENDPOINT}`, 1],
    ['one that is let pass', `on-missing: pass\n${ENDPOINT}`, 0],
    ['a pattern of no endpoint', 'endpoint-regression: { /gone: { max-regression: 20% } }', 1],
    ['a row that is not there', 'not-requests: [SCEN *]', 1],
    [
      'a waiver of a misspelt percentile',
      'accept: [{ endpoint: "*", metric: p59, reason: x, until: 2026-12-31 }]',
      1
    ],
    [
      'a waiver that waives nothing',
      'accept: [{ endpoint: "*", metric: max, reason: x, until: 2026-12-31 }]',
      0
    ],
    [
      'a waiver that has expired',
      'accept: [{ endpoint: "*", metric: p95, reason: x, until: 2026-01-31 }]',
      1
    ],
    ['a load level of another run', 'load-levels: { spike: {}, stress: { files: x-* } }', 0],
    ['nothing', 'targets: { p95: 2s }', 0]
  ])('with %s', async (_, text, code) => {
    const argv = ['--config', written(text), fixture('sustained')]
    expect((await run(...argv)).code).toBe(0)
    const ran = await run('--strict', ...argv)
    expect([ran.code, ran.error]).toEqual([
      code,
      code === 0 ? '' : 'locust-gate: there is a warning, which fails with --strict\n'
    ])
    const json = await run('--strict', '--format', 'json', ...argv)
    expect([json.code, json.out.startsWith('{')]).toEqual([code, true])
  })

  it.each([
    [['--load-level', 'nightly'], '', 1],
    [['--load-level', 'sustained'], '', 0],
    [[], 'load-level: nightly\n', 0]
  ])('of a level that %j names', async (argv, text, code) => {
    const file = written(`${text}load-levels: { nightly: { users: 200 } }`)
    const ran = await run('--strict', '--config', file, ...argv, fixture('sustained'))
    expect(ran.code).toBe(code)
    expect(ran.out.includes('load-level: none of these runs is of the load level nightly')).toBe(
      code === 1 || text !== ''
    )
  })

  it.each([
    ['2026-11-23', 1, 'expired, was accepted until 2026-11-23: GET /search, p50: x'],
    ['2026-11-24', 0, '  accepted until 2026-11-24: GET /search, p50: x']
  ])('without a run tells a waiver until %s', async (until, code, said) => {
    const file = written(
      `accept: [{ endpoint: GET /search, metric: p50, reason: x, until: ${until} }]`
    )
    const ran = await run('--strict', '--config', file)
    expect(ran.out).toContain(said)
    expect([ran.code, ran.error !== '']).toEqual([code, code === 1])
    expect((await run('--config', file)).code).toBe(0)
  })

  it.each([
    ['nomral: { users: 50 }', 'normal', 1],
    ['nomral: { extends: normal }', 'normal', 1],
    ['Peak: { users: 500 }', 'peak', 1],
    ['sustianed: {}, peak: {}', 'sustained', 1],
    // of a level that is there beside it, and of runs that it names itself
    ['nomral: {}, normal: {}', undefined, 0],
    ["nomral: { files: 'x-*' }", undefined, 0],
    ['nightly: {}, peak2: {}, stress: {}', undefined, 0]
  ])('without a run asks of load levels { %s } about %s', async (levels, meant, code) => {
    const argv = ['--config', written(`load-levels: { ${levels} }`)]
    const ran = await run('--strict', ...argv)
    expect(ran.code).toBe(code)
    const [name = ''] = levels.split(':')
    const words = `load level ${name} is none of the built-in ones; did you mean ${meant}?`
    expect(ran.out.includes(words)).toBe(meant !== undefined)
    expect(ran.out.includes('can be read, but a load level in it seems misspelt')).toBe(code === 1)
    expect((await run(...argv)).code).toBe(0)
  })

  it('without a run asks nothing of a load level that runs are judged by', async () => {
    const text = 'load-level: nomral\nload-levels: { nomral: { users: 50 } }\n'
    const ran = await run('--strict', '--config', written(text))
    expect([ran.code, ran.out.includes('did you mean')]).toEqual([0, false])
  })

  it('without a run takes a config that is right, and refuses what is none', async () => {
    expect((await run('--strict', '--config', written('targets: { p95: 2s }'))).code).toBe(0)
    expect((await run('--strict', '--config', written('targets: { p95: 2 }'))).code).toBe(2)
  })
})

describe('a waiver that waives nothing', () => {
  const said = async (endpoint: string, metric: string): Promise<string> => {
    const entry = `{ endpoint: "${endpoint}", metric: ${metric}, reason: x, until: 2026-12-31 }`
    const ran = await run('--config', written(`accept: [${entry}]`), fixture('sustained'))
    expect([ran.code, ran.error]).toEqual([0, ''])
    return /Without effect on these runs\n(.*)/.exec(ran.out)?.[1]?.trim() ?? ''
  }
  const noneOf = (what: string, metric: string): string =>
    `line 1: the waiver for ${what}, ${metric} waives nothing of these runs: they are not judged by ${metric} there`

  it.each([
    ['GET /health', 'max', ''],
    ['Aggregated', 'average', ''],
    ['*', 'timeout-errors', ''],
    ['*', 'recovery-time', ''],
    ['GET /health', 'recovery-time', ''],
    ['*', 'p59', '; did you mean p95?'],
    ['*', 'p97', '']
  ])('as nothing judges %s by %s', async (endpoint, metric, more) => {
    expect(await said(endpoint, metric)).toBe(`${noneOf(endpoint, metric)}${more}`)
  })

  it.each([
    ['GET /helth', '; did you mean GET /health?'],
    ['/helth', '; did you mean /health?'],
    ['Agregated', '; did you mean Aggregated?'],
    ['GET /nowhere/at/all', '']
  ])('asks of %s for the name that the judge asks for', async (endpoint, more) => {
    const text = `line 1: the waiver for ${endpoint}, p50 matches nothing of these runs`
    expect(await said(endpoint, 'p50')).toBe(`${text}${more}`)
  })

  it('asks for the name of a resource', async () => {
    const wanted = 'resources: { jobs: { query: queue_length, unit: count, target: 10 } }'
    const entry = '{ resource: jbos, reason: x, until: 2026-12-31 }'
    const file = written(`accept: [${entry}]\n${wanted}`)
    const ran = await run('--config', file, fixture('sustained'))
    expect(ran.out).toContain(
      'the waiver for jbos matches nothing of these runs; did you mean jobs?'
    )
  })

  it.each([
    ['GET /health', 'average'],
    ['GET /health', 'p99.9'],
    ['GET /health', 'throughput'],
    ['/health', 'error-rate'],
    ['Aggregated', 'throughput'],
    ['*', 'p50'],
    ['GET /health', '"*"']
  ])('is none of %s, %s', async (endpoint, metric) => {
    expect(await said(endpoint, metric)).toBe('')
  })

  it('is none of a metric that has a bound there, or is missing', async () => {
    const entry = '{ endpoint: GET /health, metric: max, reason: x, until: 2026-12-31 }'
    const text = `endpoints: { GET /health: { max: 5s } }\naccept: [${entry}]`
    const ran = await run('--config', written(text), fixture('sustained'))
    expect(ran.out).not.toContain('Without effect')
    const gone = await run(
      '--config',
      written(text.replaceAll('/health', '/gone')),
      fixture('sustained')
    )
    expect(gone.out).not.toContain('Without effect')
  })
})
