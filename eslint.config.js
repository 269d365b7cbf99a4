import tseslint from 'typescript-eslint'

/* What may import what is in .dependency-cruiser.mjs. */

const pure = {
  files: [
    'src/units/**/*.ts',
    'src/spelling/**/*.ts',
    'src/locust/**/*.ts',
    'src/evaluate/**/*.ts',
    'src/report/**/*.ts',
    'src/propose/**/*.ts',
    'src/config/**/*.ts',
    'src/resources/**/*.ts'
  ],
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
  { ignores: ['dist/', 'lib/', 'node_modules/', 'coverage/', 'fixtures/', '.venv/', '**/.got/'] },
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
