/** Keys pressed before the page's code runs: a word begun then is no row of commands, and a question is kept. */
import { expect, test } from 'vitest'
import { stories } from './stories'
import { workspaceOn } from './workspace-page'

await stories('before the page is live', (stage) => {
  /** The page as the server rendered it, its code held back until `release` is called. */
  async function openHeld() {
    const context = await stage.browser.newContext()
    const page = await context.newPage()
    let release: () => void = () => undefined
    const released = new Promise<void>((done) => {
      release = done
    })
    await page.route('**/_next/static/**/*.js', async (route) => {
      await released
      await route.continue()
    })
    await page.goto(`${stage.address}/maps/us-iran`, { waitUntil: 'commit' })
    await page.getByRole('combobox', { name: /^Ask how/ }).waitFor()
    return { page, release, close: () => context.close() }
  }

  test('a word typed at nothing does nothing, also where the code takes over in its midst', async () => {
    const { page, release, close } = await openHeld()
    await page.keyboard.type('daf', { delay: 30 })
    release()
    // One key after the other, as one types, until the page is live and some more. No key waits for the page to take the
    // one before: a page that is busy would make a pause of it that nobody made.
    const typed: Promise<void>[] = []
    const typing = setInterval(() => typed.push(page.keyboard.press('a')), 30)
    try {
      await workspaceOn(page).ready()
      const enough = typed.length + 5
      await expect.poll(() => typed.length).toBeGreaterThanOrEqual(enough)
    } finally {
      clearInterval(typing)
    }
    await Promise.all(typed)
    expect(await page.getByRole('dialog').count()).toBe(0)
    await close()
  })

  test('a question is typed where it belongs, and is there once the page is live', async () => {
    const { page, release, close } = await openHeld()
    await page.keyboard.type('/domestic trap', { delay: 10 })
    release()
    await workspaceOn(page).ready()
    await page.keyboard.type(' -> accident', { delay: 10 })
    await page.keyboard.press('Enter')
    await page.getByText(/^\d+ found/).waitFor()
    expect(new URL(page.url()).searchParams.get('q')).toBe('domestic trap -> accident')
    await close()
  })

  test('what was typed on the page before holds up no key of this one', async () => {
    const { page, close } = await stage.open('/')
    await page.getByRole('button', { name: 'New map' }).click()
    await page.getByRole('dialog', { name: 'New map' }).waitFor()
    await page.keyboard.type('The bakery')
    await page.keyboard.press('Enter')
    await page.getByRole('searchbox', { name: 'Find a claim' }).waitFor()
    await page.waitForFunction(() => window.throughlineEarlyKeys?.isLive)
    await page.keyboard.press('a')
    await page.getByRole('dialog', { name: /^Add a claim/ }).waitFor()
    await close()
  })
})
