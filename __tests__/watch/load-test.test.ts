import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { type PlannedLoad, plannedLoadOf } from '../../src/watch/load-test.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'load-test-'))
  file('locustfile.py', 'from locust import HttpUser\n')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})
function file(name: string, text: string): void {
  writeFileSync(join(folder, name), text)
}

type Env = Readonly<Record<string, string>>
const of = (command: string, env: Env = {}, given: object = {}): Promise<PlannedLoad> =>
  plannedLoadOf({ command: command.split(' '), env, folder, ...given })

describe('the prefix', () => {
  it.each([
    ['locust --csv results/normal'],
    ['locust --csv=results/normal --csv-full-history'],
    ['locust --csv first --csv results/normal'],
    ['python -m locust --csv-base-name results/normal'],
    ['uv run locust -f x.py --csv results/normal'],
    ['./load.sh --csv results/normal'],
    ['locust --csv results/normal -f tests/locust']
  ])('of %s', async command => {
    expect((await of(command)).prefix).toBe('results/normal')
  })

  it.each<[string, () => Env, string]>([
    ['LOCUST_CSV', () => ({ LOCUST_CSV: 'env' }), 'env'],
    [
      'locust.conf',
      () => (file('locust.conf', 'headless = true\ncsv = conf  # a comment\n'), {}),
      'conf'
    ],
    ['a key as on the command line', () => (file('locust.conf', '--csv conf\n'), {}), 'conf'],
    ['quotes', () => (file('locust.conf', 'csv: "my results"\n'), {}), 'my results'],
    [
      'pyproject.toml before locust.conf',
      () => {
        file('locust.conf', 'csv = conf\n')
        file('pyproject.toml', '[tool.other]\ncsv = "no"\n[tool.locust]\ncsv = "toml" # x\n')
        return {}
      },
      'toml'
    ],
    [
      'the environment before a file',
      () => (file('locust.conf', 'csv = conf\n'), { LOCUST_CSV: 'env' }),
      'env'
    ],
    [
      'the file of a home',
      () => {
        mkdirSync(join(folder, 'home'))
        file('home/.locust.conf', 'csv = home\n')
        return { HOME: join(folder, 'home') }
      },
      'home'
    ]
  ])('by %s', async (_, prepare, expected) => {
    expect((await of('locust --headless', prepare())).prefix).toBe(expected)
  })

  it('of the file that --config names, before all others', async () => {
    file('locust.conf', 'csv = conf\n')
    file('nightly.conf', '[section]\n; a comment\ncsv = nightly\n')
    expect((await of('locust --config nightly.conf')).prefix).toBe('nightly')
    expect((await of('locust --config=nightly.conf --csv own')).prefix).toBe('own')
  })

  it('that is given counts before all others', async () => {
    expect((await of('locust --csv own', {}, { prefix: 'given' })).prefix).toBe('given')
  })

  it.each([
    ['locust --headless', {}, /give --csv PREFIX to Locust/],
    ['locust --headless', { LOCUST_CSV: '' }, /give --csv PREFIX to Locust/],
    ['sh -c locust', {}, /give --csv PREFIX to Locust/],
    [
      'docker run -v .:/mnt locustio/locust --csv /mnt/normal',
      {},
      /a container is a path within it/
    ],
    ['sudo podman run locustio/locust --csv /mnt/normal', {}, /a container is a path within it/],
    ['kubectl exec master -- locust --csv /tmp/normal', {}, /another machine/],
    ['locust --worker --csv x', {}, /a worker writes no CSV files/],
    ['locust --csv x', { LOCUST_MODE_WORKER: 'true' }, /a worker writes no CSV files/]
  ])('of %s is refused', async (command, env, expected) => {
    await expect(of(command, env)).rejects.toThrow(expected)
  })

  it('of a container is where its files are seen', async () => {
    const test = await of(
      'docker run -t locustio/locust --csv /mnt/x -t 5m --headless',
      {},
      { prefix: 'results/x' }
    )
    expect(test).toMatchObject({ prefix: 'results/x' })
    expect(test.runSeconds).toBeUndefined()
    expect(test.remarks).toEqual([expect.stringContaining('nobody knows when it will end')])
  })
})

describe('the planned end', () => {
  it.each([
    ['locust --headless --csv x --run-time 5m', 300],
    ['locust --headless --csv x -t 90', 90],
    ['locust --headless --csv x -t1h20m', 4800],
    ['locust --headless --csv x --run-time=30s', 30],
    ['locust --autostart --autoquit 0 --csv x -t 30s', 30],
    ['locust --headless --processes 2 --csv x -t 30s', 30],
    ['locust --headless --master --expect-workers 2 --csv x -t 30s', 30]
  ])('of %s is after %d s', async (command, seconds) => {
    expect(await of(command)).toMatchObject({ runSeconds: seconds, remarks: [] })
  })

  it('is told by the environment and by files too', async () => {
    expect((await of('locust --headless --csv x', { LOCUST_RUN_TIME: '2m' })).runSeconds).toBe(120)
    file('locust.conf', 'headless\nrun-time = 3m\n')
    expect((await of('locust --csv x')).runSeconds).toBe(180)
  })

  it.each([
    ['no --run-time', 'locust --headless --csv x', /no --run-time is seen/],
    ['a page that starts it', 'locust --csv x -t 5m', /starts by its web page/],
    [
      'a locustfile that is not there',
      'locust -f y.py --headless --csv x -t 5m',
      /^there is no y\.py here, so that nobody knows when the load test will end$/
    ],
    [
      'one of several that is not there',
      'locust -f locustfile.py,y.py --headless --csv x -t 5m',
      /^there is no y\.py here/
    ],
    ['a script that starts another', './load.sh -f y.py --headless --csv x -t 5m', /is not read/],
    [
      'a locustfile from elsewhere',
      'locust -f http://h/x.py --headless --csv x -t 5m',
      /is not read/
    ]
  ])('is not known with %s', async (_, command, expected) => {
    const { runSeconds, remarks } = await of(command)
    expect([runSeconds, remarks]).toEqual([undefined, [expect.stringMatching(expected)]])
  })

  it.each([
    ['in it', 'class Steps(LoadTestShape): pass'],
    ['that it imports', 'from shapes import StagesShape']
  ])('is not known with a load shape %s', async (_, text) => {
    file('locustfile.py', text)
    const { runSeconds, remarks } = await of('locust --headless --csv x -t 5m')
    expect([runSeconds, remarks]).toEqual([undefined, [expect.stringMatching(/a load shape/)]])
    mkdirSync(join(folder, 'tests/deep'), { recursive: true })
    file('tests/deep/one.py', text)
    expect((await of('locust -f tests --headless --csv x -t 5m')).runSeconds).toBeUndefined()
  })

  it('that is given counts before all others', async () => {
    const test = await of('locust --csv x', {}, { runSeconds: 60 })
    expect(test).toMatchObject({ runSeconds: 60, remarks: [] })
  })

  it('of Locust that keeps its page is no end of Locust', async () => {
    const { runSeconds, remarks } = await of('locust --autostart --csv x -t 30s')
    expect([runSeconds, remarks]).toEqual([30, [expect.stringMatching(/--autoquit ends it/)]])
  })

  it('is followed by what users may still finish', async () => {
    expect((await of('locust --headless --csv x -t 5m -s 20')).stopTimeoutSeconds).toBe(20)
    expect((await of('locust --headless --csv x -t 5m')).stopTimeoutSeconds).toBe(0)
  })
})
