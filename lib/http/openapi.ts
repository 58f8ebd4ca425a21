/**
 * The OpenAPI 3.1 document of /api/v1, made from the operations and their zod schemas. Schemas that have a name here
 * become components; everything else is written in place.
 */
import { z } from 'zod'
import { answerSchema, chainSchema } from '@/graph/chains/answer'
import { commandBatchSchema, commandSchema, undoRequestSchema } from '@/graph/edit/command'
import { anchorSchema } from '@/graph/model/anchor'
import { annotationSchema } from '@/graph/model/annotation'
import { claimSchema } from '@/graph/model/claim'
import { holderSchema } from '@/graph/model/holder'
import { linkSchema } from '@/graph/model/link'
import { mapDocumentInputSchema } from '@/graph/model/map-document'
import { sourceSchema } from '@/graph/model/source'
import { statusOf } from './error-response'
import { type Answer, type Operation, parametersOf, pathParameters } from './operation'
import { operationList, operations } from './operations'
import {
  changeSchema,
  copyRequestSchema,
  deletedMapSchema,
  emptyMapSchema,
  mapSummarySchema,
  mapVersionSchema,
  problemSchema,
  storedDocumentSchema,
  writtenSchema,
} from './shapes'

type Json = Record<string, unknown>

/** What goes in: defaults may be left out. */
const inputs: Record<string, z.ZodType> = {
  NewMapDocument: mapDocumentInputSchema,
  EmptyMap: emptyMapSchema,
  CopyRequest: copyRequestSchema,
  Command: commandSchema,
  CommandBatch: commandBatchSchema,
  UndoRequest: undoRequestSchema,
}

/** What comes out: every default is written. */
const outputs: Record<string, z.ZodType> = {
  Claim: claimSchema,
  Link: linkSchema,
  Holder: holderSchema,
  Source: sourceSchema,
  Annotation: annotationSchema,
  Anchor: anchorSchema,
  MapDocument: storedDocumentSchema,
  MapSummary: mapSummarySchema,
  DeletedMap: deletedMapSchema,
  MapVersion: mapVersionSchema,
  Change: changeSchema,
  Written: writtenSchema,
  Chain: chainSchema,
  ChainAnswer: answerSchema,
  Problem: problemSchema,
}

const componentUri = (name: string) => `#/components/schemas/${name}`

/** The document; `version` is the version of the product. Costs some milliseconds: keep the result. */
export function openApiDocument(version: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Throughline',
      version,
      description:
        'Arguments as maps of claims, links and counterpoints: read, change and ask them. Errors are RFC 9457 problem documents.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
    paths: paths(),
    components: { schemas: { ...components(inputs, 'input'), ...components(outputs, 'output') } },
  }
}

function paths(): Json {
  const result: Record<string, Json> = {}
  for (const one of operationList) {
    result[one.path] = { ...result[one.path], [one.method.toLowerCase()]: describe(one) }
  }
  return result
}

function describe(one: Operation): Json {
  return {
    operationId: one.id,
    summary: one.summary,
    parameters: [...pathSchemas(one), ...querySchemas(one)],
    ...(one.body ? { requestBody: requestBody(one) } : {}),
    responses: { ...successes(one), ...failures(one) },
  }
}

function pathSchemas(one: Operation): Json[] {
  return parametersOf(one.path).map((name) => ({
    name,
    in: 'path',
    required: true,
    description: pathParameters[name],
    schema: { type: 'string' },
  }))
}

function querySchemas(one: Operation): Json[] {
  const schema = toJson(one.query, 'output') as { properties?: Record<string, Json>; required?: string[] }
  return Object.entries(schema.properties ?? {}).map(([name, { description, ...property }]) => ({
    name,
    in: 'query',
    required: schema.required?.includes(name) ?? false,
    ...(description === undefined ? {} : { description }),
    schema: property,
  }))
}

function requestBody(one: Operation): Json {
  const required = one.body?.optional !== true
  if (one.body?.kind === 'file') return { required, content: { '*/*': {} } }
  const schema =
    one.id === operations.createMap.id
      ? { oneOf: [reference(mapDocumentInputSchema), reference(emptyMapSchema)] }
      : reference(one.body?.schema)
  return { required, content: { 'application/json': { schema } } }
}

function successes(one: Operation): Json {
  return Object.fromEntries(
    Object.entries(one.answers).map(([status, answers]) => [status, response(answers)]),
  )
}

function response(answers: readonly Answer[]): Json {
  const headers = Object.assign({}, ...answers.map((answer) => answer.headers ?? {})) as Record<
    string,
    string
  >
  const bodies = answers.filter((answer) => answer.schema !== undefined || answer.type !== undefined)
  return {
    description: answers[0]?.description ?? '',
    ...(Object.keys(headers).length === 0 ? {} : { headers: mapValues(headers, header) }),
    ...(bodies.length === 0 ? {} : { content: Object.fromEntries(bodies.map(media)) }),
  }
}

function header(description: string): Json {
  return { description, schema: { type: 'string' } }
}

function media(answer: Answer): [string, Json] {
  return [answer.type ?? 'application/json', answer.schema ? { schema: reference(answer.schema) } : {}]
}

/** What every operation can fail with, and what this one can besides: one response a status, its codes named. */
function failures(one: Operation): Json {
  const codes = [
    ...new Set([...one.problems, 'invalid-body', 'wrong-origin', 'too-many-requests', 'internal'] as const),
  ]
  const statuses = [...new Set(codes.map(statusOf))].sort()
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: codes
          .filter((code) => statusOf(code) === status)
          .map((code) => `\`${code}\``)
          .join(', '),
        content: { 'application/problem+json': { schema: { $ref: componentUri('Problem') } } },
      },
    ]),
  )
}

/** The component of a schema that has a name, or the schema itself. */
function reference(schema: z.ZodType | undefined): Json {
  if (schema === undefined) return {}
  const named = Object.entries({ ...inputs, ...outputs }).find(([, one]) => one === schema)
  return named ? { $ref: componentUri(named[0]) } : toJson(schema, 'output')
}

function components(named: Record<string, z.ZodType>, io: 'input' | 'output'): Json {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { io, uri: componentUri, unrepresentable: 'any' })
  return mapValues(
    schemas as Record<string, Json>,
    ({ $schema: _dialect, $id: _address, ...schema }) => schema,
  )
}

/** One schema, with references to the components of what comes out. */
function toJson(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
  return json
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
