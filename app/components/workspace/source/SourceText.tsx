/** The text in its sections. It passes on what is pressed and typed in it; what that means is the pane's to say. */
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import type { SourcePlace, SourceReading } from '@/graph/anchoring/source-reading'
import type { TextRange, TextSection } from '@/graph/model/source-text'
import { PlaceButton } from './PlaceButton'
import { type LookedPlace, placeLook, type StandingOut } from './place-looks'
import { SourceParagraph } from './SourceParagraph'
import styles from './SourceText.module.css'

interface SourceTextProps {
  reading: SourceReading
  standingOut: StandingOut
  held: TextRange | null
  withConnectives: boolean
  withCoverage: boolean
  /** Indexes of paragraphs. */
  active: number
  here: number | null
  onPlace: (key: string, at: HTMLElement) => void
  /** A paragraph's number was pressed. */
  onParagraph: (index: number) => void
  /** A key pressed on a paragraph's number; true: it meant something. */
  onKey: (index: number, event: KeyboardEvent) => boolean
  /** Behind the paragraph that holds its end: what can be done with the selected words. */
  after: { index: number; content: ReactNode } | null
}

export function SourceText(props: SourceTextProps) {
  const { reading, standingOut, held, withConnectives, withCoverage, active, here, after } = props
  const { source } = reading
  const byParagraph = placesByParagraph(reading, standingOut)
  const bySection = new Map(
    reading.places
      .filter(({ extent }) => extent === 'section')
      .map((place) => [place.start, looked(place, standingOut)]),
  )
  const bare = new Set(withCoverage ? reading.uncovered.map(({ index }) => index) : [])

  function onClick(event: MouseEvent) {
    const target = event.target as HTMLElement
    const number = target.closest<HTMLElement>('[data-paragraph]')?.dataset.paragraph
    if (number !== undefined) return props.onParagraph(Number(number))
    const place = target.closest<HTMLElement>('[data-place]')
    // Words that were just selected by dragging are not pressed.
    const isButton = place?.dataset.placeButton !== undefined
    if (!place?.dataset.place || (!isButton && !document.getSelection()?.isCollapsed)) return
    props.onPlace(place.dataset.place, place)
  }

  function onKeyDown(event: KeyboardEvent) {
    const number = (event.target as HTMLElement).dataset.paragraph
    if (number !== undefined && props.onKey(Number(number), event)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons within are what is pressed; this listens for all of them
    <div onClick={onClick} onKeyDown={onKeyDown}>
      {source.sections.map((section, sectionIndex) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sections have no other identity
        <section key={sectionIndex} aria-label={section.title}>
          <SectionHead section={section} place={bySection.get(section.heading?.start ?? -1)} />
          {section.paragraphs.map((paragraph) => (
            <div key={paragraph.index} className={styles.row}>
              <SourceParagraph
                text={source.text}
                paragraph={paragraph}
                places={byParagraph.get(paragraph.index) ?? none}
                held={held && held.start < paragraph.end && held.end > paragraph.start ? held : null}
                withConnectives={withConnectives}
                isBare={bare.has(paragraph.index)}
                isActive={paragraph.index === active}
                isHere={paragraph.index === here}
              />
              {after?.index === paragraph.index && after.content}
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}

const none: readonly LookedPlace[] = []

function SectionHead({ section, place }: { section: TextSection; place: LookedPlace | undefined }) {
  if (!section.heading) return null
  const { words, start } = section.heading
  return (
    <h3 className={styles.heading} dir="auto">
      {section.number !== null && (
        <span className={styles.sectionNumber} aria-hidden="true">
          {section.number}
        </span>
      )}
      <span data-start={start} data-end={section.heading.end}>
        {words}
      </span>
      {place && <PlaceButton looked={place} tabbable />}
    </h3>
  )
}

function looked(place: SourcePlace, standingOut: StandingOut): LookedPlace {
  return {
    place,
    look: placeLook(place, standingOut),
    isChanged: place.resting.some(({ by }) => by === 'likeness'),
  }
}

/** The places that reach into each paragraph. Linear in both, as both are in order. */
function placesByParagraph(
  { source, places }: SourceReading,
  standingOut: StandingOut,
): ReadonlyMap<number, readonly LookedPlace[]> {
  const found = new Map<number, LookedPlace[]>()
  let first = 0
  for (const place of places) {
    if (place.extent === 'section') continue
    const at = looked(place, standingOut)
    while ((source.paragraphs[first]?.end ?? Number.POSITIVE_INFINITY) <= place.start) first += 1
    for (let index = first; (source.paragraphs[index]?.start ?? place.end) < place.end; index++)
      found.set(index, [...(found.get(index) ?? []), at])
  }
  return found
}
