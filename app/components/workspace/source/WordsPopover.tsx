/** The form for a claim from selected words, over the end of these words. */
import type { RefObject } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import type { SourceId } from '@/graph/model/ids'
import type { SourceText } from '@/graph/model/source-text'
import { classNames } from '../../parts/class-names'
import floating from '../../parts/Floating.module.css'
import type { SelectedWords } from './use-selected-words'
import { WordsForm } from './WordsForm'
import styles from './WordsPopover.module.css'

/** The words that a claim is being made of, and how it is to bear on what is selected on the map. */
export interface HeldWords extends SelectedWords {
  relation: string | null
}

interface WordsPopoverProps {
  id: SourceId
  source: SourceText
  held: HeldWords
  /** Where the words end. */
  at: RefObject<HTMLElement | null>
  /** `said`: what came of it; null: nothing. */
  onEnd: (said: string | null) => void
}

export function WordsPopover({ id, source, held, at, onEnd }: WordsPopoverProps) {
  return (
    <Popover
      className={classNames(floating.floating, styles.form)}
      triggerRef={at}
      isOpen
      onOpenChange={(open) => {
        if (!open) onEnd(null)
      }}
      placement="bottom start"
    >
      <Dialog className={styles.dialog} aria-label="A claim from these words">
        <WordsForm
          id={id}
          source={source}
          range={held.range}
          relation={held.relation}
          onDone={(said) => {
            document.getSelection()?.removeAllRanges()
            onEnd(said)
          }}
        />
      </Dialog>
    </Popover>
  )
}
