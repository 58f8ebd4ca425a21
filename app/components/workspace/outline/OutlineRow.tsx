/**
 * One row of the outline: how it bears on the row above, what kind it is, its words, and what is to be said of it. Its
 * name for those who do not see it is its content, in this order.
 */
import { type CSSProperties, memo } from 'react'
import type { Claim } from '@/graph/model/claim'
import type { LinkId } from '@/graph/model/ids'
import type { Link } from '@/graph/model/link'
import { linkMeanings } from '@/graph/model/vocabulary'
import { ContestedMark } from '../../parts/ContestedMark'
import { classNames } from '../../parts/class-names'
import { HolderMark } from '../../parts/HolderMark'
import type { HolderLook } from '../../parts/holder-look'
import { Icon } from '../../parts/Icon'
import { KindGlyph } from '../../parts/KindGlyph'
import { LinkGlyph } from '../../parts/LinkGlyph'
import { NoteCount } from '../../parts/NoteCount'
import { markedParts } from './find-claims'
import styles from './OutlineRow.module.css'
import { isSameRow } from './same-row'
import type { ClaimRow } from './visible-rows'

export interface RowLook {
  claim: Claim
  /** Open notes on it. */
  notes: number
  contested: boolean
  /** Shown only beside the map's own author. */
  holders: readonly HolderLook[]
  /** Its number in the shown chain, and whether it was typed. */
  step: { number: number; typed: boolean } | undefined
}

/** Alone, one more or one fewer, or all from where one was. */
export type Choosing = 'one' | 'toggle' | 'range'

/** A claim's row as it is to be drawn. */
export interface RowState {
  row: ClaimRow
  look: RowLook
  isSelected: boolean
  /** It is chosen together with others. */
  isMarked: boolean
  isActive: boolean
  /** What is dragged would be hung on it. */
  isDropTarget: boolean
}

/** What is the same for all rows. */
export interface RowSetting {
  find: string
  isMovable: boolean
  onSelect: (row: ClaimRow, how: Choosing) => void
  onToggle: (row: ClaimRow) => void
  onSelectLink: (link: LinkId, how: Choosing) => void
}

interface OutlineRowProps extends RowState, RowSetting {
  id: string
}

export const OutlineRowView = memo(function OutlineRowView(props: OutlineRowProps) {
  const { id, row, look, find, isSelected, isMarked, isActive, onSelect, onToggle, onSelectLink } = props
  const { isDropTarget, isMovable } = props
  const { claim, step } = look
  const { link } = row
  return (
    // The tree holds the focus and the keys; rows are pointed at with aria-activedescendant.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      id={id}
      role="treeitem"
      tabIndex={-1}
      aria-level={row.depth + 1}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.isOpen}
      aria-selected={isSelected || isMarked}
      data-active={isActive || undefined}
      data-row={row.key}
      draggable={isMovable}
      className={classNames(
        styles.row,
        link === null && row.depth === 0 && styles.root,
        claim.kind === 'thesis' && styles.thesis,
        isMarked && styles.marked,
        isSelected && styles.selected,
        isDropTarget && styles.dropTarget,
        step && styles.step,
        row.isBackground && styles.background,
      )}
      style={{ '--indent': indentOf(row.depth) } as CSSProperties}
      onClick={(event) => onSelect(row, choosing(event))}
    >
      <Twisty row={row} onToggle={onToggle} />
      <RowContent
        look={look}
        link={row.link}
        strikesLink={row.strikesLink}
        reference={row.reference}
        find={find}
        onSelectLink={onSelectLink}
      />
    </div>
  )
}, isSameRow)

interface RowContentProps
  extends Pick<ClaimRow, 'link' | 'strikesLink' | 'reference'>,
    Pick<RowSetting, 'find' | 'onSelectLink'> {
  look: RowLook
}

/** Apart from the row, which changes its place among its siblings with each that comes or goes. */
const RowContent = memo(function RowContent(props: RowContentProps) {
  const { look, link, reference, find, onSelectLink } = props
  const { claim, step } = look
  const relation = link && relationWords(link, props)
  return (
    <>
      {link && (
        // The inspector leads to the link by keyboard.
        // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer
        // biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut for the pointer
        <span
          className={styles.link}
          data-relation={relation}
          title={`${relation}: select the link`}
          onClick={(event) => {
            event.stopPropagation()
            onSelectLink(link.id, choosing(event))
          }}
        >
          <LinkGlyph type={link.type} label={relation ?? ''} />
        </span>
      )}
      <span className={classNames(styles.kind, claim.kind === 'claim' && styles.plainKind)}>
        <KindGlyph kind={claim.kind} />
      </span>
      <span className={styles.label} title={claim.label} dir="auto">
        {markedParts(claim.label, find).map((part, index) =>
          part.found ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity
            <mark key={index} className={styles.found}>
              {part.text}
            </mark>
          ) : (
            part.text
          ),
        )}
      </span>
      <span className={styles.side}>
        {reference && (
          <>
            <Icon name="arrow-right" size={12} />
            <span className={styles.unseen}>told elsewhere</span>
          </>
        )}
        {look.contested && <ContestedMark />}
        <NoteCount count={look.notes} />
        {look.holders.map((holder) => (
          <HolderMark key={holder.name} look={holder} />
        ))}
        {step && (
          <span className={classNames(styles.number, step.typed && styles.typed)}>
            <span className={styles.unseen}>step </span>
            {step.number}
            <span className={styles.unseen}> of the chain</span>
          </span>
        )}
      </span>
    </>
  )
}, isSameRow)

function choosing(event: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }): Choosing {
  if (event.shiftKey) return 'range'
  return event.ctrlKey || event.metaKey ? 'toggle' : 'one'
}

function Twisty({ row, onToggle }: { row: ClaimRow; onToggle: (row: ClaimRow) => void }) {
  if (row.isOpen === undefined) return <span className={styles.twisty} />
  return (
    // Left and right arrow do this by keyboard, as in every tree.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <span
      className={styles.twisty}
      onClick={(event) => {
        event.stopPropagation()
        onToggle(row)
      }}
    >
      <Icon name={row.isOpen ? 'chevron-down' : 'chevron-right'} size={12} />
    </span>
  )
}

/** From this depth on, steps grow smaller. */
const wholeSteps = 6

/** Steps to the right: whole ones at first, then ever smaller ones, so that the words of a deep claim stay in sight. */
function indentOf(depth: number): number {
  return depth <= wholeSteps ? depth : wholeSteps + 3 * (1 - wholeSteps / depth)
}

/** `because`, `but`, `caused by` …, and what an argument about a link is about. */
function relationWords({ type }: Link, { strikesLink }: Pick<ClaimRow, 'strikesLink'>): string {
  const words = linkMeanings[type].backward
  return strikesLink ? `${words} (about that link)` : words
}
