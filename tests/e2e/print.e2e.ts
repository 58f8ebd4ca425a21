/** Taking a map along on paper: reached from its menu, whole, light in every scheme, one claim never over two pages. */
import { expect, test } from 'vitest'
import { seriousFaults } from './axe'
import type { PageOptions } from './browser'
import { storedMap } from './stored-map'
import { stories } from './stories'
import { workspaceOn } from './workspace-page'

await stories('the print view', (stage) => {
  test('is reached from the map, by the keyboard, and leads back', async () => {
    const { page, faults, close } = await stage.open('/maps/vasa')
    await workspaceOn(page).ready()
    await page.getByRole('button', { name: 'Map menu' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Print view' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/maps/vasa/print')
    await page.getByRole('heading', { level: 1, name: 'Why the Vasa sank on her first voyage' }).waitFor()
    await page.getByRole('link', { name: 'Back to the map' }).click()
    await page.waitForURL('**/maps/vasa')
    await workspaceOn(page).ready()
    expect(faults).toEqual([])
    await close()
  })

  test('tells every claim once, and numbers lead to the claims that have them', async () => {
    const { page, close } = await stage.open('/maps/us-iran/print')
    const stored = await storedMap(stage.address, 'us-iran')
    const told = await page.locator('li[id^="claim-"]').evaluateAll((items) => items.map(({ id }) => id))
    expect(told).toEqual(stored.claims.map((_, i) => `claim-${i + 1}`))
    const text = await page.getByRole('main').innerText()
    for (const { label } of stored.claims) expect(text).toContain(label)
    for (const { title } of stored.sources) expect(text).toContain(title)
    for (const { author } of stored.annotations) expect(text).toContain(author)
    const lost = await page
      .locator('main a[href^="#"]')
      .evaluateAll((links) =>
        links
          .map((link) => link.getAttribute('href') ?? '')
          .filter((to) => document.querySelector(to) === null),
      )
    expect(lost).toEqual([])
    await close()
  })

  test('asks the printer for paper: no bar, black on white, no claim over two pages', async () => {
    const { page, close } = await stage.open('/maps/us-iran/print', {
      colorScheme: 'dark',
    })
    const paper = page.getByRole('main')
    const colours = () =>
      paper.evaluate((element) => [
        getComputedStyle(element).color,
        getComputedStyle(element).backgroundColor,
      ])
    expect(await colours()).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
    await page.evaluate(() => {
      window.print = () => {
        document.title = 'asked to print'
      }
    })
    await page.getByRole('button', { name: 'Print', exact: true }).click()
    await page.waitForFunction(() => document.title === 'asked to print')
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('link', { name: 'Back to the map' }).isVisible()).toBe(false)
    expect(await paper.isVisible()).toBe(true)
    expect(
      await page.locator('li[id="claim-1"]').evaluate((item) => getComputedStyle(item).breakInside),
    ).toBe('avoid')
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    await close()
  })

  const narrow = { width: 390, height: 844 }
  test.each<[string, PageOptions]>([
    ['wide, light', {}],
    ['wide, dark', { colorScheme: 'dark' }],
    ['narrow, light', narrow],
    ['narrow, dark', { ...narrow, colorScheme: 'dark' }],
  ])('axe finds nothing serious: %s', async (name, options) => {
    const { page, faults, close } = await stage.open('/maps/us-iran/print', options)
    await page.getByRole('heading', { name: 'Outline' }).waitFor()
    expect(await seriousFaults(page, name)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    expect(faults).toEqual([])
    await close()
  })

  test('of a map that is not there says so', async () => {
    const { page, close } = await stage.open('/maps/none/print')
    await page.getByRole('heading', { name: 'There is no such map' }).waitFor()
    await close()
  })
})
