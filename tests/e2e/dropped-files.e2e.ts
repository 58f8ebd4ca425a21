/** Files that are dropped: a map is imported, a text begins a map, and a field that takes files keeps its own. */
import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { storedMap } from './stored-map'
import { stories } from './stories'
import { workspaceOn } from './workspace-page'

const text = '# The ford\n\nThe bridge is gone.\n\nCarts cross at the ford now.'

await stories('a file is dropped', (stage) => {
  test('a map on the library: it is imported, or what is wrong with it is told', async () => {
    const { page, faults, close } = await stage.open('/')
    const library = page.getByRole('main')
    await page.getByRole('button', { name: 'New map', exact: true }).waitFor()
    const dialog = page.getByRole('dialog', { name: 'Import a map' })
    await drop(library, 'torn.json', '{"format": "throughline/1"', 'application/json')
    await dialog.getByText('“torn.json” was not taken in. Nothing was changed.').waitFor()
    // The browser notes the refusal.
    expect(faults.splice(0)).toEqual([expect.stringContaining('400 (Bad Request)')])
    await dialog.getByRole('button', { name: 'Cancel' }).click()

    const map = { ...(await storedMap(stage.address, 'vasa')), format: 'throughline/1' }
    const named = { ...map, map: { id: 'ship', title: 'A ship of one’s own', summary: '' } }
    await drop(library, 'ship.json', JSON.stringify(named), 'application/json')
    await dialog.getByText('“A ship of one’s own” is in').waitFor()
    await dialog.getByRole('button', { name: 'Open the map' }).click()
    await page.waitForURL(/\/maps\/ship$/)
    await workspaceOn(page).ready()
    expect((await storedMap(stage.address, 'ship')).claims).toEqual(map.claims)
    expect(faults).toEqual([])
    await close()
  })

  test('a text on the library: a map begins from it', async () => {
    const { page, faults, close } = await stage.open('/')
    await page.getByRole('button', { name: 'New map', exact: true }).waitFor()
    await drop(page.getByRole('main'), 'ford.md', text, 'text/markdown')
    const dialog = page.getByRole('dialog', { name: 'New map' })
    await dialog.getByText('2 paragraphs').waitFor()
    expect(await dialog.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('The ford')
    await dialog.getByRole('button', { name: 'Make the map' }).click()
    await page.waitForURL(/\/maps\/the-ford\?source=text/)
    await page.getByText('2 of 2 paragraphs carry nothing').waitFor()
    const { sources } = await storedMap(stage.address, 'the-ford')
    expect(sources.map((source) => source.text)).toEqual([text])
    expect(faults).toEqual([])
    await close()
  })

  test('a text on the field for it stays there; what is no text is refused and changes nothing', async () => {
    const { page, faults, close } = await stage.open('/')
    await page.getByRole('button', { name: 'New map', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'New map' })
    await dialog.getByRole('radio', { name: 'From a text' }).click()
    const field = dialog.getByRole('textbox', { name: 'Text' })
    await drop(field, 'ford.txt', text, 'text/plain')
    await dialog.getByText('2 paragraphs').waitFor()
    await drop(field, 'ford.png', 'not a picture', 'image/png')
    await dialog.getByText('“ford.png” is no plain text or Markdown').waitFor()
    expect(await field.inputValue()).toBe(text)
    expect(faults).toEqual([])
    await close()
  })
})

/** As the browser tells of a file from the desk that is let go over an element. */
async function drop(over: Locator, name: string, content: string, type: string): Promise<void> {
  await over.evaluate(
    (element, file) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([file.content], file.name, { type: file.type }))
      for (const kind of ['dragover', 'drop']) {
        element.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }))
      }
    },
    { name, content, type },
  )
}
