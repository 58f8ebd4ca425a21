import { describe, expect, it } from 'vitest'
import { emptyChange, type GraphChange, squash } from '@/graph/change'
import { checkConflicts } from '@/graph/edit/rebase'
import { ThroughlineError } from '@/graph/errors'
import { parse, run, smallMap } from './small-map'

/** What others did since, as one change. */
function since(...steps: unknown[]): GraphChange {
  let graph = smallMap()
  let all = emptyChange()
  for (const step of steps) {
    const done = run(graph, step)
    graph = done.graph
    all = squash(all, done.change)
  }
  return all
}

function conflict(others: unknown[], ...mine: unknown[]): ThroughlineError | undefined {
  try {
    checkConflicts(parse(...mine), since(...others), 7)
    return undefined
  } catch (error) {
    if (error instanceof ThroughlineError) return error
    throw error
  }
}

const label = (text: string) => ({ type: 'editClaim', id: 'a', set: { label: text } })

describe('commands made on an older version', () => {
  it('clash where both set one field to different values, and both are told', () => {
    const error = conflict([label('theirs')], label('yours'))
    expect(error?.code).toBe('version-conflict')
    expect(error?.details.current).toBe(7)
    expect(error?.issues).toMatchObject([
      { pointer: '/commands/0/set/label', yours: 'yours', theirs: 'theirs' },
    ])
  })

  it('do not clash on other fields, the same value, or a field changed and changed back', () => {
    expect(conflict([label('theirs')], { type: 'editClaim', id: 'a', set: { weight: 1 } })).toBeUndefined()
    expect(conflict([label('same')], label('same'))).toBeUndefined()
    expect(conflict([label('theirs'), label('A')], label('yours'))).toBeUndefined()
  })

  it('clash with a field taken away, or when they take one away', () => {
    const strength = (value: number | null) => ({ type: 'editLink', id: 'ab', set: { strength: value } })
    expect(conflict([strength(null)], strength(0.3))?.issues).toMatchObject([{ yours: 0.3, theirs: null }])
    expect(conflict([strength(0.3)], strength(null))?.issues).toMatchObject([{ yours: null, theirs: 0.3 }])
    expect(conflict([strength(null)], strength(null))).toBeUndefined()
  })

  it('clash when what they edit, remove or build on was removed', () => {
    const removed = [{ type: 'removeClaim', id: 'b' }]
    expect(conflict(removed, { type: 'editClaim', id: 'b', set: { weight: 1 } })?.issues).toMatchObject([
      { pointer: '/commands/0/id', yours: { weight: 1 }, theirs: null },
    ])
    expect(conflict(removed, { type: 'removeClaim', id: 'b' })?.issues[0]?.theirs).toBeNull()
    const link = { type: 'addLink', link: { type: 'causes', from: ['d'], to: { claim: 'b' } } }
    expect(conflict(removed, link)?.issues[0]?.pointer).toBe('/commands/0/link/to/claim')
    const note = { type: 'addAnnotation', annotation: { target: { link: 'ab' }, motivation: 'commenting' } }
    expect(conflict(removed, note)?.issues[0]?.pointer).toBe('/commands/0/annotation/target/link')
  })

  it('may remove what others edited, and use again what they made themselves', () => {
    expect(conflict([label('theirs')], { type: 'removeClaim', id: 'a' })).toBeUndefined()
    const again = { type: 'addClaim', claim: { id: 'b', kind: 'claim', label: 'B' } }
    const link = { type: 'addLink', link: { type: 'causes', from: ['d'], to: { claim: 'b' } } }
    expect(conflict([{ type: 'removeClaim', id: 'b' }], again, link)).toBeUndefined()
  })

  it('clash on the map itself and on places', () => {
    const title = (text: string) => ({ type: 'editMap', set: { title: text } })
    expect(conflict([title('theirs')], title('yours'))?.issues[0]?.pointer).toBe('/commands/0/set/title')
    const place = (x: number) => ({ type: 'setPositions', positions: [{ id: 'a', x, y: 0 }] })
    expect(conflict([place(1)], place(2))?.issues).toMatchObject([
      { theirs: { x: 1, y: 0 }, yours: { x: 2, y: 0 } },
    ])
  })
})
