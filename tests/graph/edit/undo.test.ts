import { describe, expect, it } from 'vitest'
import { apply } from '@/graph/change'
import { summarize } from '@/graph/edit/summarize'
import { undoChange } from '@/graph/edit/undo'
import { ThroughlineError } from '@/graph/errors'
import { writeDocument } from '@/graph/formats/throughline-json'
import { run, smallMap } from './small-map'

const label = (text: string) => ({ type: 'editClaim', id: 'a', set: { label: text } })

function refused(act: () => unknown): ThroughlineError {
  try {
    act()
  } catch (error) {
    if (error instanceof ThroughlineError) return error
    throw error
  }
  throw new Error('It was not refused.')
}

describe('undo', () => {
  it('brings a removed claim back with all that hung on it, to the byte', () => {
    const { graph, change } = run(smallMap(), { type: 'removeClaim', id: 'b' })
    expect(writeDocument(apply(graph, undoChange(graph, change)).toDocument())).toBe(
      writeDocument(smallMap().toDocument()),
    )
  })

  it('takes its own fields back and leaves what others set beside them', () => {
    const first = run(smallMap(), label('first'))
    const second = run(first.graph, { type: 'editClaim', id: 'a', set: { weight: 0.9 } })
    const claim = apply(second.graph, undoChange(second.graph, first.change)).claims.get('a')
    expect(claim).toMatchObject({ label: 'A', weight: 0.9 })
  })

  it('is refused where the same field was set again, with both values', () => {
    const first = run(smallMap(), label('first'))
    const second = run(first.graph, label('second'))
    const error = refused(() => undoChange(second.graph, first.change))
    expect(error.issues).toMatchObject([
      { code: 'undo-conflict', pointer: '/claims/a/label', yours: 'A', theirs: 'second' },
    ])
    expect(error.message).toBe('The label of the claim "a" was changed again later.')
  })

  it('is refused where something was built on what it would take away', () => {
    const added = run(smallMap(), { type: 'addClaim', claim: { id: 'e', kind: 'event', label: 'E' } })
    const built = run(added.graph, {
      type: 'addLink',
      link: { type: 'causes', from: ['e'], to: { claim: 'a' } },
    })
    expect(refused(() => undoChange(built.graph, added.change)).code).toBe('undo-conflict')
  })

  it('is refused where what it would bring back needs something gone', () => {
    const unlinked = run(smallMap(), { type: 'removeLink', id: 'cd' })
    const gone = run(unlinked.graph, { type: 'removeClaim', id: 'd' })
    expect(refused(() => undoChange(gone.graph, unlinked.change)).code).toBe('undo-conflict')
  })

  it('of an undo does it again', () => {
    const { graph, change } = run(smallMap(), { type: 'removeHolder', id: 'essay' })
    const undo = undoChange(graph, change)
    const back = apply(graph, undo)
    expect(writeDocument(apply(back, undoChange(back, undo)).toDocument())).toBe(
      writeDocument(graph.toDocument()),
    )
  })
})

describe('a change in words', () => {
  const words = (...commands: unknown[]) => summarize(smallMap(), run(smallMap(), ...commands).change)

  it.each([
    [{ type: 'addClaim', claim: { kind: 'claim', label: 'New' } }, 'add claim “New”'],
    [label('x'), 'edit label of claim “A”'],
    [{ type: 'removeClaim', id: 'b' }, 'remove claim “B” with 4 links and 3 notes'],
    [{ type: 'removeLink', id: 'cd' }, 'remove link “C” prevents “D”'],
    [
      {
        type: 'setPositions',
        positions: [
          { id: 'a', x: 1, y: 1 },
          { id: 'b', x: 1, y: 9 },
        ],
      },
      'move 2 claims',
    ],
    [{ type: 'removeHolder', id: 'reader' }, 'remove holder “Reader”, edit 2 claims'],
    [{ type: 'editMap', set: { title: 'T' } }, 'edit title of the map'],
  ])('%j', (command, expected) => {
    expect(words(command)).toBe(expected)
  })

  it('names a link by what it joins, also where the batch made its ends', () => {
    const claim = { id: 'e', kind: 'event', label: 'E' }
    const link = { type: 'causes', from: ['d'], to: { claim: 'e' } }
    expect(words({ type: 'addClaim', claim }, { type: 'addLink', link })).toBe(
      'add claim “E” and link “D” causes “E”',
    )
  })
})
