/** Asks a map for chains. */
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { chainsTable } from '@/lib/http/chains-table'
import { isOn } from '../arguments'
import type { CliCommand } from '../cli-command'
import { exitCodes } from '../exit-codes'
import { readMapId, serverFlag, withLibrary } from '../library/library'
import { chainsReport } from '../render/chains-report'
import { pen } from '../render/pen'
import { penOf, printJson } from '../terminal'

export const chainsCommand: CliCommand = {
  name: 'chains',
  words: ['MAP', 'QUESTION'],
  flags: {
    csv: { help: 'a table, one chain a line' },
    explain: { help: 'also the statement that answered, where a database did' },
    ...serverFlag,
  },
  summary: 'ask for chains: claims joined by links, ranked and explained',
  details: [
    'The question goes between quotes; docs/chain-language.md teaches the language. Exit code 1 where nothing is found;',
    'why not, and what would find something, is said.',
    '',
    "  throughline chains us-iran 'domestic trap -> no de-escalation -> accident'",
    "  throughline chains us-iran '* -> event: accident top 3' --csv > chains.csv",
  ].join('\n'),
  run: (given, setting) =>
    withLibrary(given, setting, async (library) => {
      const { terminal } = setting
      const id = readMapId(given.words[0])
      const answer = await library.chains(id, given.words[1] ?? '', isOn(given, 'explain'))
      if (isOn(given, 'json')) printJson(terminal, answer)
      else {
        // The very version that answered: someone may have changed the map since.
        const graph = ArgumentGraph.fromDocument((await library.map(id, answer.map.version)).document)
        const labelOf = (claim: string) => graph.claims.get(claim)?.label ?? claim
        if (isOn(given, 'csv')) {
          terminal.print(chainsTable(answer, labelOf).trimEnd())
          // A table has no place for words: why it is empty, and what was read otherwise than it was meant.
          if (answer.nothing) terminal.note(chainsReport(graph, answer, pen(false), terminal.width))
          else for (const note of answer.notes) terminal.note(`Note: ${note}`)
        } else terminal.print(chainsReport(graph, answer, penOf(terminal), terminal.width))
      }
      return answer.chains.length > 0 ? exitCodes.done : exitCodes.nothingFound
    }),
}
