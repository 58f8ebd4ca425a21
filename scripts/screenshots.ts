/**
 * Pictures of the built product for the docs: starts it on a free port with fresh data, goes to each view, and writes
 * docs/screenshots/<view>-<look>.png. What is selected comes from the answer to the question, so it follows the sample.
 */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { ChainAnswer } from '@/graph/chains/answer'
import { openBrowser } from '../tests/e2e/browser'
import { startServer } from '../tests/e2e/server'

const folder = path.resolve(import.meta.dirname, '../docs/screenshots')
const map = 'us-iran'
const question = 'domestic trap -> no de-escalation -> accident'

const looks: Readonly<Record<string, BrowserContextOptions>> = {
  light: { viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  narrow: {
    viewport: { width: 390, height: 844 },
    colorScheme: 'light',
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
  },
}

interface View {
  name: string
  address: string
  /** Of a narrow screen, where it is another. */
  narrow?: string
}

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true })
  const server = await startServer()
  try {
    const views = await viewsAt(server.address)
    for (const [look, options] of Object.entries(looks)) {
      const browser = await openBrowser()
      if (!browser) throw new Error('There is no browser to take pictures with.')
      await shootAll(browser, look, options, server.address, views)
      await browser.close()
    }
  } finally {
    await server.stop()
  }
}

/** The views, with a claim in the middle of the first chain and its weakest link. */
async function viewsAt(server: string): Promise<View[]> {
  const asked = `${server}/api/v1/maps/${map}/chains?${new URLSearchParams({ q: question })}`
  const answer = (await (await fetch(asked)).json()) as ChainAnswer
  const [chain] = answer.chains
  if (!chain) throw new Error(`The sample answers nothing to “${question}”.`)
  const at = (query: Record<string, string>) => `/maps/${map}?${new URLSearchParams(query)}`
  const claim = chain.claims[chain.positions[1] ?? 0] ?? ''
  return [
    { name: 'library', address: '/' },
    { name: 'workspace', address: `/maps/${map}` },
    { name: 'claim', address: at({ claim }) },
    {
      name: 'chain',
      address: at({ q: question, chain: '1' }),
      narrow: at({ q: question, chain: '1', tab: 'chains' }),
    },
    { name: 'link', address: at({ link: chain.weakest }) },
    { name: 'lanes', address: at({ lanes: 'section' }), narrow: at({ lanes: 'section', tab: 'graph' }) },
    { name: 'hidden', address: at({ hide: claim }), narrow: at({ hide: claim, tab: 'graph' }) },
    { name: 'source', address: at({ source: 'essay-text', claim }) },
  ]
}

async function shootAll(
  browser: Browser,
  look: string,
  options: BrowserContextOptions,
  server: string,
  views: readonly View[],
): Promise<void> {
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce' })
  const page = await context.newPage()
  for (const view of views) {
    const address = look === 'narrow' ? (view.narrow ?? view.address) : view.address
    await page.goto(server + address)
    await settled(page)
    const file = path.join(folder, `${view.name}-${look}.png`)
    await page.screenshot({ path: file })
    console.log(path.relative(process.cwd(), file))
  }
  await context.close()
}

/** Fonts are there, and nothing was drawn anew for a moment: the map's layout is refined after the page has opened. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  let before = ''
  for (let look = 0; look < 20; look++) {
    const now = (await page.screenshot()).toString('base64')
    if (now === before) return
    before = now
    await page.waitForTimeout(700)
  }
}

await main()
