/** The canvas as a person uses it. Nothing on it is in the page's tree, so places are worked out from what is stored and shown. */
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'

export interface ScreenPoint {
  x: number
  y: number
}

export function canvasOn(page: Page) {
  const map: Locator = page.getByRole('application', { name: 'Map' })

  async function box() {
    const found = await map.boundingBox()
    if (!found) throw new Error('The canvas is not on the screen.')
    return found
  }

  async function middle(): Promise<ScreenPoint> {
    const { x, y, width, height } = await box()
    return { x: x + width / 2, y: y + height / 2 }
  }

  return {
    map,
    box,
    middle,

    /** 1 is 100 %. */
    async zoom(): Promise<number> {
      const text = await page
        .getByText(/^\d+ %$/)
        .first()
        .textContent()
      return Number.parseInt(text ?? '', 10) / 100
    },

    /** Zooms to what is selected, which then is in the middle; with reduced motion, at once. */
    async zoomToSelection(): Promise<ScreenPoint> {
      await map.focus()
      await page.keyboard.press('z')
      return middle()
    },

    async drag(from: ScreenPoint, to: ScreenPoint, key?: 'Shift'): Promise<void> {
      if (key) await page.keyboard.down(key)
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
      await page.mouse.move(to.x, to.y)
      await page.mouse.up()
      if (key) await page.keyboard.up(key)
    },

    /** What is on the screen now, to be compared with another. */
    picture: (): Promise<Buffer> => map.screenshot(),

    /** The file that a command of the map's menu gives. */
    async saved(name: string): Promise<{ name: string; file: Buffer }> {
      await page.getByRole('button', { name: 'Map menu' }).first().click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name }).click(),
      ])
      return { name: download.suggestedFilename(), file: await readFile(await download.path()) }
    },
  }
}
