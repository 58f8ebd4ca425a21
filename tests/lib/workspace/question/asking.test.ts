import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fail } from '@/graph/errors'
import { claimIdSchema, linkIdSchema } from '@/graph/model/ids'
import { answeredHere, createAsk } from '@/lib/workspace/question/ask-map'
import { askHere } from '@/lib/workspace/question/preview'
import { createStateCell } from '@/lib/workspace/state/state-cell'
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

  test('with the server away is answered here, as it would be there, and says so', async () => {
    await ada.session.ask('domestic trap -> accident')
    const there = state(ada).answer
    ada.line.up = false
    await ada.session.ask('domestic trap -> accident')
    expect(there?.notes).toEqual([])
    expect(state(ada).answer).toEqual({ ...there, notes: [answeredHere] })
    expect(state(ada)).toMatchObject({ shownChain: 0, panel: 'chains', asking: false, questionError: null })

    // Of what is on the screen, saved or not.
    ada.session.run([{ type: 'editLink', id: linkIdSchema.parse('l-trap'), set: { strength: 1 } }])
    const asked = ada.session.ask('domestic trap -> accident')
    await ada.pass(3_000)
    await asked
    expect(state(ada).answer?.chains[0]?.strength).toBe(0.6)
    await ada.session.ask('domestic trap -> "accident')
    expect(state(ada).questionError?.span?.[0]).toBe(17)

    ada.line.up = true
    await ada.session.ask('signals -> accident')
    expect(state(ada).answer?.notes).toEqual([])
  })

  test('with the store away is answered here too; what the server refuses is not', async () => {
    const asked = 'domestic trap -> accident'
    const settings = (chains: () => Promise<never>) => ({
      state: createStateCell(state(ada)),
      server: { chains },
      answerHere: async (...asked: Parameters<typeof askHere>) => askHere(...asked),
      whenSaved: async () => undefined,
      delay: () => () => undefined,
    })
    const refusing = (code: 'store-unavailable' | 'internal') => async () => fail(code, '', 'No.')
    const going = new AbortController()
    const answer = await createAsk(settings(refusing('store-unavailable')))(asked, going.signal)
    expect([answer.notes, answer.chains.length]).toEqual([[answeredHere], 1])
    await expect(createAsk(settings(refusing('internal')))(asked, going.signal)).rejects.toMatchObject({
      code: 'internal',
    })
    going.abort()
    await expect(createAsk(settings(refusing('store-unavailable')))(asked, going.signal)).rejects.toThrow(
      'No.',
    )
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
