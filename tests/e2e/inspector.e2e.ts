/** What is read of a claim: nothing that is long pushes away what matters more. */
import { expect, test } from 'vitest'
import { stories } from './stories'

await stories('the inspector', (stage) => {
  test('shows the first of many other names, and the rest when asked, where the keyboard goes on', async () => {
    const { faults, close, workspace } = await stage.openMap('us-iran?claim=mutual-certainty')
    const names = workspace.details.getByRole('button', { name: /^Remove other name/ })
    const more = workspace.details.getByRole('button', { name: '7 more' })
    await more.waitFor()
    expect(await names.count()).toBe(4)

    await more.focus()
    await more.press('Enter')
    await names.nth(10).waitFor()
    expect(await names.count()).toBe(11)
    expect(await more.count()).toBe(0)
    await expect.poll(() => names.nth(4).evaluate((name) => name === document.activeElement)).toBe(true)

    expect(faults).toEqual([])
    await close()
  })
})
