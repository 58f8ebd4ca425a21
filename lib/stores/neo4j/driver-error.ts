/** What the driver and the server report, as `store-unavailable` with a sentence that says what to do. */
import { isRetryableError } from 'neo4j-driver'
import { ThroughlineError } from '@/graph/errors'

const greedy = /TransactionTimedOut|OutOfMemory|TransactionTerminated|LockClientStopped/

/** Where the database is, for the sentences; the password is never part of them. */
export interface Address {
  uri: string
  username: string
  database: string
}

/** The error as the port promises it; what is a fault of our own comes back as it is. */
export function asStoreError(error: unknown, address: Address): unknown {
  if (error instanceof ThroughlineError) return error
  const sentence = sentenceFor(codeOf(error), address)
  return sentence === undefined ? error : unavailable(sentence, error)
}

export function unavailable(detail: string, cause?: unknown): ThroughlineError {
  return new ThroughlineError({ code: 'store-unavailable', pointer: '', detail }, {}, cause)
}

/** Whether the statement was stopped for its time or its memory: another form of it may do. */
export function isTooGreedy(error: unknown): boolean {
  return greedy.test(codeOf(error))
}

/** Whether it was the memory. */
export function isOutOfMemory(error: unknown): boolean {
  return codeOf(error).includes('OutOfMemory')
}

/** Whether the same transaction may go through when tried again. Greedy ones would only be greedy again. */
export function isPassing(error: unknown): boolean {
  return error instanceof Error && isRetryableError(error) && !isTooGreedy(error)
}

/** Whether a uniqueness constraint was in the way. */
export function isTaken(error: unknown): boolean {
  return codeOf(error) === 'Neo.ClientError.Schema.ConstraintValidationFailed'
}

/** The driver's or the server's code, also of an error that was put into our words. */
export function codeOf(error: unknown): string {
  if (error instanceof ThroughlineError) return codeOf(error.cause)
  // The driver has no code for it: a server that hangs holds all connections, or never finishes opening one.
  if (error instanceof Error && error.message.startsWith('Connection acquisition timed out'))
    return 'ServiceUnavailable'
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function sentenceFor(code: string, { uri, username, database }: Address): string | undefined {
  if (code === 'ServiceUnavailable' || code === 'SessionExpired' || code === 'ProtocolError') {
    return `Neo4j at ${uri} does not answer. Check that it runs, and NEO4J_URI.`
  }
  if (code === 'Neo.ClientError.Security.AuthenticationRateLimit') {
    return `Neo4j at ${uri} refuses "${username}" for a while after too many wrong passwords. Check NEO4J_PASSWORD, and wait a few seconds.`
  }
  if (code === 'Neo.ClientError.Security.Forbidden') {
    return `The user "${username}" may not do this in the database "${database}". Give it the rights to read, write and make indexes.`
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    return `Neo4j at ${uri} does not let "${username}" in. Check NEO4J_USERNAME and NEO4J_PASSWORD.`
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return `Neo4j at ${uri} has no database "${database}". Check NEO4J_DATABASE.`
  }
  if (/ReadOnly|NotALeader|ForbiddenOnReadOnly/.test(code)) {
    return `The database "${database}" at ${uri} cannot be written now. Maps can be read.`
  }
  if (greedy.test(code)) return 'Neo4j took too long, or too much memory, and stopped. Nothing was changed.'
  if (code.startsWith('Neo.TransientError.')) return 'Neo4j is busy or not ready. Try again in a moment.'
  if (code.startsWith('Neo.DatabaseError.')) {
    return `Neo4j at ${uri} reports a fault of its own (${code}). Nothing that was confirmed is changed; its log says more.`
  }
  return undefined
}
