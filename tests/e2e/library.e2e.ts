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

  test('a map that was deleted is brought back at its address; one that never was is not', async () => {
    await fetch(`${stage.address}/api/v1/maps/mill-street`, { method: 'DELETE' })
    const { page, faults, close } = await stage.open('/maps/mill-street')
    await page.getByRole('heading', { name: 'There is no such map' }).waitFor()
    await page.getByRole('button', { name: 'Bring it back' }).click()
    await page.getByRole('heading', { level: 1, name: 'Should Mill Street be closed to cars?' }).waitFor()
    await page.goto(`${stage.address}/maps/never-there`)
    await page.getByRole('button', { name: 'Bring it back' }).click()
    await page.getByText('No map “never-there” was deleted here in the last 30 days.').waitFor()
    // The two pages, and what was asked for in vain: the browser notes each.
    expect(faults).toHaveLength(3)
    for (const fault of faults) expect(fault).toContain('404 (Not Found)')
    await close()
  })

  test('deleted maps are found from the library, and each is brought back by keys', async () => {
    for (const id of ['mill-street', 'vasa']) {
      await fetch(`${stage.address}/api/v1/maps/${id}`, { method: 'DELETE' })
    }
    const { page, faults, close } = await stage.open('/')
    await page.getByRole('link', { name: '2 deleted maps' }).press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Deleted maps' }).waitFor()
    const titles = () => page.getByRole('heading', { level: 2 }).allInnerTexts()
    // The last deleted first.
    const [vasa, street] = ['Why the Vasa sank on her first voyage', 'Should Mill Street be closed to cars?']
    expect(await titles()).toEqual([vasa, street])
    expect(await page.getByRole('listitem').first().innerText()).toMatch(
      /deleted just now\s+kept until \d+ \w+/,
    )

    await page.getByRole('button', { name: `Bring back ${vasa}` }).press('Enter')
    const messages = page.getByRole('region', { name: 'Messages' })
    await messages.getByText(`“${vasa}” is back.`).waitFor()
    await expect.poll(titles).toEqual([street])
    await page
      .getByRole('button', { name: `Bring back ${street}` })
      .and(page.locator(':focus'))
      .waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('There is no deleted map.').waitFor()
    await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor()
    await messages.getByText(`“${street}” is back.`).waitFor()
    await messages.getByRole('button', { name: 'Open' }).press('Enter')
    await page.waitForURL(/\/maps\/mill-street/)
    expect(faults).toEqual([])
    await close()
  })

  test('a map that takes its time to open is told of, and so is the way back', async () => {
    const { page, faults, close, workspace } = await stage.openMap('us-iran')
    /** Holds what goes to such an address until the page has said these words. */
    const holdUntilSaid = async (address: string | RegExp, words: string) => {
      let tell: () => void = () => undefined
      const told = new Promise<void>((resolve) => {
        tell = resolve
      })
      const name = `told${words.length}`
      await page.exposeFunction(name, () => tell())
      await page.evaluate(
        ([said, call]) => {
          const look = () => {
            if (document.body.innerText.includes(said))
              (window as unknown as Record<string, () => void>)[call]?.()
          }
          new MutationObserver(look).observe(document.body, { childList: true, subtree: true })
        },
        [words, name] as const,
      )
      await page.route(address, async (route) => {
        await told
        await route.continue()
      })
    }
    await holdUntilSaid(/\/\?_rsc=/, 'Opening the library …')
    await page.getByRole('link', { name: 'All maps' }).click()
    await page.getByRole('heading', { level: 1, name: 'Maps' }).waitFor()

    await holdUntilSaid('**/maps/vasa', 'Opening the map …')
    await page.getByRole('link', { name: 'Why the Vasa sank on her first voyage', exact: true }).click()
    await page.waitForURL(/\/maps\/vasa$/)
    await workspace.ready()
    expect(faults).toEqual([])
    await close()
  })
})
