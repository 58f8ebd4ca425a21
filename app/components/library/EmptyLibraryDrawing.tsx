/** The smallest argument: a reason and an objection at what one wants to show. */
import type { ClaimKind } from '@/graph/model/vocabulary'
import { KindGlyph } from '../parts/KindGlyph'
import styles from './EmptyLibraryDrawing.module.css'

export function MapDrawing() {
  return (
    <svg
      className={styles.drawing}
      viewBox="0 0 504 168"
      role="img"
      aria-label="A reason, or a fact, supports what you want to show; an objection speaks against it."
    >
      <path className={styles.supports} d="M178 42C241 42 250 80 313 80" />
      <path className={styles.supportsHead} d="M324 80L311.4 73.6V86.4Z" />
      <path className={styles.attacks} d="M172 134C239 134 249 98 316 98" />
      <path className={styles.attacksHead} d="M323.5 93.4L314.3 102.6M314.3 93.4L323.5 102.6" />
      <rect className={styles.evidence} x="2" y="12" width="175" height="59" rx="1" />
      <path className={styles.counterpoint} d="M14 106H177L165 165H2Z" />
      <rect className={styles.thesis} x="326" y="51" width="176" height="80" rx="10" />
      <Words x={250} y={48} words="because" />
      <Words x={250} y={126} words="but" />
      <Glyph kind="evidence" x={14} y={21} />
      <text className={styles.label} x="14" y="57">
        A reason, or a fact
      </text>
      <Glyph kind="counterpoint" x={22} y={115} />
      <text className={styles.label} x="19" y="151">
        An objection
      </text>
      <rect className={styles.thesisGlyph} x="339" y="63" width="13" height="9" rx="2.8" />
      <text className={styles.thesisLabel} x="338" y="94">
        What you want to
      </text>
      <text className={styles.thesisLabel} x="338" y="113">
        show
      </text>
    </svg>
  )
}

function Glyph({ kind, x, y }: { kind: ClaimKind; x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <KindGlyph kind={kind} size={14} decorative />
    </g>
  )
}

function Words({ x, y, words }: { x: number; y: number; words: string }) {
  const width = words.length * 6.6 + 14
  return (
    <>
      <rect className={styles.tag} x={x - width / 2} y={y - 10} width={width} height="20" rx="5" />
      <text className={styles.tagWords} x={x} y={y + 4}>
        {words}
      </text>
    </>
  )
}
