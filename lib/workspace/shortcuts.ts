/** The keys of the workspace: what each does, in words, for the page that lists them and for what listens to them. */

export type ShortcutId =
  | 'ask'
  | 'add'
  | 'link'
  | 'edit'
  | 'note'
  | 'move'
  | 'delete'
  | 'copy'
  | 'cut'
  | 'paste'
  | 'leave'
  | 'fit'
  | 'zoom'
  | 'tidy'
  | 'lanes'
  | 'hide'
  | 'collapse'
  | 'show-all'
  | 'undo'
  | 'redo'
  | 'source'
  | 'quote'
  | 'history'
  | 'palette'
  | 'keys'

export interface Shortcut {
  id: ShortcutId
  /** As they are shown; Mod is ⌘ on a Mac and Ctrl elsewhere. The first is the usual one. */
  keys: readonly (readonly string[])[]
  words: string
  group: 'Asking' | 'Editing' | 'Looking'
}

export const shortcuts: readonly Shortcut[] = [
  { id: 'ask', keys: [['/']], words: 'Ask how one claim leads to another', group: 'Asking' },
  { id: 'palette', keys: [['Mod', 'K']], words: 'Find any claim or command', group: 'Asking' },
  { id: 'add', keys: [['A']], words: 'Add a claim, at the selected one', group: 'Editing' },
  { id: 'link', keys: [['L']], words: 'Link the selected claim to another, or to a link', group: 'Editing' },
  { id: 'edit', keys: [['E'], ['F2']], words: 'Edit what is selected', group: 'Editing' },
  { id: 'move', keys: [['M']], words: 'Move under another: change what it bears on', group: 'Editing' },
  {
    id: 'quote',
    keys: [['Q']],
    words: 'Make a claim from the words selected in the source',
    group: 'Editing',
  },
  { id: 'note', keys: [['N']], words: 'Write a note on what is selected', group: 'Editing' },
  { id: 'delete', keys: [['Delete']], words: 'Remove what is selected', group: 'Editing' },
  { id: 'copy', keys: [['Mod', 'C']], words: 'Copy what is selected, with its links', group: 'Editing' },
  { id: 'cut', keys: [['Mod', 'X']], words: 'Cut what is selected', group: 'Editing' },
  {
    id: 'paste',
    keys: [['Mod', 'V']],
    words: 'Paste claims, or lines of text as claims under the selected one',
    group: 'Editing',
  },
  { id: 'undo', keys: [['Mod', 'Z']], words: 'Take back your last change', group: 'Editing' },
  {
    id: 'redo',
    keys: [
      ['Mod', 'Shift', 'Z'],
      ['Mod', 'Y'],
    ],
    words: 'Make it again',
    group: 'Editing',
  },
  { id: 'fit', keys: [['F']], words: 'Show the whole map', group: 'Looking' },
  { id: 'zoom', keys: [['Z']], words: 'Zoom to what is selected', group: 'Looking' },
  { id: 'tidy', keys: [['T']], words: 'Tidy: lay the whole map out afresh', group: 'Looking' },
  {
    id: 'lanes',
    keys: [['V']],
    words: 'Show the map as a graph, in lanes by holder, by section',
    group: 'Looking',
  },
  { id: 'hide', keys: [['H']], words: 'Hide what is selected on this screen', group: 'Looking' },
  {
    id: 'collapse',
    keys: [['C']],
    words: 'Collapse what only leads to the selected claim, or show it again',
    group: 'Looking',
  },
  { id: 'show-all', keys: [['Shift', 'H']], words: 'Show all hidden claims again', group: 'Looking' },
  {
    id: 'source',
    keys: [['S']],
    words: 'Show the source beside the map, or the outline again',
    group: 'Looking',
  },
  {
    id: 'history',
    keys: [['R']],
    words: 'Show the history: who changed what, when',
    group: 'Looking',
  },
  {
    id: 'leave',
    keys: [['Esc']],
    words: 'Leave: the chain, then the selection, then the earlier state',
    group: 'Looking',
  },
  { id: 'keys', keys: [['?']], words: 'List the keys', group: 'Looking' },
]

const changing: ReadonlySet<string> = new Set<ShortcutId>([
  'add',
  'link',
  'edit',
  'note',
  'move',
  'quote',
  'delete',
  'cut',
  'paste',
  'undo',
  'redo',
  'tidy',
])

/** Whether it changes the map, which cannot be done while an earlier state is looked at. */
export function changesMap(id: string): boolean {
  return changing.has(id)
}

/** Keys that mean something only where the focus is on the outline or the map. They are listed, not offered as commands. */
export const placeKeys: readonly Pick<Shortcut, 'keys' | 'words'>[] = [
  { keys: [['↑'], ['↓']], words: 'Outline: the row above or below. Map: among neighbours' },
  {
    keys: [['←'], ['→']],
    words: 'Outline: close and open. Map: along links, with Shift onto the link itself',
  },
  { keys: [['Enter']], words: 'Outline: select the row. Map: edit' },
  {
    keys: [
      ['Shift', '↑'],
      ['Shift', '↓'],
    ],
    words: 'Outline: choose several rows together',
  },
  { keys: [['←'], ['→']], words: 'Paragraph of the source: select the sentence before or after' },
  {
    keys: [
      ['Shift', '←'],
      ['Shift', '→'],
    ],
    words: 'Paragraph of the source: a word less or more; with Ctrl or ⌘, at the beginning',
  },
  { keys: [['Shift', 'Enter']], words: 'Quick add: add the claim, and hang the next one on it' },
  { keys: [['Mod', 'Space']], words: 'Outline: choose one row more, or one fewer' },
  { keys: [['Mod', 'A']], words: 'Outline: choose all rows in sight' },
  { keys: [['Alt', '→']], words: 'Outline: hang the claim on the row above it' },
  { keys: [['Alt', '←']], words: 'Outline: hang it where the row above it hangs' },
]

/** What the pointer does on the map; listed beside the keys. */
export const pointerWays: readonly { how: string; words: string }[] = [
  { how: 'Drag a dot at a card’s edge', words: 'Link the claim to another, or to a link to argue with it' },
  { how: 'Drag a card', words: 'Put it elsewhere: it stays there' },
  { how: 'Press twice', words: 'Edit the claim or link' },
  { how: 'Shift and drag the ground', words: 'Choose what the frame touches' },
  { how: 'Shift or Ctrl and press', words: 'Choose one thing more, or one fewer' },
]

/** What a key press says about itself; the part of a DOM event that is read. */
export interface KeyPress {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

const names: Readonly<Record<string, string>> = { escape: 'esc', backspace: 'delete' }

/** The shortcut that this key press asks for, if any. Letters count in either case, without Shift. */
export function shortcutFor(press: KeyPress): ShortcutId | null {
  if (press.altKey) return null
  const mod = press.ctrlKey || press.metaKey
  const key = names[press.key.toLowerCase()] ?? press.key.toLowerCase()
  const found = shortcuts.find(({ keys }) =>
    keys.some((combination) => {
      const main = combination.at(-1)?.toLowerCase()
      if (main !== key || combination.includes('Mod') !== mod) return false
      // `?` and `/` may need Shift on some keyboards.
      return /[a-z]/.test(key) ? combination.includes('Shift') === press.shiftKey : true
    }),
  )
  return found?.id ?? null
}

/** The shortcut's usual keys as one text: `⌘ K`, `Ctrl K`. */
export function keysText(id: ShortcutId, mac: boolean): string {
  const usual = shortcuts.find((shortcut) => shortcut.id === id)?.keys[0] ?? []
  return usual.map((key) => keyName(key, mac)).join(' ')
}

export function keyName(key: string, mac: boolean): string {
  if (key === 'Mod') return mac ? '⌘' : 'Ctrl'
  if (key === 'Shift') return mac ? '⇧' : 'Shift'
  if (key === 'Alt') return mac ? '⌥' : 'Alt'
  return key
}
