/** Tells when the colours of the page may have changed: another theme chosen, or another one of the system. */
export function watchTheme(document: Document, changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'class', 'style'],
  })
  const system = document.defaultView?.matchMedia('(prefers-color-scheme: dark)')
  const contrast = document.defaultView?.matchMedia('(forced-colors: active)')
  system?.addEventListener('change', changed)
  contrast?.addEventListener('change', changed)
  return () => {
    observer.disconnect()
    system?.removeEventListener('change', changed)
    contrast?.removeEventListener('change', changed)
  }
}
