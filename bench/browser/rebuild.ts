/** Building the canvas of a map anew, in a page of its own: what a change costs where nothing is patched. */
import path from 'node:path'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import type { MapDocument } from '@/graph/model/map-document'
import { freshPage } from './product'
import { settled } from './work'

const root = path.resolve(import.meta.dirname, '../..')

/** A page on which `benchRebuild()` throws the canvas away and draws the map on a new one. */
export async function rebuildPage(browser: Browser, document: MapDocument): Promise<Page> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'rebuild.entry.ts')],
    alias: { '@': root },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    // The layout's worker is not asked for on a map that has places.
    logOverride: { 'empty-import-meta': 'silent' },
  })
  const page = await freshPage(browser)
  await page.setContent('<body style="margin:0"><div id="map" style="position:absolute;inset:0"></div>')
  await page.addStyleTag({ path: path.join(root, 'app/styles/tokens.css') })
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
  await page.evaluate((map) => {
    ;(globalThis as unknown as { benchBegin(map: unknown): void }).benchBegin(map)
  }, document as unknown)
  await settled(page)
  return page
}

export function rebuild(page: Page): Promise<void> {
  return page.evaluate(() => (globalThis as unknown as { benchRebuild(): void }).benchRebuild())
}
