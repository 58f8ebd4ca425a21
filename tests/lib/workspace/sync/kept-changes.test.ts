import { describe, expect, it } from 'vitest'
import { emptyChange } from '@/graph/change'
import type { MapId } from '@/graph/model/ids'
import { createChangeKeeper } from '@/lib/workspace/sync/kept-changes'
import { emptyUndoStack, pushed } from '@/lib/workspace/sync/undo-stack'
import { memoryStorage } from '../session-room'

const item = (requestId: string) => ({ requestId, version: null, change: emptyChange(), words: requestId })
const entry = { requestId: 'r1', words: '', at: '', by: '', attempted: false, commands: [], baseVersion: 1 }

function keeping() {
  const [storage, tabStorage] = [memoryStorage(), memoryStorage()]
  const waiting = new Set<() => void>()
  const delay = (task: () => void) => {
    waiting.add(task)
    return () => waiting.delete(task)
  }
  const keeper = () => createChangeKeeper({ storage, tabStorage, newId: () => 'tab', delay }, 'm' as MapId)
  const wordsKept = () =>
    keeper()
      .readStack()
      .undo.map(({ words }) => words)
  const pass = () => {
    for (const task of [...waiting]) task()
  }
  return { storage, keeper: keeper(), wordsKept, pass, waiting }
}

describe('what is kept in the browser', () => {
  it('is what waits to be sent, at once; and what can be taken back, in the next pause, once for all of them', () => {
    const { storage, keeper, wordsKept, pass, waiting } = keeping()
    const one = pushed(emptyUndoStack, item('one'))
    const two = pushed(one, item('two'))
    keeper.keep([entry], one)
    expect(storage.length).toBe(1)
    keeper.keep([], two)
    expect(storage.length).toBe(0)
    expect([wordsKept(), waiting.size]).toEqual([[], 1])
    pass()
    expect([wordsKept(), waiting.size]).toEqual([['one', 'two'], 0])
    keeper.keep([], two)
    expect(waiting.size).toBe(0)
  })

  it('is all of it when the page is left before the pause', () => {
    const { keeper, wordsKept, waiting } = keeping()
    keeper.keep([], pushed(emptyUndoStack, item('one')))
    keeper.flush()
    expect([wordsKept(), waiting.size]).toEqual([['one'], 0])
  })

  it('is not written over by a page that only read it', () => {
    const { keeper, wordsKept, pass } = keeping()
    keeper.keep([], pushed(emptyUndoStack, item('one')))
    pass()
    const stack = keeper.readStack()
    keeper.keep([], stack)
    keeper.flush()
    expect(wordsKept()).toEqual(['one'])
  })
})
