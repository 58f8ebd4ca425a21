/** The house as DESIGN has it: who may import whom, no import cycle, no source file over 400 lines, no barrels. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root })
const files = String(listed)
  .split('\n')
  .filter((file) => file !== '' && existsSync(path.join(root, file)))
const code = files.filter((file) =>
  /^(graph|lib|app|tests|bench|scripts)\/.*\.(ts|tsx|mjs)$|^[a-z.]+\.(ts|js|mjs)$/.test(file),
)
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

interface Import {
  from: string
  /** The file it leads to in this repository, or the package's name. */
  to: string
  inside: boolean
}

/** Import and export declarations, dynamic imports and worker addresses with a literal path. */
const importPattern =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|new URL\(\s*['"](\.[^'"]+)['"],\s*import\.meta\.url/g

function importsOf(file: string): Import[] {
  return [...read(file).matchAll(importPattern)].map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? ''
    const inside = specifier.startsWith('.') || specifier.startsWith('@/')
    const to = inside ? resolve(file, specifier) : packageName(specifier)
    return { from: file, to, inside }
  })
}

function resolve(file: string, specifier: string): string {
  const base = specifier.startsWith('@/') ? specifier.slice(2) : path.join(path.dirname(file), specifier)
  const found = ['', '.ts', '.tsx', '.mjs']
    .map((end) => base + end)
    .find((candidate) => files.includes(candidate))
  return found ?? base
}

function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

const imports = code.flatMap(importsOf)

/** A row: files under `from` may import files under these paths, and these packages. The first row that fits holds. */
interface Row {
  from: RegExp
  inside: RegExp
  packages: RegExp
}

const none = /^$/
const rows: Row[] = [
  { from: /^graph\/errors\.ts$/, inside: none, packages: none },
  { from: /^graph\/model\//, inside: /^graph\/(model\/|errors)/, packages: /^zod$/ },
  {
    from: /^graph\/(change\.ts|edit\/)/,
    inside: /^graph\/(model\/|change|errors|edit\/|anchoring\/)/,
    packages: /^zod$/,
  },
  {
    from: /^graph\/anchoring\//,
    inside: /^graph\/(model\/|errors|anchoring\/)/,
    packages: /^approx-string-match$/,
  },
  { from: /^graph\/argumentation\//, inside: /^graph\/(model\/|errors|argumentation\/)/, packages: /^zod$/ },
  {
    from: /^graph\/chains\//,
    // The index of the graph is patched by changes, so chains may read the one change type as well.
    inside: /^graph\/(model\/|argumentation\/|errors|chains\/|change)/,
    packages: /^(zod|minisearch|stemmer)$/,
  },
  {
    from: /^graph\/formats\//,
    inside: /^graph\/(model\/|errors|formats\/)/,
    packages: /^zod$/,
  },
  { from: /^graph\/store\.ts$/, inside: /^graph\/(model\/|change|chains\/|errors)/, packages: none },
  { from: /^graph\/samples\//, inside: /^graph\/(model\/|samples\/)/, packages: none },
  { from: /^lib\/make-folder\.ts$/, inside: none, packages: /^node:/ },
  { from: /^lib\/config\.ts$/, inside: /^graph\//, packages: /^(zod|node:.*)$/ },
  { from: /^lib\/map-service(\.ts$|\/)/, inside: /^(graph\/|lib\/map-service)/, packages: /^(zod|node:.*)$/ },
  {
    from: /^lib\/stores\/open-store\.ts$/,
    inside: /^(graph\/|lib\/stores\/|lib\/config)/,
    packages: /^node:/,
  },
  // What both stores share stands beside them.
  { from: /^lib\/stores\/[^/]+$/, inside: /^(graph\/|lib\/stores\/[^/]+$)/, packages: none },
  {
    from: /^lib\/stores\/sqlite\//,
    inside: /^(graph\/|lib\/make-folder|lib\/stores\/sqlite\/|lib\/stores\/(?!open-store)[^/]+$)/,
    packages: /^(@photostructure\/sqlite|zod|node:.*)$/,
  },
  {
    from: /^lib\/stores\/neo4j\//,
    inside: /^(graph\/|lib\/stores\/neo4j\/|lib\/stores\/(?!open-store)[^/]+$)/,
    packages: /^(neo4j-driver|zod|node:.*)$/,
  },
  { from: /^lib\/api-client\//, inside: /^(graph\/|lib\/api-client\/|lib\/http\/shapes)/, packages: /^zod$/ },
  { from: /^lib\/cytoscape\//, inside: /^(graph\/|lib\/cytoscape\/)/, packages: /^(cytoscape|elkjs)$/ },
  { from: /^lib\/workspace\//, inside: /^(graph\/|lib\/workspace\/)/, packages: /^zod$/ },
  { from: /^lib\/http\//, inside: /^(graph\/|lib\/http\/)/, packages: /^(zod|node:.*)$/ },
  {
    from: /^lib\/cli\//,
    inside:
      /^(graph\/|lib\/(map-service|stores\/open-store|config|make-folder|http\/|api-client\/|cli\/)|scripts\/start\.mjs$)/,
    packages: /.*/,
  },
  {
    from: /^app\/api\//,
    inside:
      /^(graph\/|app\/api\/|package\.json$|lib\/(map-service|stores\/open-store|config|http\/|api-client\/))/,
    packages: /^(next|zod|node:.*)$/,
  },
  {
    from: /^app\/components\//,
    inside: /^(graph\/|app\/(components|styles)\/|lib\/(cytoscape|workspace|api-client)\/)/,
    packages: /^(?!neo4j-driver|@photostructure\/sqlite|node:)/,
  },
  {
    from: /^app\//,
    inside: /^(graph\/|app\/|lib\/(config|map-service|stores\/open-store|api-client\/|workspace\/))/,
    packages: /^(?!neo4j-driver|@photostructure\/sqlite)/,
  },
]

describe('the import table', () => {
  const bound = imports.filter(({ from }) => /^(graph|lib|app)\//.test(from))

  it('is kept by every file', () => {
    const broken = bound.filter(({ from, to, inside }) => {
      const row = rows.find((candidate) => candidate.from.test(from))
      if (!row) return true
      return !(inside ? row.inside : row.packages).test(to) && !(inside && to.endsWith('.css'))
    })
    expect(broken.map(({ from, to }) => `${from} may not import ${to}`)).toEqual([])
  })

  it('has no row for what is not there', () => {
    const idle = rows.filter(({ from }) => !code.some((file) => from.test(file)))
    expect(idle.map(({ from }) => String(from))).toEqual([])
  })

  it('leads only to files that are there', () => {
    const lost = imports.filter(({ to, inside }) => inside && !files.includes(to))
    expect(lost.map(({ from, to }) => `${from}: ${to}`)).toEqual([])
  })

  it('sees imports at all', () => {
    expect(bound.length).toBeGreaterThan(100)
    expect(imports).toContainEqual({ from: 'graph/change.ts', to: 'graph/errors.ts', inside: true })
  })
})

/** Rooms that stand one upon the other, lowest first: what lies in one is made of what lies in those before it. */
const storeys: Readonly<Record<string, readonly string[]>> = {
  'lib/cytoscape': ['geometry', 'pens', 'cards', 'links', 'layout', 'scene', 'views', 'drawing', 'stage'],
  'lib/workspace': ['state', 'source', 'editing', 'clipboard', 'sync', 'question', 'history'],
}

describe.each(Object.entries(storeys))('the rooms of %s', (house, rooms) => {
  const roomOf = (file: string) => path.dirname(file).slice(house.length + 1)
  const isHere = (file: string) => file.startsWith(`${house}/`)

  it('are those, beside what lies above them all', () => {
    const found = code.filter((file) => isHere(file) && roomOf(file) !== '').map(roomOf)
    expect([...new Set(found)].sort()).toEqual([...rooms].sort())
  })

  it('stand one upon the other', () => {
    const storey = (file: string) => (roomOf(file) === '' ? rooms.length : rooms.indexOf(roomOf(file)))
    const upward = imports.filter(({ from, to }) => isHere(from) && isHere(to) && storey(to) > storey(from))
    expect(upward.map(({ from, to }) => `${from} may not import ${to}`)).toEqual([])
  })
})

describe('the files', () => {
  it('have no import cycle', () => {
    expect(findCycle()).toEqual([])
  })

  it('have at most 400 lines', () => {
    const styles = files.filter((file) => /^app\/.*\.css$/.test(file))
    const long = [...code, ...styles].filter((file) => read(file).split('\n').length > 401)
    expect(long).toEqual([])
  })

  it('are named for what they hold', () => {
    const vague = code.filter((file) =>
      /\/(utils?|misc|helpers?|common|types|index)\.(ts|tsx|mjs)$/.test(file),
    )
    expect(vague).toEqual([])
  })

  it('open with what they are for', () => {
    const silent = code.filter(
      (file) =>
        /^(graph|lib|app|bench|scripts)\//.test(file) &&
        !/^(#!.*\n)?\s*\/\*\*|^'use client'\n+\/\*\*/.test(read(file)),
    )
    expect(silent).toEqual([])
  })
})

/** The first cycle that a depth-first walk meets, as the files along it. */
function findCycle(): string[] {
  const next = new Map<string, string[]>()
  for (const { from, to, inside } of imports) if (inside) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const trail: string[] = []
  const visit = (file: string): string[] => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file]
    if (done.has(file)) return []
    trail.push(file)
    for (const to of next.get(file) ?? []) {
      const cycle = visit(to)
      if (cycle.length > 0) return cycle
    }
    trail.pop()
    done.add(file)
    return []
  }
  for (const file of code) {
    const cycle = visit(file)
    if (cycle.length > 0) return cycle
  }
  return []
}
