/*
 * What may import what. Stages from left to right, rooms within a stage from below to above; what
 * stands in one list has no arrows among itself. `npm run layers` names both files of a violation,
 * `npm run picture` draws ARCHITECTURE.md from the same lists and the imports of the code.
 */

import { readFileSync } from 'node:fs'

/** A stage imports only from stages before it. */
export const STAGES = [
  ['units', 'spelling'],
  ['input'],
  ['locust'],
  ['config'],
  ['resources'],
  ['past'],
  ['evaluate'],
  ['report'],
  ['publish', 'prometheus', 'launch', 'propose', 'watch'],
  ['intake'],
  ['gate'],
  ['action', 'command-line']
]

/** A room imports only from rooms before it, and from the door of its stage only the vocabulary. */
export const ROOMS = {
  locust: {
    vocabulary: ['run', 'note', 'note-codes', 'note-kind', 'present', 'json-value', 'stop'],
    rooms: [['csv'], ['stats'], ['history', 'histogram', 'files'], ['shards', 'quality']]
  },
  evaluate: {
    vocabulary: [],
    rooms: [
      ['statistics', 'verdict'],
      ['timeline'],
      ['targets'],
      ['resources'],
      ['capacity', 'regression', 'watch'],
      ['past']
    ]
  },
  report: {
    vocabulary: ['report', 'escape'],
    rooms: [['view'], ['text', 'markdown', 'html'], ['document', 'history-page']]
  }
}

const { bundled } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

/** No I/O, no clock, no GitHub: data in, data out. */
const PURE = [
  'units',
  'spelling',
  'locust',
  'config',
  'resources',
  'past',
  'evaluate',
  'report',
  'propose',
  'intake'
]

/** The file at the top that is more than an entry. */
const STORY = '^src/gate\\.ts$'
const ENTRIES = '^src/(action|cli|library)\\.ts$'

const folder = name => (name === 'gate' ? STORY : `^src/${name}/`)
const any = names => names.map(folder).join('|')

const stages = STAGES.flatMap((names, at) => {
  const later = [
    ...STAGES.slice(at + 1)
      .flat()
      .map(folder),
    ENTRIES
  ].join('|')
  return names.map(name => {
    const beside = names.filter(other => other !== name)
    const where = STAGES.slice(0, at).flat().join(', ') || 'nothing'
    return {
      name: `stage-${name}`,
      comment: `${name} imports only from: ${where}. Data flows one way.`,
      severity: 'error',
      from: { path: folder(name) },
      to: { path: beside.length > 0 ? `${any(beside)}|${later}` : later }
    }
  })
})

const rooms = Object.entries(ROOMS).flatMap(([stage, { vocabulary, rooms: levels }]) =>
  levels.flatMap((names, at) => {
    const below = levels.slice(0, at).flat()
    return names.map(name => ({
      name: `room-${stage}-${name}`,
      comment: `${stage}/${name} imports only from: ${[...below, ...vocabulary.map(word => `${word}.ts`)].join(', ') || 'stages before it'}.`,
      severity: 'error',
      from: { path: `^src/${stage}/${name}/` },
      to: {
        path: `^src/${stage}/`,
        pathNot: [name, ...below]
          .map(room => `^src/${stage}/${room}/`)
          .concat(vocabulary.map(word => `^src/${stage}/${word}\\.ts$`))
      }
    }))
  })
)

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one, or need a third below both.',
      severity: 'error',
      from: {},
      to: { circular: true }
    },
    {
      name: 'no-orphan',
      comment: 'Nothing imports it: use it or delete it.',
      severity: 'error',
      module: { path: '^src/', pathNot: [ENTRIES, '\\.d\\.ts$'], numberOfDependentsLessThan: 1 },
      from: {}
    },
    ...stages,
    ...rooms,
    {
      name: 'a-room-has-a-place',
      comment: 'A new folder in locust/, evaluate/ or report/: write it into ROOMS.',
      severity: 'error',
      from: {},
      to: {
        path: `^src/(${Object.keys(ROOMS).join('|')})/[^/]+/`,
        pathNot: Object.entries(ROOMS).map(
          ([stage, { rooms: levels }]) => `^src/${stage}/(${levels.flat().join('|')})/`
        )
      }
    },
    {
      name: 'pure',
      comment:
        'Pure stages know neither Node nor GitHub; node:util parses an argv that is handed in.',
      severity: 'error',
      from: { path: [...PURE.map(folder), STORY] },
      to: { path: '.', dependencyTypes: ['core'], pathNot: '^(node:)?util$' }
    },
    {
      name: 'github-at-the-edges',
      comment: 'Only input/, publish/ and the action know GitHub.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(input/|publish/|action/|action\\.ts$)' },
      to: { path: 'node_modules/(@actions|@octokit)/' }
    },
    {
      name: 'tools-stay-outside',
      comment: 'What runs must be in the list `bundled` of package.json.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: '(^|/)node_modules/',
        pathNot: bundled.map(name => `(^|/)node_modules/${name}/`)
      }
    },
    {
      name: 'resolves',
      comment: 'An import of what is not there.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true }
    }
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // Scripts of the page: not modules, glued together by scripts/build-page.mjs.
    exclude: { path: '^src/report/(html|history-page)/page/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types']
    }
  }
}
