/** What the command line says to the program that called it. */
import { type ErrorCode, ThroughlineError } from '@/graph/errors'

export const exitCodes = {
  done: 0,
  /** Asked rightly, but there is no such chain, or no map at all. */
  nothingFound: 1,
  badInput: 2,
  storeUnreachable: 3,
  /** A fault of Throughline itself (sysexits.h calls it EX_SOFTWARE). */
  fault: 70,
} as const

const others: Readonly<Partial<Record<ErrorCode, number>>> = {
  'store-unavailable': exitCodes.storeUnreachable,
  'too-many-requests': exitCodes.storeUnreachable,
  internal: exitCodes.fault,
}

/** Whatever the caller can put right is bad input. */
export function exitCodeOf(error: unknown): number {
  if (!(error instanceof ThroughlineError)) return exitCodes.fault
  return others[error.code] ?? exitCodes.badInput
}
