import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { readFileSync } from 'node:fs'
import { resolve, toJsonSchema } from './json-schema.js'
import type { Content, OpenApi, Operation, Parameter, Schema } from './json-schema.js'
import { sampleOf } from './sample.js'

/** One request and its answer, as they went over the wire. */
export type RestExchange = {
  readonly method: string
  /** Undecoded path below the API's root, without the query. */
  readonly path: string
  readonly query: URLSearchParams
  /** Parsed JSON; `undefined` without a body. */
  readonly requestBody?: unknown
  readonly status: number
  readonly responseBody?: unknown
  /** The answer is a fault that the test ordered: GitHub need not have described it. */
  readonly isFault: boolean
}

/** GitHub's own description of the calls that we make, and a judge of whether both sides keep to it. */
export type Contract = {
  /** `GET /repos/{owner}/…` and the path's parameters, decoded; `undefined` for what is not described. */
  route(method: string, path: string): Route | undefined
  /** What is wrong with an exchange, in words; empty when nothing is. */
  check(exchange: RestExchange): string[]
  /** A body that the operation may answer, with `overrides` in it. */
  sample(operation: string, status: number, overrides: unknown): unknown
}

export type Route = {
  readonly operation: string
  readonly params: Readonly<Record<string, string>>
}

const DESCRIPTION = new URL('./github-openapi.json', import.meta.url)

export function readContract(): Contract {
  const api = JSON.parse(readFileSync(DESCRIPTION, 'utf8')) as OpenApi
  const validators = new Validators(api)
  const contract: Contract = {
    route: (method, path) => findRoute(api, method, path),
    check(exchange) {
      const route = contract.route(exchange.method, exchange.path)
      if (route === undefined) return [`GitHub describes no ${exchange.method} ${exchange.path}`]
      const operation = operationOf(api, route.operation)
      return [
        ...checkParameters(api, validators, operation, { ...exchange, params: route.params }),
        ...checkRequestBody(validators, operation, route.operation, exchange.requestBody),
        ...checkAnswer(api, validators, operation, exchange)
      ].map(problem => `${route.operation}: ${problem}`)
    },
    sample(operation, status, overrides) {
      const schema = answerSchema(api, operationOf(api, operation), status)
      if (schema === undefined) throw new Error(`${operation} has no answer ${status}`)
      return sampleOf(api, schema, overrides)
    }
  }
  return contract
}

/** Compiles each schema once: the comments' alone takes longer than a thousand checks. */
class Validators {
  private readonly ajv = new Ajv({ strict: false, allErrors: false, logger: false })
  private readonly compiled = new Map<unknown, ValidateFunction>()

  constructor(api: OpenApi) {
    addFormats(this.ajv)
    this.ajv.addSchema({ $id: 'api', components: toJsonSchema(api.components) })
  }

  problems(schema: unknown, value: unknown): string[] {
    let validate = this.compiled.get(schema)
    if (validate === undefined) {
      validate = this.ajv.compile(withAbsoluteRefs(toJsonSchema(schema)))
      this.compiled.set(schema, validate)
    }
    return validate(value) ? [] : [this.ajv.errorsText(validate.errors)]
  }
}

function withAbsoluteRefs(node: unknown): object {
  return JSON.parse(JSON.stringify(node).replaceAll('"$ref":"#/', '"$ref":"api#/')) as object
}

function findRoute(api: OpenApi, method: string, path: string): Route | undefined {
  const parts = path.split('/')
  for (const [template, methods] of Object.entries(api.paths)) {
    const names = template.split('/')
    if (names.length !== parts.length || methods[method.toLowerCase()] === undefined) continue
    const params: Record<string, string> = {}
    const fits = names.every((name, index) => {
      const part = parts[index] ?? ''
      if (!name.startsWith('{')) return name === part
      params[name.slice(1, -1)] = decodeURIComponent(part)
      return part !== ''
    })
    if (fits) return { operation: `${method} ${template}`, params }
  }
  return undefined
}

function operationOf(api: OpenApi, name: string): Operation {
  const [method = '', template = ''] = name.split(' ')
  const operation = api.paths[template]?.[method.toLowerCase()]
  if (operation === undefined) throw new Error(`${name} is not in the slice`)
  return operation
}

function checkParameters(
  api: OpenApi,
  validators: Validators,
  operation: Operation,
  sent: { readonly params: Readonly<Record<string, string>>; readonly query: URLSearchParams }
): string[] {
  const described = (operation.parameters ?? []).map(each => resolve<Parameter>(api, each))
  const problems: string[] = []
  for (const parameter of described) {
    const text =
      parameter.in === 'path' ? sent.params[parameter.name] : sent.query.get(parameter.name)
    if (text === undefined || text === null) {
      if (parameter.required === true) problems.push(`${parameter.name} is missing`)
      continue
    }
    const wrong = candidates(text).map(value => validators.problems(parameter.schema, value))
    if (wrong.every(each => each.length > 0))
      problems.push(`${parameter.name}=${text}: ${wrong[0]?.join()}`)
  }
  const known = new Set(described.filter(each => each.in === 'query').map(each => each.name))
  const unknown = [...sent.query.keys()].filter(name => !known.has(name))
  return [...problems, ...unknown.map(name => `there is no query parameter ${name}`)]
}

/** What a piece of an address may mean: text, a number, a yes or no. */
function candidates(text: string): unknown[] {
  const values: unknown[] = [text]
  if (/^-?\d+$/.test(text)) values.unshift(Number(text))
  if (text === 'true' || text === 'false') values.unshift(text === 'true')
  return values
}

function checkRequestBody(
  validators: Validators,
  operation: Operation,
  name: string,
  body: unknown
): string[] {
  const schema = operation.requestBody?.content?.['application/json']?.schema
  if (schema === undefined) return body === undefined ? [] : [`${name} takes no body`]
  const known = new Set(Object.keys(schema.properties ?? {}))
  const unknown = Object.keys(body ?? {}).filter(key => !known.has(key))
  return [
    ...validators.problems(schema, body),
    ...unknown.map(key => `the body has no property ${key}`)
  ]
}

function checkAnswer(
  api: OpenApi,
  validators: Validators,
  operation: Operation,
  exchange: RestExchange
): string[] {
  if (operation.responses[String(exchange.status)] === undefined) {
    return exchange.isFault ? [] : [`there is no answer ${exchange.status}`]
  }
  const schema = answerSchema(api, operation, exchange.status)
  if (schema === undefined || exchange.isFault) return []
  return validators
    .problems(schema, exchange.responseBody)
    .map(problem => `answer ${exchange.status}: ${problem}`)
}

function answerSchema(api: OpenApi, operation: Operation, status: number): Schema | undefined {
  const answer = operation.responses[String(status)]
  if (answer === undefined) return undefined
  return resolve<Content>(api, answer).content?.['application/json']?.schema
}
