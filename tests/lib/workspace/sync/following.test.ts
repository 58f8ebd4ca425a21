/** Kept in step by what the server tells: two people, two tabs, a line that drops, one's own changes told back. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Command } from '@/graph/edit/command'
import { plainClaim } from '@/graph/model/claim'
import { claimIdSchema } from '@/graph/model/ids'
import { createRoom, type Person, type Room, settled } from '../session-room'
import { smallDocument } from '../small-map'

let room: Room
let ada: Person
let ben: Person
const stops: (() => void)[] = []
beforeEach(async () => {
  room = await createRoom(smallDocument())
  ada = await room.open()
  ben = await room.open()
})
afterEach(async () => {
  for (const stop of stops.splice(0)) stop()
  await room.close()
})

const signals = claimIdSchema.parse('signals')
const relabel = (label: string): Command => ({ type: 'editClaim', id: signals, set: { label } })
const retext = (text: string): Command => ({ type: 'editClaim', id: signals, set: { text } })
const state = (person: Person) => person.session.getSnapshot()
const label = (person: Person) => state(person).graph.claims.get('signals')?.label
const follow = (...people: Person[]) => {
  for (const person of people) stops.push(person.session.follow())
}

async function untilInStep(...people: Person[]): Promise<void> {
  await vi.waitFor(async () => {
    const [document, version] = [await room.document(), await room.version()]
    for (const person of people) {
      expect(state(person)).toMatchObject({ version, status: 'saved' })
      expect(state(person).graph.toDocument()).toEqual(document)
    }
  })
}

describe('those who follow a map', () => {
  test('see each other’s changes without asking, and undo only their own', async () => {
    follow(ada, ben)
    ada.session.run([relabel('By Ada')])
    await untilInStep(ada, ben)
    expect(label(ben)).toBe('By Ada')
    ben.session.run([retext('By Ben')])
    await untilInStep(ada, ben)
    ada.session.undo()
    await untilInStep(ada, ben)
    expect(state(ben).graph.claims.get('signals')).toMatchObject({
      label: 'Signals are misread',
      text: 'By Ben',
    })
    expect(state(ada).canUndo).toBe(false)
    expect(state(ben).canUndo).toBe(true)
  })

  test('take their own change told back for nothing new: no clash with oneself', async () => {
    follow(ada)
    for (const text of ['One', 'Two', 'Three', 'Four']) ada.session.run([relabel(text)])
    await untilInStep(ada)
    expect(state(ada).conflicts).toEqual([])
    expect(label(ada)).toBe('Four')
    expect(await room.version()).toBe(5)
  })

  test('many changes at once by both end in one map, with nothing lost', async () => {
    follow(ada, ben)
    for (let i = 0; i < 15; i++) {
      ada.session.run([relabel(`Ada ${i}`)])
      ben.session.run([retext(`Ben ${i}`)])
    }
    await untilInStep(ada, ben)
    expect(state(ada).graph.claims.get('signals')).toMatchObject({ label: 'Ada 14', text: 'Ben 14' })
    expect([...state(ada).conflicts, ...state(ben).conflicts]).toEqual([])
    expect(await room.version()).toBe(31)
  })

  test('hear of what happened while the line was down, and a clash then shows both wordings', async () => {
    follow(ada, ben)
    ben.line.up = false
    ben.session.run([relabel('By Ben')])
    ada.session.run([relabel('By Ada')])
    await untilInStep(ada)
    ben.line.up = true
    await vi.waitFor(() => expect(state(ben).conflicts).toHaveLength(1))
    expect(state(ben).conflicts[0]?.issues).toMatchObject([{ yours: 'By Ben', theirs: 'By Ada' }])
    await untilInStep(ada, ben)
  })

  test('whose answer was lost learn from the stream that it was saved, and send it once', async () => {
    follow(ada)
    ada.line.losesNextAnswer = true
    ada.session.run([relabel('Once')])
    ada.session.run([relabel('Twice')])
    await untilInStep(ada)
    expect(state(ada).conflicts).toEqual([])
    expect(label(ada)).toBe('Twice')
    expect(await room.version()).toBe(3)
  })

  test('are told that the map was deleted; what they change then waits for it to come back', async () => {
    follow(ada)
    await room.service.remove(smallDocument().map.id)
    await vi.waitFor(() => expect(state(ada).messages.at(-1)?.text).toMatch(/deleted this map/))
    ada.session.run([relabel('Kept')])
    await settled()
    expect(state(ada)).toMatchObject({ status: 'waiting', unsaved: 1 })
    await room.service.restore(smallDocument().map.id)
    ada.session.retryNow()
    await untilInStep(ada)
    expect(label(ada)).toBe('Kept')
  })
})

describe('a change on which the server breaks', () => {
  const breaksOnLabels = (commands: readonly Command[]) =>
    commands.some((command) => command.type === 'editClaim' && 'label' in command.set)

  /** Lets the waits pass that the outbox takes between tries. */
  async function passAll(person: Person): Promise<void> {
    for (let wait = 0; wait < 8; wait++) await person.pass(30_000)
  }

  test('is put aside after a few tries, holds up nothing else, and is kept over a reload', async () => {
    ada.line.breaksOn = breaksOnLabels
    ada.session.run([relabel('Breaks')])
    ada.session.run([retext('Fine')])
    await settled()
    expect(state(ada)).toMatchObject({ status: 'waiting', unsaved: 2, aside: [] })
    await passAll(ada)
    expect(state(ada)).toMatchObject({ status: 'saved', unsaved: 0 })
    expect(state(ada).aside).toMatchObject([{ words: 'edit label of claim “Signals are misread”' }])
    expect(state(ada).messages.at(-1)).toMatchObject({ tone: 'error', action: { kind: 'aside' } })
    expect(state(ada).graph.claims.get('signals')).toMatchObject({
      label: 'Signals are misread',
      text: 'Fine',
    })
    await untilInStep(ada)
    ada = await ada.reload()
    expect(state(ada).aside).toHaveLength(1)
  })

  test('is sent again when the person says so, and can be undone then', async () => {
    ada.line.breaksOn = breaksOnLabels
    ada.session.run([relabel('Later')])
    await passAll(ada)
    ada.line.breaksOn = null
    ada.session.settleAside(state(ada).aside[0]?.requestId ?? '', 'retry')
    await untilInStep(ada)
    expect(label(ada)).toBe('Later')
    expect(state(ada).aside).toEqual([])
    ada.session.undo()
    await untilInStep(ada)
    expect(label(ada)).toBe('Signals are misread')
  })

  test('is gone, also after a reload, when the person discards it', async () => {
    ada.line.breaksOn = breaksOnLabels
    ada.session.run([relabel('Never')])
    await passAll(ada)
    ada.session.settleAside(state(ada).aside[0]?.requestId ?? '', 'discard')
    ada.line.breaksOn = null
    ada = await ada.reload()
    expect(state(ada).aside).toEqual([])
    await untilInStep(ada)
    expect(label(ada)).toBe('Signals are misread')
  })

  test('takes along what builds on it, and comes back with it in order', async () => {
    ada.line.breaksOn = (commands) => commands.some(({ type }) => type === 'addClaim')
    ada.session.run([{ type: 'addClaim', claim: plainClaim('claim', 'New') }])
    ada.session.run([{ type: 'editClaim', id: claimIdSchema.parse('new'), set: { text: 'More' } }])
    ada.session.run([retext('Apart')])
    await passAll(ada)
    expect(state(ada).aside.map(({ words }) => words)).toEqual([
      'add claim “New”',
      'edit text of claim “New”',
    ])
    await untilInStep(ada)
    expect(state(ada).graph.claims.get('signals')?.text).toBe('Apart')
    // What was put aside is not there to be taken back.
    ada.session.undo()
    await untilInStep(ada)
    expect(state(ada)).toMatchObject({ canUndo: false, undoWords: '' })
    ada.line.breaksOn = null
    for (const { requestId } of state(ada).aside) ada.session.settleAside(requestId, 'retry')
    await untilInStep(ada)
    expect(state(ada).graph.claims.get('new')?.text).toBe('More')
  })

  test('and that was taken back meanwhile needs no more deciding', async () => {
    ada.line.breaksOn = breaksOnLabels
    ada.session.run([relabel('Breaks')])
    ada.session.undo()
    await passAll(ada)
    expect(state(ada)).toMatchObject({ aside: [], canUndo: false, canRedo: false })
    expect(state(ada).messages.map(({ action }) => action)).not.toContainEqual({ kind: 'aside' })
    await untilInStep(ada)
  })

  test('and that was taken back and made again is put aside like any other', async () => {
    ada.line.breaksOn = breaksOnLabels
    ada.session.run([relabel('Breaks')])
    ada.session.undo()
    ada.session.redo()
    await passAll(ada)
    expect(state(ada).aside).toMatchObject([{ words: 'edit label of claim “Signals are misread”' }])
    expect(state(ada)).toMatchObject({ unsaved: 0, canUndo: false, canRedo: false })
  })
})

describe('a change that waits, taken back before it could be sent', () => {
  /** Ben's line is cut; Ada has set the same when it is whole again. */
  async function meetsAdas(whileAway: () => void): Promise<void> {
    ben.line.up = false
    whileAway()
    await settled()
    ada.session.run([relabel('By Ada')])
    await settled()
    ben.line.up = true
    await ben.pass(1_000)
  }
  const errors = () => state(ben).messages.filter(({ tone }) => tone === 'error')

  test('is no clash with what someone else set meanwhile', async () => {
    await meetsAdas(() => {
      ben.session.run([relabel('By Ben')])
      ben.session.undo()
    })
    expect([...state(ben).conflicts, ...state(ben).aside, ...errors()]).toEqual([])
    expect(state(ben)).toMatchObject({ status: 'saved', canUndo: false, canRedo: false })
    await untilInStep(ben)
    expect(label(ben)).toBe('By Ada')
  })

  test('and made again after all, is one, and is there to be kept', async () => {
    await meetsAdas(() => {
      ben.session.run([relabel('By Ben')])
      ben.session.undo()
      ben.session.redo()
    })
    expect(errors()).toEqual([])
    expect(state(ben).conflicts).toMatchObject([{ issues: [{ yours: 'By Ben', theirs: 'By Ada' }] }])
    ben.session.resolve(state(ben).conflicts[0]?.requestId ?? '', 'mine')
    await untilInStep(ben)
    expect(label(ben)).toBe('By Ben')
    ben.session.undo()
    await untilInStep(ben)
    expect(label(ben)).toBe('By Ada')
    expect(state(ben).canUndo).toBe(false)
  })
})

test('an undo whose answer was lost is no clash with what its own person wrote on it', async () => {
  ada.session.run([relabel('First')])
  await settled()
  ada.line.losesNextAnswer = true
  ada.session.undo()
  ada.session.run([relabel('Second')])
  await settled()
  ada = await ada.reload()
  await untilInStep(ada)
  expect(state(ada).conflicts).toEqual([])
  expect(label(ada)).toBe('Second')
  expect(await room.version()).toBe(4)
})

describe('a clash that nobody settled yet', () => {
  test('is still there after a reload, and shows both wordings when it is tried again', async () => {
    ada.session.run([relabel('By Ada')])
    await settled()
    ben.session.run([relabel('By Ben')])
    await settled()
    expect(state(ben).conflicts).toHaveLength(1)
    expect(state(ben).aside).toEqual([])
    ben = await ben.reload()
    expect(state(ben).conflicts).toEqual([])
    expect(state(ben).aside).toHaveLength(1)
    ben.session.settleAside(state(ben).aside[0]?.requestId ?? '', 'retry')
    await vi.waitFor(() => expect(state(ben).conflicts).toHaveLength(1))
    const [conflict] = state(ben).conflicts
    expect(conflict?.issues).toMatchObject([{ yours: 'By Ben', theirs: 'By Ada' }])
    ben.session.resolve(conflict?.requestId ?? '', 'mine')
    await untilInStep(ben)
    expect(label(ben)).toBe('By Ben')
    ben = await ben.reload()
    expect(state(ben).aside).toEqual([])
  })
})
