/** Maps that are large: 5,000 claims open and can be worked on; 20,000 open, and say what of them is shown and why. */
import type { Page } from 'playwright-core'
import { closePage, inBrowser, type Product, timeToCards } from '../browser/product'
import { workOf } from '../browser/work'
import { type Row, withinBound } from '../row'

/** Milliseconds. */
const opening = { large: 5_000, vast: 20_000 } as const
/** Milliseconds of work that a click may cost and still feel like one. */
const click = 500

export const browserLarge: Row = {
  id: 'browser-large',
  title: '5,000 claims, document ready to cards drawn; then a claim is found and chosen',
  run: () =>
    inBrowser(async ({ open }) => {
      const { drawn, chosen } = await openAndChoose(open, 'large', async () => undefined)
      return withinBound(opening.large, {
        ours: drawn,
        goal: `≤ ${opening.large} ms, choosing ≤ ${click} ms of work`,
        also: chosen <= click,
        note: `choosing a claim: ${chosen.toFixed(0)} ms of work`,
      })
    }),
}

export const browserVast: Row = {
  id: 'browser-vast',
  title: '20,000 claims, document ready to cards drawn; the page says what is shown and why',
  run: () =>
    inBrowser(async ({ open }) => {
      let said = ''
      const { drawn } = await openAndChoose(open, 'vast', async (page) => {
        const sign = page.getByRole('status').filter({ hasText: /^Drawn are the \d+ of/ })
        said = (await sign.textContent({ timeout: 5_000 })) ?? ''
      })
      return withinBound(opening.vast, {
        ours: drawn,
        goal: `≤ ${opening.vast} ms, said`,
        also: said !== '',
        note: `it says: ${said}`,
      })
    }),
}

async function openAndChoose(
  open: Product['open'],
  map: string,
  look: (page: Page) => Promise<void>,
): Promise<{ drawn: number; chosen: number }> {
  const page = await open(map)
  try {
    const { live: drawn } = await timeToCards(page)
    await look(page)
    const work = await workOf(page)
    const rows = page.getByRole('treeitem')
    await rows.first().click()
    const row = rows.nth(3)
    const chosen = await work.during(() => row.click())
    return { drawn, chosen }
  } finally {
    await closePage(page)
  }
}
