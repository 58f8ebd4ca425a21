/** Places saved along with changes: a real store, and a canvas that says where cards lie. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Command } from '@/graph/edit/command'
import { plainClaim } from '@/graph/model/claim'
import type { ClaimId } from '@/graph/model/ids'
import type { Arranger } from '@/lib/workspace/sync/kept-places'
import { createRoom, type Person, type Room, settled } from '../session-room'
import { smallDocument } from '../small-map'

let room: Room
let ada: Person
let bob: Person
beforeEach(async () => {
  room = await createRoom(smallDocument())
  ada = await room.open()
  bob = await room.open()
  ada.session.arrangeBy(canvasOf(ada, 0))
  bob.session.arrangeBy(canvasOf(bob, 1000))
})
afterEach(() => room.close())

/** Everything in a row; what is new comes at y = 50. Two people's screens differ by `shift`. */
function canvasOf(person: Person, shift: number): Arranger {
  const laidOut = [...person.session.getSnapshot().graph.claims.keys()].map((id, index) => ({
    id: id as string,
    x: shift + index * 200,
    y: 0,
  }))
  return {
    laidOut: () => laidOut,
    placesFor: (change) => change.added.claims.map(({ id }) => ({ id, x: shift, y: 50 })),
  }
}

const newClaim: Command = {
  type: 'addClaim',
  claim: plainClaim('claim', 'A new claim'),
}
const places = async () =>
  Object.fromEntries((await room.document()).claims.map(({ id, position }) => [id, position]))
const state = (person: Person) => person.session.getSnapshot()
const move = (id: string, x: number): Command => ({
  type: 'setPositions',
  positions: [{ id: id as ClaimId, x, y: 7 }],
})

describe('places', () => {
  test('a new claim takes its place along, and the map keeps the layout it was made in', async () => {
    ada.session.run([newClaim])
    await settled()
    const saved = await places()
    expect(saved['a-new-claim']).toEqual({ x: 0, y: 50 })
    expect(saved.signals).toEqual({ x: 200, y: 0 })
    expect(Object.values(saved).every((place) => place !== undefined)).toBe(true)
    expect(state(ada).undoWords).toBe('add claim “A new claim”')
  })

  test('what is saved with places is what the screen shows, also among commands that build on each other', async () => {
    ada.session.run([
      { type: 'addClaim', claim: { ...plainClaim('claim', 'Made and renamed'), id: 'made' as ClaimId } },
      { type: 'addClaim', claim: { ...plainClaim('claim', 'Made and gone'), id: 'gone' as ClaimId } },
      { type: 'editClaim', id: 'made' as ClaimId, set: { label: 'Renamed' } },
      { type: 'removeClaim', id: 'gone' as ClaimId },
    ])
    const shown = state(ada).graph.toDocument()
    await settled()
    expect(await room.document()).toEqual(shown)
    expect((await places()).made).toEqual({ x: 0, y: 50 })
    expect(state(ada).status).toBe('saved')
  })

  test('once all are saved, a claim takes its own place alone', async () => {
    ada.session.run([newClaim])
    const change = ada.session.run([newClaim])
    expect(change?.updated.claims).toEqual([])
  })

  test('the first move keeps the others where they lay; its words name what was moved', async () => {
    ada.session.run([move('trap', 9)])
    await settled()
    expect((await places()).trap).toEqual({ x: 9, y: 7 })
    expect((await places()).signals).toEqual({ x: 200, y: 0 })
    expect(state(ada).undoWords).toBe('move claim “Leaders are tied”')
  })

  test('a note keeps nothing: the layout does not depend on it', async () => {
    const change = ada.session.run([{ type: 'editClaim', id: 'trap' as ClaimId, set: { text: 'More.' } }])
    expect(change?.updated.claims).toHaveLength(1)
    await settled()
    expect((await places()).trap).toBeUndefined()
  })

  test('undone, a removal leaves the document as it was, to the byte', async () => {
    const before = JSON.stringify(await room.document())
    ada.session.remove([{ claim: 'signals' as ClaimId }])
    await settled()
    expect((await places()).trap).toEqual({ x: 800, y: 0 })
    ada.session.undo()
    await settled()
    expect(JSON.stringify(await room.document())).toBe(before)
  })

  test('two people who change it at once: no question about places, the first layout holds', async () => {
    ada.session.run([newClaim])
    bob.session.run([{ type: 'editClaim', id: 'trap' as ClaimId, set: { label: 'Leaders are bound' } }])
    await settled()
    await ada.session.refresh()
    expect(state(bob).conflicts).toEqual([])
    expect((await places()).signals).toEqual({ x: 200, y: 0 })
    expect(state(bob).graph.claims.get('trap' as ClaimId)?.label).toBe('Leaders are bound')
    expect(state(ada).graph.toDocument()).toEqual(await room.document())
  })

  test('and what the later one did next, on what it had added, is saved as well, and can be taken back', async () => {
    ada.session.run([newClaim])
    await settled()
    const before = await room.document()
    bob.session.run([{ type: 'addClaim', claim: { ...plainClaim('claim', 'Bob’s'), id: 'bobs' as ClaimId } }])
    bob.session.run([{ type: 'editClaim', id: 'bobs' as ClaimId, set: { text: 'More.' } }])
    await settled()
    expect(state(bob)).toMatchObject({ status: 'saved', aside: [], conflicts: [] })
    expect((await room.document()).claims.find(({ id }) => id === 'bobs')?.text).toBe('More.')
    expect(state(bob).undoWords).toBe('edit text of claim “Bob’s”')
    bob.session.undo()
    bob.session.undo()
    await settled()
    expect(state(bob)).toMatchObject({ status: 'saved', canUndo: false })
    expect(await room.document()).toEqual(before)
  })

  test('what another moved since stays there when the change that first placed it is undone', async () => {
    ada.session.run([newClaim])
    await settled()
    await bob.session.refresh()
    bob.session.run([move('trap', 77)])
    await settled()
    await ada.session.refresh()
    ada.session.undo()
    await settled()
    const saved = await places()
    expect(saved.trap).toEqual({ x: 77, y: 7 })
    expect(saved.signals).toBeUndefined()
    expect('a-new-claim' in saved).toBe(false)
  })
})
