/** A paragraph with its number, which the keyboard walks on, and every place in it marked. */
import { memo, useMemo } from 'react'
import { counted } from '@/graph/model/counted'
import type { TextParagraph, TextRange } from '@/graph/model/source-text'
import { connectivesIn } from '@/lib/workspace/source/source-connectives'
import { piecesOf, type TextPiece } from '@/lib/workspace/source/source-pieces'
import { classNames } from '../../parts/class-names'
import { inlineRuns, isCodeBlock, keepsLines } from './inline-runs'
import { PlaceButton } from './PlaceButton'
import type { LookedPlace, PlaceLook } from './place-looks'
import styles from './SourceText.module.css'

interface SourceParagraphProps {
  text: string
  paragraph: TextParagraph
  /** Those that reach into it. */
  places: readonly LookedPlace[]
  held: TextRange | null
  withConnectives: boolean
  /** Whether to show that nothing rests on it. */
  isBare: boolean
  /** Tab stops here: the one paragraph the keyboard is at. */
  isActive: boolean
  /** The address leads here. */
  isHere: boolean
}

export const SourceParagraph = memo(Paragraph, isSame)

function Paragraph(props: SourceParagraphProps) {
  const { text, paragraph, places, held, withConnectives, isBare, isActive, isHere } = props
  const raw = text.slice(paragraph.start, paragraph.end)
  const whole = places.filter(({ place }) => place.extent === 'paragraph')
  const words = places.filter(({ place }) => place.extent === 'words')
  const runs = useMemo(() => inlineRuns(text, paragraph), [text, paragraph])
  const connectives = useMemo(
    () => (withConnectives && !isCodeBlock(raw) ? connectivesIn(raw) : []),
    [withConnectives, raw],
  )
  const pieces = piecesOf(runs, paragraph, {
    places: words.map(({ place }) => place),
    connectives: connectives.map(({ start, end }) => ({
      start: start + paragraph.start,
      end: end + paragraph.start,
    })),
    held,
  })
  const byKey = new Map(places.map((looked) => [looked.place.key, looked]))
  const wholeLook = strongest(whole)
  return (
    <div
      className={classNames(
        styles.paragraph,
        wholeLook && styles[`${wholeLook}Paragraph`],
        isBare && styles.bare,
      )}
      data-index={paragraph.index}
    >
      <button
        type="button"
        className={styles.number}
        data-paragraph={paragraph.index}
        tabIndex={isActive ? 0 : -1}
        aria-label={numberWords(paragraph, places.length)}
        aria-describedby="source-keys"
        aria-current={isHere ? 'location' : undefined}
      >
        {paragraph.number}
      </button>
      <p
        className={classNames(styles.words, keepsLines(raw) && styles.lines, isCodeBlock(raw) && styles.code)}
        dir="auto"
      >
        {pieces.map((piece) => (
          <Piece key={piece.start} piece={piece} byKey={byKey} tabbable={isActive} />
        ))}
        {whole.map((looked) => (
          <PlaceButton key={looked.place.key} looked={looked} tabbable={isActive} />
        ))}
      </p>
    </div>
  )
}

function Piece({
  piece,
  byKey,
  tabbable,
}: {
  piece: TextPiece
  byKey: ReadonlyMap<string, LookedPlace>
  tabbable: boolean
}) {
  const { start, end, shown, look, places, isConnective, isHeld, ends } = piece
  const looked = places.flatMap((key) => byKey.get(key) ?? [])
  const strong = strongest(looked)
  const classes = classNames(
    look !== 'plain' && styles[look],
    isConnective && styles.connective,
    isHeld && styles.held,
    strong && styles.place,
    strong && strong !== 'plain' && styles[strong],
    looked.some(({ isChanged }) => isChanged) && styles.changed,
  )
  const own = {
    'data-start': start,
    'data-end': shown.length === end - start ? undefined : end,
    className: classes === '' ? undefined : classes,
  }
  return (
    <>
      {strong ? (
        <mark {...own} data-place={shortest(looked)}>
          {shown}
        </mark>
      ) : (
        <span {...own}>{shown}</span>
      )}
      {ends.map((key) => {
        const at = byKey.get(key)
        return at && <PlaceButton key={key} looked={at} tabbable={tabbable} />
      })}
    </>
  )
}

function strongest(looked: readonly LookedPlace[]): PlaceLook | undefined {
  return (['current', 'near', 'plain'] as const).find((look) => looked.some((other) => other.look === look))
}

/** The place that is meant where several lie over one another. */
function shortest(looked: readonly LookedPlace[]): string | undefined {
  const [best] = [...looked].sort((a, b) => a.place.end - a.place.start - (b.place.end - b.place.start))
  return best?.place.key
}

function numberWords({ number }: TextParagraph, places: number): string {
  const count = places === 0 ? 'nothing rests on it' : counted(places, 'place')
  return `Paragraph ${number}, ${count}`
}

/** Drawn anew only where something of it looks different: a source may have thousands of paragraphs. */
function isSame(a: SourceParagraphProps, b: SourceParagraphProps): boolean {
  return (
    a.text === b.text &&
    a.paragraph === b.paragraph &&
    sameRange(a.held, b.held) &&
    a.withConnectives === b.withConnectives &&
    a.isBare === b.isBare &&
    a.isActive === b.isActive &&
    a.isHere === b.isHere &&
    a.places.length === b.places.length &&
    a.places.every((looked, i) => samePlace(looked, b.places[i]))
  )
}

function samePlace(a: LookedPlace, b: LookedPlace | undefined): boolean {
  return (
    b !== undefined &&
    a.look === b.look &&
    a.isChanged === b.isChanged &&
    a.place.key === b.place.key &&
    JSON.stringify(a.place.resting.map(({ on }) => on)) ===
      JSON.stringify(b.place.resting.map(({ on }) => on))
  )
}

function sameRange(a: TextRange | null, b: TextRange | null): boolean {
  return a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end)
}
