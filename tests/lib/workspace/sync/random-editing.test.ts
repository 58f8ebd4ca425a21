/** Random editing with lines that drop, answers that are lost and pages that are left: what has to hold whatever happens. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isEmpty } from '@/graph/change'
import type { Arranger } from '@/lib/workspace/sync/kept-places'
import { type Choice, choiceArbitrary, commandFor } from '../../../graph/map-generator'
import { createRoom, memoryStorage, type Person, type Room, settled } from '../session-room'
import { smallDocument } from '../small-map'

type Step = { who: number } & (
  | { does: 'run'; choices: Choice[] }
  | { does: 'undo' | 'redo' | 'line' | 'lose' | 'reload' | 'settle' }
  | { does: 'leave' | 'turns' | 'pass'; time: number }
)

const who = fc.nat(1)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      who,
      does: fc.constant('run' as const),
      choices: fc.array(choiceArbitrary, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      who,
      does: fc.constantFrom('undo', 'undo', 'redo', 'line', 'lose', 'reload', 'settle'),
    }),
  },
  { weight: 4, arbitrary: fc.record({ who, does: fc.constantFrom('leave', 'turns'), time: fc.nat(12) }) },
  { weight: 2, arbitrary: fc.record({ who, does: fc.constant('pass' as const), time: fc.nat(1500) }) },
)
const steps = fc.array(step, { minLength: 4, maxLength: 24, size: 'max' })
/** The same each time: what it finds once it finds again. */
const runs = { seed: 7, numRuns: 40 }

const state = (person: Person) => person.session.getSnapshot()
const failures = (person: Person) =>
  state(person).messages.filter(({ text }) => /^Not saved|taken back/.test(text))

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((done) => setImmediate(done))
}

/** A canvas that lays everything out in a row, and what is new below. */
function canvasOf(person: Person, shift: number): Arranger {
  const row = [...state(person).graph.claims.keys()]
  const laidOut = row.map((id, index) => ({ id: id as string, x: shift + index * 200, y: 0 }))
  const fresh: Arranger['placesFor'] = ({ added }) =>
    added.claims.flatMap(({ id, position }) => (position ? [] : [{ id, x: shift, y: 90 }]))
  return { laidOut: () => laidOut, placesFor: fresh }
}

/** One person's browser, page after page. Counts the changes that have to reach the server. */
async function browserIn(room: Room, shift: number) {
  const storages = [memoryStorage(), memoryStorage()] as const
  const left: Person[] = []
  let serial = 0
  const opened = (person: Person) => {
    person.session.arrangeBy(canvasOf(person, shift))
    return person
  }
  const browser = { person: opened(await room.open(...storages)), made: 0, take }

  async function take(step: Step): Promise<void> {
    const { person } = browser
    const { session, line } = person
    switch (step.does) {
      case 'run': {
        const commands = step.choices.map((choice) =>
          commandFor(state(person).graph, choice, shift + serial++),
        )
        const change = session.run(commands)
        if (change && !isEmpty(change)) browser.made += 1
        return
      }
      case 'undo':
        if (state(person).canUndo) browser.made += 1
        return session.undo()
      case 'redo':
        if (state(person).canRedo) browser.made += 1
        return session.redo()
      case 'line':
        line.up = !line.up
        return
      case 'lose':
        line.losesNextAnswer = true
        return
      case 'settle': {
        const { conflicts, aside } = state(person)
        for (const { requestId } of conflicts) session.resolve(requestId, 'mine')
        for (const { requestId } of aside) session.settleAside(requestId, 'retry')
        return
      }
      case 'turns':
        return turns(step.time)
      case 'pass':
        return person.pass(step.time)
      case 'reload':
        browser.person = opened(await person.reload())
        return
      case 'leave':
        left.push(person)
        person.stop()
        await turns(step.time)
        browser.person = opened(await room.open(...storages))
        // What the page that was left still waits for comes to its end.
        for (const earlier of left) await earlier.pass(400)
    }
  }
  return browser
}

async function calm(person: Person): Promise<void> {
  person.line.up = true
  person.line.losesNextAnswer = false
  await settled()
  for (let wait = 0; wait < 12 && state(person).unsaved > 0; wait++) await person.pass(40_000)
  await person.session.refresh()
}

async function inRoom(task: (room: Room) => Promise<void>): Promise<void> {
  const room = await createRoom(smallDocument())
  try {
    await task(room)
  } finally {
    await room.close()
  }
}

test('alone: every change arrives once, can be taken back on any later page, and all of it leads back to the byte', async () => {
  const alone = (taken: Step[]) =>
    inRoom(async (room) => {
      const start = JSON.stringify(await room.document())
      const browser = await browserIn(room, 0)
      for (const step of taken) {
        const { undoWords, redoWords } = state(browser.person)
        await browser.take(step)
        if (step.does === 'reload' || step.does === 'leave')
          expect(state(browser.person)).toMatchObject({ undoWords, redoWords })
      }
      await calm(browser.person)
      expect(failures(browser.person)).toEqual([])
      expect(state(browser.person)).toMatchObject({ status: 'saved', aside: [], conflicts: [] })
      expect(state(browser.person).graph.toDocument()).toEqual(await room.document())
      expect(await room.version()).toBe(1 + browser.made)
      while (state(browser.person).canUndo) await browser.take({ who: 0, does: 'undo' })
      await calm(browser.person)
      expect(JSON.stringify(await room.document())).toBe(start)
      expect(JSON.stringify(state(browser.person).graph.toDocument())).toBe(start)
    })
  await fc.assert(fc.asyncProperty(steps, alone), runs)
})

test('two at once: all that waited is saved, put aside or asked about, and both screens show what is stored', async () => {
  const together = (taken: Step[]) =>
    inRoom(async (room) => {
      const browsers = [await browserIn(room, 0), await browserIn(room, 1000)]
      for (const step of taken) await browsers[step.who]?.take(step)
      for (let round = 0; round < 3; round++) {
        for (const browser of browsers) {
          await calm(browser.person)
          for (const { requestId } of state(browser.person).conflicts)
            browser.person.session.resolve(requestId, 'theirs')
        }
      }
      const stored = await room.document()
      for (const { person } of browsers) {
        await calm(person)
        expect(state(person)).toMatchObject({ status: 'saved', conflicts: [] })
        expect(state(person).graph.toDocument()).toEqual(stored)
      }
    })
  await fc.assert(fc.asyncProperty(steps, together), runs)
})
