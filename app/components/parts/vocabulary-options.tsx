/** The kinds of claims and the types of links as options of a choice, each with its glyph. */
import type { LinkTarget } from '@/graph/model/link'
import { claimKinds, linkMeanings, linkTypes } from '@/graph/model/vocabulary'
import { KindGlyph } from './KindGlyph'
import { kindNames } from './kind-names'
import { LinkGlyph } from './LinkGlyph'

export const kindOptions = claimKinds.map((value) => ({
  value,
  label: kindNames[value],
  glyph: <KindGlyph kind={value} decorative />,
}))

const typeOptions = linkTypes.map((value) => ({
  value,
  label: linkMeanings[value].forward,
  glyph: <LinkGlyph type={value} length={24} decorative />,
}))

/** The types that links with these targets may have: a link about a link can only argue. */
export function linkTypeOptions(targets: readonly LinkTarget[]) {
  const isAboutLink = targets.some((target) => 'link' in target)
  return typeOptions.filter(({ value }) => !isAboutLink || linkMeanings[value].argues)
}
