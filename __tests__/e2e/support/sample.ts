import { resolve, type OpenApi, type Schema } from './json-schema.js'

/**
 * The smallest value that a schema allows, with `overrides` laid over it: so that the stand-in for
 * GitHub answers with everything that GitHub always sends, and never with a shape of our own.
 */
export function sampleOf(api: OpenApi, schema: Schema, overrides?: unknown): unknown {
  return overlay(api, schema, overrides)
}

function overlay(api: OpenApi, described: Schema, overrides: unknown): unknown {
  const schema = resolve<Schema>(api, described)
  if (Array.isArray(overrides)) {
    return overrides.map(each =>
      schema.items ? overlay(api, schema.items, each) : (each as unknown)
    )
  }
  if (typeof overrides === 'object' && overrides !== null) {
    return objectOf(api, schema, overrides as Readonly<Record<string, unknown>>)
  }
  return overrides === undefined ? smallest(api, schema) : overrides
}

function objectOf(
  api: OpenApi,
  schema: Schema,
  overrides: Readonly<Record<string, unknown>>
): Record<string, unknown> {
  const parts = [schema, ...(schema.allOf ?? []), ...firstOf(schema)].map(part =>
    resolve<Schema>(api, part)
  )
  const properties = Object.fromEntries(
    parts.flatMap(part => Object.entries(part.properties ?? {}))
  )
  const required = parts.flatMap(part => part.required ?? [])
  const names = new Set([...required, ...Object.keys(overrides)])
  const value: Record<string, unknown> = {}
  for (const name of names) {
    const property = properties[name]
    const given = overrides[name]
    value[name] = property === undefined ? given : overlay(api, property, given)
  }
  return value
}

/** Which of the alternatives is sampled: the first that is an object, or else the first. */
function firstOf(schema: Schema): Schema[] {
  const alternatives = schema.anyOf ?? schema.oneOf ?? []
  return alternatives.slice(0, 1)
}

function smallest(api: OpenApi, schema: Schema): unknown {
  if (schema.nullable === true) return null
  if (schema.enum !== undefined) return schema.enum[0]
  if (schema.properties !== undefined || schema.allOf !== undefined || schema.type === 'object') {
    return objectOf(api, schema, {})
  }
  const [first] = firstOf(schema)
  if (first !== undefined) return overlay(api, first, undefined)
  if (schema.type === 'array') return []
  if (schema.type === 'boolean') return false
  return schema.type === 'integer' || schema.type === 'number' ? 1 : textOf(schema.format)
}

function textOf(format: string | undefined): string {
  if (format === 'date-time') return '2026-11-01T12:00:00Z'
  if (format === 'uri') return 'https://github.com/octo'
  if (format === 'email') return 'octo@example.com'
  return 'text'
}
