/** The canvas as a person uses it. Nothing on it is in the page's tree, so places are worked out from what is stored and shown. */
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'

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

    /** Whether the rings of what is chosen are on the canvas, with nothing of them cut off. */
    async ringsAreWhole(): Promise<boolean> {
      const accent = await page.evaluate(() =>
        getComputedStyle(document.documentElement).getPropertyValue('--accent').trim(),
      )
      // The frame on the small map has the same colour.
      const small = page.getByRole('img', { name: 'Overview of the map' })
      const picture = await map.screenshot({ mask: [small], maskColor: '#ffffff' })
      const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })
      const wanted = [1, 3, 5].map((at) => Number.parseInt(accent.slice(at, at + 2), 16))
      let count = 0
      for (let at = 0; at < data.length; at += 3) {
        if (wanted.some((value, channel) => Math.abs((data[at + channel] ?? 0) - value) > 40)) continue
        const [x, y] = [(at / 3) % info.width, Math.floor(at / 3 / info.width)]
        if (x === 0 || y === 0 || x === info.width - 1 || y === info.height - 1) return false
        count++
      }
      return count > 100
    },

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
