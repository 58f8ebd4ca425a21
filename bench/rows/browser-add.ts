/** One claim more on a map of 2,000, until canvas, outline and inspector have it; against a new canvas. */
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
    return costsAtMost(0.05, { ...mediansOf(times.slice(3)), note: `${runs} claims, from Enter until shown` })
  } finally {
    await closePage(page)
    await closePage(peer)
  }
}

/** Milliseconds of work from Enter in the quick-add line until all shows the claim. */
async function addOne(page: Page, work: Worker, n: number): Promise<number> {
  const label = `Something new, number ${n}`
  await page.getByRole('button', { name: 'Add', exact: true }).first().click()
  const line = page.getByRole('dialog', { name: /^Add a claim/ })
  await line.getByRole('combobox').fill(label)
  const milliseconds = await work.during(
    () => page.keyboard.press('Enter'),
    () => page.waitForFunction(isShown, label),
  )
  await page.waitForFunction(isSaved, n + 1)
  await page.keyboard.press('Escape')
  await line.waitFor({ state: 'detached' })
  await page.getByRole('complementary', { name: 'Details' }).getByText(label).first().waitFor()
  return milliseconds
}

/** Selected in the outline and told of beside it; the canvas is drawn in the frames after. Cheap enough for every frame. */
function isShown(label: string): boolean {
  const has = (selector: string) => document.querySelector(selector)?.textContent?.includes(label) === true
  return has('[role=treeitem][aria-selected=true]') && has('aside[aria-label=Details]')
}

function isSaved(version: number): boolean {
  const said = [...document.querySelectorAll('[role=status]')].map((status) => status.textContent)
  return said.includes(`Saved version ${version}`)
}
