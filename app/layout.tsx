/** The frame of every page: typeface, tokens, and the colour scheme the reader chose, known before anything is painted. */
import '@fontsource-variable/inter/wght.css'
import './styles/tokens.css'
import './styles/base.css'
import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { earlyKeysScript } from './components/parts/early-keys'
import { pageTitle } from './components/parts/page-title'
import { readTheme, themeCookie } from './components/parts/theme'

export const metadata: Metadata = {
  title: { default: 'Throughline', template: pageTitle('%s') },
  description:
    'Arguments as maps: claims, causes and counterpoints that can be browsed, argued with and asked.',
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Pages are made for each request: the nonce of the content security policy is new every time.
  await connection()
  const theme = readTheme((await cookies()).get(themeCookie)?.value)
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang="en" data-theme={theme}>
      <head>
        {/* Where react-aria looks for the nonce of the one style element that it makes. */}
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        <script nonce={nonce} suppressHydrationWarning>
          {earlyKeysScript}
        </script>
      </head>
      <body>{children}</body>
    </html>
  )
}
