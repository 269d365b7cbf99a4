import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { filesOfTarGz } from '../../bench/tar.js'
import { main } from '../../src/command-line/command-line.js'
import { loadConfig } from '../../src/config/load.js'
import { markText } from '../../src/locust/files/watch-mark.js'
import { NEEDS_RELEASE } from '../../src/propose/publication.js'
import { WORKFLOWS } from '../../src/propose/workflows.js'
import { ROOT } from '../support/golden.js'

const CONFIG = '.github/locust-gate.yml'
const LOAD_TEST = '.github/workflows/load-test.yml'
const HOME = process.cwd()

/** A repository without anything in it, which commands are called at the top of. */
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'locust-gate-init-'))
  mkdirSync(join(folder, '.git'))
  process.chdir(folder)
})
afterEach(() => {
  process.chdir(HOME)
  rmSync(folder, { recursive: true })
})

type Ran = { readonly code: number; readonly out: string; readonly error: string }

async function run(...argv: string[]): Promise<Ran> {
  let out = ''
  let error = ''
  const code = await main(argv, {
    out: text => (out += text),
    error: text => (error += text),
    color: false,
    today: '2026-11-24'
  })
  return { code, out, error }
}

const fixture = (name: string): string => join(ROOT, 'fixtures', name)
const read = (path: string): string => readFileSync(path, 'utf8')
const files = (): string[] =>
  existsSync('.github')
    ? readdirSync('.github', { recursive: true, encoding: 'utf8' })
        .filter(path => path.endsWith('.yml'))
        .sort()
    : []

describe('init', () => {
  it('writes a config and a workflow of a run, by which the next judging goes', async () => {
    const ran = await run('init', fixture('sustained'))
    expect([ran.code, ran.error]).toEqual([0, ''])
    expect(files()).toEqual(['locust-gate.yml', 'workflows/load-test.yml'])
    expect(ran.out).toContain(
      `Wrote ${CONFIG}: what was measured is within the bounds that it proposes\nWrote ${LOAD_TEST}\n`
    )
    expect(ran.out).not.toContain('no .git')
    expect(read(LOAD_TEST)).toContain('--users 200 --spawn-rate 20 --run-time 90s\n')
    expect(read(LOAD_TEST)).toContain('--csv results/sustained ')
    const judged = await run('--fail-on', 'unacceptable', fixture('sustained'))
    expect([judged.code, judged.out]).toEqual([0, expect.stringContaining(`config: ${CONFIG}`)])
    expect((await run('check-config')).code).toBe(0)
  })

  it('without a run shows the built-in bounds, and runs the load test of the level', async () => {
    const ran = await run('init')
    expect([ran.code, ran.out]).toEqual([
      0,
      expect.stringContaining('the built-in bounds, to be changed')
    ])
    expect(loadConfig(read(CONFIG), CONFIG).policies.failOn).toBe('never')
    const example = read(join(ROOT, 'examples/pull-request.yml'))
    const untested = example.replace(/^# Tested whole [^]*?\.\n(?=\w)/m, '')
    expect(read(LOAD_TEST)).toBe(untested)
  })

  it.each(WORKFLOWS)('writes the workflow %s', async shape => {
    const ran = await run('init', '--workflow', shape, fixture('levels'))
    expect(ran.code).toBe(0)
    expect(files()).toEqual([
      'locust-gate.yml',
      'workflows/load-test.yml',
      ...(shape === 'fork-safe' ? ['workflows/locust-gate.yml'] : [])
    ])
    expect(ran.out).toContain(`  - in ${LOAD_TEST}: `)
    const gate = shape === 'fork-safe' ? '.github/workflows/locust-gate.yml' : LOAD_TEST
    expect(ran.out).toContain(`  - in ${gate}: ${NEEDS_RELEASE}; before it, name a commit`)
  })

  it('writes the config alone with --workflow none', async () => {
    expect((await run('init', '--workflow', 'none')).code).toBe(0)
    expect(files()).toEqual(['locust-gate.yml'])
  })

  it('prints the files with --dry-run, also where they are there', async () => {
    mkdirSync('.github')
    writeFileSync(CONFIG, 'mine')
    const ran = await run('init', '--dry-run', fixture('sustained'))
    expect([ran.code, read(CONFIG), files()]).toEqual([0, 'mine', ['locust-gate.yml']])
    const [, config = '', workflow = ''] = ran.out.split(/^# --- .*\n/m)
    expect(() => loadConfig(config, CONFIG)).not.toThrow()
    expect(workflow).toContain('name: Load test')
  })

  it('takes repeats of one test, each in a folder, for one load level', async () => {
    const archive = filesOfTarGz(readFileSync(fixture('ab-runs/runs.tar.gz')))
    for (const [path, bytes] of archive) {
      if (!/^r0(?:04|08|10)_AA\//.test(path)) continue
      mkdirSync(join('runs', dirname(path)), { recursive: true })
      writeFileSync(join('runs', path), bytes)
    }
    const ran = await run('init', 'runs')
    expect([ran.code, ran.out]).toEqual([0, expect.stringContaining('is within the bounds')])
    expect(ran.out).toContain(
      '  - measure 2 min or more (--run-time 2m) and begin anew with that where you can: a'
    )
    expect(read(CONFIG)).toContain('measured 41 to 51 ms in 3 runs, up to 53 ms')
    expect(read(LOAD_TEST)).toContain('--csv results/load ')
    const judged = await run('--fail-on', 'unacceptable', 'runs')
    expect([judged.code, judged.out]).toEqual([0, expect.stringContaining('load level normal')])
    expect(judged.out).not.toContain('repeat ')
    const repeats = await run(
      '--combine',
      'repeats',
      ...readdirSync('runs').map(name => `runs/${name}`)
    )
    expect(repeats.out.match(/ · repeat \d of 3 · /g)).toHaveLength(3)
  })

  it('says which of the repeats is far from the others, in the config too', async () => {
    const archive = filesOfTarGz(readFileSync(fixture('ab-runs/runs.tar.gz')))
    for (const [path, bytes] of archive) {
      if (!/^r0(?:04|08|10)_AA\/load_stats\.csv$/.test(path)) continue
      mkdirSync(join('runs', dirname(path)), { recursive: true })
      const text = Buffer.from(bytes).toString()
      writeFileSync(join('runs', path), path.startsWith('r008') ? tenfold(text) : text)
    }
    const { code, out } = await run('init', 'runs')
    const said =
      /the run "?(runs\/)?r008_AA\/load"? is far from the other repeats: P\d\d is [\d,]+ ms in it and \d+(?: to \d+)? ms in 2 others/
    expect([code, out]).toEqual([0, expect.stringMatching(said)])
    const config = read(CONFIG).replaceAll('\n  # ', ' ')
    expect(config).toMatch(/ The run "r008_AA\/load" is far from the other repeats: P\d\d is/)
    expect(config).not.toContain('runs/')
  })

  describe('of shards', () => {
    const SHARDS = ['a', 'b'].map(one => fixture(`shards/${one}`))
    const unmergeable = (): string[] =>
      SHARDS.map((path, at) => {
        cpSync(path, `shard-${at}`, { recursive: true })
        for (const file of readdirSync(`shard-${at}`))
          if (file.endsWith('.json')) rmSync(`shard-${at}/${file}`)
        return `shard-${at}`
      })

    it.each([
      ['--combine', 'shards', '--workflow', 'none'],
      ['--workflow', 'shards']
    ])('proposes for the merged run: %s %s', async (...options) => {
      expect(await run('init', ...options, ...SHARDS)).toMatchObject({ code: 0, error: '' })
      expect(read(CONFIG)).toContain('# Proposed by locust-gate init from one run')
    })

    it('that cannot be merged proposes nothing, and says why', async () => {
      const ran = await run('init', '--combine', 'shards', ...unmergeable())
      expect(ran).toMatchObject({ code: 2, out: '' })
      expect(ran.error).toMatch(/the 2 shards of \S+ cannot be merged: .*\n.*shards apart/)
      expect(files()).toEqual([])
    })

    it('in the parent folder proposes nothing, and of repeats says so', async () => {
      const shards = await run('init', '--combine', 'shards', fixture('shards'))
      expect([shards.code, files()]).toEqual([2, []])
      expect(shards.error).toContain('nothing was combined as shards: no two of the 2 runs')
      const repeats = await run('init', '--combine', 'repeats', fixture('shards'))
      expect(repeats.code).toBe(0)
      expect(repeats.error).toContain('nothing was combined as repeats: no two of the 2 runs')
      const implied = await run('init', '--dry-run', '--workflow', 'shards', fixture('shards'))
      expect(implied.error).toContain('nothing was combined as shards: no two of the 2 runs')
    })

    it('of which there is one says that nothing was combined', async () => {
      const ran = await run('init', '--combine', 'shards', fixture('shards/a'))
      expect(ran.code).toBe(0)
      expect(ran.error).toContain('nothing was combined as shards: there is only one run')
    })
  })

  it.each(['results/', '/results', 'a\r\nresults/**\r\n'])(
    'asks for no entry in a .gitignore that has it: %j',
    async text => {
      writeFileSync('.gitignore', text)
      expect((await run('init')).out).not.toContain('.gitignore')
    }
  )

  describe('in a repository of git', () => {
    beforeEach(() => {
      execFileSync('git', ['init', '--quiet'])
    })

    it.each(['results*/', 'result?', 'results/*\n!results/.gitkeep', '*\n!/src/'])(
      'asks for no entry where git leaves the results out: %j',
      async text => {
        writeFileSync('.gitignore', text)
        expect((await run('init')).out).not.toContain('.gitignore')
      }
    )

    it('knows what is left out by the .gitignore above, and in this copy only', async () => {
      writeFileSync('.gitignore', 'results*/')
      mkdirSync('service')
      process.chdir('service')
      expect((await run('init')).out).not.toContain('.gitignore')
      process.chdir('..')
      rmSync('.gitignore')
      mkdirSync('.git/info', { recursive: true })
      writeFileSync('.git/info/exclude', 'results/')
      expect((await run('init')).out).not.toContain('.gitignore')
    })

    it.each(['', '/results.csv\nold-results/', 'results/\n!results/'])(
      'asks for one where git takes them in: %j',
      async text => {
        writeFileSync('.gitignore', text)
        expect((await run('init')).out).toContain('keep results/')
      }
    )
  })

  it('says of a run too short to measure well that it is one, and what to do', async () => {
    const ran = await run('init', fixture('too-few-requests'))
    const longer = 'easure 2 min or more (--run-time 2m)'
    for (const text of [ran.out, read(CONFIG), read(LOAD_TEST)]) expect(text).toContain(longer)
    expect(read(CONFIG)).toContain(`  # M${longer} and begin anew with that: less than 30 s was`)
    await run('init', '--dry-run', fixture('sustained')).then(({ out }) => {
      expect(out).not.toContain(longer)
    })
  })

  it('proposes nothing from a run that watch has ended', async () => {
    cpSync(fixture('levels'), 'results', { recursive: true })
    const mark = (name: string): void => {
      const history = read(`results/${name}_stats_history.csv`).split('\n')
      const at = (row: string | undefined): number => Number(row?.split(',')[0])
      const [startedAt, end] = [at(history[1]), at(history.at(-2))]
      const stop = { reason: 'no-answers', seconds: 30, users: 5, requests: 7, at: end } as const
      writeFileSync(`results/${name}_watch.json`, markText({ stop, startedAt }))
    }
    const names = readdirSync('results').flatMap(file => /^(.*)_stats\.csv$/.exec(file)?.[1] ?? [])
    const [first = '', ...others] = names
    mark(first)
    const ran = await run('init', '--dry-run', 'results')
    expect(ran.code).toBe(0)
    expect(ran.error).toBe(
      `locust-gate: nothing is proposed from the run ${first}: ${/the load test was stopped .*/.exec(ran.error)?.[0]}\n`
    )
    expect(ran.out).not.toContain(`Run "${first}"`)
    others.forEach(mark)
    const none = await run('init', 'results')
    expect([none.code, none.out, files()]).toEqual([2, '', []])
    expect(none.error).toContain(
      'nothing was written: give a run that came to its end and whose requests succeed'
    )
  })

  it('proposes nothing from a run of which hardly a request succeeded', async () => {
    mkdirSync('mixed')
    for (const file of ['stats', 'failures'])
      cpSync(fixture(`cases/all-requests-failed/run_${file}.csv`), `mixed/dead_${file}.csv`)
    const dead = await run('init', '--dry-run', 'mixed')
    expect([dead.code, dead.out]).toEqual([2, ''])
    expect(dead.error).toMatch(
      /^locust-gate: nothing is proposed from the run dead: 100% of its 4 requests failed\n.*nothing was written: give a run that came to its end and whose requests succeed\n$/s
    )
    for (const file of ['stats', 'stats_history', 'failures'])
      cpSync(fixture(`levels/spike_${file}.csv`), `mixed/alive_${file}.csv`)
    const both = await run('init', '--dry-run', 'mixed')
    expect(both.code).toBe(0)
    expect(both.error).toContain(
      'nothing is proposed from the run dead: 100% of its 4 requests failed'
    )
    expect(both.out).toContain('Run "alive"')
    expect(both.out).not.toContain('Run "dead"')
  })

  // No file of Windows has a * in its name.
  const itWithStars = process.platform === 'win32' ? it.skip : it
  itWithStars('says which run another level of its config would take', async () => {
    for (const name of ['*', 'x'])
      for (const file of ['stats', 'stats_history', 'failures'])
        cpSync(fixture(`levels/spike_${file}.csv`), `runs/${name}_${file}.csv`)
    expect((await run('init', 'runs')).out).toContain(
      '  x is of the load level load by this config, and not of x, whose bounds are from it: '
    )
  })

  it('says what fails in a run from which nothing is proposed for it', async () => {
    const ran = await run('init', fixture('unacceptable-errors'))
    expect(ran.code).toBe(0)
    expect(ran.out).toMatch(
      /: of what was measured 1 verdict would fail, were it not advisory\n {2}Aggregated error rate 3\.23%/
    )
    expect((await run('--fail-on', 'unacceptable', fixture('unacceptable-errors'))).code).toBe(1)
  })

  it('says what only warns of a run that would pass', async () => {
    const ran = await run('init', fixture('degraded'))
    expect(ran.out).toMatch(
      /: of what was measured 1 verdict would warn, were it not advisory\n {2}\S/
    )
    const judged = await run('--fail-on', 'unacceptable', fixture('degraded'))
    expect([judged.code, judged.out]).toEqual([0, expect.stringContaining('Passed with warnings')])
  })

  it('says that a load which rose must be raised by the locustfile', async () => {
    const ran = await run('init', fixture('capacity-steps'))
    expect(ran.out).toContain(`Wrote ${CONFIG}: no bounds are proposed from a load that rises\n`)
    expect(read(CONFIG)).not.toMatch(/bound below|Head-room/)
    expect(ran.out).toContain('  - let the locustfile raise the load, as by a LoadTestShape')
    expect(loadConfig(read(CONFIG), CONFIG).loadLevels.at(-1)).toMatchObject({
      name: 'capacity',
      kind: 'capacity'
    })
    expect((await run('init', '--dry-run', fixture('levels'))).out).not.toContain('kind: capacity')
  })

  it('says where GitHub looks when it is called elsewhere', async () => {
    rmSync('.git', { recursive: true })
    expect((await run('init')).out).toContain(
      'There is no .git here: GitHub reads .github/ at the top of a repository.'
    )
  })
})

describe('init writes nothing at all', () => {
  it.each([
    [
      CONFIG,
      () => {
        writeFileSync(CONFIG, 'mine')
      }
    ],
    [
      LOAD_TEST,
      () => {
        writeFileSync(LOAD_TEST, 'mine')
      }
    ],
    [
      CONFIG,
      () => {
        mkdirSync(CONFIG)
      }
    ],
    [
      CONFIG,
      () => {
        symlinkSync('/nowhere/at/all', CONFIG)
      }
    ]
  ])('where %s is there', async (path, make) => {
    mkdirSync('.github/workflows', { recursive: true })
    make()
    const before = readdirSync('.github', { recursive: true, encoding: 'utf8' }).sort()
    const ran = await run('init', fixture('sustained'))
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.error).toContain(`${path} is there already, and it is not overwritten`)
    expect(ran.error).toContain('or delete what is there')
    expect(readdirSync('.github', { recursive: true, encoding: 'utf8' }).sort()).toEqual(before)
  })

  it('where the second file cannot be made', async () => {
    mkdirSync('.github')
    writeFileSync('.github/workflows', 'a file')
    const ran = await run('init')
    expect(ran.code).toBe(2)
    expect(ran.error).toMatch(/load-test\.yml was not written \(.*\): nothing was\./)
    expect(existsSync(CONFIG)).toBe(false)
  })

  it.each([
    [
      'a run that cannot be judged',
      ['init', fixture('server-hang')],
      /no request was completed in the last 13 s/
    ],
    ['no run', ['init', fixture('nowhere')], /nowhere does not exist/],
    ['no shape', ['init', '--workflow', 'singel'], /"singel" is not one of .*did you mean "single"/]
  ])('of %s', async (_, argv, expected) => {
    const ran = await run(...argv)
    expect([ran.code, ran.out, files()]).toEqual([2, '', []])
    expect(ran.error).toMatch(expected)
  })
})

describe('a repository of another CI', () => {
  beforeEach(() => {
    writeFileSync('.gitlab-ci.yml', '')
  })

  it('gets no workflow for GitHub, and is told what to do instead', async () => {
    const { code, out } = await run('init', fixture('sustained'))
    expect([code, existsSync(CONFIG), existsSync(LOAD_TEST)]).toEqual([0, true, false])
    expect(out).toMatch(/\n {2}- call locust-gate in \.gitlab-ci\.yml \(https:.*other-ci\.md\); /)
    expect(out).not.toContain('no .git here')
  })

  it('gets one where that is asked for, or GitHub is used too', async () => {
    expect((await run('init', '--dry-run', '--workflow', 'single')).out).toContain(LOAD_TEST)
    expect((await run('init', '--dry-run')).error).toMatch(/no workflow: call locust-gate in /)
    mkdirSync('.github')
    expect((await run('init', '--dry-run')).out).toContain(LOAD_TEST)
  })
})

describe('what to measure anew', () => {
  const REPEATS = /give init several runs of the same test/

  it('is told of an outage, and of a single run', async () => {
    const { out } = await run('init', fixture('failover'))
    expect(out).toMatch(
      /the run failover holds an outage \(\d+ requests failed in \d+ s from 0:30 on\): /
    )
    expect(out).toMatch(REPEATS)
  })

  it('is not an outage of a sound run', async () => {
    expect((await run('init', fixture('sustained'))).out).not.toMatch(/holds an outage/)
  })
})

/** The columns with response times: median to maximum, and the percentiles. */
const TIMES = new Set([4, 5, 6, 7, ...Array.from({ length: 11 }, (_, at) => 11 + at)])

/** Statistics of a run whose every request took ten times as long. */
function tenfold(text: string): string {
  return text
    .split('\n')
    .map((line, at) =>
      at === 0
        ? line
        : line
            .split(',')
            .map((cell, column) =>
              TIMES.has(column) && cell !== '' ? String(10 * Number(cell)) : cell
            )
            .join(',')
    )
    .join('\n')
}
