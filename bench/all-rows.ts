/** Every row of the bench, in the order it is printed. */
import type { Row } from './row'
import { adversaryRows } from './rows/adversaries'
import { indexBuild, indexPatch } from './rows/chain-index'
import { durableCommit } from './rows/durable-commit'
import { graphology } from './rows/graphology'
import { growth } from './rows/growth'
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
]
