'use client'
/** Copy, cut and paste of claims, and the dialog that shows what pasted text will become. It draws nothing else. */
import { useState } from 'react'
import { PasteDialog } from './clipboard/PasteDialog'
import { useClipboard } from './clipboard/use-clipboard'

export function Clipboard() {
  const [text, setText] = useState<string | null>(null)
  useClipboard(setText)
  return text === null ? null : <PasteDialog text={text} onEnd={() => setText(null)} />
}
