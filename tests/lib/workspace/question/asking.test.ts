import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { claimIdSchema, linkIdSchema } from '@/graph/model/ids'
import { noFilter, nothingHidden } from '@/lib/workspace/state/workspace-state'
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
const state = (person: Person) => person.session.getSnapshot()

describe('asking', () => {
  test('gives the chains, and shows the strongest on the map', async () => {
    await ada.session.ask('domestic trap -> accident')
    expect(state(ada).answer?.chains).toHaveLength(1)
    expect(state(ada)).toMatchObject({ shownChain: 0, panel: 'chains', asking: false, questionError: null })
  })

  test('answers about what one just changed', async () => {
    ada.session.run([{ type: 'editLink', id: linkIdSchema.parse('l-trap'), set: { strength: 1 } }])
    await ada.session.ask('domestic trap -> accident')
    expect(state(ada).answer?.map.version).toBe(2)
    expect(state(ada).answer?.chains[0]?.strength).toBe(0.6)
  })

  test('a question that cannot be read says where', async () => {
    await ada.session.ask('domestic trap -> "accident')
    expect(state(ada).answer).toBeNull()
    expect(state(ada).questionError?.span?.[0]).toBe(17)
  })

  test('has no Cypher to show where the embedded store answers', async () => {
    await ada.session.ask('domestic trap -> accident')
    expect(await ada.session.cypher()).toBeNull()
  })

  test('only the last question counts', async () => {
    const first = ada.session.ask('domestic trap -> signals')
    const second = ada.session.ask('domestic trap -> accident')
    await Promise.all([first, second])
    expect(state(ada).asked).toBe('domestic trap -> accident')
    expect(state(ada).answer?.chains[0]?.claims.at(-1)).toBe('accident')
  })

  test('going back to a place asks its question and selects what it had', async () => {
    const { selection: _selection, ...place } = { selection: null }
    await ada.session.ask('domestic trap -> accident')
    ada.session.goTo({
      ...place,
      selection: { claim: signals },
      marked: new Set([signals, claimIdSchema.parse('trap')]),
      note: null,
      panel: 'selection',
      tab: 'graph',
      outline: 'flat',
      find: 'sig',
      filter: noFilter,
      question: 'domestic trap -> signals',
      chain: 0,
      lanes: null,
      hidden: nothingHidden,
      onlyStanding: false,
      source: null,
      sourcePlace: null,
      past: null,
    })
    await settled()
    expect(state(ada)).toMatchObject({ selection: { claim: 'signals' }, panel: 'selection', outline: 'flat' })
    expect([...state(ada).marked]).toEqual(['signals', 'trap'])
    expect(state(ada).answer?.chains[0]?.claims.at(-1)).toBe('signals')
  })
})
