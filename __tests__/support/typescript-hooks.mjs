import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { eraseTypes } from './erase-types.mjs'

const GLOBALS = new URL('globals.mjs', import.meta.url).href

/** A file of ours is imported under the name that a compiler would give it; Jest's globals are set before. */
export function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: GLOBALS, format: 'module', shortCircuit: true }
  const url = typeScriptOf(specifier, context.parentURL)
  return url === undefined
    ? next(specifier, context)
    : { url, format: 'module', shortCircuit: true }
}

export function load(url, context, next) {
  const [file] = url.split('?')
  if (!file.endsWith('.ts')) return next(url, context)
  const path = fileURLToPath(file)
  const source = eraseTypes(readFileSync(path, 'utf8'), path)
  return { format: 'module', source, shortCircuit: true }
}

function typeScriptOf(specifier, parent) {
  if (!specifier.startsWith('.') || !specifier.endsWith('.js')) return undefined
  const url = new URL(specifier.replace(/js$/, 'ts'), parent)
  return existsSync(url) ? url.href : undefined
}
