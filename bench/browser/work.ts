/** How much the main thread of a page works: what a person waits for, whatever the frames of the screen add to it. */
import type { CDPSession, Page } from 'playwright-core'
import { median } from '../measure'

export interface Worker {
  /** Milliseconds that the page's main thread is busy from the call until `done` and the two frames after it. */
  during(act: () => Promise<unknown>, done?: () => Promise<unknown>): Promise<number>
}

/** How often nothing is measured, to know what measuring costs. */
const idleRuns = 25

export async function workOf(page: Page): Promise<Worker> {
  const session = await page.context().newCDPSession(page)
  // Time of its thread: what other programs take from the machine does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const during: Worker['during'] = async (act, done) => {
    await settled(page)
    const before = await busy(session)
    await act()
    await done?.()
    await settled(page)
    return (await busy(session)) - before
  }
  // Asking the page and having it draw two frames is work for it as well, and none of what is measured.
  const idle: number[] = []
  for (let run = 0; run < idleRuns; run++) idle.push(await during(async () => undefined))
  const own = median(idle)
  return { during: async (act, done) => Math.max(0, (await during(act, done)) - own) }
}

async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000
}

/** Two frames have passed: what was asked for has been drawn. */
export function settled(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  )
}
