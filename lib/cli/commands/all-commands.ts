/** Every command, in the order the help lists them. */
import type { CliCommand } from '../cli-command'
import { addCommand } from './add'
import { backupCommand } from './backup'
import { chainsCommand } from './chains'
import { checkCommand } from './check'
import { copyCommand } from './copy'
import { deleteCommand } from './delete'
import { exportCommand } from './export'
import { importCommand } from './import'
import { mapsCommand } from './maps'
import { restoreCommand } from './restore'
import { serveCommand } from './serve'
import { showCommand } from './show'
import { undeleteCommand } from './undelete'

export const allCommands: readonly CliCommand[] = [
  mapsCommand,
  showCommand,
  chainsCommand,
  addCommand,
  importCommand,
  exportCommand,
  deleteCommand,
  undeleteCommand,
  backupCommand,
  restoreCommand,
  copyCommand,
  checkCommand,
  serveCommand,
]
