import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { main } from '../../src/command-line/command-line.js'
import type { Console } from '../../src/command-line/console.js'
import { WATCH_USAGE } from '../../src/command-line/watch-arguments.js'
import { ROOT } from '../support/golden.js'
import { ToyTerminal } from '../support/toy-terminal.js'

/** A second of watch's takes so many of these milliseconds: the fake writes its rows as much faster. */
const SECOND_MS = 10

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'watch-'))
  mkdirSync(join(root, 'results'))
})
afterEach(() => {
  if (existsSync(file('.pid')) && isAlive(orphan())) process.kill(orphan(), 'SIGKILL')
  rmSync(root, { recursive: true })
})
const orphan = (): number => Number(readFileSync(file('.pid'), 'utf8'))
function isAlive(pid: number): boolean {
  try {
    // One that has ended and that nobody has noticed yet is none.
    return readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.startsWith('Z') !== true
  } catch {
    return false
  }
}
const prefix = (): string => join(root, 'results/normal')
const file = (ending: string): string => `${prefix()}${ending}`
const mark = (): Record<string, unknown> =>
  JSON.parse(readFileSync(file('_watch.json'), 'utf8')) as Record<string, unknown>

type Row = readonly [users: number, requests: number, failures: number, average?: number]
type Plan = {
  readonly rows?: readonly Row[]
  readonly then?: 'exit' | 'stay' | 'die'
  readonly code?: number
  readonly ignores?: readonly string[]
  readonly tail?: readonly Row[]
  readonly orphan?: true | 'stubborn'
  readonly blocks?: true
  readonly says?: string
}
const fake = (plan: Plan, ...args: string[]): string[] => [
  '--',
  process.execPath,
  join(ROOT, '__tests__/support/fake-locust.mjs'),
  JSON.stringify(plan),
  ...(args.length === 0 ? ['--csv', prefix()] : args)
]
/** So many seconds at 200/s, of which from one on every request fails, or none is completed. */
function rows(seconds: number, { failsFrom = Infinity, hangsFrom = Infinity } = {}): Row[] {
  return Array.from({ length: seconds + 1 }, (_, second) => {
    const requests = 200 * Math.min(second, hangsFrom)
    return [20, requests, 200 * Math.max(0, Math.min(second, hangsFrom) - failsFrom)]
  })
}
const LOST: Plan = { rows: rows(60, { failsFrom: 20 }), then: 'stay' }
const SURE = ['--run-time', '2m', '--users', '20']

type Ran = { readonly code: number; readonly out: string; readonly error: string }
type World = {
  readonly signals?: EventEmitter
  readonly env?: Record<string, string>
  readonly terminal?: ToyTerminal
  readonly hear?: (text: string) => void
  /** Begins to write the files once they have been looked for; until they are there no time goes by. */
  readonly begin?: () => void
}

async function watch(argv: readonly string[], world: World = {}): Promise<Ran> {
  const { signals = new EventEmitter(), env = {}, terminal, hear, begin } = world
  let isBegun = begin === undefined
  let [out, error] = ['', '']
  const began = performance.now()
  const console: Console = {
    out: text => {
      out += text
      terminal?.write(text)
    },
    error: text => {
      error += text
      terminal?.write(text)
      hear?.(text)
    },
    color: false,
    today: '2026-11-28',
    env,
    progress: {
      write: text => terminal?.write(text),
      isLive: terminal !== undefined,
      now: () => 0,
      columns: () => terminal?.columns ?? Infinity
    },
    system: {
      now: () => 1795821539 + (performance.now() - began) / SECOND_MS,
      timer: (ms, ring) => {
        if (!isBegun) begin?.()
        isBegun = true
        const ringOnceWritten = (): void => {
          if (begin === undefined || existsSync(file('_stats_history.csv'))) ring()
          else timer = setTimeout(ringOnceWritten, 1)
        }
        let timer = setTimeout(ringOnceWritten, (ms / 1000) * SECOND_MS)
        return () => {
          clearTimeout(timer)
        }
      },
      limitTimer: () => () => undefined,
      signals,
      hasTerminal: false
    }
  }
  const code = await main(['watch', ...argv], console)
  // A busy machine starts a process later than the clock of the test allows.
  const said = error.replace(/^.* has not been written in the first 30 s: .*\n/gm, '')
  return { code, out: out.replaceAll(root, 'ROOT'), error: said.replaceAll(root, 'ROOT') }
}

describe('a load test that goes well', () => {
  it('is shown, left alone and judged as judge judges it', async () => {
    const ran = await watch([...SURE, ...fake({ rows: rows(120) })])
    expect([ran.code, existsSync(file('_watch.json'))]).toEqual([0, false])
    expect(ran.out).toContain('✔ Passed')
    expect(ran.error).toMatch(
      /locust-gate: \d:\d\d of 2:00.* · 20 users · now 200\/s · since the start /
    )
  })

  it('has its lines folded away on GitHub, and none when nobody wants them', async () => {
    const env = { GITHUB_ACTIONS: 'true' }
    const { error } = await watch([...SURE, ...fake({ rows: rows(120) })], { env })
    expect(error).toMatch(/^::group::locust-gate watch normal\n(locust-gate: .*\n)+::endgroup::\n$/)
    expect((await watch(['--quiet', ...SURE, ...fake({ rows: rows(120) })], { env })).error).toBe(
      ''
    )
  })

  it('has a status on a terminal, below what it writes', async () => {
    // wide enough for a line of watch's own, which a slow machine may bring, with the path of a folder in it
    const terminal = new ToyTerminal(500)
    const ran = await watch([...SURE, ...fake({ rows: rows(120), says: 'Starting Locust' })], {
      terminal
    })
    expect(ran.code).toBe(0)
    expect(terminal.isCursorShown).toBe(true)
    const lines = terminal.lines.filter(line => !line.startsWith('locust-gate: '))
    expect(lines.slice(0, 2)).toEqual(['Starting Locust', expect.stringContaining('✔ Passed')])
  })

  it.each([
    ['failed requests', 1, '', 1],
    ['failed requests', 1, '--report-only', 0]
  ])('and ends with the code of %s is judged by its numbers', async (_, code, option, expected) => {
    const failing = rows(120).map(([users, requests]): Row => [users, requests, 0, 4000])
    const ran = await watch([...[option].filter(Boolean), ...fake({ rows: failing, code })])
    expect(ran.code).toBe(expected)
    expect(ran.error).toContain('the load test ended with exit code 1')
    expect(ran.out).toContain('✘ Failed')
  })

  it('but leaves a process behind is said to', async () => {
    const ran = await watch([...SURE, ...fake({ rows: rows(120), orphan: true })])
    expect(ran.error).toContain('locust-gate: 1 process of it still run')
  })
})

describe('a load test that is lost', () => {
  it('is ended in order, and its files say so before it hears of it', async () => {
    const tail: Row[] = [[20, 12_200, 8000]]
    const ran = await watch([...SURE, ...fake({ ...LOST, tail, code: 1 })])
    expect(ran.code).toBe(1)
    expect(ran.error).toMatch(/locust-gate: [\d,]+ of .* failed: .*: the load test is ended\n/)
    expect(mark()).toMatchObject({
      kind: 'locust-gate-watch',
      stop: { reason: 'errors-cannot-recover' },
      plannedSeconds: 120,
      exitCode: 1
    })
    expect(readFileSync(file('_stats_history.csv'), 'utf8')).toContain(',12200,8000,')
    expect(readdirSync(join(root, 'results')).sort()).toEqual([
      'normal_stats.csv',
      'normal_stats_history.csv',
      'normal_watch.json'
    ])
    const { startedAt, stoppedAt, savedSeconds } = mark() as Record<string, number>
    // a busy machine may have let the fake's two minutes go by
    expect(savedSeconds).toBe(Math.max(0, 120 - (stoppedAt! - startedAt!)))
    expect(ran.out).toMatch(/^✘ Failed/)
    expect(ran.out).toContain('stopped-early')
  })

  it('as nothing comes back any more is ended too', async () => {
    const hanging = { rows: rows(90, { hangsFrom: 20 }), then: 'stay' as const }
    const ran = await watch([...SURE, '--stall', '20s', ...fake(hanging)])
    // Of a server that hung nobody can say how fast it is.
    expect([ran.code, mark()['stop']]).toEqual([
      2,
      expect.objectContaining({ reason: 'no-answers' })
    ])
  })

  it.each([
    ['SIGINT', ['SIGINT'], 'it did not end on SIGINT, and did on SIGTERM', 0],
    ['both', ['SIGINT', 'SIGTERM'], 'it did not end within 60 s and was killed', 1]
  ])('and ignores %s is ended all the same', async (_, ignores, said, code) => {
    const ran = await watch([
      ...SURE,
      '--grace',
      '60s',
      '--report-only',
      ...fake({ ...LOST, ignores })
    ])
    expect([ran.code, ran.error]).toEqual([code, expect.stringContaining(said)])
    expect(existsSync(file('_watch.json'))).toBe(true)
  })

  it.each([true, 'stubborn'] as const)('takes with it what it left behind (%s)', async kind => {
    const ran = await watch([...SURE, ...fake({ ...LOST, orphan: kind })])
    expect([ran.code, isAlive(orphan())]).toEqual([1, false])
  })

  it('is ended and told also where its mark cannot be written', async () => {
    const ran = await watch([...SURE, '--report-only', ...fake({ ...LOST, blocks: true })])
    // A later gate would not know: this one must.
    expect(ran.code).toBe(1)
    expect(ran.error).toMatch(/normal_watch\.json was not written \(.*EISDIR/)
    expect(ran.out).toContain('✘ Failed')
  })

  it('was one, and its mark goes with its files when the next begins', async () => {
    await watch([...SURE, ...fake(LOST)])
    expect(existsSync(file('_watch.json'))).toBe(true)
    expect((await watch([...SURE, ...fake({})])).code).toBe(2)
    await watch([...SURE, ...fake({ rows: rows(120) })])
    expect(existsSync(file('_watch.json'))).toBe(false)
  })
})

describe('a load test that ends otherwise', () => {
  const interrupted = async (by: string, plan: Plan): Promise<Ran> => {
    const signals = new EventEmitter()
    const ran = await watch([...SURE, ...fake({ ...plan, then: 'stay' })], {
      signals,
      hear: text => {
        if (/ of 2:00.* errors/.test(text)) signals.emit(by)
      }
    })
    expect(signals.eventNames()).toEqual([])
    return ran
  }
  /** What a later gate says of the same files: exit code and first line. */
  const later = async (): Promise<readonly [number, string]> => {
    let out = ''
    const listen = (text: string): void => void (out += text)
    const console: Console = { out: listen, error: listen, color: false, today: '2026-11-28' }
    return [await main([file('_stats.csv')], console), out.split('\n')[0] ?? '']
  }

  it.each(['SIGHUP', 'SIGTERM', 'SIGINT'])('by %s from outside has no verdict', async by => {
    const ran = await interrupted(by, { rows: rows(40) })
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.error).toContain(`locust-gate: ${by} came, and was passed on\n`)
    expect(ran.error).toMatch(
      /locust-gate: interrupted at 0:\d\d of 2:00: no verdict \(locust-gate ROOT\/results\/normal judges what was written\)\n$/
    )
    expect(ran.error).not.toContain('it did not end on')
    expect(mark()).toMatchObject({ stop: { reason: 'interrupted', by }, plannedSeconds: 120 })
    const said = `Could not judge: the load test was interrupted by ${by} at 0:\\d\\d of 2:00`
    expect(await later()).toEqual([2, expect.stringMatching(new RegExp(`^\\? ${said}$`))])
  })

  it('by a signal from outside, and had failed already, has', async () => {
    const slow = rows(40).map(([users, requests]): Row => [users, requests, 0, 60_000])
    const ran = await interrupted('SIGTERM', { rows: slow })
    expect([ran.code, ran.out]).toEqual([1, expect.stringMatching(/^✘ Failed/)])
    expect(ran.error).toMatch(/interrupted at .*: the report is of what was written until then\n$/)
    expect(await later()).toEqual([
      1,
      expect.stringMatching(/^✘ Failed: .*; interrupted by SIGTERM at 0:\d\d$/)
    ])
  })

  it('by a signal from outside is in order where nobody planned its end', async () => {
    const signals = new EventEmitter()
    const ran = await watch(fake({ rows: rows(40), then: 'stay' }), {
      signals,
      hear: text => {
        if (/0:\d\d so far.* errors/.test(text)) signals.emit('SIGINT')
      }
    })
    expect([ran.code, existsSync(file('_watch.json'))]).toEqual([0, false])
  })

  it.each<[string, Plan, string]>([
    [
      'died',
      { rows: rows(40), then: 'die' },
      'the load test died of SIGKILL; it last wrote at 0:40 of 2:00'
    ],
    ['gave up', { rows: rows(40) }, 'the load test ended by itself after 0:40 of 2:00'],
    ['wrote nothing', { code: 3 }, 'the load test ended with exit code 3']
  ])('as it %s is told so', async (_, plan, said) => {
    const ran = await watch([...SURE, ...fake(plan)])
    expect(ran.error).toContain(said)
    expect(existsSync(file('_watch.json'))).toBe(plan.then === 'die')
    if (plan.then !== 'die') return
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.error).toContain('the load test did not end in order: no verdict (')
    expect(await later()).toEqual([
      2,
      '? Could not judge: the load test died of SIGKILL, and last wrote at 0:40 of 2:00'
    ])
  })

  it('with a code that a shell has of a signal is never judged green by its files', async () => {
    const ran = await watch([...SURE, ...fake({ rows: rows(40), code: 137 })])
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(await later()).toEqual([
      2,
      '? Could not judge: the load test ended with exit code 137 at 0:40 of 2:00'
    ])
    await watch([...SURE, ...fake({ rows: rows(120) })])
    expect([existsSync(file('_watch.json')), (await later())[0]]).toEqual([false, 0])
  })

  it('as there is no such program is said, and old files are not judged', async () => {
    writeFileSync(file('_stats.csv'), 'old')
    const ran = await watch(['--', 'no-such-locust', '--csv', prefix()])
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.error).toContain('locust-gate: there is no program no-such-locust\n')
  })

  it('and writes no files of that prefix is not judged by older ones', async () => {
    await watch([...SURE, ...fake({ rows: rows(120) })])
    const elsewhere = fake({ rows: rows(120) }, '--csv', join(root, 'results/other'))
    const ran = await watch(['--prefix', prefix(), ...elsewhere])
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.error).toContain('it has written no CSV files of ROOT/results/normal\n')
  })
})

describe('a run that is followed', () => {
  it('is left alone when it is lost, and judged by nobody while it is written', async () => {
    let going: ChildProcess | undefined
    const ran = await watch([...SURE, prefix()], {
      begin: () => (going = spawn(process.execPath, fake(LOST).slice(2)))
    })
    const { exitCode } = going ?? {}
    going?.kill('SIGKILL')
    expect([ran.code, exitCode, existsSync(file('_watch.json'))]).toEqual([1, null, false])
    expect(ran.out).toBe('')
    expect(ran.error).toContain(': the run is lost, and left alone\n')
  })

  it.each(['lost', 'over'])(
    'and is %s leaves the verdict to a later gate if asked to',
    async how => {
      const failing = rows(120).map(([users, requests]): Row => [users, requests, 0, 4000])
      let going: ChildProcess | undefined
      const ran = await watch([...SURE, '--report-only', prefix()], {
        begin: () => {
          const test = fake(how === 'lost' ? LOST : { rows: failing })
          going = spawn(process.execPath, test.slice(2))
        }
      })
      going?.kill('SIGKILL')
      expect([ran.code, ran.out]).toEqual([
        0,
        how === 'lost' ? '' : expect.stringContaining('✘ Failed')
      ])
    }
  )

  it('is judged when nothing more is written, and is none when nothing ever was', async () => {
    let done: ChildProcess | undefined
    const ran = await watch([...SURE, prefix()], {
      begin: () => (done = spawn(process.execPath, fake({ rows: rows(120) }).slice(2)))
    })
    done?.kill('SIGKILL')
    expect([ran.code, ran.out]).toEqual([0, expect.stringContaining('✔ Passed')])
    expect(ran.error).toMatch(
      /written until 2:00 of 2:00 · 20 users · last 12 s 200\/s · .* · nothing written for \d+ s; taken as ended after 30 s\n$/
    )
    const again = await watch([...SURE, prefix()])
    expect([again.code, again.error]).toEqual([2, expect.stringContaining('nothing new written')])
    expect(again.error).not.toContain('no request yet')
  })
})

describe('what is wrong is found before anything starts', () => {
  it('a folder of a run in the place of its prefix', async () => {
    writeFileSync(file('_stats_history.csv'), '')
    const ran = await watch([file('').replace(/[\\/][^\\/]*$/, '')])
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.error).toMatch(
      /results is a folder: give the PREFIX of its run, .*results\/normal\n/
    )
  })

  it('a folder of folders of runs, and a file of a run', async () => {
    writeFileSync(file('_stats_history.csv'), '')
    const above = dirname(dirname(file('')))
    const ran = [await watch([above]), await watch([file('_stats.csv')])]
    expect(ran.map(({ code, out }) => [code, out])).toEqual([
      [2, ''],
      [2, '']
    ])
    expect(ran[0]?.error).toMatch(/ is a folder: give the PREFIX of its run, .*results\/normal\n/)
    expect(ran[1]?.error).toMatch(
      /normal_stats\.csv is a file of a run: give its PREFIX, .*results\/normal\n/
    )
  })

  it.each<[string, () => string[], RegExp]>([
    ['nothing to do', () => [], /watch needs a command behind --/],
    ['no command', () => ['--'], /there is no command behind --/],
    [
      'a command without --',
      () => ['locust', '--headless'],
      /unknown option --headless; the command and its options stand behind --: watch \[options\] -- locust/
    ],
    [
      'a command without -- and with options as of watch',
      () => ['locust', '--users', '5'],
      /the command stands behind --/
    ],
    ['two runs', () => ['a', 'b'], /watch follows one run/],
    ['a word before --', () => ['results/x', ...fake({})], /neither an option nor behind --/],
    ['a folder', () => [`${root}/`], /is no prefix/],
    ['no prefix', () => ['--', 'locust', '--headless'], /watch needs the prefix/],
    ['no time', () => ['--stall', '0', ...fake({})], /--stall "0" is no time at all/],
    [
      'a time that is none',
      () => ['--grace', 'soon', ...fake({})],
      /--grace "soon" is not a duration/
    ],
    ['no users', () => ['--users', 'many', ...fake({})], /is no number of users/],
    ['a server without a command', () => ['--prometheus', 'http://x', 'a'], /needs the command/],
    ['no such config', () => ['--config', 'no.yml', ...fake({})], /no\.yml does not exist/],
    ['another option', () => ['--stal', '3', ...fake({})], /did you mean --stall/]
  ])('%s', async (_, argv, expected) => {
    const ran = await watch(argv())
    expect([ran.code, ran.error]).toEqual([2, expect.stringMatching(expected)])
    expect(readdirSync(join(root, 'results'))).toEqual([])
  })

  it('percentiles of abort-when that this load test cannot tell', async () => {
    const config = join(root, 'gate.yml')
    writeFileSync(config, 'load-levels: { normal: { abort-when: { p95: "> 2s for 60s" } } }\n')
    const locust = ['--', 'locust', '--headless', '--csv', prefix()]
    const ran = await watch(['--config', config, ...locust])
    expect([ran.code, ran.error]).toEqual([2, expect.stringContaining('--csv-full-history')])
  })

  it('a file that is none of ours where the mark would be', async () => {
    writeFileSync(file('_watch.json'), '{}')
    const ran = await watch(fake({ rows: rows(5) }))
    expect([ran.code, ran.error]).toEqual([
      2,
      expect.stringContaining('so that it is not overwritten')
    ])
    expect(readdirSync(join(root, 'results'))).toEqual(['normal_watch.json'])
  })
})

it('a program that is not there is all that it speaks of', async () => {
  const ran = await watch(['--', 'no-such-locust', '--csv', prefix()])
  expect(ran).toEqual({
    code: 2,
    out: '',
    error: 'locust-gate: there is no program no-such-locust\n'
  })
  expect(readdirSync(join(root, 'results'))).toEqual([])
})

it('says what it does', async () => {
  expect(await watch(['--help'])).toEqual({ code: 0, out: WATCH_USAGE, error: '' })
})
