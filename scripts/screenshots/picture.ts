/** One picture of a page, once it has come to rest, in as few bytes as it needs. */
import type { Page } from 'playwright-core'
import sharp from 'sharp'

/** Milliseconds between two looks at whether anything still changes, and how often. */
const pause = 700
const mostLooks = 20

/**
 * The page as a PNG of at most 256 colours. Waits until its fonts are there and nothing was drawn anew for a moment:
 * a map's layout is refined after the page has opened.
 */
export async function pictureOf(page: Page): Promise<Buffer> {
  await page.evaluate(() => document.fonts.ready)
  let before = await page.screenshot()
  for (let look = 0; look < mostLooks; look++) {
    await page.waitForTimeout(pause)
    const now = await page.screenshot()
    if (now.equals(before)) break
    before = now
  }
  return sharp(before)
    .png({ palette: true, quality: 100, effort: 10, dither: 0, compressionLevel: 9 })
    .toBuffer()
}
