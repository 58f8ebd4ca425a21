/**
 * Which colour scheme the reader chose. It is kept in a cookie, so that the server writes it into the page and no script
 * has to run before the first paint. No choice: the system's.
 */

export type Theme = 'light' | 'dark'

export const themeCookie = 'throughline-theme'

/** The choice a cookie's value stands for; undefined when there is none. */
export function readTheme(value: string | undefined): Theme | undefined {
  return value === 'light' || value === 'dark' ? value : undefined
}

/** The scheme now shown in this browser. */
export function shownTheme(): Theme {
  const chosen = readTheme(document.documentElement.dataset.theme)
  if (chosen) return chosen
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** Shows the page in `theme` and keeps the choice for a year. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme
  // biome-ignore lint/suspicious/noDocumentCookie: CookieStore is missing where the page is not served over https.
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=31536000; samesite=lax`
}
