/** Key names as this person's keyboard has them. The server does not know it: the first picture says Ctrl. */
import { useSyncExternalStore } from 'react'
import { keysText, type ShortcutId } from '@/lib/workspace/shortcuts'

const never = () => () => undefined

export function useIsMac(): boolean {
  return useSyncExternalStore(
    never,
    () => /mac|iphone|ipad/i.test(navigator.userAgent),
    () => false,
  )
}

export function useKeyNames(): (id: ShortcutId) => string {
  const mac = useIsMac()
  return (id) => keysText(id, mac)
}
