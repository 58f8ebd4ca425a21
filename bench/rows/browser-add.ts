/**
 * One claim more on a map of 2,000, until canvas, outline and inspector have it; against a page that builds its canvas
 * anew. Told as well: what saving it costs after that, and what our own canvas built anew, which is drawn by ourselves
 * and costs far less.
 */
import type { Page } from 'playwright-core'
import { plainRebuildPage } from '../browser/plain-rebuild'
import { closePage, inBrowser, maps, type Product } from '../browser/product'
import { rebuild, rebuildPage } from '../browser/rebuild'
import { type Worker, workOf } from '../browser/work'
import { median, mediansOf, type Pair } from '../measure'
import { costsAtMost, type Measured, type Row } from '../row'

const runs = 21
const warmups = 2
/** Rounds of each page in its turn that do not count: it slept while the others worked, and its memory was taken away. */
const wakings = 1

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
    let added = 0
    const times: (Pair & { saving: number; own: number })[] = []
    for (let run = -warmups; run < runs; run++) {
      await Promise.all([page, peer, own].map(tidy))
      const { shown, saved } = await awake(() => addOne(page, work, ++added))
      times.push({
        ours: shown,
        saving: saved,
        peer: await awake(() => peerWork.during(() => rebuild(peer))),
        own: await awake(() => ownWork.during(() => rebuild(own))),
      })
    }
    const counted = times.slice(warmups)
    const medianOf = (key: 'saving' | 'own') => median(counted.map((time) => time[key])).toFixed(0)
    const note = `${runs} claims; ${medianOf('saving')} ms more until saved; our own canvas built anew: ${medianOf('own')} ms`
    return costsAtMost(0.05, { ...mediansOf(counted), note })
  } finally {
    await closePage(page)
    await closePage(peer)
    await closePage(own)
  }
}

/** Clears garbage away, so that none is in another's time. */
async function tidy(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.detach()
}

async function awake<T>(measured: () => Promise<T>): Promise<T> {
  for (let waking = 0; waking < wakings; waking++) await measured()
  return measured()
}

/**
 * Milliseconds of work from Enter in the quick-add line until canvas, outline and inspector show the claim, and from
 * there until it is saved: what is sent is held back that long.
 */
async function addOne(page: Page, work: Worker, n: number): Promise<{ shown: number; saved: number }> {
  const label = `Something new, number ${n}`
  await page.getByRole('button', { name: 'Add', exact: true }).first().click()
  const line = page.getByRole('dialog', { name: /^Add a claim/ })
  await line.getByRole('combobox').fill(label)
  let send: () => Promise<void> = async () => undefined
  const held = new Promise<void>((resolve) => {
    void page.route(
      '**/commands',
      (route) => {
        send = () => route.continue()
        resolve()
      },
      { times: 1 },
    )
  })
  const shown = await work.during(
    () => page.keyboard.press('Enter'),
    () => Promise.all([held, page.evaluate(whenShown, label)]),
  )
  const saved = await work.during(send, () => page.evaluate(whenSaved, n + 1))
  await page.keyboard.press('Escape')
  await line.waitFor({ state: 'detached' })
  await page.getByRole('complementary', { name: 'Details' }).getByText(label).first().waitFor()
  return { shown, saved }
}

/** Resolves when the inspector shows the claim; outline and canvas follow from the same state, in the frame at the latest. */
function whenShown(label: string): Promise<void> {
  const details = document.querySelector('aside[aria-label="Details"]')
  if (!details) throw new Error('The page shows no details.')
  return new Promise((resolve) => {
    const look = () => {
      if (!details.textContent?.includes(label)) return
      observer.disconnect()
      resolve()
    }
    const observer = new MutationObserver(look)
    observer.observe(details, { subtree: true, childList: true, characterData: true })
    look()
  })
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
