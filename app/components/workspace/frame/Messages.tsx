/** What happened and what can be done about it, at the foot of the screen. What is no error goes by itself. */
import { useEffect } from 'react'
import type { Message } from '@/lib/workspace/state/workspace-state'
import { Toast, ToastRegion } from '../../parts/Toast'
import { useSession, useWorkspace } from '../session-context'

/** Milliseconds a message stays; one with something to do stays longer. */
const usualStay = 5_000
const actionStay = 12_000

const actionLabels = { undo: 'Undo', name: 'Sign your changes', aside: 'See what was kept' } as const

export function Messages() {
  const messages = useWorkspace((state) => state.messages)
  return (
    <ToastRegion>
      {messages.map((message) => (
        <OneMessage key={message.id} message={message} />
      ))}
    </ToastRegion>
  )
}

function OneMessage({ message }: { message: Message }) {
  const session = useSession()
  const { id, tone, text, action } = message

  useEffect(() => {
    if (tone === 'error') return
    const timer = setTimeout(() => session.dismiss(id), action ? actionStay : usualStay)
    return () => clearTimeout(timer)
  }, [session, id, tone, action])

  function act() {
    session.dismiss(id)
    if (action?.kind === 'undo') session.undo(action.requestId)
    else session.setTask(action?.kind === 'aside' ? 'aside' : 'author')
  }

  return (
    <Toast
      {...(tone === 'error' ? { icon: 'warning' as const } : {})}
      {...(action ? { action: { label: actionLabels[action.kind], run: act } } : {})}
      onDismiss={() => session.dismiss(id)}
    >
      {text}
    </Toast>
  )
}
