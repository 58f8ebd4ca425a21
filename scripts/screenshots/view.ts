/** What a picture is of: a view of the product in one of its looks, reached as a person would reach it. */
import type { BrowserContextOptions, Page } from 'playwright-core'
import type { TestServer, TestServerOptions } from '../../tests/e2e/server'

export type Look = 'light' | 'dark' | 'narrow'

const desk = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const

export const looks: Readonly<Record<Look, BrowserContextOptions>> = {
  light: { ...desk, colorScheme: 'light' },
  dark: { ...desk, colorScheme: 'dark' },
  narrow: {
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
    colorScheme: 'light',
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
  },
}

export const everyLook: readonly Look[] = ['light', 'dark', 'narrow']
/** For what takes keys or room that a phone has not. */
export const deskLooks: readonly Look[] = ['light', 'dark']

export interface View {
  /** Of the picture's file, before the look. */
  name: string
  looks: readonly Look[]
  /** Goes there. The page is new, of a fresh profile, and nowhere yet. */
  show(stand: Stand): Promise<void>
}

export interface Stand {
  page: Page
  /** Such as http://127.0.0.1:41234. */
  server: string
  look: Look
}

/** A server, what it holds, and the views that are taken of it. */
export interface Scene {
  /** How it is started, where not as usual. */
  options?(): Promise<TestServerOptions>
  /** Given the server with the samples in it: makes of it what the views show, and gives them. */
  views(server: TestServer): Promise<readonly View[]>
}
