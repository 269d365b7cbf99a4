import tseslint from 'typescript-eslint'

/**
 * Data flows one way: input → locust → evaluate → report → publish. A stage imports only from the
 * stages to its left (and config's types); the three pure stages touch neither Node's I/O nor GitHub.
 */
const IO = [
  {
    group: ['node:fs*', 'node:net', 'node:http*', 'node:child_process', 'node:process', 'node:os'],
    message: 'This stage is pure: no I/O.'
  },
  {
    group: ['@actions/*', '@octokit/*'],
    message: 'Only input/, publish/ and action.ts know GitHub.'
  }
]
const forbid = (...stages) =>
  stages.map(stage => ({
    group: [`**/${stage}/*`],
    message: `Data flows one way: ${stage}/ is to the right of this stage.`
  }))
const entries = {
  group: [
    '**/gate.js',
    '**/action*.js',
    '**/cli.js',
    '**/command-line.js',
    '**/github-action.js',
    '**/settings-problems.js'
  ],
  message: 'Only the entry points know the whole story.'
}

const layer = (stage, patterns) => ({
  files: [`src/${stage}/**/*.ts`],
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns: [...patterns, entries] }]
  }
})

const pure = {
  files: ['src/locust/**/*.ts', 'src/evaluate/**/*.ts', 'src/report/**/*.ts', 'src/config/**/*.ts'],
  rules: {
    'no-restricted-globals': ['error', 'process', 'console', 'fetch', 'setTimeout', 'setInterval'],
    'no-restricted-syntax': [
      'error',
      {
        selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
        message: 'The date comes in as data.'
      },
      {
        selector: "NewExpression[callee.name='Date'][arguments.length=0]",
        message: 'The date comes in as data.'
      },
      {
        selector: 'CallExpression[callee.property.name=/^(localeCompare|toLocaleString)$/]',
        message: 'No locale: the same output on every machine.'
      },
      {
        selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
        message: 'Pure stages are deterministic.'
      }
    ]
  }
}

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'fixtures/', '.venv/'] },
  {
    files: ['src/**/*.ts', '__tests__/**/*.ts', 'bench/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname }
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': 'off',
      '@typescript-eslint/max-params': ['error', { max: 4 }],
      complexity: ['error', 12]
    }
  },
  layer('input', forbid('locust', 'evaluate', 'report', 'publish')),
  layer('locust', [...IO, ...forbid('evaluate', 'report', 'publish')]),
  layer('evaluate', [...IO, ...forbid('report', 'publish')]),
  layer('report', [...IO, ...forbid('publish')]),
  layer('config', [...IO, ...forbid('input', 'report', 'publish')]),
  pure,
  {
    files: ['__tests__/**/*.ts', 'bench/**/*.ts'],
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      complexity: 'off',
      '@typescript-eslint/no-non-null-assertion': 'off'
    }
  }
)
