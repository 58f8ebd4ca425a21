/** Takes the answer along: a link to it, the chains as text, or the question as the database was asked it. */
import type { ChainAnswer } from '@/graph/chains/answer'
import { chainText } from '@/graph/chains/reading/chain-reading'
import { visibleChain } from '@/lib/workspace/state/workspace-state'
import { IconButton } from '../../parts/IconButton'
import { Menu } from '../../parts/Menu'
import { copyText } from '../copy-text'
import { useSession } from '../session-context'

export function CopyMenu({ answer }: { answer: ChainAnswer }) {
  const session = useSession()

  function texts(all: boolean): string {
    const state = session.getSnapshot()
    const shown = answer.chains[visibleChain(state) ?? 0]
    const chains = all || !shown ? answer.chains : [shown]
    return chains.map((chain) => chainText(state.graph, chain)).join('\n\n\n')
  }

  async function copyCypher() {
    try {
      const script = await session.cypher()
      if (script !== null) await copyText(session, script, 'The Cypher is copied, ready for cypher-shell.')
      else
        session.tell(
          'The built-in store answers here, without Cypher. With NEO4J_URI set, the database does.',
        )
    } catch {
      session.tell('The server did not answer. Try again in a moment.', 'error')
    }
  }

  return (
    <Menu
      label="Copy"
      commands={[
        {
          id: 'link',
          label: 'Copy a link to this answer',
          run: () => void copyText(session, window.location.href, 'The link is copied.'),
        },
        {
          id: 'text',
          label: 'Copy this chain as text',
          run: () => void copyText(session, texts(false), 'The chain is copied.'),
        },
        {
          id: 'all',
          label: 'Copy all chains as text',
          run: () => void copyText(session, texts(true), 'The chains are copied.'),
        },
        { id: 'cypher', label: 'Copy the question as Cypher', run: () => void copyCypher() },
      ]}
    >
      <IconButton icon="copy" label="Copy" small />
    </Menu>
  )
}
