/** Where the keyboard is on the map can be seen: measured on the pixels that the focus changes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mapDocumentSchema } from '@/graph/model/map-document'
import { openBrowser, openPage, type PageOptions } from './browser'
import { canvasOn } from './canvas-on-page'
import { tabTo } from './keyboard'
import { putMap } from './large-map'
import { pixelsApart } from './picture-difference'
import { startServer, type TestServer } from './server'
import { workspaceOn } from './workspace-page'

const browser = await openBrowser()

/** Two claims at places of their own, so that nothing is laid out afresh. */
const map = mapDocumentSchema.parse({
  format: 'throughline/1',
  map: { id: 'two', title: 'Two claims' },
  claims: [
    { id: 'rain', kind: 'claim', label: 'It rained for a week', position: { x: 0, y: 0 } },
    { id: 'flood', kind: 'thesis', label: 'The mill was flooded', position: { x: 400, y: 0 } },
  ],
  links: [{ id: 'so', type: 'causes', from: ['rain'], to: { claim: 'flood' } }],
})

describe.skipIf(browser === undefined)('on the map', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer()
    await putMap(server.address, map)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const schemes: [name: string, options: PageOptions][] = [
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['the colours of the system', { forcedColors: true }],
  ]
  test.each(schemes)(
    'the keyboard is seen at 3:1, around the map and around the claim, in %s',
    async (_name, options) => {
      if (!browser) return
      const { page, close } = await openPage(browser, `${server.address}/maps/two?claim=rain`, options)
      await workspaceOn(page).ready()
      const canvas = canvasOn(page)
      await canvas.zoomToSelection()
      const atZoom = await canvas.zoom()
      const find = page.getByRole('searchbox', { name: 'Find a claim' })
      await find.focus()
      await tabTo(page, 'Map')
      const seen = await still(() => canvas.picture())
      // It goes with the keyboard.
      await find.focus()
      await expect.poll(async () => (await canvas.picture()).equals(seen)).toBe(false)
      const unseen = await still(() => canvas.picture())

      // Around the map, two pixels all along its edge, but for what lies over it.
      const { width, height } = await canvas.box()
      expect(await pixelsApart(unseen, seen, 3)).toBeGreaterThan(2 * (width + height))
      // Around the claim in the middle, as much as a line of one pixel and dashes of half its length.
      const ring = { width: Math.round(240 * atZoom), height: Math.round(140 * atZoom) }
      const box = {
        ...ring,
        left: Math.round((width - ring.width) / 2),
        top: Math.round((height - ring.height) / 2),
      }
      expect(await pixelsApart(unseen, seen, 3, box)).toBeGreaterThan(176 * atZoom)
      await close()
    },
  )
})

/** A picture that is the same as the one before it. */
async function still(take: () => Promise<Buffer>): Promise<Buffer> {
  let picture = await take()
  const isStill = async () => {
    const before = picture
    picture = await take()
    return picture.equals(before)
  }
  await expect.poll(isStill).toBe(true)
  return picture
}
