/** How long each text may be, in UTF-16 units: the schemas check it, and fields say it before anything is sent. */
export const textLimits = {
  /** A claim's label, and each of its aliases. */
  label: 80,
  tag: 40,
  /** The text of a claim or link, and the summary of a map. */
  text: 2_000,
  /** The title of a map or a source, and of a section in it. */
  title: 200,
  /** A holder, an author, who made a source; also a scheme. */
  name: 120,
  /** When a source appeared, in words. */
  issued: 40,
  /** A note, and what is noted of a source. */
  note: 10_000,
  /** Words that an anchor quotes, and those that it remembers on either side of them. */
  quote: 2_000,
  aroundQuote: 200,
  webAddress: 2_000,
} as const
