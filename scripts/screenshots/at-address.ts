/** Views that an address alone leads to. */
import { everyLook, type Look, type Stand, type View } from './view'

interface Settings {
  looks?: readonly Look[]
  /** The address on a narrow screen, where it is another: one thing at a time is shown there. */
  narrow?: string
  /** What is done once the page is there. */
  act?(stand: Stand): Promise<void>
}

/** `address` is a path with its query. */
export function viewAt(
  name: string,
  address: string,
  { looks = everyLook, narrow, act }: Settings = {},
): View {
  return {
    name,
    looks,
    async show(stand) {
      const path = stand.look === 'narrow' ? (narrow ?? address) : address
      await stand.page.goto(stand.server + path)
      await act?.(stand)
    },
  }
}

/** The address of a place in a map. */
export function placeIn(map: string, query: Readonly<Record<string, string>> = {}): string {
  const text = new URLSearchParams(query).toString()
  return text === '' ? `/maps/${map}` : `/maps/${map}?${text}`
}
