'use client'
/**
 * The bar in which one asks how one claim leads to another. While typing it is one line of text with completions; once
 * asked, each step shows what it was taken for, and can be changed by a click.
 */
import { type FormEvent, useRef, useState } from 'react'
import { counted } from '@/graph/model/counted'
import { Button } from '../../parts/Button'
import { classNames } from '../../parts/class-names'
import { Icon } from '../../parts/Icon'
import { IconButton } from '../../parts/IconButton'
import { Kbd } from '../../parts/Kbd'
import { useSession, useWorkspace } from '../session-context'
import { AskedSteps } from './AskedSteps'
import styles from './ChainBar.module.css'
import { QuestionField, type QuestionFieldHandle } from './QuestionField'
import { usePreview } from './use-preview'

export function ChainBar() {
  const session = useSession()
  const question = useWorkspace((state) => state.question)
  const asked = useWorkspace((state) => state.asked)
  const asking = useWorkspace((state) => state.asking)
  const answer = useWorkspace((state) => state.answer)
  const questionError = useWorkspace((state) => state.questionError)
  const [editing, setEditing] = useState(false)
  const field = useRef<QuestionFieldHandle>(null)
  const preview = usePreview(editing ? question : '')

  const settled = !editing && answer !== null && question === asked && !asking
  const error = question === asked && questionError ? questionError : preview.error

  function ask(event?: FormEvent) {
    event?.preventDefault()
    setEditing(false)
    void session.ask()
  }

  function leave() {
    setEditing(false)
    session.clearQuestion()
  }

  return (
    <search className={styles.bar}>
      <form
        aria-label="Ask the map"
        className={classNames(styles.box, settled && styles.settled, question === '' && styles.resting)}
        onSubmit={ask}
      >
        <span className={styles.lead}>
          <Icon name="search" size={16} />
        </span>
        {settled && <AskedSteps answer={answer} onEdit={(caret) => field.current?.edit(caret)} />}
        <QuestionField
          ref={field}
          settled={settled}
          editing={editing}
          error={error}
          onEditing={setEditing}
          onAsk={ask}
          onClear={leave}
        />
        <span className={styles.actions}>
          <span className={styles.count} aria-live="polite">
            {countText(settled ? answer.chains.length : null, asking, preview.text)}
          </span>
          {question === '' ? (
            <Kbd inPassing>/</Kbd>
          ) : (
            <>
              <IconButton icon="close" label="Clear the question" shortcut="Esc" onPress={leave} />
              <Button type="submit" look="primary" className={styles.ask}>
                Ask <span className={styles.enter}>Enter</span>
              </Button>
            </>
          )}
        </span>
      </form>
    </search>
  )
}

function countText(found: number | null, asking: boolean, preview: string): string {
  if (asking) return 'Asking …'
  if (found === null) return preview
  return counted(found, 'chain')
}
