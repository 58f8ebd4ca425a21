/** The list of operations, the route files and the OpenAPI document say the same. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openApiDocument } from '@/lib/http/openapi'
import { parametersOf } from '@/lib/http/operation'
import { operationList, operations } from '@/lib/http/operations'

const folder = path.resolve(import.meta.dirname, '../../../app/api')
const version = '/v1'
const notFound = '/[[...unknown]]'

/** The path of each route file, and the names of the operations it answers. */
const routes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'route.ts')
  .map((file) => ({
    path: `/${path.dirname(file).split(path.sep).join('/')}`,
    answers: [...readFileSync(path.join(folder, file), 'utf8').matchAll(/operations\.(\w+)/g)].map(
      ([, name]) => name,
    ),
  }))

describe('operations', () => {
  it('are each answered by the route file of their path, and no route file answers anything else', () => {
    const answered = routes.flatMap((route) =>
      route.answers.map((name) => `${name} at ${route.path.replaceAll(/\[(\w+)\]/g, '{$1}')}`),
    )
    const listed = Object.entries(operations).map(([name, one]) => `${name} at ${version}${one.path}`)
    expect(answered.sort()).toEqual(listed.sort())
  })

  it('leave the route of what is not there without an operation', () => {
    expect(routes.filter((route) => route.answers.length === 0).map((route) => route.path)).toEqual([
      notFound,
    ])
  })

  it('are named as in the list, once each', () => {
    for (const [name, one] of Object.entries(operations)) expect(one.id).toBe(name)
    const places = operationList.map((one) => `${one.method} ${one.path}`)
    expect(new Set(places).size).toBe(places.length)
  })

  it('name only path parameters that are known', () => {
    for (const one of operationList)
      expect(parametersOf(one.path)).toHaveLength(one.path.split('{').length - 1)
  })
})

describe('the OpenAPI document', () => {
  const document = JSON.parse(JSON.stringify(openApiDocument('1.2.3'))) as {
    openapi: string
    info: { version: string }
    paths: Record<string, Record<string, { operationId: string; responses: object; parameters: object[] }>>
    components: { schemas: Record<string, object> }
  }

  it('describes every operation, and nothing else', () => {
    const described = Object.entries(document.paths).flatMap(([at, methods]) =>
      Object.entries(methods).map(([method, one]) => `${one.operationId} ${method.toUpperCase()} ${at}`),
    )
    expect(described.sort()).toEqual(operationList.map((one) => `${one.id} ${one.method} ${one.path}`).sort())
    expect(document).toMatchObject({ openapi: '3.1.0', info: { version: '1.2.3' } })
  })

  it('has every component it refers to', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, address]) => address,
    )
    const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`)
    expect(references.length).toBeGreaterThan(20)
    expect(references.filter((address) => !known.includes(address ?? ''))).toEqual([])
  })

  it('tells what a call needs', () => {
    const ask = document.paths['/maps/{id}/chains']?.get
    expect(ask?.parameters).toMatchObject([
      { name: 'id', in: 'path', required: true },
      { name: 'q', in: 'query', required: true, schema: { type: 'string', maxLength: 2000 } },
      { name: 'explain', in: 'query', required: false },
    ])
    expect(ask?.responses).toMatchObject({
      200: { content: { 'application/json': {}, 'text/csv': {} } },
      422: { content: { 'application/problem+json': {} } },
    })
  })

  it('lets defaults be left out of what goes in, and promises them in what comes out', () => {
    const { NewMapDocument, MapDocument } = document.components.schemas
    expect(NewMapDocument).toMatchObject({ required: ['format', 'map'] })
    expect(MapDocument).toMatchObject({
      required: expect.arrayContaining(['format', 'map', 'claims', 'annotations']),
    })
  })
})
