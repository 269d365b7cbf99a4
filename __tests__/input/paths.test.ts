import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { readPaths } from '../../src/input/paths.js'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'paths-'))
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

function write(...names: string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), 'x')
  }
}

/** `label: files` of each set. */
async function setsOf(...paths: string[]): Promise<string[]> {
  const sets = await readPaths(paths, root)
  return sets.map(({ label, files }) => `${label}: ${files.map(({ path }) => path).join(' ')}`)
}

const remarksOf = async (...paths: string[]): Promise<(readonly [string, string])[]> =>
  (await readPaths(paths, root)).flatMap(({ remarks = [] }) =>
    remarks.map(({ code, message }) => [code, message] as const)
  )

describe('a prefix', () => {
  it.each([
    ['r/api', 'api_failures.csv api_stats.csv'],
    ['r/api_stats', 'api_stats.json api_stats_failures.csv api_stats_stats.csv'],
    ['r/api2', 'api2_stats.csv api2_stats_history.csv'],
    ['r/api_requests', 'api_requests_stats.csv'],
    ['./r//api', 'api_failures.csv api_stats.csv'],
    ['r\\api2', 'api2_stats.csv api2_stats_history.csv']
  ])('%s takes its own files and none of its neighbours', async (path, expected) => {
    write(
      ...[
        'api_stats.csv',
        'api_failures.csv',
        'api_stats_stats.csv',
        'api_stats_failures.csv',
        'api_stats.json',
        'api2_stats.csv',
        'api2_stats_history.csv',
        'api_requests_stats.csv',
        'api_transactions_summary.csv'
      ].map(name => `r/${name}`)
    )
    expect((await setsOf(path)).map(set => set.split(': ')[1])).toEqual([expected])
  })

  it('without files of its own is the name of a file', async () => {
    write('r/api_stats.csv', 'r/api_stats_history.csv')
    expect(await setsOf('r/api_stats')).toEqual(['r: api_stats.csv api_stats_history.csv'])
  })

  it('that is also a folder is both, and says so', async () => {
    write('run_stats.csv', 'run_failures.csv', 'run/run_stats.csv')
    expect(await setsOf('run')).toEqual(['run: run_stats.csv', '.: run_failures.csv run_stats.csv'])
    expect(await remarksOf('run')).toEqual([
      [
        'ambiguous-path',
        'run is a folder and the prefix of run_failures.csv, run_stats.csv beside it; both were read'
      ]
    ])
    expect(await setsOf('run/')).toEqual(['run: run_stats.csv'])
    expect(await setsOf('run_stats.csv')).toEqual(['.: run_failures.csv run_stats.csv'])
  })

  it('is none where only other files begin like the folder', async () => {
    write('results/load_stats.csv', 'results.json', 'results_failures.csv', 'results.csv')
    expect(await setsOf('results')).toEqual(['results: load_stats.csv'])
  })
})

describe('a snapshot of resource metrics', () => {
  const names = ['api_resources.json', 'api_stats.csv', 'api_stats_history.csv']

  it.each(['r/api', 'r/api_stats.csv', 'r/api_resources.json'])('comes with %s', async path => {
    write(...names.map(name => `r/${name}`), 'r/api2_stats.csv', 'r/api2_resources.json')
    expect(await setsOf(path)).toEqual([`r: ${names.join(' ')}`])
  })

  it('is none of the prefix whose histogram it is by name', async () => {
    write(...names, 'api_resources_stats.csv')
    expect(await setsOf('api')).toEqual(['.: api_stats.csv api_stats_history.csv'])
    expect(await setsOf('api_resources')).toEqual(['.: api_resources.json api_resources_stats.csv'])
  })
})

describe('a file by name', () => {
  it.each(['run_stats.csv', 'run_stats_history.csv', 'run_failures.csv', 'run.json.json'])(
    '%s brings the others of its run',
    async name => {
      write(
        ...['run_stats.csv', 'run_stats_history.csv', 'run_failures.csv', 'run.json.json'],
        ...['run_stats_stats.csv', 'other_stats.csv']
      )
      const all = 'run.json.json run_failures.csv run_stats.csv run_stats_history.csv'
      expect(await setsOf(name)).toEqual([`.: ${all}`])
    }
  )

  it('of another name stays alone', async () => {
    write('monday.txt', 'run_stats.csv')
    expect(await setsOf('monday.txt')).toEqual(['.: monday.txt'])
  })
})

describe('a pattern', () => {
  const files = [
    ...['results/a_stats.csv', 'results/a_stats_history.csv', 'results/b_stats.csv'],
    ...['results/report.html', 'results/locust.log', 'results/a_stats.csv.bak']
  ]
  const both = 'results: a_stats.csv a_stats_history.csv b_stats.csv'

  it('that a shell expanded is what the folder is', async () => {
    write(...files)
    expect(await setsOf(...files)).toEqual([both])
    expect(await remarksOf(...files)).toEqual([
      [
        'ignored-file',
        'left out, being neither CSV nor JSON: results/report.html, results/locust.log, results/a_stats.csv.bak'
      ]
    ])
  })

  it.each(['results/*', './results/*.csv', 'results/**', '*/*', '**/*_stats.csv'])(
    '%s is expanded where no shell did',
    async pattern => {
      write(...files)
      expect((await setsOf(pattern)).map(set => set.replace(/^\.\//, ''))).toEqual([both])
    }
  )

  it('means prefixes too, beside folders of that name', async () => {
    write('r1/load_stats.csv', 'r1/other_stats.csv', 'r2/load/x_stats.csv', 'r3/load_requests.csv')
    expect(await setsOf('r*/load')).toEqual([
      'r2/load: x_stats.csv',
      'r1: load_stats.csv',
      'r3: load_requests.csv'
    ])
    await expect(setsOf('r1/lo*d/')).rejects.toThrow('nothing is there like r1/lo*d/')
  })

  it('reads no file twice', async () => {
    write(...files, 'results/old/a_stats.csv')
    expect(await setsOf('results/', 'results/a', 'results/old')).toEqual([
      'results: a_stats.csv a_stats_history.csv b_stats.csv old/a_stats.csv'
    ])
  })

  it('leaves out what holds no CSV file beside its runs, and says so', async () => {
    write(...files, 'results/charts/a.png')
    mkdirSync(join(root, 'results/empty'))
    expect(await setsOf('results/*')).toEqual([both])
    expect(await remarksOf('results/*')).toEqual([
      [
        'ignored-file',
        expect.stringMatching(/^left out, being neither CSV nor JSON: .*a_stats\.csv\.bak/)
      ],
      ['ignored-file', 'left out, holding no CSV file: results/charts, results/empty']
    ])
    write('services/a/x_stats.csv', 'services/b/notes.txt')
    mkdirSync(join(root, 'services/c'))
    expect(await setsOf('services/*')).toEqual(['services/a: x_stats.csv'])
    expect(await remarksOf('services/*')).toEqual([
      ['ignored-file', 'left out, holding no CSV file: services/b, services/c']
    ])
  })

  it('leaves out no folder that was named, be it also in a pattern', async () => {
    write('services/a/x_stats.csv', 'services/b/notes.txt')
    for (const paths of [
      ['services/b'],
      ['services/a', 'services/b'],
      ['services/*', 'services/b']
    ])
      await expect(setsOf(...paths)).rejects.toThrow('services/b holds no CSV file')
  })

  it('of which nothing holds a run is an error', async () => {
    write('services/b/notes.txt', 'services/c/notes.txt', 'logs/locust.log')
    await expect(setsOf('services/*')).rejects.toThrow('services/b, services/c hold no CSV file')
    await expect(setsOf('logs/*')).rejects.toThrow('logs/locust.log holds no CSV file')
  })

  it('keeps the prefix of a folder that holds none', async () => {
    write('r1/load/a.png', 'r1/load_stats.csv')
    expect(await setsOf('r*/load')).toEqual(['r1: load_stats.csv'])
  })

  it('follows no link', async () => {
    write('secret/a_stats.csv', 'results/b_stats.csv')
    symlinkSync(join(root, 'secret'), join(root, 'results/link'))
    symlinkSync(join(root, 'secret/a_stats.csv'), join(root, 'results/c_stats.csv'))
    expect(await setsOf('results/*')).toEqual(['results: b_stats.csv'])
  })

  it.each(['results/x*', 'nothing', 'nothing/load'])(
    'that names nothing is an error: %s',
    async path => {
      write(...files)
      await expect(setsOf(path)).rejects.toThrow(/does not exist|nothing is there like/)
    }
  )
})

describe('a path at which nothing is', () => {
  it.each([
    ['result', 'results'],
    ['./Reslts/', './results'],
    ['resluts/load', 'results/load'],
    ['results/laod', 'results/load'],
    ['results/load_stat.csv', 'results/load_stats.csv']
  ])('is asked about what is there by nearly its name: %s', async (path, meant) => {
    write('results/load_stats.csv', 'package.json', '.result/x_stats.csv')
    const advice = `Did you mean "${meant}"? Give the folder`
    await expect(setsOf(path)).rejects.toMatchObject({ advice: expect.stringContaining(advice) })
  })

  it.each(['reports', 'results/peak', 'resluts/peak', 'elsewhere/load', 'r*lt'])(
    'is asked about nothing where nothing is like it: %s',
    async path => {
      write('results/load_stats.csv')
      await expect(setsOf(path)).rejects.toMatchObject({
        advice: expect.stringMatching(/^Give the folder/)
      })
    }
  )
})

it('a path that is given twice is read once, which is said', async () => {
  write('a/x_stats.csv')
  expect(await setsOf('a', './a/')).toEqual(['a: x_stats.csv'])
  expect(await remarksOf('a', './a/')).toEqual([
    ['duplicate-run', './a/ was given twice and is read once']
  ])
})
