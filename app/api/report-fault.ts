/** Faults as the log of this process has them. Only those of ours are worth a line; callers are told theirs. */

/** `status` is what the error is answered with. */
export function reportFault(error: unknown, status: number): void {
  if (status < 500) return
  if (status !== 503) console.error(error)
  else console.error(error instanceof Error ? error.message : error)
}
