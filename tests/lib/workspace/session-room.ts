/**
 * A room for testing sessions: one real store, several people at it, each with a line that can be cut, a clock that is
 * moved by hand, and a browser storage that outlives the session.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from '@/graph/edit/command'
import { fail } from '@/graph/errors'
import type { MapDocument } from '@/graph/model/map-document'
import type { MapStore } from '@/graph/store'
import { createMapService } from '@/lib/map-service'
import type { MapService } from '@/lib/map-service/verbs'
import { createSqliteStore } from '@/lib/stores/sqlite/sqlite-store'
import { askHere } from '@/lib/workspace/question/preview'
import { createSession } from '@/lib/workspace/session'
import type { WorkspaceSession } from '@/lib/workspace/session-contract'
import type { KeyValueStorage } from '@/lib/workspace/state/browser-storage'
import type { MapEvents, WorkspaceServer } from '@/lib/workspace/sync/workspace-server'

export interface Person {
  session: WorkspaceSession
  line: Line
  /** Lets time pass, in milliseconds. */
  pass(milliseconds: number): Promise<void>
  /** Goes elsewhere in the app: the map is closed, but what is on its way comes to its end, and time passes for it. */
  stop(): void
  /** Closes the page and opens it again in the same browser; the page itself needs the server. */
  reload(): Promise<Person>
}

/** What stands between a browser and the server. */
export interface Line {
  /** Whether requests reach the server. */
  up: boolean
  /** The next write reaches the server, but its answer does not come back. */
  losesNextAnswer: boolean
  /** How many writes reached the server. */
  writes: number
  /** The writes on which the server breaks, each time; it does nothing then. */
  breaksOn: ((commands: readonly Command[]) => boolean) | null
}

export interface Room {
  service: MapService
  open(storage?: KeyValueStorage, tabStorage?: KeyValueStorage): Promise<Person>
  document(): Promise<MapDocument>
  version(): Promise<number>
  close(): Promise<void>
}

export async function createRoom(document: MapDocument): Promise<Room> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-session-'))
  const store: MapStore = createSqliteStore(folder)
  let ticks = 0
  const service = createMapService(store, {
    now: () => new Date(Date.UTC(2026, 0, 1) + ticks++ * 1000).toISOString(),
    newId: () => `made-${ticks++}`,
  })
  await service.importDocument(document)
  const map = document.map.id
  let people = 0

  async function open(storage = memoryStorage(), tabStorage = memoryStorage()): Promise<Person> {
    const line: Line = { up: true, losesNextAnswer: false, writes: 0, breaksOn: null }
    const timers = createTimers()
    let leave = () => {}
    const stored = await service.get(map)
    const person = ++people
    let made = 0
    const session = createSession({
      initial: { document: stored.document, version: stored.version },
      server: overLine(service, map, line),
      answerHere: async (...asked) => askHere(...asked),
      storage,
      tabStorage,
      newId: () => `p${person}-${++made}`,
      now: () => '2026-02-02T12:00:00.000Z',
      delay: timers.delay,
      onLeave(task) {
        leave = task
        return () => {
          leave = () => {}
        }
      },
    })
    const stop = session.start()
    await settled()
    return {
      session,
      line,
      async pass(milliseconds) {
        timers.pass(milliseconds)
        await settled()
      },
      stop,
      reload() {
        leave()
        stop()
        return open(storage, tabStorage)
      },
    }
  }

  return {
    service,
    open,
    document: async () => (await service.get(map)).document,
    version: async () => (await service.get(map)).version,
    async close() {
      await store.close()
      await rm(folder, { recursive: true })
    },
  }
}

function overLine(service: MapService, map: MapDocument['map']['id'], line: Line): WorkspaceServer {
  async function write<T>(send: () => Promise<T>): Promise<T> {
    if (!line.up) throw new TypeError('fetch failed')
    line.writes += 1
    const answer = await send()
    if (line.losesNextAnswer) {
      line.losesNextAnswer = false
      throw new TypeError('fetch failed')
    }
    return answer
  }
  async function read<T>(send: () => Promise<T>): Promise<T> {
    if (!line.up) throw new TypeError('fetch failed')
    return send()
  }
  return {
    commands: (batch) =>
      write(() => {
        if (line.breaksOn?.(batch.commands)) fail('internal', '', 'Something went wrong on the server.')
        return service.command(map, batch)
      }),
    undo: (request) => write(() => service.undo(map, request)),
    watch: (events) => watchOver(service, map, line, events),
    load: (version) => read(() => service.get(map, version)),
    revisions: (range) => read(() => service.revisions(map, range)),
    chains: (question) => read(() => service.chains(map, question)),
    statement: (question) =>
      read(async () => (await service.chains(map, question, { explain: true })).statement ?? null),
  }
}

/** What is told while the line is down is told once it is up again, as a browser's EventSource does it. */
function watchOver(
  service: MapService,
  map: MapDocument['map']['id'],
  line: Line,
  events: MapEvents,
): () => void {
  const leaving = new AbortController()
  const tell = async () => {
    for await (const written of service.follow(map, events.after(), leaving.signal)) {
      while (!line.up && !leaving.signal.aborted) await settled()
      if (!leaving.signal.aborted) events.change(written)
    }
  }
  void tell().catch(() => events.deleted())
  return () => leaving.abort()
}

function createTimers() {
  let now = 0
  let waiting: { at: number; task: () => void }[] = []
  return {
    delay(task: () => void, milliseconds: number) {
      const timer = { at: now + milliseconds, task }
      waiting.push(timer)
      return () => {
        waiting = waiting.filter((other) => other !== timer)
      }
    },
    pass(milliseconds: number) {
      now += milliseconds
      const due = waiting.filter(({ at }) => at <= now)
      waiting = waiting.filter(({ at }) => at > now)
      for (const { task } of due) task()
    },
  }
}

/** Everything that was under way has come to its end: the store answers within a few turns of the event loop. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((done) => setImmediate(done))
}

export function memoryStorage(): KeyValueStorage {
  const values = new Map<string, string>()
  return {
    get length() {
      return values.size
    },
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  }
}
