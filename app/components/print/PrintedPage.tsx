/** A map on paper: the numbered outline, its sources and notes. Numbers lead to the claims that have them. */

import type { Words } from '@/graph/formats/numbered-outline'
import type { PrintedEntry, PrintedMap, PrintedNote, PrintedPlace } from '@/graph/formats/printed-map'
import { creditOf } from '@/graph/formats/printed-map'
import type { Source } from '@/graph/model/source'
import { Markdown } from '../workspace/notes/Markdown'
import { PrintBar } from './PrintBar'
import styles from './PrintedPage.module.css'

interface PrintedPageProps {
  id: string
  map: PrintedMap
  version: number
  /** ISO 8601. */
  updatedAt: string
}

export function PrintedPage({ id, map, version, updatedAt }: PrintedPageProps) {
  const facts = [...map.facts, `version ${version} of ${updatedAt.slice(0, 10)}`]
  return (
    <div className={styles.page}>
      <PrintBar id={id} />
      <main className={styles.paper}>
        <h1 className={styles.title} dir="auto">
          {map.title}
        </h1>
        {map.summary !== '' && (
          <p className={styles.summary} dir="auto">
            {map.summary}
          </p>
        )}
        <p className={styles.facts}>{facts.join(' · ')}</p>
        <h2 className={styles.chapter}>Outline</h2>
        <p className={styles.aside}>
          Each claim has a number, and below it stands what bears on it. Where a claim bears on more than one
          thing, it is told once and named by its number elsewhere.
        </p>
        {map.entries.length === 0 && <p>No claims yet.</p>}
        {/* A list without its marks is none to Safari, unless it says so. */}
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <ol className={styles.entries} role="list">
          {map.entries.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never changed
            <Entry key={index} entry={entry} />
          ))}
        </ol>
        {map.sources.length > 0 && <Sources sources={map.sources} />}
        {map.notes.length > 0 && <Notes groups={map.notes} />}
      </main>
    </div>
  )
}

/** Deeper entries are not indented any further: each says by number what it bears on. */
const deepest = 7

function Entry({ entry }: { entry: PrintedEntry }) {
  const { number, reference, label, relation, facts, text, places, step } = entry
  const indent = { '--level': Math.min(entry.level, deepest) } as React.CSSProperties
  return (
    <li className={styles.entry} id={reference ? undefined : `claim-${number}`} style={indent}>
      <span className={styles.number}>{reference ? <ClaimNumber number={number} /> : number}</span>
      <div className={styles.said}>
        {relation.length > 0 && (
          <p className={styles.relation}>
            <Said words={relation} />
          </p>
        )}
        <p className={reference ? styles.named : styles.label} dir="auto">
          {label}
          {reference && <span className={styles.see}> (told at {number})</span>}
        </p>
        {facts.length > 0 && <p className={styles.facts}>{facts.join(' · ')}</p>}
        <Paragraphs text={text} />
        <Places places={places} words="Rests on" />
        {step && (
          <div className={styles.step}>
            {(step.facts.length > 0 || step.text !== '') && (
              <p className={styles.facts}>{['On this step', ...step.facts].join(' · ')}</p>
            )}
            <Paragraphs text={step.text} />
            <Places places={step.places} words="The step rests on" />
          </div>
        )}
      </div>
    </li>
  )
}

function ClaimNumber({ number }: { number: number }) {
  return (
    <a href={`#claim-${number}`} className={styles.leads}>
      {number}
    </a>
  )
}

function Said({ words }: { words: Words }) {
  return words.map((word, index) =>
    typeof word === 'number' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <ClaimNumber key={index} number={word} />
    ) : (
      word
    ),
  )
}

function Paragraphs({ text }: { text: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
  return paragraphs.map((paragraph, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <p key={index} className={styles.text} dir="auto">
      {paragraph}
    </p>
  ))
}

function Places({ places, words }: { places: readonly PrintedPlace[]; words: string }) {
  if (places.length === 0) return null
  const said = places.map((place) =>
    place.quote === null ? place.words : `${place.words}: “${place.quote}”`,
  )
  return (
    <p className={styles.places} dir="auto">
      {words} {said.join('; ')}
    </p>
  )
}

function Sources({ sources }: { sources: readonly Source[] }) {
  return (
    <>
      <h2 className={styles.chapter}>Sources</h2>
      <ul>
        {sources.map((source) => (
          <li key={source.id} className={styles.source}>
            <p className={styles.label} dir="auto">
              {source.title}
            </p>
            <p className={styles.facts}>
              {[creditOf(source), source.textKind === 'digest' ? 'told in a digest' : '']
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
            {source.url !== undefined && (
              <p className={styles.address}>
                <a href={source.url} rel="noreferrer">
                  {source.url}
                </a>
              </p>
            )}
            <Paragraphs text={source.notes ?? ''} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Notes({ groups }: { groups: PrintedMap['notes'] }) {
  return (
    <>
      <h2 className={styles.chapter}>Notes</h2>
      {groups.map(({ on, notes }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <section key={index} className={styles.notes}>
          <h3 className={styles.on} dir="auto">
            On <Said words={on} />
          </h3>
          {notes.map((note, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <Note key={place} note={note} />
          ))}
        </section>
      ))}
    </>
  )
}

function Note({ note }: { note: PrintedNote }) {
  return (
    <div className={note.isReply ? styles.reply : styles.note}>
      <p className={styles.facts}>{note.head}</p>
      {note.body.trim() !== '' && <Markdown text={note.body} />}
      {note.url !== null && (
        <p className={styles.address}>
          <a href={note.url} rel="noreferrer">
            {note.url}
          </a>
        </p>
      )}
    </div>
  )
}
