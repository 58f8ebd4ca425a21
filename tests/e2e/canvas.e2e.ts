/** The canvas by pointer and keys: places that stay, pictures, lanes, hiding, several at once. */
import { expect, test } from 'vitest'
import { type MapDocument, mapDocumentSchema } from '@/graph/model/map-document'
import { canvasOn } from './canvas-on-page'
import { largeMap, putMap } from './large-map'
import { openLargeMap } from './open-large-map'
import { pixelsApart, softened } from './picture-difference'
import { storedMap } from './stored-map'
import { stories } from './stories'
import { workspaceOn } from './workspace-page'

const placesOf = (document: MapDocument) =>
  new Map(document.claims.map(({ id, position }) => [id as string, position]))

await stories('the canvas', (stage) => {
  /** A small map of its own for each story, without saved places. */
  const opened = (name: string) => openLargeMap(stage, name, 12)

  test('a claim that is added takes its place along, and the map keeps the layout one was looking at', async () => {
    const { map, page, faults, close, workspace, canvas } = await opened('kept')
    const drawing = async () => (await canvas.saved('Download as a drawing (SVG)')).file.toString()
    await workspace.select('Step 3 of the matter')
    await workspace.quickAdd('caused by', 'A new reason')
    await workspace.saved()
    const first = placesOf(await storedMap(stage.address, map))
    expect(first.get('a-new-reason')).toBeDefined()
    expect([...first.values()].every((place) => place !== undefined)).toBe(true)

    // Another claim moves nothing that is there.
    await workspace.quickAdd('caused by', 'One more reason')
    await workspace.saved()
    const second = placesOf(await storedMap(stage.address, map))
    for (const [id, place] of first) expect(second.get(id)).toEqual(place)

    // What one saw is what one sees again.
    const before = await drawing()
    await page.reload()
    await workspace.ready()
    await page.waitForFunction(() => document.fonts.check('500 14px "Inter Variable"'))
    await expect.poll(drawing).toBe(before)
    expect(faults).toEqual([])
    await close()
  })

  test('the first claim lies in the middle, and a claim that is added at the edge of the screen comes into sight', async () => {
    const map = `begun-${Date.now().toString(36)}`
    await putMap(stage.address, { ...largeMap(map, 1), claims: [], sources: [] })
    const { page, faults, close } = await stage.open(`/maps/${map}`)
    await page.getByText('Nothing is on the map yet.').waitFor()
    // The server draws that too; keys are commands once the page is live.
    await page.waitForFunction(() => document.querySelector('canvas') !== null)
    const [workspace, canvas] = [workspaceOn(page), canvasOn(page)]
    const chosen = () => new URL(page.url()).searchParams.get('claim')
    for (const key of ['a', ...'The ford is safe', 'Enter', 'Escape']) await page.keyboard.press(key)
    await expect.poll(chosen).toBe('the-ford-is-safe')
    await page.keyboard.press('Escape')
    await expect.poll(chosen).toBeNull()
    const { x, y } = await canvas.middle()
    await page.mouse.click(x, y)
    await expect.poll(chosen).toBe('the-ford-is-safe')

    // Pushed to the left edge, where what leads to it has no room.
    const { x: left, y: top } = await canvas.box()
    await canvas.drag({ x, y: y + 200 }, { x: left + 100, y: y + 200 })
    await page.mouse.click(left + 100, y)
    await expect.poll(chosen).toBe('the-ford-is-safe')
    await workspace.quickAdd('because', 'The water is low')
    // The small map is there only while the large one is not seen whole.
    await page.getByRole('img', { name: 'Overview of the map' }).waitFor({ state: 'detached' })
    await page.mouse.click(left + 20, top + 20)
    await expect.poll(chosen).toBeNull()
    expect(faults).toEqual([])
    await close()
  })

  test.each([
    ['from near', 1],
    ['from far', 8],
  ])('%s, a change is painted in its part of the canvas as if all were painted anew', async (_, apart) => {
    const map = `in-parts-${Date.now().toString(36)}`
    const large = largeMap(map, 20)
    const claims = large.claims.map((claim, n) => ({
      ...claim,
      anchors: [],
      position: { x: 250 * apart * (n % 4), y: 150 * apart * Math.floor(n / 4) },
    }))
    await putMap(stage.address, { ...large, claims, sources: [] })
    const { page, faults, close, workspace } = await stage.openMap(map)
    const canvas = canvasOn(page)
    await workspace.select('Step 3 of the matter')
    if (apart > 1) {
      // Dots and plain lines.
      await canvas.map.focus()
      await page.keyboard.press('f')
      await expect.poll(canvas.zoom).toBeLessThan(0.2)
    }
    await workspace.quickAdd('caused by', 'A new reason')
    await workspace.note('Is that so?')
    await workspace.saved()
    if (apart > 1) expect(await canvas.zoom()).toBeLessThan(0.2)
    const frames = () =>
      page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    await page.mouse.move(2, 2)
    await frames()
    const inPart = await softened(await canvas.picture())
    for (const theme of ['dark', 'light']) {
      await page.evaluate((name) => {
        document.documentElement.dataset.theme = name
      }, theme)
      await frames()
    }
    const anew = await softened(await canvas.picture())
    // Chromium smooths edges now in one way, now in another. Over the rest lie the small map and messages, with times of their own.
    expect(await pixelsApart(inPart, anew, 1.2, { left: 0, top: 130, width: 790, height: 500 })).toBe(0)
    expect(faults).toEqual([])
    await close()
  })

  test('a map of two claims, which need no finer layout, is moved by hand', async () => {
    const { map, faults, close, workspace, canvas } = await openLargeMap(stage, 'two', 2)
    await workspace.select('Step 1 of the matter')
    const card = await canvas.zoomToSelection()
    await canvas.drag(card, { x: card.x + 60, y: card.y + 40 })
    await workspace.saved()
    expect(placesOf(await storedMap(stage.address, map)).get('c1')).toBeDefined()
    expect(faults).toEqual([])
    await close()
  })

  test('a link is dragged out of the edge of a card, and not when Esc is pressed on the way', async () => {
    const map = `dragged-${Date.now().toString(36)}`
    const claims = ['rain', 'flood'].map((id, n) => ({
      id,
      kind: 'claim',
      label: id,
      position: { x: n * 400, y: 0 },
    }))
    await putMap(stage.address, mapDocumentSchema.parse({ ...largeMap(map, 1), claims, links: [] }))
    const { page, faults, close, workspace } = await stage.openMap(map)
    const canvas = canvasOn(page)
    await workspace.select('rain')
    const card = await canvas.zoomToSelection()
    const zoom = await canvas.zoom()
    const handle = { x: card.x + 88 * zoom, y: card.y }
    const target = { x: card.x + 400 * zoom, y: card.y }

    await page.mouse.move(card.x, card.y)
    await page.mouse.move(handle.x, handle.y)
    await page.mouse.down()
    await page.mouse.move(target.x, target.y)
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await page.mouse.move(card.x, card.y)
    await canvas.drag(handle, target)
    await workspace.saved()
    const { links } = await storedMap(stage.address, map)
    expect(links.map(({ type, from, to }) => ({ type, from, to }))).toEqual([
      { type: 'causes', from: ['rain'], to: { claim: 'flood' } },
    ])
    expect(faults).toEqual([])
    await close()
  })

  test('a frame that the system takes out of the hand chooses nothing', async () => {
    const { page, faults, close, workspace, canvas } = await openLargeMap(stage, 'framed', 4)
    await page.keyboard.press('f')
    const { x, y, width, height } = await canvas.box()
    const corners = [
      { x: x + 4, y: y + 4 },
      { x: x + width - 4, y: y + height - 4 },
    ] as const
    await page.keyboard.down('Shift')
    await page.mouse.move(corners[0].x, corners[0].y)
    await page.mouse.down()
    await page.mouse.move(corners[1].x, corners[1].y)
    await page.evaluate(() => window.dispatchEvent(new PointerEvent('pointercancel')))
    await page.mouse.up()
    await page.keyboard.up('Shift')
    // Two frames later whatever it did is drawn.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    expect(await workspace.details.getByText('4 claims', { exact: true }).count()).toBe(0)

    await canvas.drag(corners[0], corners[1], 'Shift')
    await workspace.details.getByText('4 claims', { exact: true }).first().waitFor()
    expect(faults).toEqual([])
    await close()
  })

  test('several are chosen by click and by frame, moved as one change, and taken back', async () => {
    const { map, page, faults, close, workspace, canvas } = await opened('several')
    // A first move, so that every card has a saved place.
    await workspace.select('Step 5 of the matter')
    const card = await canvas.zoomToSelection()
    await canvas.drag(card, { x: card.x + 90, y: card.y + 60 })
    await workspace.saved()
    const before = placesOf(await storedMap(stage.address, map))
    expect(before.get('c5')).toBeDefined()

    // All, by a frame around them.
    await page.keyboard.press('f')
    const { x, y, width, height } = await canvas.box()
    await canvas.drag({ x: x + 4, y: y + 4 }, { x: x + width - 4, y: y + height - 4 }, 'Shift')
    await workspace.details.getByText('12 claims', { exact: true }).first().waitFor()

    // Dragging one takes the others along. In the middle of the frame of all cards lies what is stored there.
    const middle = await canvas.middle()
    const zoom = await canvas.zoom()
    const places = [...before.values()].flatMap((place) => place ?? [])
    const centre = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2
    const from = before.get('c5') ?? { x: 0, y: 0 }
    const onScreen = {
      x: middle.x + (from.x - centre(places.map((place) => place.x))) * zoom,
      y: middle.y + (from.y - centre(places.map((place) => place.y))) * zoom,
    }
    await canvas.drag(onScreen, { x: onScreen.x + 40, y: onScreen.y + 30 })
    await workspace.saved()
    const after = placesOf(await storedMap(stage.address, map))
    const moved = [...before].map(([id, place]) => ({
      x: Math.round((after.get(id)?.x ?? 0) - (place?.x ?? 0)),
      y: Math.round((after.get(id)?.y ?? 0) - (place?.y ?? 0)),
    }))
    expect(moved[0]?.x).toBeGreaterThan(5)
    for (const one of moved) expect(one).toEqual(moved[0])

    await workspace.undo()
    await workspace.saved()
    expect(placesOf(await storedMap(stage.address, map))).toEqual(before)
    expect(faults).toEqual([])
    await close()
  })

  test('lanes by holder and section are an address, by keys too; the graph comes back as it was', async () => {
    const { page, faults, close, workspace } = await stage.openMap('us-iran')
    const canvas = canvasOn(page)
    const before = await storedMap(stage.address, 'us-iran')
    await page.getByRole('radio', { name: 'Lanes' }).click()
    await page.waitForURL(/lanes=holder/)
    await canvas.map.focus()
    await page.keyboard.press('v')
    await page.waitForURL(/lanes=section/)
    await page.getByText('The map is shown in lanes, one for each section.').waitFor()

    // A card is no longer moved by hand there: dragging pans.
    await workspace.select('Signals are misread')
    const card = await canvas.zoomToSelection()
    await canvas.drag(card, { x: card.x + 120, y: card.y })
    // The address opens the same view; back leads to the graph.
    await page.reload()
    await workspace.ready()
    await page.getByRole('radio', { name: 'By section' }).and(page.locator('[aria-checked="true"]')).waitFor()
    await canvas.map.focus()
    await page.keyboard.press('v')
    await page.waitForURL((url) => !url.searchParams.has('lanes'))
    expect(await storedMap(stage.address, 'us-iran')).toEqual(before)
    expect(faults).toEqual([])
    await close()
  })

  test('a hidden claim is told of, its chain is shown all the same, and it comes back', async () => {
    const { page, faults, close, workspace } = await stage.openMap('us-iran')
    const canvas = canvasOn(page)
    const before = await storedMap(stage.address, 'us-iran')
    await workspace.select('Signals are misread')
    await canvas.map.focus()
    await page.keyboard.press('h')
    await page.waitForURL(/hide=signals-misread/)
    const sign = page.getByRole('button', { name: '1 claim hidden' })
    await sign.waitFor()

    // Another profile sees the same view from the address.
    const other = await stage.open(page.url())
    await other.page.getByRole('button', { name: '1 claim hidden' }).waitFor()
    await other.close()

    await workspace.ask('domestic trap -> no de-escalation -> accident')
    expect(await workspace.chainButtons().count()).toBeGreaterThan(0)
    await sign.click()
    await page.getByRole('menuitem', { name: 'Show “Signals are misread”' }).click()
    await page.waitForURL((url) => !url.searchParams.has('hide'))
    expect(await workspace.readLabel()).toBe('Signals are misread')
    // Hiding is no change of the map.
    expect(await storedMap(stage.address, 'us-iran')).toEqual(before)
    expect(faults).toEqual([])
    await close()
  })

  test('the map as a drawing and as a picture, named for the map', async () => {
    const { page, faults, close } = await stage.openMap('us-iran', {
      colorScheme: 'dark',
    })
    const canvas = canvasOn(page)
    const drawing = await canvas.saved('Download as a drawing (SVG)')
    expect(drawing.name).toBe('us-iran.svg')
    const svg = drawing.file.toString()
    const found = await page.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, 'image/svg+xml')
      return {
        error: document.querySelector('parsererror')?.textContent ?? '',
        titles: [...document.querySelectorAll('g > title')].map((title) => title.textContent),
        outside: [...document.querySelectorAll('image, script, style, [href]')].length,
      }
    }, svg)
    expect(found.error).toBe('')
    expect(found.outside).toBe(0)
    const stored = await storedMap(stage.address, 'us-iran')
    for (const { label, kind } of stored.claims) expect(found.titles).toContain(`${label}, ${kind}`)
    // Light, also from a dark screen, and in colours that need no style sheet.
    expect(svg).toContain('fill="#f7f6f2"')
    expect(svg).not.toContain('var(')

    // The palette has it too, as all that stands in a menu.
    await page.keyboard.press('Control+k')
    await page.keyboard.type('download drawing')
    const [again] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(again.suggestedFilename()).toBe('us-iran.svg')

    const picture = await canvas.saved('Download as a picture (PNG)')
    expect(picture.name).toBe('us-iran.png')
    expect(picture.file.subarray(1, 4).toString()).toBe('PNG')
    // Width and height, in the header: twice the drawing's.
    const [, width = '', height = ''] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg) ?? []
    expect(picture.file.readUInt32BE(16)).toBe(Math.ceil(Number(width) * 2))
    expect(picture.file.readUInt32BE(20)).toBe(Math.ceil(Number(height) * 2))
    expect(faults).toEqual([])
    await close()
  })
})
