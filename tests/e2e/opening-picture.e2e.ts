/** The map's picture in the page itself: there before any code has run, the same as the canvas that takes its place, and gone then. */
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { faceMeasure } from '@/lib/cytoscape/cards/face-measure'
import { canvasOn } from './canvas-on-page'
import { largeMap, putMap } from './large-map'
import { pixelsApart } from './picture-difference'
import { storedMap } from './stored-map'
import { type Stage, stories } from './stories'
import { workspaceOn } from './workspace-page'

const pictureOf = (page: Page) => page.locator('[data-opening-picture]')

/** The page as the server sent it, its code held back until `release` is called. No finer layout comes: nothing moves. */
async function openHeld(stage: Stage, path: string, colorScheme: 'light' | 'dark' = 'light') {
  const context = await stage.browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    colorScheme,
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  let release: () => void = () => undefined
  const released = new Promise<void>((done) => {
    release = done
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await released
    if (/worker/.test(route.request().url())) await route.abort()
    else await route.continue()
  })
  await page.goto(`${stage.address}${path}`, { waitUntil: 'commit' })
  await page.waitForFunction(() => document.fonts.check('500 14px "Inter Variable"'))
  return { page, release, faults, close: () => context.close() }
}

/** Until the canvas has drawn and the picture is gone. */
async function takenOver(page: Page): Promise<void> {
  await workspaceOn(page).ready()
  await page.waitForFunction(() => document.querySelector('[data-opening-picture]')?.childElementCount === 0)
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

/** What of the map's place no sign lies over: the small map is at its top right. */
const clearBox = { left: 0, top: 130, width: 780, height: 600 }

async function shifted(picture: Buffer, by: number): Promise<Buffer> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  const moved = await sharp(data, { raw })
    .extend({ left: by, extendWith: 'copy' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return sharp(moved.data, { raw: { ...raw, width: info.width + by } })
    .extract({ left: 0, top: 0, width: info.width, height: info.height })
    .png()
    .toBuffer()
}

/** Both show the same at the same places: a shift by two pixels would differ far more. */
async function expectAlike(before: Buffer, after: Buffer): Promise<void> {
  const apart = await pixelsApart(before, after, 1.5, clearBox)
  const whenMoved = await pixelsApart(await shifted(before, 2), after, 1.5, clearBox)
  expect(apart).toBeLessThan(whenMoved / 3)
}

await stories('the map’s picture in the page', (stage) => {
  test.each(['light', 'dark'] as const)('is what the canvas then shows (%s)', async (scheme) => {
    const { page, release, faults, close } = await openHeld(stage, '/maps/us-iran', scheme)
    const { map } = canvasOn(page)
    await pictureOf(page).locator('svg[data-detail="cards"]').waitFor()
    const { claims } = await storedMap(stage.address, 'us-iran')
    const shown = await pictureOf(page).locator('.near > g:has(text)').count()
    expect(shown).toBe(claims.length)
    const before = await map.screenshot()
    release()
    await takenOver(page)
    await expectAlike(before, await map.screenshot())
    expect(faults).toEqual([])
    await close()
  })

  test.each([
    ['as cards', 60, 'cards'],
    ['from afar', 300, 'dots'],
  ] as const)('of a map that nobody laid out, %s, has the places of the draft', async (_, count, detail) => {
    const id = `drafted-${count}-${Date.now().toString(36)}`
    await putMap(stage.address, { ...largeMap(id, count), sources: [], claims: withoutPlaces(id, count) })
    const { page, release, close } = await openHeld(stage, `/maps/${id}`)
    const { map } = canvasOn(page)
    await pictureOf(page).locator(`svg[data-detail="${detail}"]`).waitFor()
    const before = await map.screenshot()
    release()
    await takenOver(page)
    await expectAlike(before, await map.screenshot())
    await close()
  })

  test('is fitted anew when the window gets another size, as the canvas is', async () => {
    const { page, release, close } = await openHeld(stage, '/maps/us-iran')
    const { map } = canvasOn(page)
    await pictureOf(page).locator('svg[data-detail="cards"]').waitFor()
    await page.setViewportSize({ width: 1560, height: 940 })
    const box = () => pictureOf(page).locator('svg').getAttribute('viewBox')
    await expect.poll(async () => (await box())?.split(' ').length).toBe(4)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    const before = await map.screenshot()
    release()
    await takenOver(page)
    await expectAlike(before, await map.screenshot())
    await close()
  })

  test('is seen without any script, hidden from those who hear the page, and takes no focus', async () => {
    const context = await stage.browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${stage.address}/maps/us-iran`)
    const picture = pictureOf(page)
    expect(await picture.locator('.near > g:has(text)').first().isVisible()).toBe(true)
    expect(await picture.getAttribute('aria-hidden')).toBe('true')
    expect(await picture.locator('a, button, [tabindex]').count()).toBe(0)
    await context.close()
  })

  test('is left out where the canvas will show something else', async () => {
    const { claims } = await storedMap(stage.address, 'us-iran')
    const [claim] = claims
    const hebrew = `hebrew-${Date.now().toString(36)}`
    await putMap(stage.address, {
      ...largeMap(hebrew, 1),
      sources: [],
      claims: [{ ...withoutPlaces(hebrew, 1)[0], label: 'הטיעון' }] as never,
    })
    const large = `too-large-${Date.now().toString(36)}`
    await putMap(stage.address, largeMap(large, 450))
    const has = async (path: string) => {
      const html = await (await fetch(`${stage.address}/maps/${path}`)).text()
      expect(html).toContain('data-opening-picture')
      return /data-opening-picture="true"[^>]*><style/.test(html)
    }
    expect(await has('us-iran')).toBe(true)
    expect(await has('us-iran?panel=notes&outline=flat')).toBe(true)
    for (const query of [
      `claim=${claim?.id}`,
      `hide=${claim?.id}`,
      'lanes=holder',
      'version=1',
      'q=trap -> accident',
      'kind=event',
    ]) {
      expect(await has(`us-iran?${query}`), query).toBe(false)
    }
    expect(await has(hebrew)).toBe(false)
    expect(await has(large)).toBe(false)
  })

  test('breaks labels as the browser would, which measures them alike', async () => {
    const { page, close } = await stage.openMap('us-iran')
    await page.waitForFunction(() => document.fonts.check('500 14px "Inter Variable"'))
    const { claims } = await storedMap(stage.address, 'us-iran')
    const labels = claims.map(({ label }) => label)
    const real = await page.evaluate((texts) => {
      const context = document.createElement('canvas').getContext('2d')
      if (!context) return []
      context.font = '500 14px "Inter Variable"'
      context.letterSpacing = `${14 * -0.006}px`
      return texts.map((text) => context.measureText(text).width)
    }, labels)
    const measure = faceMeasure(() => Number.NaN)
    labels.forEach((label, index) => {
      expect(Math.abs(measure(label, 14, 500) / (real[index] ?? 0) - 1), label).toBeLessThan(0.015)
    })
    await close()
  })
})

function withoutPlaces(id: string, count: number) {
  return largeMap(id, count).claims.map((claim) => ({ ...claim, anchors: [] }))
}
