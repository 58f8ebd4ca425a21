/** Every row of the bench, in the order it is printed. */
import type { Row } from './row'
import { adversaryRows } from './rows/adversaries'
import { browserAdd } from './rows/browser-add'
import { browserLarge, browserVast } from './rows/browser-large'
import { browserDraft, browserOpen } from './rows/browser-open'
import { browserPalette } from './rows/browser-palette'
import { browserPan } from './rows/browser-pan'
import { indexBuild, indexPatch } from './rows/chain-index'
import { durableCommit } from './rows/durable-commit'
import { graphology } from './rows/graphology'
import { growth } from './rows/growth'
import { neo4jChainRows } from './rows/neo4j-chains'
import { neo4jImport } from './rows/neo4j-import'
import { igraph, networkx } from './rows/python-paths'
import { sqliteImport, sqliteImportFile, sqliteImportMemory } from './rows/sqlite-import'
import { sqliteLoad } from './rows/sqlite-load'

export const allRows: readonly Row[] = [
  durableCommit,
  sqliteImport,
  sqliteImportFile,
  sqliteImportMemory,
  sqliteLoad,
  graphology,
  networkx,
  igraph,
  growth,
  indexBuild,
  indexPatch,
  ...adversaryRows,
  neo4jImport,
  ...neo4jChainRows,
  browserOpen,
  browserDraft,
  browserPan,
  browserAdd,
  browserPalette,
  browserLarge,
  browserVast,
]
