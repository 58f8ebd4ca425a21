/** Files that are dropped: a map is imported, a text begins a map, and a field that takes files keeps its own. */
import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { putMap } from './large-map'
import { exportedMap, storedMap } from './stored-map'
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
    // What would come in is shown; nothing is made of it before one says so.
    await dialog.getByText('A ship of one’s own', { exact: true }).waitFor()
    await dialog.getByText(`${map.claims.length} claims`).waitFor()
    expect(await mapIds(stage.address)).not.toContain('ship')
    await dialog.getByRole('button', { name: 'Import the map' }).click()
    await page.waitForURL(/\/maps\/ship$/)
    await workspaceOn(page).ready()
    expect((await storedMap(stage.address, 'ship')).claims).toEqual(map.claims)
    expect(faults).toEqual([])
    await close()
  })

  test('a map that is here already comes in beside it, by keys alone; so does one that was deleted', async () => {
    const { page, faults, close } = await stage.open('/')
    const file = JSON.parse(await exportedMap(stage.address, 'vasa'))
    const deleted = { ...file, map: { ...file.map, id: 'sunk', title: 'A ship that went down' } }
    await putMap(stage.address, deleted)
    await fetch(`${stage.address}/api/v1/maps/sunk`, { method: 'DELETE' })
    const dialog = page.getByRole('dialog', { name: 'Import a map' })

    // Someone has to listen all the time, or a chooser that opens at once is the system's own.
    page.on('filechooser', () => undefined)
    async function chooseByKeys(name: string, content: unknown) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
      const buffer = Buffer.from(JSON.stringify(content))
      await chooser.setFiles({ name, mimeType: 'application/json', buffer })
    }
    const open = async () => {
      await page.getByRole('button', { name: 'Import', exact: true }).focus()
      await page.keyboard.press('Enter')
      await dialog.waitFor()
    }
    await open()
    await chooseByKeys('torn.json', 'torn')
    await dialog.getByText('“torn.json” was not taken in.').waitFor()
    // The keyboard is where one goes on, and Esc leaves.
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(faults.splice(0)).toEqual([expect.stringContaining('400 (Bad Request)')])

    await open()
    await chooseByKeys('vasa.json', file)
    await dialog.getByText('There is a map "vasa" already.').waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/maps\/why-the-vasa-sank/)
    await workspaceOn(page).ready()
    const copy = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    const copied = JSON.parse(await exportedMap(stage.address, copy))
    expect(copied).toEqual({ ...file, map: { ...file.map, id: copy } })

    await page.goto(stage.address)
    await open()
    await chooseByKeys('sunk.json', deleted)
    await dialog.getByText('The id "sunk" is that of a deleted map, which can still be restored.').waitFor()
    await dialog.getByRole('button', { name: 'Import as a copy' }).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/maps\/a-ship-that-went-down/)
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

async function mapIds(address: string): Promise<string[]> {
  const answer = await fetch(`${address}/api/v1/maps`)
  return ((await answer.json()) as { maps: { id: string }[] }).maps.map(({ id }) => id)
}

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
