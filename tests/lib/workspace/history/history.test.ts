/** The history on the screen: pages of revisions, an earlier state to look at, bringing it back, what differs in words. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Command } from '@/graph/edit/command'
import { writeDocument } from '@/graph/formats/throughline-json'
import { plainClaim } from '@/graph/model/claim'
import { claimIdSchema } from '@/graph/model/ids'
import { differences } from '@/lib/workspace/history/differences'
import { createRoom, type Person, type Room, settled } from '../session-room'
import { smallDocument } from '../small-map'

let room: Room
let ada: Person
beforeEach(async () => {
  room = await createRoom(smallDocument())
  ada = await room.open()
})
afterEach(() => room.close())

const signals = claimIdSchema.parse('signals')
const relabel = (label: string): Command => ({ type: 'editClaim', id: signals, set: { label } })
const state = () => ada.session.getSnapshot()
const label = () => state().graph.claims.get('signals')?.label

describe('the history', () => {
  test('is read newest first, page by page, and goes on with what is new', async () => {
    for (let i = 0; i < 70; i++) ada.session.run([relabel(`Label ${i}`)])
    await settled()
    await ada.session.history.readNewest()
    const versions = () => state().history.lines.map(({ version }) => version)
    expect(versions()).toEqual(Array.from({ length: 50 }, (_, i) => 71 - i))
    expect(state().history.lines[0]).toMatchObject({
      by: 'Reader',
      summary: expect.stringContaining('edit label'),
    })
    await ada.session.history.readOlder()
    expect(versions()).toEqual(Array.from({ length: 71 }, (_, i) => 71 - i))
    ada.session.run([relabel('One more')])
    await settled()
    await ada.session.history.readNewest()
    expect(versions()).toEqual(Array.from({ length: 72 }, (_, i) => 72 - i))
  })

  test('that cannot be read says so, and is read when it can', async () => {
    ada.line.up = false
    await ada.session.history.readNewest()
    expect(state().history.status).toBe('failed')
    ada.line.up = true
    await ada.session.history.readNewest()
    expect(state().history).toMatchObject({ status: 'read', lines: [{ version: 1 }] })
  })
})

describe('an earlier state', () => {
  test('is shown in place of the map, and nothing can be changed in it', async () => {
    ada.session.run([relabel('Now')])
    await settled()
    await ada.session.history.lookAt(1)
    expect(state().past).toBe(1)
    expect(label()).toBe('Signals are misread')
    expect(ada.session.run([relabel('In the past')])).toBeNull()
    ada.session.undo()
    ada.session.remove([{ claim: signals }])
    await settled()
    expect(state().messages.at(-1)?.tone).toBe('error')
    expect(await room.version()).toBe(2)
    // What would end in a change is not begun; what only looks is.
    ada.session.setTask('add')
    expect(state().task).toBeNull()
    expect(state().messages.at(-1)?.text).toContain('This is version 1')
    ada.session.setTask('palette')
    expect(state().task).toBe('palette')
    ada.session.setTask(null)
    await ada.session.history.lookAt(null)
    expect(label()).toBe('Now')
    expect(state().graph).toBe(state().live)
  })

  test('stays as it was while others go on, and so does what is live', async () => {
    ada.session.run([relabel('Two')])
    await settled()
    await ada.session.history.lookAt(1)
    const ben = await room.open()
    ben.session.run([relabel('Three')])
    await settled()
    await ada.session.refresh()
    expect(label()).toBe('Signals are misread')
    await ada.session.history.lookAt(null)
    expect(label()).toBe('Three')
  })

  test('that there never was leaves one where one is, and says so', async () => {
    await ada.session.history.lookAt(7)
    expect(state().past).toBeNull()
    expect(state().messages.at(-1)).toMatchObject({
      tone: 'error',
      text: expect.stringContaining('Version 7'),
    })
  })

  test('is restored as one change, which one undo takes back', async () => {
    ada.session.remove([{ claim: signals }])
    ada.session.run([{ type: 'editMap', set: { title: 'Another title' } }])
    await settled()
    const before = writeDocument(await room.document())
    await ada.session.history.lookAt(1)
    ada.session.history.restore()
    await settled()
    expect(state().past).toBeNull()
    expect(await room.version()).toBe(4)
    expect(writeDocument(await room.document())).toBe(writeDocument(smallDocument()))
    ada.session.undo()
    await settled()
    expect(writeDocument(await room.document())).toBe(before)
  })

  test('is restored though many others were compared with it meanwhile', async () => {
    for (let i = 0; i < 12; i++) ada.session.run([relabel(`Label ${i}`)])
    await settled()
    await ada.session.history.lookAt(1)
    for (let version = 2; version <= 12; version++) await ada.session.history.at(version)
    ada.session.history.restore()
    await settled()
    expect(state().past).toBeNull()
    expect(label()).toBe('Signals are misread')
  })

  test('that is still being read is not restored', async () => {
    ada.session.run([relabel('Two')])
    await settled()
    const opening = ada.session.history.lookAt(1)
    ada.session.history.restore()
    await opening
    expect(state().past).toBe(1)
    expect(await room.version()).toBe(2)
  })

  test('is restored without places that a layout chose', async () => {
    ada.session.run([relabel('Placed')])
    await settled()
    ada.session.arrangeBy({ laidOut: () => [{ id: 'signals', x: 5, y: 5 }], placesFor: () => [] })
    await ada.session.history.lookAt(1)
    ada.session.history.restore()
    await settled()
    expect(writeDocument(await room.document())).toBe(writeDocument(smallDocument()))
  })

  test('that is what the map is now needs no change', async () => {
    ada.session.run([relabel('Two')])
    ada.session.undo()
    await settled()
    await ada.session.history.lookAt(1)
    ada.session.history.restore()
    await settled()
    expect(await room.version()).toBe(3)
    expect(state().messages.at(-1)?.text).toBe('Version 1 is what the map is now.')
  })

  test('answers questions on what it is, not on what came later', async () => {
    ada.session.remove([{ claim: signals }])
    await settled()
    await ada.session.history.lookAt(1)
    await ada.session.ask('signals ~> *')
    expect(state().answer).toMatchObject({ map: { version: 1 } })
  })
})

describe('what differs', () => {
  test('is told record by record, with what the fields were and are', async () => {
    const from = state().live
    ada.session.run([relabel('Signs are misread')])
    ada.session.run([{ type: 'addClaim', claim: plainClaim('event', 'New') }])
    ada.session.run([{ type: 'setPositions', positions: [{ id: signals, x: 1, y: 2 }] }])
    ada.session.run([{ type: 'editMap', set: { title: 'Titled' } }])
    const found = differences(from, state().live)
    expect(found.map(({ what, words }) => `${what}: ${words}`)).toEqual([
      'added: add claim “New”',
      expect.stringMatching(/^changed: edit .*label.* of claim “Signals are misread”$/),
      'changed: edit title of the map',
    ])
    expect(found[1]?.fields).toEqual([
      { field: 'label', before: 'Signals are misread', after: 'Signs are misread' },
    ])
    expect(differences(state().live, from).map(({ what }) => what)).toEqual(['removed', 'changed', 'changed'])
  })
})

describe('what one began to write before others changed the same', () => {
  test('is a clash with both wordings, not a loss of theirs', async () => {
    const begunOn = state().live
    const ben = await room.open()
    ben.session.run([relabel('By Ben')])
    await settled()
    await ada.session.refresh()
    ada.session.madeOn(begunOn, () => ada.session.run([relabel('By Ada')]))
    await settled()
    expect(label()).toBe('By Ben')
    const [conflict] = state().conflicts
    expect(conflict?.issues).toMatchObject([{ yours: 'By Ada', theirs: 'By Ben' }])
    ada.session.resolve(conflict?.requestId ?? '', 'mine')
    await settled()
    expect(label()).toBe('By Ada')
    expect(await room.version()).toBe(3)
  })

  test('is no clash where they changed something else', async () => {
    const begunOn = state().live
    const ben = await room.open()
    ben.session.run([{ type: 'editClaim', id: signals, set: { text: 'By Ben' } }])
    await settled()
    await ada.session.refresh()
    ada.session.madeOn(begunOn, () => ada.session.run([relabel('By Ada')]))
    await settled()
    expect(state().conflicts).toEqual([])
    expect((await room.document()).claims.find(({ id }) => id === 'signals')).toMatchObject({
      label: 'By Ada',
      text: 'By Ben',
    })
  })
})
