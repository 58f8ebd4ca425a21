/** The library by keys, and when the store takes its time. */
import { expect, test } from 'vitest'
import { stories } from './stories'

await stories('the library', (stage) => {
  test('a map is duplicated, deleted and brought back by keys, which never lose their place', async () => {
    const { page, faults, close } = await stage.open('/')
    const titles = () => page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts()
    const messages = page.getByRole('region', { name: 'Messages' })
    const choose = async (title: string, command: string) => {
      await page.getByRole('button', { name: `More about ${title}`, exact: true }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('menuitem', { name: command }).focus()
      await page.keyboard.press('Enter')
    }
    const vasa = 'Why the Vasa sank on her first voyage'
    await choose(vasa, 'Duplicate')
    await expect.poll(titles).toContain(`${vasa} (copy)`)
    const [copy, next] = await titles()
    expect(copy).toBe(`${vasa} (copy)`)
    await choose(copy ?? '', 'Delete')
    await messages.getByText(`Deleted “${copy}”.`).waitFor()
    await expect.poll(titles).not.toContain(copy)
    await page
      .getByRole('link', { name: next ?? '', exact: true })
      .and(page.locator(':focus'))
      .waitFor()
    await messages.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(titles).toContain(copy)
    expect(faults).toEqual([])
    await close()
  })

  test('a map that takes its time to open is told of', async () => {
    const { page, faults, close } = await stage.open('/')
    // The map comes only after the word that it is on its way.
    let tell: () => void = () => undefined
    const told = new Promise<void>((resolve) => {
      tell = resolve
    })
    await page.exposeFunction('told', () => tell())
    await page.evaluate(() => {
      const look = () => {
        const isSaid = document.body.innerText.includes('Opening the map …')
        if (isSaid) (window as unknown as { told(): void }).told()
      }
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true })
    })
    await page.route('**/maps/vasa', async (route) => {
      await told
      await route.continue()
    })
    await page.getByRole('link', { name: 'Why the Vasa sank on her first voyage', exact: true }).click()
    await page.waitForURL(/\/maps\/vasa$/)
    expect(faults).toEqual([])
    await close()
  })
})
