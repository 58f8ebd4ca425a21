/** delete, maps --deleted and undelete on a data folder. */
import { describe, expect, it } from 'vitest'
import { folderMaker, runCli } from './run-cli'

const dataDir = folderMaker()()
const run = (...args: string[]) => runCli(args, { dataDir })

describe('a map that is deleted', () => {
  it('is listed with until when it can be brought back, and comes back as it was', async () => {
    const before = await run('show', 'vasa', '--json')
    const none = await run('maps', '--deleted')
    expect([none.code, none.out]).toEqual([1, ''])
    expect(none.err).toContain('There is no deleted map that could be brought back.')

    expect(await run('delete', 'vasa')).toEqual({
      code: 0,
      out: 'Deleted vasa. For 30 days, throughline undelete vasa brings it back.\n',
      err: '',
    })
    expect((await run('maps')).out).not.toContain('vasa')
    const { code, out } = await run('maps', '--deleted')
    expect(code).toBe(0)
    const [head, ...rows] = out.trimEnd().split('\n')
    expect(head).toMatch(/^map +version +claims +links +deleted \(UTC\) +kept until \(UTC\) +title$/)
    expect(rows).toEqual([
      expect.stringMatching(
        /^vasa +1 +16 +15 +\d{4}-\d\d-\d\d \d\d:\d\d +\d{4}-\d\d-\d\d \d\d:\d\d +Why the Vasa sank/,
      ),
    ])
    const { maps } = JSON.parse((await run('maps', '--deleted', '--json')).out)
    expect(Date.parse(maps[0].restorableUntil) - Date.parse(maps[0].deletedAt)).toBe(30 * 86_400_000)

    expect((await run('undelete', 'vasa')).out).toBe('vasa is back: it is at version 1.\n')
    expect((await run('show', 'vasa', '--json')).out).toBe(before.out)
    expect((await run('undelete', 'vasa')).out).toBe('vasa was not deleted: it is at version 1.\n')
  })

  it('is told of to whoever asks for it', async () => {
    await run('delete', 'us-iran')
    const show = await run('show', 'us-iran')
    expect([show.code, show.out]).toEqual([2, ''])
    expect(show.err).toContain(
      'There is no map "us-iran". It was deleted; throughline undelete us-iran brings it back.',
    )
    expect((await run('undelete', 'us-irna')).err).toContain('Did you mean us-iran?')
    expect((await run('delete', 'us-iran')).code).toBe(2)
    expect((await run('undelete', 'never')).code).toBe(2)
  })
})
