/** What differs between two pictures of the same place, as an eye sees it. */
import sharp from 'sharp'
import { contrast } from '../app/contrast'

/** In pixels of the picture; what is left out lies at the edges of it. */
export interface PictureBox {
  left: number
  top: number
  width: number
  height: number
}

/**
 * How many pixels have at least this contrast (WCAG 2) between the two pictures, which are PNGs of one size; within
 * `box`, else everywhere.
 */
export async function pixelsApart(
  before: Buffer,
  after: Buffer,
  least: number,
  box?: PictureBox,
): Promise<number> {
  const [a, b] = await Promise.all([pixelsOf(before, box), pixelsOf(after, box)])
  let count = 0
  for (let at = 0; at < a.length; at += 3) {
    if (a[at] === b[at] && a[at + 1] === b[at + 1] && a[at + 2] === b[at + 2]) continue
    if (contrast(colourAt(a, at), colourAt(b, at)) >= least) count++
  }
  return count
}

/** The picture as seen from a little further away, where it does not matter how the browser smooths an edge. */
export function softened(picture: Buffer): Promise<Buffer> {
  return sharp(picture).blur(1.5).png().toBuffer()
}

/** Red, green and blue of each pixel, row by row. */
async function pixelsOf(picture: Buffer, box: PictureBox | undefined): Promise<Buffer> {
  const image = sharp(picture).removeAlpha().toColourspace('srgb')
  return (box ? image.extract(box) : image).raw().toBuffer()
}

function colourAt(pixels: Buffer, at: number): string {
  return `#${pixels.subarray(at, at + 3).toString('hex')}`
}
