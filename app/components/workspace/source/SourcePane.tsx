/**
 * The source beside the map. The text shows all that rests on it, in step with what is selected; selected words become
 * claims, links and places. What is lost in it is listed, and stays lost until a person says where it belongs.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Orphan } from '@/graph/anchoring/source-reading'
import type { Source } from '@/graph/model/source'
import { paragraphHolding, type TextRange } from '@/graph/model/source-text'
import { visibleChain } from '@/lib/workspace/state/workspace-state'
import { Button } from '../../parts/Button'
import { EmptyState } from '../../parts/EmptyState'
import { Spoken } from '../../parts/Spoken'
import { useReadOnly, WhenEditable } from '../read-only'
import { useSession, useWorkspace } from '../session-context'
import { OrphanList, sameOrphan } from './OrphanList'
import { PlacePopover } from './PlacePopover'
import { standingOut } from './place-looks'
import { SelectionBar, selectionWords } from './SelectionBar'
import { SourceFoot } from './SourceFoot'
import { SourceHead } from './SourceHead'
import styles from './SourcePane.module.css'
import { SourceText } from './SourceText'
import { useParagraphs } from './use-paragraphs'
import { usePlaces } from './use-places'
import { useReading } from './use-reading'
import { useResting } from './use-resting'
import { type SelectedWords, useSelectedWords } from './use-selected-words'
import { type HeldWords, WordsPopover } from './WordsPopover'

export function SourcePane({ source }: { source: Source }) {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  const selection = useWorkspace((state) => state.selection)
  const marked = useWorkspace((state) => state.marked)
  const chain = useWorkspace((state) => state.answer?.chains[visibleChain(state) ?? -1] ?? null)
  const isAsked = useWorkspace((state) => state.task === 'quote')
  const isReadOnly = useReadOnly()
  const reading = useReading(source)
  const text = reading.source
  const [view, setView] = useState({ connectives: true, coverage: true })
  const [moving, setMoving] = useState<Orphan | null>(null)
  const [form, setForm] = useState<HeldWords | null>(null)
  const [taken, setTaken] = useState<TextRange | null>(null)
  const [said, setSaid] = useState('')
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  const words = useSelectedWords(body, text)
  const looks = useMemo(() => standingOut(graph, selection, marked, chain), [graph, selection, marked, chain])
  const lost = sameOrphan(reading.orphans, moving)
  const resting = useResting(source.id, text)

  const show = useCallback((selector: string) => {
    const element = body.current?.querySelector(selector)
    element?.scrollIntoView({ block: 'center', behavior: 'instant' })
  }, [])
  const chosen = words?.range ?? null
  const paragraphs = useParagraphs(reading, { id: source.id, body, chosen, taken, show, say: setSaid })
  const places = usePlaces(reading.places, looks, { body, scroller, show })

  // Asked by its key: the words that are selected, else the paragraph one is at.
  const formWords = words ?? paragraphWords()
  useEffect(() => {
    if (!isAsked) return
    session.setTask(null)
    if (formWords) setForm({ ...formWords, relation: null })
    else session.tell('Select words in the source first, or go to a paragraph’s number.')
  }, [isAsked, session, formWords])

  function paragraphWords(): SelectedWords | null {
    if (typeof document === 'undefined') return null
    const index = (document.activeElement as HTMLElement | null)?.dataset.paragraph
    const paragraph = index === undefined ? undefined : text.paragraphs[Number(index)]
    const element = paragraph && body.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)
    if (!paragraph || !element) return null
    return { range: paragraph, at: { top: element.offsetTop + element.offsetHeight, left: 8 } }
  }

  const { listed } = places
  const at = form?.at ?? (isReadOnly ? undefined : words?.at)
  const end = form?.range.end ?? words?.range.end ?? 0
  const after = at && {
    index: (paragraphHolding(text, Math.max(0, end - 1)) ?? text.paragraphs.at(-1))?.index ?? 0,
    content: form ? (
      <div ref={bar} className={styles.anchor} style={{ top: at.top, insetInlineStart: at.left }} />
    ) : (
      <SelectionBar
        graph={graph}
        selection={selection}
        moving={lost ? (selectionWords(graph, lost.on) ?? '') : null}
        at={at}
        barRef={bar}
        onClaim={(relation) => words && setForm({ ...words, relation })}
        onRest={() => words && resting.rest(words.range)}
        onMove={() => {
          if (words && lost && resting.move(lost, words.range)) setMoving(null)
        }}
      />
    ),
  }

  return (
    <section className={styles.pane} aria-label="Source" data-shortcut="source">
      <SourceHead
        source={source}
        reading={reading}
        view={view}
        onView={setView}
        onNextBare={paragraphs.nextBare}
      />
      <OrphanList orphans={reading.orphans} source={text} moving={lost} onMove={setMoving} />
      <div ref={scroller} className={styles.scroller}>
        <div ref={body} className={styles.body}>
          {text.paragraphs.length === 0 ? (
            <NoText />
          ) : (
            <SourceText
              reading={reading}
              standingOut={looks}
              held={form?.range ?? null}
              withConnectives={view.connectives}
              withCoverage={view.coverage}
              active={paragraphs.active}
              here={paragraphs.here}
              onPlace={places.press}
              onParagraph={paragraphs.press}
              onKey={paragraphs.onKey}
              after={after ?? null}
            />
          )}
        </div>
      </div>
      <SourceFoot at={places.at} places={reading.places.length} onStep={places.step} />
      <Spoken as="p" id="source-keys">
        Up and down arrows go along the paragraphs, Page Up and Page Down along the sections. Right and left
        arrows select sentences, with Shift a word more or less. Enter selects the paragraph, Q makes a claim.
      </Spoken>
      <Spoken as="p" aria-live="polite">
        {said}
      </Spoken>
      {listed && (
        <PlacePopover
          place={listed}
          source={text}
          at={places.pressed}
          onChoose={(on) => places.choose(on, listed.key)}
          onClose={places.closeList}
        />
      )}
      {form && (
        <WordsPopover
          id={source.id}
          source={text}
          held={form}
          at={bar}
          onEnd={(done) => {
            setForm(null)
            if (done === null) return
            setTaken(form.range)
            setSaid(done)
          }}
        />
      )}
    </section>
  )
}

function NoText() {
  const session = useSession()
  return (
    <EmptyState
      title="The text is not in the map yet"
      actions={
        <WhenEditable>
          <Button icon="import" onPress={() => session.setTask('source-text')}>
            Attach the text
          </Button>
        </WhenEditable>
      }
    >
      Paste it, or drop a file. Then select words in it to make claims that rest on them.
    </EmptyState>
  )
}
