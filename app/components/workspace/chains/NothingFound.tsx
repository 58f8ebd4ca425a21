/** Why there is no chain, what comes nearest, and a question that would find something. */
import type { ChainAnswer } from '@/graph/chains/answer'
import { nothingWords } from '@/graph/chains/reading/nothing-words'
import { counted } from '@/graph/model/counted'
import { Button } from '../../parts/Button'
import { KindGlyph } from '../../parts/KindGlyph'
import { useSession, useWorkspace } from '../session-context'
import styles from './NothingFound.module.css'

interface NothingFoundProps {
  answer: ChainAnswer
  nothing: NonNullable<ChainAnswer['nothing']>
}

export function NothingFound({ answer, nothing }: NothingFoundProps) {
  const session = useSession()
  const claims = useWorkspace((state) => state.graph.claims)
  const { suggestion } = nothing
  return (
    <div className={styles.nothing}>
      <h3 className={styles.title}>No chain</h3>
      <p>{nothingWords(answer, nothing)}</p>
      {nothing.nearest.length > 0 && (
        <>
          <h4 className={styles.subtitle}>Nearest that is reached</h4>
          <ul>
            {nothing.nearest.map(({ claim: id, links }) => {
              const claim = claims.get(id)
              if (!claim) return null
              return (
                <li key={id}>
                  <button
                    type="button"
                    className={styles.claim}
                    onClick={() => session.select({ claim: claim.id })}
                  >
                    <KindGlyph kind={claim.kind} />
                    <span>{claim.label}</span>
                    <span className={styles.distance}>{counted(links, 'link')}</span>
                  </button>
                </li>
              )
            })}
          </ul>
        </>
      )}
      {suggestion !== null && (
        <>
          <h4 className={styles.subtitle}>This would find something</h4>
          <Button onPress={() => void session.ask(suggestion)} className={styles.suggestion}>
            {suggestion}
          </Button>
        </>
      )}
    </div>
  )
}
