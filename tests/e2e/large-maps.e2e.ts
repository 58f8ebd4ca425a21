/** Story (j): a map of a thousand claims is worked with like a small one; five thousand open; twenty thousand say what is drawn. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { lineMap, putMap } from './large-map'
import { openLargeMap } from './open-large-map'
import { storedMap } from './stored-map'
import { stories } from './stories'

await stories(
  'large maps',
  (stage) => {
    const opened = (count: number) => openLargeMap(stage, `large-${count}`, count)

    test('1,000 claims: pan, zoom, find, add, hide, tidy', async () => {
      const { map, page, faults, close, workspace, canvas } = await opened(1_000)
      await laidOut(page)

      // Pan and zoom: the picture follows.
      const { x, y, width, height } = await canvas.box()
      const before = await canvas.picture()
      await canvas.drag({ x: x + 30, y: y + height - 30 }, { x: x + 130, y: y + height - 90 })
      await expect.poll(async () => (await canvas.picture()).equals(before)).toBe(false)
      const zoom = await canvas.zoom()
      await page.mouse.move(x + width / 2, y + height / 2)
      await page.mouse.wheel(0, -300)
      await expect.poll(() => canvas.zoom()).toBeGreaterThan(zoom)

      // Find, and go there.
      await workspace.select('Step 777 of the matter')
      await canvas.zoomToSelection()
      await expect.poll(() => canvas.zoom()).toBeGreaterThanOrEqual(1)

      // Add, near what it is linked to.
      await workspace.quickAdd('caused by', 'What was overlooked')
      await workspace.saved()
      const stored = await storedMap(stage.address, map)
      const place = (id: string) => stored.claims.find((claim) => claim.id === id)?.position
      const [added, near] = [place('what-was-overlooked'), place('c777')]
      expect(Math.hypot((added?.x ?? 0) - (near?.x ?? 0), (added?.y ?? 0) - (near?.y ?? 0))).toBeLessThan(
        3_000,
      )

      // Hide, and bring back.
      await workspace.select('Step 777 of the matter')
      await canvas.map.focus()
      await page.keyboard.press('h')
      await page.getByRole('button', { name: '1 claim hidden' }).waitFor()
      await page.keyboard.press('Shift+H')
      await page.getByRole('button', { name: '1 claim hidden' }).waitFor({ state: 'detached' })

      // Tidy is one change, and one undo.
      const untidied = (await storedMap(stage.address, map)).claims
      await page.keyboard.press('f')
      const version = await workspace.saved()
      await page.keyboard.press('t')
      await page.getByText(`Saved version ${version + 1}`).waitFor({ timeout: 60_000 })
      const tidied = await storedMap(stage.address, map)
      expect(tidied.claims.every((claim) => claim.position !== undefined)).toBe(true)
      await workspace.undo()
      await page.getByText(`Saved version ${version + 2}`).waitFor({ timeout: 60_000 })
      expect((await storedMap(stage.address, map)).claims).toEqual(untidied)
      expect(faults).toEqual([])
      await close()
    })

    test('5,000 claims open on an overview, and a claim is found and read', async () => {
      const { faults, close, workspace, canvas } = await opened(5_000)
      expect(await canvas.zoom()).toBeLessThan(0.25)
      await workspace.select('Step 4321 of the matter')
      await canvas.zoomToSelection()
      await expect.poll(() => canvas.zoom()).toBeGreaterThanOrEqual(1)
      expect(faults).toEqual([])
      await close()
    })

    test('one line of 12,000 claims: its far end is told in the outline, in sight', async () => {
      await putMap(stage.address, lineMap('line', 12_000))
      const { workspace, faults, close } = await stage.openMap('line?claim=c11999')
      const words = workspace.row('Claim 11999 of the line').getByText('Claim 11999 of the line')
      const [row, label] = [
        await workspace.row('Claim 11999 of the line').boundingBox(),
        await words.boundingBox(),
      ]
      const right = (box: typeof row) => (box?.x ?? 0) + (box?.width ?? 0)
      expect(right(label)).toBeLessThanOrEqual(right(row))
      expect(label?.width).toBeGreaterThan(100)
      expect(faults).toEqual([])
      await close()
    })

    test('20,000 claims: what is drawn and why is said, and one goes on from any claim', async () => {
      const { map, page, faults, close, workspace, canvas } = await opened(20_000)
      await page.getByText(/^Drawn are the 400 of 20,000 claims nearest to “What it all comes to”/).waitFor()
      await workspace.select('Step 19876 of the matter')
      await page
        .getByText(/^Drawn are the 400 of 20,000 claims nearest to “Step 19876 of the matter”/)
        .waitFor()
      // From there by keys, within what is drawn.
      await canvas.map.focus()
      await page.keyboard.press('ArrowRight')
      await expect.poll(() => workspace.readLabel()).not.toBe('Step 19876 of the matter')
      await page.getByText(/nearest to “Step 19876 of the matter”/).waitFor()
      expect((await storedMap(stage.address, map)).map.version).toBe(1)
      expect(faults).toEqual([])
      await close()
    })
  },
  { timeout: 300_000 },
)

/** Until no layout is being worked out any more. */
async function laidOut(page: Page): Promise<void> {
  await page.getByText(/^Laying out/).waitFor({ state: 'detached', timeout: 90_000 })
}
