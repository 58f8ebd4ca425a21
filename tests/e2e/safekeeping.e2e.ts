/** Nothing is lost: two people on one field, an address that shows the same view. */
import { expect, test } from 'vitest'
import { storedMap } from './stored-map'
import { stories } from './stories'
import { workspaceOn } from './workspace-page'

await stories('two people, and one address', (stage) => {
  test('a clash on one field shows both wordings, and the person chooses', async () => {
    const address = `${stage.address}/maps/us-iran?claim=signals-misread`
    const ada = await stage.open(address)
    const ben = await stage.open(address)
    const label = (person: typeof ada) => person.page.getByRole('textbox', { name: 'Label' })
    for (const person of [ada, ben]) await workspaceOn(person.page).ready()

    // Ben is in the midst of his wording when Ada's comes.
    await label(ben).fill('As Ben says')
    await label(ada).fill('As Ada says')
    await label(ada).press('Enter')
    await workspaceOn(ben.page).row('As Ada says').waitFor()
    await label(ben).press('Enter')

    const dialog = ben.page.getByRole('dialog', { name: 'Someone changed this as well' })
    await dialog.getByText('As Ben says', { exact: true }).waitFor()
    await dialog.getByText('As Ada says', { exact: true }).waitFor()
    // A key or a click in passing chooses nothing.
    await ben.page.keyboard.press('Escape')
    await ben.page.mouse.click(5, 5)
    await dialog.getByText('As Ben says', { exact: true }).waitFor()
    await dialog.getByRole('button', { name: 'Keep mine' }).click()
    await dialog.waitFor({ state: 'detached' })
    await workspaceOn(ben.page).saved()
    const stored = await storedMap(stage.address, 'us-iran')
    expect(stored.claims.find(({ id }) => id === 'signals-misread')?.label).toBe('As Ben says')
    await ada.close()
    await ben.close()
  })

  test('the address shows the same view to someone else, and back and forward walk', async () => {
    const query = '?q=domestic+trap+-%3E+accident&chain=2&outline=flat&kind=event'
    const { page, faults, close, workspace } = await stage.openMap(`us-iran${query}`)
    await workspace.chainButtons().nth(1).waitFor()
    expect(await workspace.chainButtons().nth(1).getAttribute('aria-pressed')).toBe('true')
    expect(await page.getByRole('radio', { name: 'Flat' }).getAttribute('aria-checked')).toBe('true')
    expect(new URL(page.url()).search).toBe(query)

    await workspace.chainButtons().nth(0).click()
    await workspace.details
      .getByRole('button', { name: /^An accident sets off/ })
      .first()
      .click()
    expect(new URL(page.url()).searchParams.get('claim')).toBe('accident')
    await page.goBack()
    await workspace.chainButtons().nth(0).waitFor()
    expect(await workspace.chainButtons().nth(0).getAttribute('aria-pressed')).toBe('true')
    await page.goBack()
    await page.waitForFunction(() => new URLSearchParams(location.search).get('chain') === '2')
    await workspace.details.getByRole('button', { name: /^Chain 2/, pressed: true }).waitFor()
    await page.goForward()
    await page.goForward()
    expect(await workspace.readLabel()).toMatch(/^An accident sets off/)
    expect(faults).toEqual([])
    await close()
  })
})
