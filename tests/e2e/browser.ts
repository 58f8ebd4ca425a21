/**
 * The real browser of the end-to-end tests: the Chromium that `npm ci` brings, or the one that THROUGHLINE_BROWSER names.
 * Where neither runs, tests are skipped and say so; with THROUGHLINE_REQUIRE=browser they fail.
 */
import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import { type Browser, type Page, chromium as playwright } from 'playwright-core'

export type ColorScheme = 'light' | 'dark'

export interface PageOptions {
  /** CSS pixels. */
  width?: number
  height?: number
  colorScheme?: ColorScheme
  /** Off, unless a story is about motion. */
  motion?: boolean
  /** High contrast, with the system's colours. */
  forcedColors?: boolean
  /** Device pixels a CSS pixel: 4 is the page zoomed to 400 %. */
  zoom?: number
  touch?: boolean
}

export interface WatchedPage {
  page: Page
  /** What went wrong so far: uncaught errors, errors on the console, breaches of the content security policy. */
  faults: string[]
  close(): Promise<void>
}

const isRequired = (process.env.THROUGHLINE_REQUIRE ?? '').split(',').includes('browser')

/** The browser, or undefined where none runs and none is required. Close it when done. */
export async function openBrowser(): Promise<Browser | undefined> {
  try {
    return await launch()
  } catch (error) {
    if (isRequired) throw error
    console.warn(`No browser runs here: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
    return undefined
  }
}

async function launch(): Promise<Browser> {
  const named = process.env.THROUGHLINE_BROWSER
  if (named !== undefined && existsSync(named))
    return playwright.launch({ executablePath: named, headless: true })
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: steadyArguments(chromium.args),
    headless: true,
  })
}

/** Made for places with one process to spare; in one process, closing a page can take the whole browser with it. */
function steadyArguments(args: readonly string[]): string[] {
  return args.filter((argument) => argument !== '--single-process' && argument !== '--no-zygote')
}

/** A page of a fresh profile at `address`, watched for faults. Every page has one: two pages are two people. */
export async function openPage(
  browser: Browser,
  address: string,
  options: PageOptions = {},
): Promise<WatchedPage> {
  const { width = 1440, height = 900, zoom, touch = false } = options
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.motion ? 'no-preference' : 'reduce',
    forcedColors: options.forcedColors ? 'active' : 'none',
    hasTouch: touch,
    isMobile: touch,
    ...(zoom === undefined ? {} : { deviceScaleFactor: zoom }),
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  await page.goto(address)
  return { page, faults, close: () => context.close() }
}
