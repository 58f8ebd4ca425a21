/**
 * One claim more on a map of 2,000, until canvas, outline and inspector have it and it is saved; against a page that
 * builds its canvas anew. Our own canvas built anew is told as well: it is drawn by ourselves and costs far less.
 */
import type { Page } from 'playwright-core'
import { plainRebuildPage } from '../browser/plain-rebuild'
import { closePage, inBrowser, maps, type Product } from '../browser/product'
import { rebuild, rebuildPage } from '../browser/rebuild'
import { type Worker, workOf } from '../browser/work'
import { median, mediansOf, type Pair } from '../measure'
import { costsAtMost, type Measured, type Row } from '../row'

const runs = 15

export const browserAdd: Row = {
  id: 'browser-add',
  title: 'work to add a claim to 2,000 and show it everywhere / to build a Cytoscape of them anew',
  run: () => inBrowser(measure),
}

async function measure({ browser, open }: Product): Promise<Measured> {
  const page = await open('medium')
  const peer = await plainRebuildPage(browser, maps.medium())
  const own = await rebuildPage(browser, maps.medium())
  try {
    await page.getByRole('treeitem').first().click()
    const work = await workOf(page)
    const peerWork = await workOf(peer)
    const ownWork = await workOf(own)
    const times: Pair[] = []
    const ownTimes: number[] = []
    for (let run = -3; run < runs; run++) {
      const ours = await addOne(page, work, run + 4)
      times.push({ ours, peer: await peerWork.during(() => rebuild(peer)) })
      ownTimes.push(await ownWork.during(() => rebuild(own)))
    }
    const rebuilt = median(ownTimes.slice(3))
    const note = `${runs} claims, from Enter until saved; our own canvas built anew: ${rebuilt.toFixed(0)} ms`
    return costsAtMost(0.05, { ...mediansOf(times.slice(3)), note })
  } finally {
    await closePage(page)
    await closePage(peer)
    await closePage(own)
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
    () => page.evaluate(whenSaved, n + 1),
  )
  await page.keyboard.press('Escape')
  await line.waitFor({ state: 'detached' })
  await page.getByRole('complementary', { name: 'Details' }).getByText(label).first().waitFor()
  return milliseconds
}

/**
 * Resolves when the page says that this version is saved. It is told, and not asked every frame: that would have the
 * page make frames in which nothing is new, and search all of itself in each.
 */
function whenSaved(version: number): Promise<void> {
  const status = document.querySelector('header [role=status]')
  if (!status) throw new Error('The page does not say whether it is saved.')
  return new Promise((resolve) => {
    const look = () => {
      if (status.textContent !== `Saved version ${version}`) return
      observer.disconnect()
      resolve()
    }
    const observer = new MutationObserver(look)
    observer.observe(status, { subtree: true, childList: true, characterData: true })
    look()
  })
}
