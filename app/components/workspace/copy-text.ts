/** Puts text on the clipboard and says so; where the browser forbids it, says that. */
import type { WorkspaceSession } from '@/lib/workspace/session-contract'

export async function copyText(session: WorkspaceSession, text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    session.tell(done)
  } catch {
    session.tell('The browser did not allow copying.', 'error')
  }
}
