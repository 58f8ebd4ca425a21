/**
 * `npm run screenshots`: pictures of the built product for the docs, docs/screenshots/<view>-<look>.png. Every state is a
 * real one, on a server of its own with fresh data. With names of views behind it (`npm run screenshots -- conflict`),
 * only those are taken; without, pictures of views that are no more are removed.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../../tests/e2e/browser'
import { startServer } from '../../tests/e2e/server'
import { pictureOf } from './picture'
import { emptied } from './scenes/emptied'
import { samples } from './scenes/samples'
import { storeAway } from './scenes/store-away'
import { workedOn } from './scenes/worked-on'
import { type Look, looks, type Scene, type View } from './view'

const folder = path.resolve(import.meta.dirname, '../../docs/screenshots')
const wanted = process.argv.slice(2)

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true })
  const browser = await openBrowser()
  if (!browser) throw new Error('There is no browser to take pictures with.')
  const taken: string[] = []
  for (const scene of [samples, workedOn, emptied, storeAway])
    taken.push(...(await shootScene(browser, scene)))
  await browser.close()
  if (wanted.length === 0) await removeOthers(taken)
  else if (taken.length === 0) throw new Error(`There is no view called ${wanted.join(' or ')}.`)
}

async function shootScene(browser: Browser, scene: Scene): Promise<string[]> {
  const server = await startServer(await scene.options?.())
  const taken: string[] = []
  try {
    for (const view of await scene.views(server)) {
      if (wanted.length > 0 && !wanted.includes(view.name)) continue
      for (const look of view.looks) taken.push(await shoot(browser, server.address, view, look))
    }
  } finally {
    await server.stop()
  }
  return taken
}

/** Gives the name of the picture's file. */
async function shoot(browser: Browser, server: string, view: View, look: Look): Promise<string> {
  const context = await browser.newContext(looks[look])
  const page = await context.newPage()
  // One who has a name here already is not asked for it.
  await page.addInitScript(() => localStorage.setItem('throughline.author', JSON.stringify('Ada')))
  await view.show({ page, server, look })
  const name = `${view.name}-${look}.png`
  const picture = await pictureOf(page)
  await writeFile(path.join(folder, name), picture)
  console.log(`${name}, ${Math.round(picture.length / 1000)} kB`)
  await context.close()
  return name
}

async function removeOthers(taken: readonly string[]): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!taken.includes(name)) await rm(path.join(folder, name))
  }
}

await main()
