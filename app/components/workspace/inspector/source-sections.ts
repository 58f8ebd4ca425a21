/** A source's text as sections and paragraphs, as anchors count them: headings open sections, blank lines part paragraphs. */

export interface SourceSection {
  /** `Introduction` before the first heading. */
  title: string
  paragraphs: string[]
}

export const beforeFirstHeading = 'Introduction'

/** The sections of a Markdown text, in order. Linear. */
export function sourceSections(text: string): SourceSection[] {
  const sections: SourceSection[] = []
  let current: SourceSection | undefined
  for (const block of text.split(/\n\s*\n/)) {
    const lines = block.trim().split('\n')
    const heading = /^#{1,6}\s+(.+?)\s*#*$/.exec(lines[0] ?? '')?.[1]
    if (heading !== undefined) {
      current = { title: heading, paragraphs: [] }
      sections.push(current)
    }
    const rest = (heading === undefined ? lines : lines.slice(1)).join('\n').trim()
    if (rest === '') continue
    if (!current) {
      current = { title: beforeFirstHeading, paragraphs: [] }
      sections.push(current)
    }
    current.paragraphs.push(rest)
  }
  return sections
}
