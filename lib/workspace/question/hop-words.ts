/** What an arrow of the chain language asks for, in a few plain words. */

const words: Readonly<Record<string, string>> = {
  '->': 'causal, up to 6 links',
  '→': 'causal, up to 6 links',
  '-->': 'causal, up to 6 links',
  '>': 'causal, up to 6 links',
  '=>': 'one causal link',
  '~>': 'any kind, up to 6 links',
  '+>': 'raises, up to 6 links',
  '-|': 'lowers, up to 6 links',
}

/** For an arrow as typed; one that is spelled out (`-[causes]{1,3}->`) is read from its parts. */
export function hopWords(arrow: string): string {
  const typed = arrow.trim()
  const known = words[typed]
  if (known !== undefined) return known
  const spelled = /^-\[([^\]]*)\](?:\{(\d+)(?:,(\d+))?\})?->$/.exec(typed)
  if (!spelled) return words['->'] ?? ''
  const [, types = '', least, most] = spelled
  const named = types.split(/[\s,|]+/).filter((type) => type !== '')
  return `${named.join(' or ')}, ${linkCount(least, most)}`
}

function linkCount(least: string | undefined, most: string | undefined): string {
  if (least === undefined) return 'up to 6 links'
  if (most === undefined || most === least) return least === '1' ? 'one link' : `${least} links`
  return least === '1' ? `up to ${most} links` : `${least} to ${most} links`
}
