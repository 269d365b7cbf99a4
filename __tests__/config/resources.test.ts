import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { defaultSettings } from '../../src/config/default-settings.js'
import { loadConfig } from '../../src/config/load.js'
import { RESOURCE_PRESETS, type ResourcePreset } from '../../src/config/resource-presets.js'
import type { ResourceMetric } from '../../src/config/settings.js'
import { ROOT } from '../support/golden.js'
import { configProblems } from '../support/config-problems.js'

function resourceOf(text: string, name: string, level = 'sustained'): ResourceMetric | undefined {
  const { loadLevels } = loadConfig(text, 'gate.yml')
  return loadLevels.find(one => one.name === level)?.resources.get(name)
}

describe('a preset', () => {
  it('is each row of the document, with its targets', () => {
    const text = readFileSync(
      join(ROOT, 'fixtures/document/performance-metrics-document.md'),
      'utf8'
    )
    const tables = text.slice(text.indexOf('## System Resource'), text.indexOf('## Capacity'))
    const rows = [...tables.matchAll(/^\| ([^|]+) \|(?:[^|]*\|){3} ([^|]+) \|$/gm)]
      .map(([, metric = '', target = '']) => [metric, target.replace(/^[<>] /, '')])
      .filter(([metric]) => metric !== 'Metric')
    const shown = ({ unit, targets }: ResourcePreset, level: 'sustained' | 'peak'): string => {
      const target = targets[level]
      if (target === undefined) return 'N/A'
      return unit === 'fraction' ? `${target * 100}%` : `${target}${unit === 'ms' ? 'ms' : ''}`
    }
    const groups = ['Application server', 'PostgreSQL', 'Redis']
    const expected = groups.flatMap(group =>
      (['sustained', 'peak'] as const).flatMap(level =>
        RESOURCE_PRESETS.filter(preset => preset.group === group).map(preset => [
          preset.row,
          shown(preset, level)
        ])
      )
    )
    expect(rows.filter(([metric]) => !metric?.startsWith('-'))).toEqual(expected)
    expect(
      RESOURCE_PRESETS.map(({ name, statistic, targets }) => [
        name,
        statistic,
        targets.sustained,
        targets.peak
      ])
    ).toEqual([
      ['app.cpu', 'avg', 0.7, 0.9],
      ['app.memory', 'max', 0.8, 0.9],
      ['app.workers', 'max', undefined, undefined],
      ['app.queue', 'max', 100, 500],
      ['postgresql.connections', 'max', 80, 95],
      ['postgresql.cpu', 'avg', 0.7, 0.9],
      ['postgresql.query-latency', 'avg', 50, 100],
      ['postgresql.lock-waits', 'max', 10, 50],
      ['postgresql.slow-queries', 'total', 0, 10],
      ['redis.memory', 'max', 0.8, 0.9],
      ['redis.hit-rate', 'avg', 0.7, 0.6],
      ['redis.commands', 'avg', undefined, undefined],
      ['redis.evictions', 'total', 100, 500],
      ['redis.latency', 'avg', 5, 10]
    ])
    expect(RESOURCE_PRESETS.map(({ title }) => title)).toEqual([
      'Application server CPU usage',
      'Application server memory usage',
      'Application server worker threads',
      'Application server request queue',
      'PostgreSQL connections',
      'PostgreSQL CPU usage',
      'PostgreSQL query latency',
      'PostgreSQL lock waits',
      'PostgreSQL slow queries',
      'Redis memory usage',
      'Redis hit rate',
      'Redis commands/sec',
      'Redis evictions',
      'Redis latency'
    ])
  })

  it.each([
    ['sustained', { target: 0.7 }],
    ['peak', { target: 0.9 }],
    ['normal', {}],
    ['spike', { target: 0.9 }],
    ['soak', {}]
  ])('at the load level %s has the bounds %j of the document', (level, bounds) => {
    const text =
      'resources: { app.cpu: {} }\nload-levels:\n  spike: { extends: peak }\n  soak: { users: 5 }\n'
    expect(resourceOf(text, 'app.cpu', level)).toMatchObject({ bounds, explicit: false })
    const own = `load-levels:\n  spike: { extends: peak, resources: { app.cpu: {} } }\n  soak: { users: 5, resources: { app.cpu: {} } }\n  ${['spike', 'soak'].includes(level) ? 'other' : level}: { resources: { app.cpu: {} } }`
    expect(resourceOf(own, 'app.cpu', level)).toMatchObject({ bounds, explicit: false })
  })

  it('has all three bounds of one alone', () => {
    const metric = resourceOf('resources: { redis.hit-rate: 60% }', 'redis.hit-rate')
    expect(metric).toMatchObject({
      unit: 'fraction',
      statistic: 'avg',
      higherIsBetter: true,
      from: { preset: 'redis.hit-rate' },
      selector: '',
      bounds: { target: 0.6, acceptable: 0.6, unacceptable: 0.6 },
      explicit: true
    })
  })

  it('keeps the target of the document beside looser bounds, and not beside stricter ones', () => {
    const text = 'resources: { postgresql.connections: { acceptable: 90, unacceptable: 95 } }'
    const bounds = (level: string): unknown =>
      resourceOf(text, 'postgresql.connections', level)?.bounds
    expect(bounds('sustained')).toEqual({ target: 80, acceptable: 90, unacceptable: 95 })
    expect(bounds('peak')).toEqual({ acceptable: 90, unacceptable: 95 })
    const later = `${text}\nload-levels: { sustained: { resources: { postgresql.connections: { acceptable: 70 } } } }`
    expect(resourceOf(later, 'postgresql.connections')?.bounds).toEqual({
      acceptable: 70,
      unacceptable: 95
    })
  })
})

describe('resources', () => {
  it('are laid field by field, and taken away by none', () => {
    const text = [
      'resources:',
      `  app.cpu: { selector: 'job="node"', target: 60% }`,
      '  redis.evictions: {}',
      '  queue:',
      '    query: sum(celery_queue_length{selector})',
      '    unit: count',
      '    statistic: max',
      '    target: 100',
      '    unacceptable: "> 500 for 1m"',
      'load-levels:',
      '  peak:',
      '    resources:',
      '      app.cpu: { unacceptable: 95% }',
      '      redis.evictions: none',
      `      queue: { selector: 'queue="mail"', unacceptable: 400 }`
    ].join('\n')
    expect(resourceOf(text, 'queue')).toEqual({
      name: 'queue',
      title: 'queue',
      unit: 'count',
      statistic: 'max',
      higherIsBetter: false,
      from: { query: 'sum(celery_queue_length{selector})' },
      selector: '',
      bounds: { target: 100 },
      criteria: { unacceptable: { comparison: '>', bound: 500, forSeconds: 60 } },
      explicit: true
    })
    expect(resourceOf(text, 'queue', 'peak')).toMatchObject({
      selector: 'queue="mail"',
      bounds: { target: 100, unacceptable: 400 },
      criteria: {}
    })
    expect(resourceOf(text, 'app.cpu', 'peak')).toMatchObject({
      selector: 'job="node"',
      bounds: { target: 0.6, unacceptable: 0.95 }
    })
    expect(resourceOf(text, 'redis.evictions')).toBeDefined()
    expect(resourceOf(text, 'redis.evictions', 'peak')).toBeUndefined()
    const { loadLevels } = loadConfig(text, 'gate.yml')
    expect(loadLevels.map(({ resources }) => [...resources.keys()])).toEqual([
      ['app.cpu', 'redis.evictions', 'queue'],
      ['app.cpu', 'queue'],
      ['app.cpu', 'redis.evictions', 'queue']
    ])
  })

  it('are none without a config', () => {
    const { loadLevels, scaling, links } = defaultSettings()
    expect(loadLevels.map(({ resources }) => resources.size)).toEqual([0, 0, 0])
    expect([scaling, links]).toEqual([[], []])
  })

  const own = (rest: string): string => `resources: { q: { query: "up{selector}", ${rest} } }`

  it.each([
    [
      'resources: { redis.hitrate: {} }',
      '1:14: resources.redis.hitrate: "redis.hitrate" is no preset; did you mean "redis.hit-rate"? A metric of your own needs a query'
    ],
    ['resources: { queue: 100 }', 'no preset; nearest are'],
    ['resources: { "a b": {} }', 'is named with letters, digits'],
    ['resources: { app.cpu: { target: 70 } }', '1:25: resources.app.cpu.target: "70" has no unit'],
    ['resources: { app.cpu: { target: 5ms } }', 'a rate cannot be in "ms"'],
    [
      'resources: { postgresql.connections: 80% }',
      'a number of things has no unit; it is a number alone, such as 90'
    ],
    ['resources: { app.cpu: { unacceptable: "> 70% for 5" } }', '"5" has no unit: write 5s or 5m'],
    ['resources: { app.cpu: { target: "> 70% for 5m" } }', 'a target is a bound, not a criterion'],
    ['resources: { app.cpu: "> 70% for 5m" }', 'write 70%, or { unacceptable: "> 70% for 5m" }'],
    [
      'resources: { redis.hit-rate: { unacceptable: "> 60% for 5m" } }',
      'higher is better, and the criterion says what is bad: write "< 60% for 5m"'
    ],
    ['resources: { app.cpu: { unacceptable: "< 60%" } }', 'lower is better, and the criterion'],
    ['resources: { app.cpu: { statistic: total } }', 'app.cpu has no total; known are avg, min'],
    [
      'resources: { redis.evictions: { statistic: max } }',
      'redis.evictions has no max; known are total'
    ],
    ['resources: { app.cpu: { statistic: mean } }', 'must be one of min, avg, max, p95, total'],
    ['resources: { app.cpu: { query: up } }', 'app.cpu is a preset with a query of its own'],
    ['resources: { app.cpu: { unit: count } }', 'the preset app.cpu has the unit percent'],
    ['resources: { app.cpu: { better: higher } }', 'the preset app.cpu has better: lower'],
    ['resources: { app.cpu: { selector: "{job=\\"x\\"}" } }', 'stands without braces'],
    [`resources: { app.cpu: { selector: 'job="x' } }`, 'the quotes are not closed'],
    [
      'resources: { app.cpu: { acceptable: 90%, unacceptable: 80% } }',
      'is looser than unacceptable'
    ],
    [
      'resources: { app.cpu: { acceptable: "> 90% for 5m", unacceptable: "> 80% for 1m" } }',
      'acceptable > 90% for 5m is looser than unacceptable > 80% for 1m'
    ],
    ['resources: { q: { query: up } }', '1:14: resources.q: there is no unit: write unit: count,'],
    [
      'resources: { users: { query: up, unit: count } }',
      'a metric of Locust: give yours another name'
    ],
    ['resources: { p95: { query: up, unit: ms } }', 'a metric of Locust'],
    [own('unit: mb'), 'must be one of count, percent, ms, s, bytes, per-second'],
    [
      'resources: { q: { query: "up{job}", unit: count } }',
      'unknown placeholder {job}; known are {selector}, {span}, {window}'
    ],
    [
      `resources: { q: { query: up, unit: count, selector: 'a="b"' } }`,
      'the query has no {selector}'
    ],
    [
      `${own('unit: count')}\nload-levels: { peak: { resources: { q: { unit: ms } } } }`,
      '2:42: load-levels.peak.resources.q.unit: the metric above has the unit count; one in ms needs another name'
    ],
    [
      'resources: { app.cpu: { p95: 80% } }',
      'unknown key "p95"; which number is judged says statistic: (min, avg, max, p95 or total)'
    ],
    [
      'load-levels: { peak: { resources: { app.cpu: { max: 80% } } } }',
      'unknown key "max"; which number is judged says statistic:'
    ],
    ...[
      [
        'rate(x[$__rate_interval])',
        '$__rate_interval is a variable that only Grafana fills in: write {window}'
      ],
      [
        'sum(increase(x[$__range]))',
        '$__range is a variable that only Grafana fills in: write {span}'
      ],
      [
        'rate(x[${__interval}])',
        '${__interval} is a variable that only Grafana fills in: write {window}'
      ],
      ['rate(x[$interval])', '$interval is a variable that only Grafana fills in: write {window}'],
      ['sum by ($by)(up)', '$by is a variable that only Grafana fills in: write its value'],
      ['up{{selector}}', '{selector} brings its own braces: write metric{selector}'],
      [
        'sum(up{mode="idle",{selector}})',
        '{selector} brings its own braces, and a metric has one pair'
      ],
      [
        'sum(up{mode="idle"}{selector})',
        '{selector} brings its own braces, and a metric has one pair'
      ]
    ].map(([query, expected]) => [
      `resources: { q: { query: '${query}', unit: count } }`,
      `resources.q.query: ${expected}`
    ]),
    ['prometheus-url: http://x', 'never of the config: a change of it could send the credentials'],
    ['resources: { prometheus_token: abc }', 'prometheus-token is an input of the action'],
    ['resources: { app.cpu: { prometheus-password: x } }', 'never of the config'],
    ['app.cpu: 70%', 'it belongs under "resources"'],
    ['targets: { app.cpu: 70% }', 'unknown metric "app.cpu"; it belongs under "resources"'],
    ['selector: x', 'it belongs under a resource metric'],
    ['resources: { app.cpu: { selectr: x } }', 'did you mean "selector"?'],
    ['resources: { app.cpu: [70%] }', 'this must be']
  ])('that cannot be: %s', (text, expected) => {
    expect(configProblems(text).join('\n')).toContain(expected)
  })

  it.each([
    'sum(up{job=~"a|b$"})',
    'sum(up{job="$x"}) / 2',
    'up{selector}',
    'sum(rate(x{selector}[{window}])) / sum(rate(y{mode="idle"}[{span}]))',
    'count(up{path="{job}"}) + sum(up{selector}) by (a) / on(b) group_left up{selector}'
  ])('may be asked: %s', query => {
    expect(configProblems(`resources: { q: { query: '${query}', unit: count } }`)).toEqual([])
  })

  it('that is a preset may be written with nothing behind it', () => {
    const text = 'resources:\n  app.cpu:\n'
    expect(resourceOf(text, 'app.cpu')).toEqual(resourceOf('resources: { app.cpu: {} }', 'app.cpu'))
    expect(configProblems('resources:\n  queue:\n').join()).toContain(
      'A metric of your own needs a query'
    )
  })

  it('of a key that is wrong, but not that it lacks then', () => {
    expect(configProblems('resources: { q: { query: up, unit: percentage } }')).toEqual([
      'gate.yml:1:30: resources.q.unit: this must be one of count, percent, ms, s, bytes, per-second; did you mean "percent"?'
    ])
    expect(configProblems('resources: { q: { query: 5, unit: count } }')).toHaveLength(1)
  })

  it('of every kind at once, each with its line, and no problem twice', () => {
    const found = configProblems(
      [
        'resources:',
        '  app.cpu: { target: 70 }',
        '  redis.hitrate: {}',
        '  q: { query: "x{y}", unit: count }',
        'scaling:',
        '  up: { app.cpv: "> 70% for 5m", p95: "> 70%" }',
        'links:',
        '  - { name: a, url: "javascript:alert(1)" }',
        'accept:',
        '  - { resource: a, metric: p95, reason: r, until: 2026-12-31 }'
      ].join('\n')
    )
    expect(found.map(line => line.split(': ')[0])).toEqual([
      'gate.yml:2:14',
      'gate.yml:3:3',
      'gate.yml:4:8',
      'gate.yml:6:9',
      'gate.yml:6:34',
      'gate.yml:8:16',
      'gate.yml:10:7'
    ])
  })

  it('of hundreds are refused: each is several questions', () => {
    const rows = Array.from({ length: 101 }, (_, i) => `  q${i}: { query: up, unit: count }`)
    expect(configProblems(`resources:\n${rows.join('\n')}`).join()).toContain(
      'more than 100 resource'
    )
  })
})

describe('criteria over time of targets', () => {
  const p95 = (text: string): unknown => {
    const found = loadConfig(text, 'gate.yml').loadLevels[0]?.targets.get('p95')
    return { bounds: found?.bounds, criteria: found?.criteria }
  }

  it('take the place of the bound, and a bound takes theirs', () => {
    const criterion = { comparison: '>', bound: 2000, forSeconds: 60 }
    expect(p95('targets: { p95: { unacceptable: "> 2s for 60s" } }')).toEqual({
      bounds: { target: 500, acceptable: 1000 },
      criteria: { unacceptable: criterion }
    })
    const level = (rest: string): string =>
      `targets: { p95: { unacceptable: "> 2s for 60s" } }\nload-levels: { normal: { targets: { p95: ${rest} } } }`
    expect(p95(level('{ target: 400ms }'))).toEqual({
      bounds: { target: 400, acceptable: 1000 },
      criteria: { unacceptable: criterion }
    })
    expect(p95(level('{ unacceptable: 3s }'))).toEqual({
      bounds: { target: 500, acceptable: 1000, unacceptable: 3000 },
      criteria: undefined
    })
    expect(p95(level('300ms'))).toEqual({
      bounds: { target: 300, acceptable: 300, unacceptable: 300 },
      criteria: undefined
    })
  })

  it.each([
    ['targets: { max: { unacceptable: "> 2s for 60s" } }', 'max is one number for the whole run'],
    [
      'targets: { timeout-errors: { unacceptable: "> 2% for 1m" } }',
      'a criterion over time is for'
    ],
    ['targets: { throughput: { unacceptable: "> 2/s for 1m" } }', 'write "< 2/s for 1m"']
  ])('cannot be of all: %s', (text, expected) => {
    expect(configProblems(text).join()).toContain(expected)
  })
})

describe('scaling', () => {
  const rules = (text: string): unknown =>
    loadConfig(text, 'gate.yml').scaling.map(({ direction, metric, criterion, explicit }) => [
      direction,
      metric,
      `${criterion.comparison}${criterion.bound} ${criterion.forSeconds}`,
      explicit
    ])
  const up = ['up', 'app.cpu', '>0.7 300', false]
  const down = ['down', 'app.cpu', '<0.3 600', false]

  it.each([
    ['', []],
    ['resources: { redis.memory: {} }', []],
    ['resources: { app.cpu: {} }', [up, down]],
    ['load-levels: { peak: { resources: { app.cpu: {} } } }', [up, down]],
    ['resources: { app.cpu: {} }\nscaling: { up: none }', [down]],
    ['resources: { app.cpu: {} }\nscaling: { up: none, down: none }', []],
    [
      'resources: { app.cpu: {} }\nscaling: { up: { users: "> 100 for 1m", app.cpu: none } }',
      [['up', 'users', '>100 60', true], down]
    ],
    [
      'scaling: { up: { p99: "> 2s for 1m" }, down: { throughput: "< 5/s for 10m" } }',
      [
        ['up', 'p99', '>2000 60', true],
        ['down', 'throughput', '<5 600', true]
      ]
    ]
  ])('of %j is the team’s, else the document’s', (text, expected) => {
    expect(rules(text)).toEqual(expected)
  })

  it.each([
    ['scaling: { up: { app.cpu: "> 70%" } }', '"app.cpu" has no course over time here'],
    [
      'resources: { app.cpu: {} }\nscaling: { up: { app.cpv: "> 70%" } }',
      'did you mean "app.cpu"?'
    ],
    ['scaling: { up: { max: "> 2s" } }', '"max" has no course'],
    ['scaling: { up: { users: 5 } }', 'is not a criterion over time'],
    ['scaling: { sideways: {} }', 'unknown key "sideways"']
  ])('that cannot be: %s', (text, expected) => {
    expect(configProblems(text).join()).toContain(expected)
  })
})

describe('links', () => {
  it('are pages with the times of the run', () => {
    const url = 'https://grafana.example/d/x?from={from}&to={to:iso}&var-job={to:s}'
    expect(loadConfig(`links: [{ name: G, url: "${url}" }]`, 'gate.yml').links).toEqual([
      { name: 'G', url }
    ])
  })

  it.each([
    ['javascript:alert(1)', 'not with javascript:'],
    ['data:text/html,x', 'not with data:'],
    ['file:///etc/passwd', 'not with file:'],
    ['https:grafana', 'a link begins with https:// or http://'],
    ['//grafana.example', 'this is no address'],
    ['grafana.example/x', 'this is no address'],
    ['https://user:secret@grafana.example', 'no user name and no password'],
    ['https://grafana.example/?t={now}', 'unknown placeholder {now}; known are {from}'],
    ['https://grafana.example/?t={from:ms}', 'unknown placeholder {from:ms}'],
    ['https://grafana.example/a b', 'this is no address'],
    ['{from}://x', 'this is no address']
  ])('cannot be %s', (url, expected) => {
    expect(configProblems(`links: [{ name: G, url: "${url}" }]`).join()).toContain(expected)
  })
})

describe('a waiver of a resource', () => {
  it('names it alone', () => {
    const { waivers } = loadConfig(
      'accept:\n  - { resource: "redis.*", reason: r, until: 2026-12-31 }\n',
      'gate.yml'
    )
    expect(waivers).toEqual([
      { of: 'resource', pattern: 'redis.*', metric: '*', reason: 'r', until: '2026-12-31', line: 2 }
    ])
  })

  it.each([
    [
      '{ reason: r, until: 2026-12-31 }',
      'accept (entry 1).endpoint: give endpoint and metric, or resource'
    ],
    ['{ endpoint: a, reason: r, until: 2026-12-31 }', 'accept (entry 1).metric: which metric'],
    ['{ resource: a, endpoint: b, metric: p95, reason: r, until: 2026-12-31 }', 'not for both']
  ])('that is half of one: %s', (entry, expected) => {
    expect(configProblems(`accept: [ ${entry} ]`).join()).toContain(expected)
  })
})
