/** axe-core in the page: what it finds serious. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** One line for each serious or critical fault: where, which rule, and what it is about. */
export async function seriousFaults(page: Page, where: string | RegExp): Promise<string[]> {
  await page.evaluate(axeSource)
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe }
    // Nothing is made of what passes: that would take as long again.
    return (await axe.run({ resultTypes: ['violations'] })).violations
  })
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${where}: ${id} at ${target.join(' ')}`))
}

interface Axe {
  run(options: { resultTypes: ['violations'] }): Promise<{ violations: AxeViolation[] }>
}

interface AxeViolation {
  id: string
  impact: string
  nodes: { target: string[] }[]
}
