/**
 * What an operation of /api/v1 is: its method and path, what goes in and what comes out. The handler wrapper reads
 * requests by it and the OpenAPI document is made from it, so the two cannot differ.
 */
import { z } from 'zod'
import type { ErrorCode } from '@/graph/errors'
import type { BodyKind } from './request-body'

export type Method = 'GET' | 'POST' | 'DELETE'

/** The path parameters an operation can have, and what each is. */
export const pathParameters = {
  id: 'The id of a map.',
  format: 'The id of a format, such as `throughline`.',
} as const
export type PathParameter = keyof typeof pathParameters

export interface BodySpec<B> {
  kind: BodyKind
  /** `undefined` is handed to the schema where there was no body. */
  schema: z.ZodType<B>
  /** The most bytes that are taken. */
  limit: number
  optional: boolean
}

export interface Answer {
  description: string
  /** The media type: `application/json` when left out. */
  type?: string
  schema?: z.ZodType
  headers?: Readonly<Record<string, string>>
}

export interface Operation<Q = unknown, B = unknown> {
  /** The operationId of the OpenAPI document. */
  id: string
  method: Method
  /** Under /api/v1, with path parameters in braces. */
  path: string
  summary: string
  query: z.ZodType<Q>
  body?: BodySpec<B>
  answers: Readonly<Record<number, readonly Answer[]>>
  /** The codes it can fail with, besides those that every operation has. */
  problems: readonly ErrorCode[]
}

const noQuery = z.strictObject({})
export const noBody: BodySpec<unknown> = {
  kind: 'json',
  schema: z.strictObject({}).optional(),
  limit: 1024,
  optional: true,
}

/** An operation as declared: without query and body it takes none. */
export function operation<Q = Record<string, never>, B = unknown>(
  declared: Omit<Operation<Q, B>, 'query'> & { query?: z.ZodType<Q> },
): Operation<Q, B> {
  return { ...declared, query: declared.query ?? (noQuery as unknown as z.ZodType<Q>) }
}

/** The names in braces in the path of an operation. */
export function parametersOf(path: string): PathParameter[] {
  return [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => (isPathParameter(name) ? [name] : []))
}

function isPathParameter(name: string | undefined): name is PathParameter {
  return name !== undefined && name in pathParameters
}
