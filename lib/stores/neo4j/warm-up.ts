/**
 * Has the server plan the usual statements before someone waits for them: the first of all takes it seconds, each new text
 * a third of one. They are asked of a map that is not there, so they find nothing, and what they write is taken back.
 */
import neo4j from 'neo4j-driver'
import { emptyChange, invert } from '@/graph/change'
import { recordKinds } from '@/graph/model/argument-graph'
import type { ClaimId } from '@/graph/model/ids'
import { causalTypes } from '@/graph/model/vocabulary'
import { samples } from '@/graph/samples/all-samples'
import { boundedStatement } from './chains/bounded-statement'
import { findBounds } from './chains/bounds'
import type { Dialect } from './chains/dialect'
import type { Shape } from './chains/shape'
import { chainStatement } from './chains/statement'
import type { Connection, Statements } from './connection'
import { pageQueries } from './read-map'
import { writeChange } from './write-change'

/** Milliseconds for one of them on a server that has only just started. */
const time = 30_000
/** Matches no map: not an id that one can have. */
const map = ''

/** Whether all are planned. Where one could not be, the first to ask waits, as without. Never throws. */
export async function warmUp(connection: Connection, dialect: Dialect): Promise<boolean> {
  const read = (text: string, parameters: Record<string, unknown>) =>
    connection.transaction({ mode: 'READ', time, retry: false }, (statements) =>
      statements.rows(text, { map, ...parameters }),
    )
  try {
    for (const [text, parameters] of [...readings(), ...questions(dialect)]) await read(text, parameters)
    await connection.transaction({ mode: 'WRITE', time, retry: false, rollback: true }, write)
    await findBounds(shapeOfLength(2), 'end', dialect, read)
    for (const [text, parameters] of hardQuestions(dialect)) await read(text, parameters)
    return true
  } catch {
    // The database is away again, or the store was closed: there is nobody to tell.
    return false
  }
}

/** A map comes and is changed, in a transaction that is rolled back: nobody ever sees it. */
async function write(statements: Statements): Promise<void> {
  const [sample] = samples
  if (!sample) return
  await statements.run('CREATE (:Map {id: $map})', { map })
  const change = emptyChange()
  for (const kind of recordKinds) change.added[kind].push(...(sample[kind] as never[]))
  await writeChange(statements, map, change)
  await writeChange(statements, map, invert(change))
}

type Asked = [text: string, parameters: Record<string, unknown>]

function readings(): Asked[] {
  return Object.values(pageQueries).map((text) => [text, { after: '', limit: neo4j.int(1) }])
}

/** The statements of two and three steps, each met by one claim or by several: the server plans lists of 1 and of 2 to 10 apart. */
export function questions(dialect: Dialect): Asked[] {
  return [2, 3].flatMap((length) => {
    const text = chainStatement(shapeOfLength(length), { dialect, reversed: false })
    return [['-'], ['-', '-']].map((claims): Asked => {
      const steps = Array.from({ length }, (_, n) => [`s${n}`, claims])
      return [text, { ...Object.fromEntries(steps), limit: neo4j.int(1) }]
    })
  })
}

/** What they come to where a map has too many chains to list them all. */
function hardQuestions(dialect: Dialect): Asked[] {
  return [2, 3].map((length) => {
    const shape = shapeOfLength(length)
    const ahead = shape.hops.map((_, i) => `to${i + 1}`)
    const steps = shape.steps.map((_, n) => [`s${n}`, ['-']])
    const bounds = ahead.map((name) => [name, {}])
    const parameters = { ...Object.fromEntries([...steps, ...bounds]), t: 1, limit: neo4j.int(1) }
    return [boundedStatement(shape, { dialect, reversed: false, ahead }), parameters]
  })
}

/** What `a -> b` and `a -> b -> c` come to on a map that is not tiny. */
function shapeOfLength(length: number): Shape {
  const hop = { types: causalTypes, min: 1, max: 6, sign: 0 } as const
  return {
    steps: Array.from({ length }, () => ['-' as ClaimId]),
    hops: Array.from({ length: length - 1 }, () => hop),
    via: [],
    blocked: { claims: [], links: [] },
    maxLinks: null,
    minStrength: 0,
    top: 10,
  }
}
