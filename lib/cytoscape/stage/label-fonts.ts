/** Waits for the face of the labels, so that they can be measured. */
const wanted = ['400 14px "Inter Variable"', '500 14px "Inter Variable"', '600 15px "Inter Variable"']

/** True when the face came only now, so that what was measured before is wrong; false when it was there or never comes. */
export async function fontsCameLate(document: Document): Promise<boolean> {
  const { fonts } = document
  if (!fonts || wanted.every((font) => fonts.check(font))) return false
  await Promise.allSettled(wanted.map((font) => fonts.load(font)))
  return wanted.every((font) => fonts.check(font))
}
