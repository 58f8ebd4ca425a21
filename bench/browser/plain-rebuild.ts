/**
 * What a change costs in a page that does not patch: its canvas is thrown away and a Cytoscape of the whole document is
 * built in its place and drawn. Cards with their labels, shapes and colours by kind; links as curves with heads, widths
 * and dashes by type; all at the same places, fitted to the screen.
 */
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import type { MapDocument } from '@/graph/model/map-document'
import { freshPage } from './product'
import { settled } from './work'

const cytoscape = createRequire(import.meta.url).resolve('cytoscape/dist/cytoscape.min.js')

/** A page on which `benchRebuild()` throws the canvas away and builds it of the document anew. */
export async function plainRebuildPage(browser: Browser, document: MapDocument): Promise<Page> {
  const page = await freshPage(browser)
  await page.setContent('<body style="margin:0"><div id="map" style="position:absolute;inset:0"></div>')
  await page.addScriptTag({ path: cytoscape })
  await page.evaluate(prepare, document as never)
  await settled(page)
  return page
}

/** Runs in the page. */
function prepare(map: MapDocument): void {
  interface Plain {
    destroy(): void
  }
  const make = (globalThis as unknown as { cytoscape(options: unknown): Plain }).cytoscape
  const shapes = {
    thesis: 'round-rectangle',
    claim: 'round-rectangle',
    evidence: 'rectangle',
    event: 'tag',
    condition: 'cut-rectangle',
    counterpoint: 'rhomboid',
  }
  const heads = {
    causes: 'triangle',
    enables: 'vee',
    prevents: 'tee',
    supports: 'triangle',
    attacks: 'tee',
    specifies: 'diamond',
  }
  const style = [
    {
      selector: 'node',
      style: {
        width: 176,
        height: 64,
        shape: 'data(shape)',
        'background-color': '#ffffff',
        'border-width': 1.25,
        'border-color': '#4f5c6f',
        label: 'data(label)',
        color: '#1e232c',
        'font-size': 14,
        'text-wrap': 'wrap',
        'text-max-width': 154,
        'text-valign': 'center',
        // As ours: what cannot be read is not drawn.
        'min-zoomed-font-size': 7,
      },
    },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'curve-style': 'bezier',
        'line-color': '#2f3641',
        'line-style': 'data(line)',
        'target-arrow-color': '#2f3641',
        'target-arrow-shape': 'data(head)',
      },
    },
  ]
  let canvas: Plain | undefined
  const rebuild = () => {
    canvas?.destroy()
    const cards = map.claims.map(({ id, label, kind, position }) => ({
      data: { id, label, shape: shapes[kind] },
      position: { ...position },
    }))
    const links = map.links.map(({ id, type, from, to, strength }) => ({
      data: {
        id,
        source: from[0],
        target: 'claim' in to ? to.claim : '',
        width: 1.25 + 2 * (strength ?? 0),
        head: heads[type],
        line: type === 'supports' || type === 'attacks' ? 'dashed' : 'solid',
      },
    }))
    canvas = make({
      container: document.getElementById('map'),
      elements: [...cards, ...links],
      style,
      layout: { name: 'preset', fit: true },
    })
  }
  Object.assign(globalThis, { benchRebuild: rebuild })
  rebuild()
}
