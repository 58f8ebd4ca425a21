/**
 * The way to the database: one driver, sessions that always name the database and the direction, transactions with
 * time limits that are tried again where that can help, and errors as the port has them. It knows no graph.
 */

import { setTimeout as sleep } from 'node:timers/promises'
import neo4j, { type Driver, type Session, type Transaction } from 'neo4j-driver'
import { asStoreError, isPassing, unavailable } from './driver-error'

export interface Neo4jSettings {
  uri: string
  username: string
  password: string
  database: string
}

/** Milliseconds a transaction may take on the server unless told: it may have to plan statements, or wait for a lock. */
export const usualTime = 20_000

/**
 * Milliseconds. After `quiet` a server that has not answered is asked whether it still does, and has `pulse` for it: so one
 * that is away is told within five seconds.
 */
const limits = {
  connect: 2_000,
  acquire: 3_000,
  retry: 2_000,
  quiet: 2_500,
  pulse: 1_500,
} as const

export interface TransactionOptions {
  mode: 'READ' | 'WRITE'
  /** Milliseconds until the server stops it, else `usualTime`; a little later it counts as lost here. */
  time?: number
  /** Milliseconds the server may be late in stopping it: 500 unless told. Some look only every two seconds. */
  grace?: number
  /** Its changes are thrown away: it only wants the locks that writing takes. */
  rollback?: boolean
  /** Try again where a fault may pass: true unless told. */
  retry?: boolean
}

/** When a transaction was asked for, and when it counts as lost, through all that it is tried: as `Date.now()` counts. */
interface Span {
  start: number
  deadline: number
}

/** How much a statement wrote. */
export interface Counters {
  nodesCreated: number
  nodesDeleted: number
  relationshipsCreated: number
}

/** What rows can be read from. */
export interface Reader {
  rows<T extends object>(text: string, parameters?: Record<string, unknown>): Promise<T[]>
}

/** Statements within one transaction. Several may be sent without waiting for one another; they run in that order. */
export class Statements implements Reader {
  readonly #transaction: Transaction

  constructor(transaction: Transaction) {
    this.#transaction = transaction
  }

  async rows<T extends object>(text: string, parameters: Record<string, unknown> = {}): Promise<T[]> {
    const { records } = await this.#transaction.run(text, parameters)
    return records.map((record) => record.toObject() as T)
  }

  /** What it wrote, and its first row. */
  async run(
    text: string,
    parameters: Record<string, unknown> = {},
  ): Promise<{ counters: Counters; first: Record<string, unknown> | undefined }> {
    const { records, summary } = await this.#transaction.run(text, parameters)
    return { counters: summary.counters.updates(), first: records[0]?.toObject() }
  }
}

export class Connection {
  readonly settings: Neo4jSettings
  readonly #driver: Driver
  /** Reads after a write see it, on any member of a cluster. */
  readonly #bookmarks = neo4j.bookmarkManager()
  #closed = false
  /** Whether the server answers just now: one question for all who wait. */
  #pulse: Promise<boolean> | undefined

  constructor(settings: Neo4jSettings) {
    this.settings = settings
    this.#driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.username, settings.password), {
      connectionTimeout: limits.connect,
      connectionAcquisitionTimeout: limits.acquire,
      maxTransactionRetryTime: 0,
      disableLosslessIntegers: true,
      userAgent: 'throughline',
    })
  }

  /**
   * The outcome of `work` in one transaction, which is committed (or rolled back) when it ends and rolled back when it
   * throws. Faults that may pass are tried again for two seconds, so `work` may run several times.
   */
  transaction<T>(options: TransactionOptions, work: (statements: Statements) => Promise<T>): Promise<T> {
    return this.#untilItPasses(options, async (session, time) => {
      // Not waited for: what follows is sent along, and is ignored by a server that refuses to begin.
      const transaction = session.beginTransaction({ timeout: time })
      try {
        const [result] = await Promise.all([work(new Statements(transaction)), transaction])
        await (options.rollback ? transaction.rollback() : transaction.commit())
        return result
      } finally {
        // Does nothing after a commit; its own failure is not the one to tell.
        if (transaction.isOpen()) await transaction.rollback().catch(() => undefined)
      }
    })
  }

  /**
   * For statements that read and need no other beside them: each is a transaction of its own, asked and answered in a
   * single round trip, where `transaction` takes one more to commit. Tried again as that is.
   */
  reader(options: Omit<TransactionOptions, 'mode' | 'rollback'> = {}): Reader {
    return {
      rows: <T extends object>(text: string, parameters: Record<string, unknown> = {}) =>
        this.#untilItPasses({ ...options, mode: 'READ' }, async (session, time) => {
          const { records } = await session.run(text, parameters, { timeout: time })
          return records.map((record) => record.toObject() as T)
        }),
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#driver.close()
  }

  /** `work` in a session of its own, again and again where a fault may pass; it is given the time that the server may take. */
  async #untilItPasses<T>(
    options: TransactionOptions,
    work: (session: Session, time: number) => Promise<T>,
  ): Promise<T> {
    const start = Date.now()
    const until = start + limits.retry
    const deadline = start + (options.time ?? usualTime) + (options.grace ?? 500)
    for (let pause = 20; ; pause *= 2) {
      try {
        // The driver would connect again, and nobody would be left to close that.
        if (this.#closed) throw unavailable('The store was closed.')
        return await this.#attempt(options, { start, deadline }, work)
      } catch (error) {
        if (options.retry === false || !isPassing(error) || Date.now() + pause > until) {
          throw asStoreError(error, this.settings)
        }
        await sleep(pause)
      }
    }
  }

  async #attempt<T>(
    { mode, time = usualTime }: TransactionOptions,
    span: Span,
    work: (session: Session, time: number) => Promise<T>,
  ): Promise<T> {
    const session = this.#driver.session({
      database: this.settings.database,
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
    })
    const running = work(session, Math.ceil(time))
    const watch = this.#watchOver(span)
    try {
      return await Promise.race([running, watch.lost])
    } finally {
      watch.end()
      // What hangs must not hold up the answer; the driver drops the connection when it breaks.
      void running.catch(() => undefined).finally(() => session.close().catch(() => undefined))
    }
  }

  /** `lost` rejects at the deadline, or earlier when the server is silent, until the watch is ended: that stops nothing by itself. */
  #watchOver({ start, deadline }: Span): { lost: Promise<never>; end: () => void } {
    // A timer and no signal: making and aborting one would cost as much as the rest of a question.
    let timer: NodeJS.Timeout | undefined
    let ended = false
    const lost = new Promise<never>((_, reject) => {
      const lookAt = (time: number) => {
        timer = setTimeout(() => look().catch(reject), Math.max(1, Math.min(time, deadline) - Date.now()))
      }
      const look = async () => {
        if (Date.now() >= deadline || !(await this.#answers())) {
          reject(unavailable(`Neo4j at ${this.settings.uri} did not answer in time. Try again in a moment.`))
        } else if (!ended) lookAt(Date.now() + limits.quiet)
      }
      lookAt(start + limits.quiet)
    })
    const end = () => {
      ended = true
      clearTimeout(timer)
    }
    return { lost, end }
  }

  #answers(): Promise<boolean> {
    const ask = async () => {
      const session = this.#driver.session({ database: this.settings.database, defaultAccessMode: 'READ' })
      const answer = session
        .run('RETURN 1', {}, { timeout: limits.pulse })
        .then(() => true)
        .catch(() => false)
      void answer.finally(() => session.close().catch(() => undefined))
      const answered = new AbortController()
      try {
        return await Promise.race([answer, sleep(limits.pulse, false, { signal: answered.signal })])
      } finally {
        answered.abort()
        this.#pulse = undefined
      }
    }
    this.#pulse ??= ask()
    return this.#pulse
  }
}
