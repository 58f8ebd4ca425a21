import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Command } from '@/graph/edit/command'
import { plainClaim } from '@/graph/model/claim'
import { claimIdSchema } from '@/graph/model/ids'
import { createRoom, memoryStorage, type Person, type Room, settled } from './session-room'
import { smallDocument } from './small-map'

let room: Room
let ada: Person
beforeEach(async () => {
  room = await createRoom(smallDocument())
  ada = await room.open()
})
afterEach(() => room.close())

const signals = claimIdSchema.parse('signals')
const trap = claimIdSchema.parse('trap')

const newClaim = (label: string): Command => ({ type: 'addClaim', claim: plainClaim('claim', label) })
const relabel = (id: typeof signals, label: string): Command => ({ type: 'editClaim', id, set: { label } })
const state = (person: Person) => person.session.getSnapshot()
const label = (person: Person, id: string) => state(person).graph.claims.get(id)?.label
const storedLabel = async (id: string) =>
  (await room.document()).claims.find((claim) => claim.id === id)?.label

/** What the screen shows is what the store holds. */
async function expectInStep(person: Person): Promise<void> {
  expect(state(person).graph.toDocument()).toEqual(await room.document())
  expect(state(person).version).toBe(await room.version())
  expect(state(person).status).toBe('saved')
}

describe('a change', () => {
  test('shows at once and is saved after', async () => {
    const change = ada.session.run([newClaim('A new claim')])
    expect(change?.added.claims[0]?.id).toBe('a-new-claim')
    expect(label(ada, 'a-new-claim')).toBe('A new claim')
    expect(state(ada).status).toBe('saving')
    await settled()
    await expectInStep(ada)
    expect(await room.version()).toBe(2)
  })

  test('that breaks a rule changes nothing and is told', async () => {
    const before = state(ada).graph
    const refused = ada.session.run([relabel(signals, 'x'.repeat(81))])
    expect(refused).toBeNull()
    expect(state(ada).graph).toBe(before)
    expect(state(ada).messages.at(-1)?.tone).toBe('error')
    expect(await room.version()).toBe(1)
  })

  test('keeps the very objects of what it did not touch', async () => {
    const before = state(ada).graph.claims.get('trap')
    ada.session.run([relabel(signals, 'Signs are misread')])
    await settled()
    expect(state(ada).graph.claims.get('trap')).toBe(before)
  })

  test('is signed with the name the person gave', async () => {
    ada.session.setAuthor('  Ada ')
    ada.session.run([newClaim('Signed')])
    await settled()
    expect((await room.service.revisions(smallDocument().map.id))[0]?.by).toBe('Ada')
  })

  test('says once how it is signed, to someone who gave no name', async () => {
    ada.session.run([newClaim('First')])
    ada.session.run([newClaim('Second')])
    const offers = state(ada).messages.filter(({ action }) => action?.kind === 'name')
    expect(offers.map(({ text }) => text)).toEqual(['Your changes are signed “Reader”.'])
    ada = await ada.reload()
    ada.session.run([newClaim('Third')])
    expect(state(ada).messages).toEqual([])
  })

  test('one after another, each on the last, are no conflict with oneself', async () => {
    ada.session.run([relabel(signals, 'One')])
    ada.session.run([relabel(signals, 'Two')])
    ada.session.run([relabel(signals, 'Three')])
    await settled()
    await expectInStep(ada)
    expect(await storedLabel('signals')).toBe('Three')
    expect(state(ada).conflicts).toEqual([])
  })
})

describe('undo and redo', () => {
  test('go through the changes by intent, and back', async () => {
    ada.session.run([newClaim('First')])
    ada.session.run([newClaim('Second')])
    await settled()
    expect(state(ada).undoWords).toContain('Second')
    ada.session.undo()
    ada.session.undo()
    expect(label(ada, 'second')).toBeUndefined()
    expect(label(ada, 'first')).toBeUndefined()
    expect(state(ada).canUndo).toBe(false)
    await settled()
    expect((await room.document()).claims).toEqual(smallDocument().claims)
    ada.session.redo()
    await settled()
    expect(label(ada, 'first')).toBe('First')
    await expectInStep(ada)
    ada.session.undo()
    ada.session.redo()
    ada.session.redo()
    await settled()
    expect(label(ada, 'second')).toBe('Second')
    expect(state(ada).canRedo).toBe(false)
    await expectInStep(ada)
  })

  test('bring back all that hung on what was removed', async () => {
    ada.session.remove([{ claim: signals }])
    expect(state(ada).messages.at(-1)?.text).toBe('Removed “Signals are misread”, with 3 links and 1 note.')
    await settled()
    expect(state(ada).graph.links.size).toBe(1)
    const action = state(ada).messages.at(-1)?.action
    ada.session.undo(action?.kind === 'undo' ? action.requestId : undefined)
    // What offered it offers it no more.
    expect(state(ada).messages.filter((message) => message.action?.kind === 'undo')).toEqual([])
    await settled()
    await expectInStep(ada)
    expect((await room.document()).links).toEqual(smallDocument().links)
    expect((await room.document()).annotations).toEqual(smallDocument().annotations)
  })

  test('bring back several that were removed together, as one change', async () => {
    ada.session.mark([{ claim: trap }, { claim: signals }])
    expect(ada.session.removeChosen()).toBe(true)
    expect(state(ada).messages.at(-1)?.text).toBe('Removed 2 claims, with 4 links and 1 note.')
    expect(state(ada)).toMatchObject({ selection: null, marked: new Set() })
    expect(ada.session.removeChosen()).toBe(false)
    await settled()
    expect(await room.version()).toBe(2)
    ada.session.undo()
    await settled()
    await expectInStep(ada)
    expect((await room.document()).claims).toEqual(smallDocument().claims)
  })

  test('work after a reload', async () => {
    ada.session.run([newClaim('Before the reload')])
    await settled()
    ada = await ada.reload()
    expect(state(ada).undoWords).toContain('Before the reload')
    ada.session.undo()
    await settled()
    expect(label(ada, 'before-the-reload')).toBeUndefined()
    await expectInStep(ada)
    ada = await ada.reload()
    ada.session.redo()
    await settled()
    expect(label(ada, 'before-the-reload')).toBe('Before the reload')
    await expectInStep(ada)
  })

  test('work after the map was left while a change was on its way', async () => {
    const [storage, tabStorage] = [memoryStorage(), memoryStorage()]
    const first = await room.open(storage, tabStorage)
    first.session.run([newClaim('On its way')])
    first.stop()
    await settled()
    const second = await room.open(storage, tabStorage)
    second.session.run([newClaim('Later')])
    await settled()
    await second.pass(300)
    // What the one that was left still waits for comes too late to change what is kept.
    await first.pass(300)
    const third = await second.reload()
    expect(state(third).undoWords).toContain('Later')
    third.session.undo()
    third.session.undo()
    await settled()
    expect((await room.document()).claims).toEqual(smallDocument().claims)
    expect(await room.version()).toBe(5)
    await expectInStep(third)
  })

  test('a new change after an undo leaves nothing to redo', async () => {
    ada.session.run([newClaim('First')])
    ada.session.undo()
    ada.session.run([newClaim('Other')])
    expect(state(ada).canRedo).toBe(false)
    await settled()
    await expectInStep(ada)
  })

  test('take back a change that is still waiting to be sent', async () => {
    ada.line.up = false
    ada.session.run([newClaim('Never seen')])
    await settled()
    ada.session.undo()
    expect(label(ada, 'never-seen')).toBeUndefined()
    ada.line.up = true
    await ada.pass(1_000)
    await expectInStep(ada)
    expect((await room.document()).claims).toEqual(smallDocument().claims)
  })

  test('are refused where someone changed the same place later, and say so', async () => {
    const ben = await room.open()
    ada.session.run([relabel(signals, 'As Ada says')])
    await settled()
    await ben.session.refresh()
    ben.session.run([relabel(signals, 'As Ben says')])
    await settled()
    await ada.session.refresh()
    ada.session.undo()
    await settled()
    expect(await storedLabel('signals')).toBe('As Ben says')
    expect(state(ada).messages.at(-1)?.tone).toBe('error')
    await expectInStep(ada)
  })
})

describe('when the server is away', () => {
  test('changes wait, are shown, and are sent once when it is back', async () => {
    ada.line.up = false
    ada.session.run([newClaim('While away')])
    ada.session.run([relabel(signals, 'Also while away')])
    await settled()
    expect(state(ada).status).toBe('waiting')
    expect(state(ada).unsaved).toBe(2)
    expect(label(ada, 'while-away')).toBe('While away')
    ada.line.up = true
    await ada.pass(1_000)
    await expectInStep(ada)
    expect(await room.version()).toBe(3)
  })

  test('it waits longer each time, and not at all when asked', async () => {
    ada.line.up = false
    ada.session.run([newClaim('Patience')])
    await settled()
    await ada.pass(1_000)
    ada.line.up = true
    await ada.pass(1_000)
    expect(state(ada).status).toBe('waiting')
    ada.session.retryNow()
    await settled()
    await expectInStep(ada)
  })

  test('what waits outlives a reload and arrives once', async () => {
    ada.line.up = false
    ada.session.run([newClaim('Kept')])
    ada.session.run([newClaim('Kept too')])
    await settled()
    ada = await ada.reload()
    await settled()
    await expectInStep(ada)
    expect(await room.version()).toBe(3)
    expect(label(ada, 'kept-too')).toBe('Kept too')
    ada.session.undo()
    await settled()
    expect(label(ada, 'kept-too')).toBeUndefined()
    await expectInStep(ada)
  })

  test('a write whose answer was lost is not made twice', async () => {
    ada.line.losesNextAnswer = true
    ada.session.run([newClaim('Once')])
    await settled()
    expect(state(ada).status).toBe('waiting')
    ada = await ada.reload()
    await settled()
    await expectInStep(ada)
    expect(await room.version()).toBe(2)
    expect((await room.document()).claims.filter((claim) => claim.label === 'Once')).toHaveLength(1)
  })

  test('a closed tab leaves what waits to the next one', async () => {
    const storage = memoryStorage()
    const first = await room.open(storage)
    first.line.up = false
    first.session.run([newClaim('Left behind')])
    await settled()
    const second = await room.open(storage)
    await settled()
    expect(await storedLabel('left-behind')).toBe('Left behind')
    await expectInStep(second)
    // And the first tab, when its line is back, makes nothing twice.
    first.line.up = true
    await first.pass(1_000)
    await expectInStep(first)
    expect(await room.version()).toBe(2)
  })
})

describe('two people', () => {
  test('who change different things lose nothing and see each other', async () => {
    const ben = await room.open()
    ada.session.run([relabel(signals, 'By Ada')])
    await settled()
    ben.session.run([relabel(trap, 'By Ben')])
    await settled()
    expect(label(ben, 'signals')).toBe('By Ada')
    await expectInStep(ben)
    await ada.session.refresh()
    await expectInStep(ada)
  })

  test('who set one field see both wordings, and may keep their own', async () => {
    const ben = await room.open()
    ada.session.run([relabel(signals, 'By Ada')])
    await settled()
    ben.session.run([relabel(signals, 'By Ben')])
    await settled()
    const [conflict] = state(ben).conflicts
    expect(conflict?.issues).toMatchObject([{ yours: 'By Ben', theirs: 'By Ada' }])
    expect(label(ben, 'signals')).toBe('By Ada')
    ben.session.resolve(conflict?.requestId ?? '', 'mine')
    await settled()
    expect(await storedLabel('signals')).toBe('By Ben')
    expect(state(ben).conflicts).toEqual([])
    await expectInStep(ben)
  })

  test('may let the other be, and keep what did not clash', async () => {
    const ben = await room.open()
    ada.session.run([relabel(signals, 'By Ada')])
    await settled()
    ben.session.run([{ type: 'editClaim', id: signals, set: { label: 'By Ben', text: 'Text by Ben' } }])
    await settled()
    ben.session.resolve(state(ben).conflicts[0]?.requestId ?? '', 'theirs')
    await settled()
    const claim = (await room.document()).claims.find(({ id }) => id === 'signals')
    expect(claim).toMatchObject({ label: 'By Ada', text: 'Text by Ben' })
    await expectInStep(ben)
  })

  test('what waited is looked at against what others did meanwhile', async () => {
    const ben = await room.open()
    ben.line.up = false
    ben.session.run([newClaim('Ben, away')])
    ben.session.run([relabel(signals, 'By Ben')])
    await settled()
    ada.session.run([relabel(signals, 'By Ada')])
    await settled()
    ben.line.up = true
    await ben.pass(1_000)
    expect(await storedLabel('ben-away')).toBe('Ben, away')
    expect(state(ben).conflicts).toMatchObject([{ issues: [{ yours: 'By Ben', theirs: 'By Ada' }] }])
    expect(await storedLabel('signals')).toBe('By Ada')
  })

  test('an edit of what the other removed says so and cannot be kept', async () => {
    const ben = await room.open()
    ada.session.remove([{ claim: signals }])
    await settled()
    ben.session.run([relabel(signals, 'By Ben')])
    await settled()
    const [conflict] = state(ben).conflicts
    expect(conflict?.issues[0]?.theirs).toBeNull()
    ben.session.resolve(conflict?.requestId ?? '', 'mine')
    await settled()
    expect(state(ben).conflicts).toEqual([])
    await expectInStep(ben)
  })

  test('undo only their own', async () => {
    const ben = await room.open()
    ada.session.run([newClaim('By Ada')])
    await settled()
    ben.session.run([newClaim('By Ben')])
    await settled()
    await ada.session.refresh()
    ada.session.undo()
    await settled()
    expect(await storedLabel('by-ada')).toBeUndefined()
    expect(await storedLabel('by-ben')).toBe('By Ben')
    expect(state(ada).canUndo).toBe(false)
  })

  test('take in what the other did as it is told', async () => {
    const ben = await room.open()
    const change = ada.session.run([newClaim('Told')])
    await settled()
    if (!change) throw new Error('the change was refused')
    await ben.session.receive({ version: 2, change })
    expect(label(ben, 'told')).toBe('Told')
    await expectInStep(ben)
  })

  test('who add claims of one label at the same time both keep theirs', async () => {
    const ben = await room.open()
    ada.session.run([newClaim('Same words')])
    await settled()
    ben.session.run([newClaim('Same words')])
    await settled()
    const same = (await room.document()).claims.filter((claim) => claim.label === 'Same words')
    expect(same).toHaveLength(2)
    await expectInStep(ben)
  })
})
