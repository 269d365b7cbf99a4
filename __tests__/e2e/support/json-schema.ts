/** What is used of an OpenAPI 3.0 schema. */
export type Schema = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly nullable?: boolean
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly default?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}

export type Parameter = {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: Schema
}

export type Content = {
  readonly content?: { readonly 'application/json'?: { readonly schema: Schema } }
}

export type Operation = {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[]
  readonly requestBody?: Content & { readonly required?: boolean }
  readonly responses: Readonly<Record<string, Content | { readonly $ref: string }>>
}

export type OpenApi = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** Follows `#/components/<kind>/<name>`. */
export function resolve<T>(api: OpenApi, node: T | { readonly $ref: string }): T {
  const reference = (node as { readonly $ref?: string }).$ref
  if (reference === undefined) return node as T
  const [, , kind = '', name = ''] = reference.split('/')
  const found = api.components[kind]?.[name]
  if (found === undefined) throw new Error(`${reference} is not in the slice`)
  return found as T
}

/** OpenAPI 3.0 says `nullable: true` where JSON Schema says `"null"` is one of the types. */
export function toJsonSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(toJsonSchema)
  if (typeof node !== 'object' || node === null) return node
  const { nullable, ...rest } = node as Record<string, unknown>
  const plain = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, toJsonSchema(value)])
  )
  // `nullable` may also be the name of a property.
  return nullable === true ? { anyOf: [plain, { type: 'null' }] } : plain
}
