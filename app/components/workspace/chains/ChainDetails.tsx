/** What else is to be said of a chain: what it also needs, what argues with it and whether that stands, what it rests on. */
import type { Chain } from '@/graph/chains/answer'
import { nameOf, placesOf } from '@/graph/chains/reading/chain-reading'
import { type ArgumentGraph, targetId } from '@/graph/model/argument-graph'
import { counted } from '@/graph/model/counted'
import type { ClaimId } from '@/graph/model/ids'
import { Icon } from '../../parts/Icon'
import { KindGlyph } from '../../parts/KindGlyph'
import { useSession, useWorkspace } from '../session-context'
import styles from './ChainDetails.module.css'

export function ChainDetails({ chain }: { chain: Chain }) {
  const graph = useWorkspace((state) => state.graph)
  const needs = [...new Set(chain.needs.flatMap((need) => need.claims))]
  const places = placesOf(graph, chain)
  if (needs.length + chain.contested.length + chain.supported.length + places.length === 0) return null
  return (
    <dl className={styles.details}>
      {needs.length > 0 && (
        <>
          <dt>Also needs</dt>
          <dd>
            <Claims ids={needs} />
          </dd>
        </>
      )}
      {chain.contested.length > 0 && (
        <>
          <dt>Contested by</dt>
          <dd>
            {chain.contested.map((attack) => (
              <div key={attack.by} className={styles.entry}>
                <Claims ids={attack.from} />
                <span className={styles.said}>
                  {targetWords(graph, attack.target)}
                  {attack.stands
                    ? ' Nothing answers it, so it stands.'
                    : ' It is answered, so it does not stand.'}
                </span>
              </div>
            ))}
          </dd>
        </>
      )}
      {chain.supported.length > 0 && (
        <>
          <dt>Backed by</dt>
          <dd>
            <Claims ids={[...new Set(chain.supported.flatMap((support) => support.from))]} />
          </dd>
        </>
      )}
      {places.length > 0 && (
        <>
          <dt>Rests on</dt>
          <dd>
            <details className={styles.places}>
              <summary>
                <Icon name="bookmark" size={12} />
                {counted(places.length, 'place')} in the source
              </summary>
              <ul>
                {places.map((place) => (
                  <li key={place}>{place}</li>
                ))}
              </ul>
            </details>
          </dd>
        </>
      )}
    </dl>
  )
}

function Claims({ ids }: { ids: readonly ClaimId[] }) {
  const session = useSession()
  const claims = useWorkspace((state) => state.graph.claims)
  return (
    <>
      {ids.map((id) => {
        const claim = claims.get(id)
        if (!claim) return null
        return (
          <button
            key={id}
            type="button"
            className={styles.claim}
            onClick={() => session.select({ claim: id })}
          >
            <KindGlyph kind={claim.kind} size={12} />
            <span>{claim.label}</span>
          </button>
        )
      })}
    </>
  )
}

/** What an attack strikes: `against “Signals are misread”.` or `against the step from “A” to “B”.` */
function targetWords(graph: ArgumentGraph, target: Chain['contested'][number]['target']): string {
  if ('claim' in target) return `against “${nameOf(graph, target.claim)}”.`
  const link = graph.links.get(target.link)
  if (!link) return ''
  const from = link.from.map((id) => `“${nameOf(graph, id)}”`).join(' and ')
  return `against the step from ${from} to “${nameOf(graph, targetId(link))}”.`
}
