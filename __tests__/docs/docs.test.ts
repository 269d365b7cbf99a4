import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import { format } from 'prettier'
import { parse } from 'yaml'
import { z } from 'zod'

import { JUDGE_USAGE } from '../../src/command-line/arguments.js'
import { main } from '../../src/command-line/command-line.js'
import { COLLECT_USAGE } from '../../src/command-line/collect-arguments.js'
import { INIT_USAGE } from '../../src/command-line/init-arguments.js'
import { WATCH_USAGE } from '../../src/command-line/watch-arguments.js'
import { loadConfig } from '../../src/config/load.js'
import { metricOf } from '../../src/config/metrics.js'
import { RESOURCE_PRESETS, type ResourcePreset } from '../../src/config/resource-presets.js'
import { ConfigSchema } from '../../src/config/schema.js'
import { MAX_DOWNLOAD_BYTES } from '../../src/input/download.js'
import { ZIP_LIMITS } from '../../src/input/zip.js'
import { NOTES, type NoteKind } from '../../src/locust/note-codes.js'
import { MAX_AT_ONCE } from '../../src/prometheus/prometheus-ask.js'
import { LEAST_COVERAGE, LEAST_SAMPLES } from '../../src/resources/coverage.js'
import { PRESETS } from '../../src/resources/presets/presets.js'
import { formatCount } from '../../src/units/count.js'
import { formatValue } from '../../src/units/format.js'
import { parseValue } from '../../src/units/parse.js'
import type { Unit } from '../../src/units/unit.js'
import { configReference } from '../support/config-reference.js'
import { expectFile, ROOT } from '../support/golden.js'
import { withRegion } from '../support/regions.js'

type Described = { readonly description: string; readonly default?: string }
type ActionYml = {
  readonly inputs: Readonly<Record<string, Described>>
  readonly outputs: Readonly<Record<string, Described>>
  readonly runs: { readonly using: string; readonly main: string }
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const action = parse(read('action.yml')) as ActionYml
const markdown = async (text: string): Promise<string> =>
  format(text, { parser: 'markdown', ...(JSON.parse(read('.prettierrc.json')) as object) })

function tableOf(entries: Readonly<Record<string, Described>>, name: string): string {
  const rows = Object.entries(entries).map(([key, { description, default: standard }]) => {
    const shown = standard === undefined ? '' : ` Default: \`${standard}\`.`
    return `| \`${key}\` | ${description}${shown} |`
  })
  return [`| ${name} | |`, '| --- | --- |', ...rows].join('\n')
}

function sources(folder: string): string {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => read(join(folder, name)))
    .join('\n')
}

describe('README.md', () => {
  it('has the inputs and outputs of action.yml and the usage of the command line', async () => {
    const inputs = withRegion(read('README.md'), 'inputs', tableOf(action.inputs, 'input'))
    const outputs = withRegion(inputs, 'outputs', tableOf(action.outputs, 'output'))
    const block = (usage: string): string => `\`\`\`\n${usage}\`\`\``
    const judge = withRegion(outputs, 'usage', block(JUDGE_USAGE))
    const init = withRegion(judge, 'init', block(INIT_USAGE))
    const collect = withRegion(init, 'collect', block(COLLECT_USAGE))
    expectFile('README.md', await markdown(withRegion(collect, 'watch', block(WATCH_USAGE))))
  })

  it('shows a config and a workflow that are right', () => {
    const blocks = [...read('README.md').matchAll(/```yaml\n([^]*?)```/g)].map(
      ([, yaml = '']) => yaml
    )
    const configs = blocks.filter(block => /^(?:load-levels|resources):/m.test(block))
    expect(configs).toHaveLength(2)
    for (const config of configs) expect(() => loadConfig(config, 'README.md')).not.toThrow()
    const workflow = blocks.find(block => block.includes('runs-on:')) ?? ''
    const used = [...workflow.matchAll(/locust-gate@\S+\n\s+if: .*\n\s+with: (\{.*\})/g)].flatMap(
      ([, inputs = '']) => Object.keys(parse(inputs) as object)
    )
    expect(used.length).toBeGreaterThan(0)
    for (const input of used) expect(Object.keys(action.inputs)).toContain(input)
  })
})

describe('docs/configuration.md', () => {
  it('has every key of the schema and every code of a note', async () => {
    const schema = z.toJSONSchema(ConfigSchema, { io: 'input' })
    const keys = withRegion(read('docs/configuration.md'), 'reference', configReference(schema))
    const codes = [
      '| code | severity | meaning |',
      '| --- | --- | --- |',
      ...Object.entries<NoteKind>(NOTES).map(([code, { severities, meaning, was }]) => {
        const before = was === undefined ? '' : ` (before: \`${was}\`)`
        return `| \`${code}\`${before} | ${severities.join(', ')} | ${meaning} |`
      })
    ].join('\n')
    expectFile('docs/configuration.md', await markdown(withRegion(keys, 'notes', codes)))
  })

  it('shows values that are read', () => {
    const [, table = ''] = /## Values\n\n([^]*?)\n\n/.exec(read('docs/configuration.md')) ?? []
    const units: Readonly<Record<string, Unit>> = {
      'response time': 'ms',
      throughput: 'requests/s',
      rate: 'fraction',
      duration: 's',
      number: 'count',
      size: 'bytes'
    }
    const rows = table.split('\n').slice(2)
    expect(rows.map(row => row.split('|')[1]?.trim())).toEqual(Object.keys(units))
    for (const [at, unit] of Object.values(units).entries())
      for (const [, value = ''] of rows[at]!.matchAll(/`([^`]+)`/g))
        for (const written of [value, value.replace(/^([\d.]+)(?=\D)/, '$1 ')])
          expect([written, parseValue(unit, written)]).toEqual([written, expect.any(Number)])
  })

  it('shows a config that is right', () => {
    const [, yaml = ''] = /```yaml\n([^]*?)```/.exec(read('docs/configuration.md')) ?? []
    expect(() => loadConfig(yaml, 'docs/configuration.md')).not.toThrow()
  })
})

describe('action.yml', () => {
  it('runs the bundle on a Node that runners have', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' })
  })

  it('declares just the inputs that are read', () => {
    const code = read('src/config/inputs.ts') + read('src/config/choices.ts')
    const used = new Set([...code.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)].map(([, name]) => name))
    for (const name of Object.keys(action.inputs))
      expect([name, used.has(name)]).toEqual([name, true])
    const readNames = [
      ...read('src/config/inputs.ts').matchAll(
        /(?:text|get|choice|wholeNumber|timeoutOf)\('([a-z-]+)'/g
      )
    ].map(([, name]) => name)
    for (const name of readNames) expect(Object.keys(action.inputs)).toContain(name)
  })

  it('declares just the outputs that are written', () => {
    const code = read('src/action/publish.ts') + read('src/action/results.ts')
    for (const name of Object.keys(action.outputs)) {
      expect([name, new RegExp(`['\\s]${name}'?: `).test(code)]).toEqual([name, true])
    }
  })
})

describe('docs/resources.md', () => {
  const page = read('docs/resources.md')
  const blocks = [...page.matchAll(/```yaml\n([^]*?)```/g)].map(([, yaml = '']) => yaml)

  it('has the targets of every preset, and what it needs', async () => {
    const cell = (text: string): string => text.replaceAll('|', '\\|')
    const bound = ({ unit, higherIsBetter }: ResourcePreset, value?: number): string => {
      if (value === undefined) return 'not graded'
      if (value === 0) return formatValue(unit, 0)
      return `${higherIsBetter ? '>' : '<'} ${formatValue(unit, value)}`
    }
    const targets = RESOURCE_PRESETS.map(
      preset =>
        `| \`${preset.name}\` | ${preset.statistic} | ${bound(preset, preset.targets.sustained)} | ${bound(preset, preset.targets.peak)} |`
    )
    const ways = [...PRESETS.values()].flatMap(({ name, ways: all, cannotBeKnown }) => [
      ...all.map(
        (way, i) =>
          `| ${i === 0 ? `\`${name}\`` : ''} | ${cell(way.name)}${way.isNearest === true ? ' (shown, not graded)' : ''} | ${cell(way.needs)} | ${cell(way.caveat ?? '')} |`
      ),
      ...(cannotBeKnown === undefined
        ? []
        : [
            `| | else it is not known | | ${cell(cannotBeKnown.why)}; nearest: ${cell(cannotBeKnown.nearest)} |`
          ])
    ])
    const text = withRegion(
      withRegion(
        page,
        'targets',
        ['| preset | judged | sustained | peak |', '| --- | --- | --- | --- |', ...targets].join(
          '\n'
        )
      ),
      'presets',
      [
        '| preset | way | needs | what the number is not |',
        '| --- | --- | --- | --- |',
        ...ways
      ].join('\n')
    )
    expectFile('docs/resources.md', await markdown(text))
  })

  it('names the same presets in the config as can be read', () => {
    expect([...PRESETS.keys()]).toEqual(RESOURCE_PRESETS.map(({ name }) => name))
  })

  it('shows a config that is right', () => {
    const config = blocks.find(block => block.includes('resources:')) ?? ''
    expect(() => loadConfig(config, 'docs/resources.md')).not.toThrow()
  })

  it('shows files of other programs that are YAML and name each other', () => {
    const [compose = '', prometheus = ''] = ['# compose.yaml', '# prometheus.yml'].map(name =>
      blocks.find(block => block.startsWith(name))
    )
    const { services } = parse(compose) as {
      readonly services: Readonly<
        Record<string, { readonly image: string; readonly volumes?: string[] }>
      >
    }
    const { scrape_configs: jobs } = parse(prometheus) as {
      readonly scrape_configs: readonly {
        readonly static_configs: readonly { readonly targets: readonly string[] }[]
      }[]
    }
    const hosts = jobs.flatMap(job =>
      job.static_configs.flatMap(({ targets }) => targets.map(target => target.split(':')[0]))
    )
    // The application is the reader's.
    expect(hosts.filter(host => host !== 'app' && services[host ?? ''] === undefined)).toEqual([])
    for (const { image } of Object.values(services)) expect(image).toMatch(/:v?\d/)
    const mounted = Object.values(services).flatMap(({ volumes = [] }) =>
      volumes.flatMap(volume => /^\.\/([\w.]+)/.exec(volume)?.[1] ?? [])
    )
    for (const file of mounted) expect(page).toMatch(new RegExp(`(?:#|--) ${file}`))
  })

  it('states the limits that hold', () => {
    expect(page).toContain(
      `less than ${LEAST_COVERAGE * 100}% of the scrapes, or fewer than ${LEAST_SAMPLES} values`
    )
    expect(MAX_AT_ONCE).toBe(8)
  })
})

/** What check-config or the gate says of a run by a config that a page shows. */
async function saidOf(yaml: string, argv: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'shown-config-'))
  const config = join(folder, 'locust-gate.yml')
  writeFileSync(config, yaml)
  let said = ''
  const out = (text: string): void => void (said += text)
  const world = { out, error: out, color: false, today: '2026-11-24' }
  await main([...argv, '--config', config], world)
  rmSync(folder, { recursive: true })
  return said
}

describe('docs/capacity.md', () => {
  const page = read('docs/capacity.md')
  const [, yaml = ''] = /```yaml\n([^]*?)```/.exec(page) ?? []

  it.each(['capacity-steps', 'failover'])('quotes what is said of %s', async name => {
    const said = await saidOf(yaml, [`fixtures/${name}`])
    const quoted = [...page.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text)
    expect(said).toMatch(/^✔ Passed/)
    const [headline = ''] = said.split('\n', 1)
    expect(quoted.filter(text => text.length > 50 && headline.includes(text))).toHaveLength(1)
  })
})

describe('docs/migrating.md', () => {
  it('shows configs that are right', () => {
    const blocks = [...read('docs/migrating.md').matchAll(/```yaml\n([^]*?)```/g)]
    expect(blocks.length).toBeGreaterThan(1)
    for (const [, yaml = ''] of blocks)
      expect(() => loadConfig(yaml, 'docs/migrating.md')).not.toThrow()
    const inCells = [...read('docs/migrating.md').matchAll(/\| `([\w-]+: [^`]*)` +\|$/gm)]
    const bounds = inCells.flatMap(([, text = '']) =>
      metricOf(text.split(':')[0] ?? '') ? text : []
    )
    expect(bounds.length).toBeGreaterThan(4)
    for (const bound of bounds)
      expect(() => loadConfig(`targets: { ${bound} }`, 'docs/migrating.md')).not.toThrow()
  })

  it('leaves one rule alone where it says so', async () => {
    const [, yaml = ''] = /```yaml\n(on-borderline: [^]*?)```/.exec(read('docs/migrating.md')) ?? []
    const shown = await saidOf(yaml, ['check-config', 'fixtures/low-throughput'])
    const graded = shown
      .split('\n')
      .filter(line => line.includes(' line ') || line.includes('built-in'))
    expect(graded).toEqual([expect.stringMatching(/Whole run +P95 +< 500 ms/)])
  })
})

describe('docs/troubleshooting.md', () => {
  const messages = [...read('docs/troubleshooting.md').matchAll(/^### `(.*)`$/gm)].map(
    ([, message = '']) => message
  )

  it.each(messages)('%s is said by the code', message => {
    const code = sources('src')
    const parts = message.split('…').filter(part => part.trim().length > 3)
    expect(parts.length).toBeGreaterThan(0)
    for (const part of parts) expect(code).toContain(part)
  })
})

describe('docs/watch.md', () => {
  it('states the constants of what can still come', () => {
    const code = read('src/evaluate/watch/lost-errors.ts')
    const constant = (name: string): string =>
      new RegExp(`^const ${name} = ([\\d.]+)$`, 'm').exec(code)?.[1] ?? name
    expect(read('docs/watch.md')).toContain(
      `the time left and ${constant('UNSEEN_SECONDS')} s, times ${constant('MOST_TIMES')} times the highest rate`
    )
    expect(read('docs/watch.md')).toContain(
      `slower than ${constant('FAST_MS')} ms, that rate is what it would be if they took ${constant('FAST_MS')} ms`
    )
  })
})

describe('docs/forks.md', () => {
  it('states the limits that hold', () => {
    const { maxEntryBytes, maxTotalBytes, maxRatio, maxEntries } = ZIP_LIMITS
    const gibi = 1024 ** 3
    expect(readFileSync(join(ROOT, 'docs/forks.md'), 'utf8')).toContain(
      `compressed: ${MAX_DOWNLOAD_BYTES / 1024 ** 2} MiB, a file: ${maxEntryBytes / gibi} GiB, all: ${maxTotalBytes / gibi} GiB), ratio (${maxRatio}) and entries (${formatCount(maxEntries)})`
    )
  })
})

describe('the sources', () => {
  it('name no tool or machine of a workplace', () => {
    expect(sources('src')).not.toMatch(/\/work\/|\/root\/|\/home\//)
  })
})
