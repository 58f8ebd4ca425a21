/** How who writes a note looks. */
import { type HolderLook, initialOf } from '../../parts/holder-look'

const strangers = new Map<string, HolderLook>()

/** A holder who writes looks as everywhere; anyone else gets a colour from their name, the same each time. */
export function authorLook(author: string, holders: ReadonlyMap<string, HolderLook>): HolderLook {
  for (const look of holders.values()) if (look.name === author) return look
  const known = strangers.get(author)
  if (known) return known
  const sum = [...author].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0)
  const look = { name: author, initial: initialOf(author), tone: (sum % 5) + 1, color: undefined }
  strangers.set(author, look)
  return look
}
