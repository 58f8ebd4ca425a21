/** What a page is called in its tab and in the history of the browser; `title` is what it shows. */
export function pageTitle(title: string): string {
  return `${title} · Throughline`
}
