type Schema = {
  /** What a text is, where its pattern does not say it by a unit. */
  readonly title?: string
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly enum?: readonly string[]
  readonly const?: string
  readonly pattern?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
}

/** The reference of the config file as Markdown tables, from its JSON Schema. */
export function configReference(schema: unknown): string {
  const root = schema as Schema
  const properties = root.properties ?? {}
  const level = properties['load-levels']?.additionalProperties as Schema
  const resource = properties['resources']?.additionalProperties as Schema
  const waiver = properties['accept']?.items as Schema
  const link = properties['links']?.items as Schema
  return [
    section('The file', root),
    section('A load level: `load-levels: { NAME: … }`', level),
    section(
      'Bounds of a metric: `targets: { METRIC: … }`',
      objectOf(properties['targets']?.additionalProperties as Schema)
    ),
    section('Comparison: `regression: …`', properties['regression'] ?? {}),
    section('A resource metric: `resources: { NAME: … }`', objectOf(resource)),
    section('Scaling: `scaling: …`', properties['scaling'] ?? {}),
    section('Links: `links: [ … ]`', link),
    section('Waivers: `accept: [ … ]`', waiver)
  ].join('\n\n')
}

/** Of a value that may be text alone, the form with keys. */
function objectOf({ anyOf }: Schema): Schema {
  return anyOf?.find(({ properties }) => properties !== undefined) ?? {}
}

function section(title: string, schema: Schema): string {
  const rows = Object.entries(schema.properties ?? {}).map(
    ([key, value]) =>
      `| \`${key}\` | ${kindOf(value)} | ${(value.description ?? descriptionWithin(value)).replaceAll('|', '\\|')} |`
  )
  return [`### ${title}`, '', '| key | value | meaning |', '| --- | --- | --- |', ...rows].join(
    '\n'
  )
}

function descriptionWithin(schema: Schema): string {
  return schema.anyOf?.map(({ description }) => description ?? '').find(text => text !== '') ?? ''
}

function kindOf(schema: Schema): string {
  if (schema.title !== undefined) return schema.title
  if (schema.enum !== undefined) return schema.enum.map(value => `\`${value}\``).join(', ')
  if (schema.const !== undefined) return `\`${schema.const}\``
  if (schema.pattern !== undefined) {
    return typeof schema.type === 'string' ? 'text with a unit' : 'number or text with a unit'
  }
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(kindOf))].join(' or ')
  if (schema.type === 'array') return 'list'
  if (schema.type === 'object') return 'keys'
  return schema.type === 'string' ? 'text' : String(schema.type ?? 'number')
}
