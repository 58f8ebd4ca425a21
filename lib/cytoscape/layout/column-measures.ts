/** The distances that layouts keep, in units of the map. */
import { cardWidth } from '../cards/card-geometry'

/** Between columns: room for a junction and its head. */
export const columnGap = 72
/** Between cards of one column: room for a few links to run level. */
export const rowGap = 28
/** Where a link runs down from a card to the next; and where something argues with that link. */
export const linkedRowGap = 46
export const arguedRowGap = 68
export const columnPitch = cardWidth + columnGap

/** Width by height of the screen that a map is laid out for, where it is not known. */
export const readingAspect = 1.25

export interface PlacedNode {
  id: string
  /** Of the centre. */
  x: number
  y: number
}
