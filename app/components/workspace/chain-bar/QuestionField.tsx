/**
 * The line one types the question in, with completions below it and errors marked under the very characters. Once the
 * answer is there, it is an empty line behind the steps: typing there goes on with the question.
 */
import {
  type KeyboardEvent,
  type Ref,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { questionLimit } from '@/graph/chains/language/parse'
import { completionsAt } from '@/lib/workspace/question/completion'
import type { QuestionError } from '@/lib/workspace/state/workspace-state'
import { comboboxProps } from '../../parts/combobox'
import { useSession, useWorkspace } from '../session-context'
import styles from './ChainBar.module.css'
import { CompletionList } from './CompletionList'

export interface QuestionFieldHandle {
  /** Takes the focus and shows the whole question, the caret at `caret` or at its end. */
  edit(caret?: number): void
}

interface QuestionFieldProps {
  ref: Ref<QuestionFieldHandle>
  settled: boolean
  editing: boolean
  error: QuestionError | null
  onEditing: (editing: boolean) => void
  onAsk: () => void
  onClear: () => void
}

export function QuestionField(props: QuestionFieldProps) {
  const { ref, settled, editing, error, onEditing, onAsk, onClear } = props
  const session = useSession()
  const question = useWorkspace((state) => state.question)
  const input = useRef<HTMLInputElement>(null)
  const underline = useRef<HTMLSpanElement>(null)
  const wantedSelection = useRef<readonly [start: number, end: number] | null>(null)
  const [caret, setCaret] = useState(0)
  const [active, setActive] = useState(-1)
  const [closed, setClosed] = useState(false)
  // Only what completes a question has to follow the map.
  const graph = useWorkspace((state) => (editing && !closed ? state.graph : null))
  const listId = useId()
  const errorId = useId()

  const completions = useMemo(
    () => (graph ? completionsAt(graph, question, caret) : null),
    [graph, question, caret],
  )
  const items = completions?.items ?? []
  const shownError = error !== null && items.length === 0 ? error : null

  function edit(at = question.length, start = at) {
    onEditing(true)
    setClosed(true)
    wantedSelection.current = [start, at]
    input.current?.focus()
  }
  useImperativeHandle(ref, () => ({ edit }))

  // With the very redraw that puts the text in: a frame later the caret would jump back over keys typed meanwhile.
  useLayoutEffect(() => {
    if (wantedSelection.current === null) return
    input.current?.setSelectionRange(...wantedSelection.current)
    wantedSelection.current = null
  })

  function change(text: string, at: number) {
    session.setQuestion(text)
    setCaret(at)
    setActive(-1)
    setClosed(false)
    onEditing(true)
  }

  function complete(index: number) {
    const item = items[index]
    if (!completions || !item) return
    const text = question.slice(0, completions.from) + item.insert + question.slice(completions.to)
    const at = completions.from + item.insert.length
    wantedSelection.current = [at, at]
    change(text, at)
    setClosed(true)
  }

  function keyDown(event: KeyboardEvent<HTMLInputElement>) {
    const handled = settled ? settledKey(event) : editingKey(event)
    if (handled) event.preventDefault()
  }

  function settledKey(event: KeyboardEvent<HTMLInputElement>): boolean {
    if (event.key === 'Backspace' || event.key === 'ArrowLeft') edit()
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) edit(question.length, 0)
    else if (event.key === 'ArrowDown') session.stepChain(1)
    else if (event.key === 'ArrowUp') session.stepChain(-1)
    else if (event.key === 'Escape') onClear()
    else return false
    return true
  }

  function editingKey(event: KeyboardEvent<HTMLInputElement>): boolean {
    const open = items.length > 0
    if (open && event.key === 'ArrowDown') setActive((active + 1) % items.length)
    else if (open && event.key === 'ArrowUp') setActive(active <= 0 ? items.length - 1 : active - 1)
    else if (open && event.key === 'Enter' && active >= 0) complete(active)
    else if (open && event.key === 'Tab' && active >= 0) complete(active)
    else if (event.key === 'Enter') onAsk()
    else if (event.key === 'Escape' && open) setClosed(true)
    else if (event.key === 'Escape' && question !== '') onClear()
    else if (event.key === 'Escape') input.current?.blur()
    else return false
    return true
  }

  return (
    <div className={styles.field}>
      <span className={styles.line}>
        <span ref={underline} aria-hidden="true" className={styles.underline}>
          {error?.span && !settled && (
            <>
              {question.slice(0, error.span[0])}
              <span className={styles.wrong}>{wrongPart(question, error.span)}</span>
            </>
          )}
        </span>
        <input
          ref={input}
          className={styles.input}
          aria-label={
            settled ? `Question: ${question}. Type to go on.` : 'Ask how one claim leads to another'
          }
          {...comboboxProps(listId, items.length, active >= 0 ? active : null)}
          aria-invalid={error !== null}
          aria-describedby={shownError ? errorId : undefined}
          autoCapitalize="off"
          spellCheck={false}
          maxLength={questionLimit}
          data-shortcut="ask"
          placeholder={
            settled
              ? 'via, avoid, held by, max, min, top'
              : 'Ask how one claim leads to another: cause → effect'
          }
          value={settled ? '' : question}
          onChange={(event) => {
            const { value, selectionStart } = event.target
            if (settled) change(`${question} ${value}`, question.length + 1 + value.length)
            else change(value, selectionStart ?? value.length)
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
          onScroll={(event) => {
            if (underline.current) {
              underline.current.style.transform = `translateX(${-event.currentTarget.scrollLeft}px)`
            }
          }}
          onFocus={() => {
            if (!settled) onEditing(true)
          }}
          onClick={() => {
            if (settled) edit()
          }}
          onBlur={() => onEditing(false)}
          onKeyDown={keyDown}
        />
      </span>
      {items.length > 0 && (
        <CompletionList id={listId} items={items} active={active} onPick={complete} onPoint={setActive} />
      )}
      {shownError && !settled && (
        <p id={errorId} role="alert" className={styles.error}>
          {shownError.message}
        </p>
      )}
    </div>
  )
}

/** What to underline; at the end of the text, where nothing stands, a blank. */
function wrongPart(question: string, [start, end]: readonly [number, number]): string {
  const part = question.slice(start, end)
  return part === '' ? '\u00a0\u00a0' : part
}
