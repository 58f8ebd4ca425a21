/** The colours of a drawing, read from the design tokens (app/styles/tokens.css) at run time. No colour is decided here. */
import type { ClaimKind, LinkType } from '@/graph/model/vocabulary'
import { claimKinds, linkTypes } from '@/graph/model/vocabulary'

const plainTokens = [
  'canvas',
  'surface',
  'raised',
  'line-2',
  'line-strong',
  'text',
  'text-2',
  'text-3',
  'text-dim',
  'on-ink',
  'on-holder',
  'accent',
  'focus',
  'mark',
  'mark-edge',
  'link-dim',
  'card-line-dim',
] as const
type PlainToken = (typeof plainTokens)[number]

export const holderColourCount = 5

export interface ThemeColours {
  readonly token: Readonly<Record<PlainToken, string>>
  readonly kind: Readonly<Record<ClaimKind, string>>
  readonly link: Readonly<Record<LinkType, string>>
  /** In the order of the map's holders; the sixth begins again. */
  readonly holders: readonly string[]
}

/** The colours for `read`, which gives the value of a custom property (`--canvas`). */
export function coloursFrom(read: (property: string) => string): ThemeColours {
  const pick = <T extends string>(names: readonly T[], prefix: string) =>
    Object.fromEntries(names.map((name) => [name, read(`--${prefix}${name}`).trim()])) as Record<T, string>
  return {
    token: pick(plainTokens, ''),
    kind: pick(claimKinds, 'kind-'),
    link: pick(linkTypes, 'link-'),
    holders: Array.from({ length: holderColourCount }, (_, index) => read(`--holder-${index + 1}`).trim()),
  }
}

/** The colours that hold for `element` now. */
export function readThemeColours(element: Element): ThemeColours {
  const style = getComputedStyle(element)
  return coloursFrom((property) => style.getPropertyValue(property))
}

/** The colours of the light scheme, whichever one is shown. */
export function readLightColours(element: Element): ThemeColours {
  const root = element.ownerDocument.documentElement
  const chosen = root.dataset.theme
  // Asked for within one turn: nothing is painted in between.
  root.dataset.theme = 'light'
  try {
    return readThemeColours(root)
  } finally {
    if (chosen === undefined) delete root.dataset.theme
    else root.dataset.theme = chosen
  }
}
