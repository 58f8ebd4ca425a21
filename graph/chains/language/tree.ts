/** The syntax tree of a question. Every node knows its span; what the words mean is decided in resolve/. */
import type { ClaimKind } from '../../model/vocabulary'
import type { PlanHop } from '../plan'

/** [start, end) in UTF-16 units of the question as sent. */
export type Span = [start: number, end: number]

export interface WordsNode {
  is: 'words'
  /** As typed, runs of spaces made one. */
  text: string
  span: Span
}
export interface QuotedNode {
  is: 'quoted'
  /** Between the quotes, escapes resolved. */
  text: string
  span: Span
}
export interface IdNode {
  is: 'id'
  id: string
  span: Span
}
export interface AnyNode {
  is: 'any'
  span: Span
}
export interface GroupNode {
  is: 'group'
  options: ReferenceNode[]
  span: Span
}

/** What names claims (or, in some clauses, links or holders). */
export type ReferenceNode = WordsNode | QuotedNode | IdNode | AnyNode | GroupNode

/** A step, or what `via` and `avoid` are about: a reference, perhaps of one kind only. */
export interface StepNode {
  kind: ClaimKind | null
  of: ReferenceNode
  span: Span
}

export interface HopNode extends PlanHop {
  span: Span
}

export type ClauseNode =
  | { is: 'via' | 'avoid'; what: StepNode; span: Span }
  | { is: 'held by'; who: ReferenceNode; span: Span }
  | { is: 'that stand'; span: Span }
  | { is: 'max' | 'min' | 'top'; value: number; span: Span }

export interface QuestionNode {
  steps: StepNode[]
  /** One between each two steps. */
  hops: HopNode[]
  clauses: ClauseNode[]
  /** What was written for `->` where the question has no arrow of the table: `>`, `leads to` … */
  substitutes: string[]
}
