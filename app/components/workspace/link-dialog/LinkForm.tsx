/** The form of a new link. It reads as a sentence: premises, type, target. */
import { type FormEvent, useState } from 'react'
import type { ClaimId } from '@/graph/model/ids'
import { idOfTarget, type LinkTarget, premiseLimit } from '@/graph/model/link'
import type { LinkType } from '@/graph/model/vocabulary'
import { Button } from '../../parts/Button'
import { DialogActions } from '../../parts/Dialog'
import { Segmented } from '../../parts/Segmented'
import { Select } from '../../parts/Select'
import { linkTypeOptions } from '../../parts/vocabulary-options'
import { ShareField } from '../inspector/ShareField'
import { useSession } from '../session-context'
import { ChosenEnd } from './ChosenEnd'
import styles from './LinkForm.module.css'
import { TargetPicker } from './TargetPicker'

interface LinkFormProps {
  /** The claim or link that was selected. */
  start: LinkTarget
  onEnd: () => void
}

type Direction = 'from' | 'to'

export function LinkForm({ start, onEnd }: LinkFormProps) {
  const session = useSession()
  const startClaim = 'claim' in start ? start.claim : null
  const [direction, setDirection] = useState<Direction>(startClaim ? 'from' : 'to')
  const [premises, setPremises] = useState<readonly ClaimId[]>(startClaim ? [startClaim] : [])
  const [target, setTarget] = useState<LinkTarget | null>(startClaim ? null : start)
  const [type, setType] = useState<LinkType>(startClaim ? 'supports' : 'attacks')
  const [strength, setStrength] = useState<number | undefined>(undefined)
  const [addingPremise, setAddingPremise] = useState(false)
  const types = linkTypeOptions(target === null ? [] : [target])
  const chosenType = types.some(({ value }) => value === type) ? type : 'attacks'
  const targetId = target === null ? '' : idOfTarget(target)

  function turn(next: Direction) {
    setDirection(next)
    setPremises(next === 'from' && startClaim ? [startClaim] : [])
    setTarget(next === 'to' ? start : null)
    setAddingPremise(false)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (premises.length === 0 || target === null) return
    const id = session.ids().link(premises[0] ?? '', chosenType, targetId)
    const done = session.run([
      {
        type: 'addLink',
        link: {
          id,
          type: chosenType,
          from: [...premises],
          to: target,
          ...(strength === undefined ? {} : { strength }),
          holders: [],
          anchors: [],
        },
      },
    ])
    if (!done) return
    onEnd()
    session.select({ link: id })
  }

  const needsPremise = premises.length === 0 || addingPremise
  return (
    <form className={styles.form} onSubmit={submit}>
      {startClaim && (
        <Segmented
          label="Direction"
          options={[
            { value: 'from', label: 'It bears on another' },
            { value: 'to', label: 'Another bears on it' },
          ]}
          value={direction}
          onChange={turn}
          wide
        />
      )}
      <ul>
        {premises.map((premise, index) => (
          <ChosenEnd
            key={premise}
            before={index > 0 ? 'and' : ''}
            target={{ claim: premise }}
            onRemove={
              premises.length > 1 || direction === 'to'
                ? () => setPremises(premises.filter((other) => other !== premise))
                : undefined
            }
          />
        ))}
      </ul>
      {needsPremise ? (
        <TargetPicker
          label={premises.length === 0 ? 'Which claim bears on it?' : 'Which claim does it need too?'}
          except={[...premises, targetId]}
          onPick={(picked) => {
            if ('claim' in picked) setPremises([...premises, picked.claim])
            setAddingPremise(false)
          }}
          onCancel={premises.length === 0 ? onEnd : () => setAddingPremise(false)}
        />
      ) : (
        premises.length < premiseLimit && (
          <Button
            look="link"
            small
            icon="plus"
            className={styles.more}
            onPress={() => setAddingPremise(true)}
          >
            Another premise that it needs too
          </Button>
        )
      )}
      <div className={styles.relation}>
        <Select label="Type" hideLabel options={types} value={chosenType} onChange={setType} />
        <ShareField
          label="Strength"
          value={strength}
          onSave={setStrength}
          onClear={() => setStrength(undefined)}
        />
      </div>
      {target ? (
        <ul>
          <ChosenEnd target={target} onRemove={direction === 'from' ? () => setTarget(null) : undefined} />
        </ul>
      ) : (
        !needsPremise && (
          <TargetPicker
            label="What does it bear on? A claim, or a link to argue with"
            except={[...premises]}
            withLinks
            onPick={setTarget}
            onCancel={onEnd}
          />
        )
      )}
      <DialogActions>
        <Button look="quiet" onPress={onEnd}>
          Cancel
        </Button>
        {premises.length > 0 && target !== null && (
          // What was missing is found: Enter is all that is left to do.
          <Button look="primary" type="submit" autoFocus>
            Link
          </Button>
        )}
      </DialogActions>
    </form>
  )
}
