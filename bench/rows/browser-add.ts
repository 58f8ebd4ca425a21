/** One claim more on a map of 2,000, until canvas, outline and inspector have it and it is saved; against a new canvas. */
import type { Page } from 'playwright-core'
import { closePage, inBrowser, maps, type Product } from '../browser/product'
import { rebuild, rebuildPage } from '../browser/rebuild'
import { type Worker, workOf } from '../browser/work'
import { mediansOf, type Pair } from '../measure'
import { costsAtMost, type Measured, type Row } from '../row'

const runs = 15

export const browserAdd: Row = {
  id: 'browser-add',
  title: 'work to add a claim to 2,000 and show it everywhere / to build their canvas anew',
  run: () => inBrowser(measure),
}

async function measure({ browser, open }: Product): Promise<Measured> {
  const page = await open('medium')
  const peer = await rebuildPage(browser, maps.medium())
  try {
    await page.getByRole('treeitem').first().click()
    const work = await workOf(page)
    const peerWork = await workOf(peer)
    const times: Pair[] = []
    for (let run = -3; run < runs; run++) {
      const ours = await addOne(page, work, run + 4)
      times.push({ ours, peer: await peerWork.during(() => rebuild(peer)) })
    }
    return costsAtMost(0.05, { ...mediansOf(times.slice(3)), note: `${runs} claims, from Enter until saved` })
  } finally {
    await closePage(page)
    await closePage(peer)
  }
}

/** Milliseconds of work from Enter in the quick-add line until all shows the claim and it is saved. */
async function addOne(page: Page, work: Worker, n: number): Promise<number> {
  const label = `Something new, number ${n}`
  await page.getByRole('button', { name: 'Add', exact: true }).first().click()
  const line = page.getByRole('dialog', { name: /^Add a claim/ })
  await line.getByRole('combobox').fill(label)
  const milliseconds = await work.during(
    () => page.keyboard.press('Enter'),
    () => page.waitForFunction(isSaved, n + 1),
  )
  await page.keyboard.press('Escape')
  await line.waitFor({ state: 'detached' })
  await page.getByRole('complementary', { name: 'Details' }).getByText(label).first().waitFor()
  return milliseconds
}

/** Cheap enough to be asked every frame without counting for much. */
function isSaved(version: number): boolean {
  const said = [...document.querySelectorAll('[role=status]')].map((status) => status.textContent)
  return said.includes(`Saved version ${version}`)
}
