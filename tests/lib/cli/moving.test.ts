/** backup, restore, copy and check between folders. What a Neo4j has to do with it is in moving.server.test.ts. */
import { cp, mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { beforeAll, describe, expect, it } from 'vitest'
import type { MapStore } from '@/graph/store'
import { openStore } from '@/lib/stores/open-store'
import { edit, furnish, furnishMore, inventory, rich, sample } from './furnished-house'
import { folderMaker, type Ran, runCli, startCli } from './run-cli'

const newFolder = folderMaker()

/** Works on the store of a folder as the server would, and closes it. */
async function inStore<T>(dataDir: string, work: (store: MapStore) => Promise<T>): Promise<T> {
  const store = await openStore({ dataDir })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

async function furnished(): Promise<string> {
  const dataDir = newFolder()
  await inStore(dataDir, furnish)
  return dataDir
}

const contents = (dataDir: string) => inStore(dataDir, inventory)
const copy = (from: string, to: string) => runCli(['copy', '--from', from, '--to', to])
const backup = (dataDir: string, folder: string) => runCli(['backup', folder], { dataDir })
const restore = (dataDir: string, folder: string) => runCli(['restore', folder], { dataDir })

function expectProgress({ err }: Ran, maps: number): void {
  for (let n = 1; n <= maps; n++) expect(err).toMatch(new RegExp(`^\\[${n}/${maps}\\] \\S+ `, 'm'))
}

describe('copy', () => {
  it('moves every map with its notes and history, tells how far it is, and skips what is there', async () => {
    const from = await furnished()
    const to = newFolder()
    const first = await copy(from, to)
    expect([first.code, first.out]).toEqual([0, '5 maps: 5 moved.\n'])
    expectProgress(first, 5)
    expect(await contents(to)).toEqual(await contents(from))
    const again = await copy(from, to)
    expect([again.code, again.out]).toEqual([0, '5 maps: 5 identical.\n'])
    expect(await contents(to)).toEqual(await contents(from))
    expect((await runCli(['check'], { dataDir: to })).code).toBe(0)
  })

  it('carries request ids along: a request answered before the move is not carried out again after it', async () => {
    const from = await furnished()
    const to = newFolder()
    await copy(from, to)
    const request = await inStore(to, (store) => store.request(rich, 'later'))
    expect(request).toMatchObject({ version: 2, requestId: 'later', by: 'Ada' })
  })

  it('puts a changed map in the place of an untouched sample', async () => {
    const from = await furnished()
    await inStore(from, (store) => edit(store, sample, 'mine'))
    const to = newFolder()
    expect((await runCli(['maps'], { dataDir: to })).err).toContain('sample maps were added')
    const { code, out, err } = await copy(from, to)
    expect([code, out]).toEqual([0, expect.stringContaining('1 replaced-sample')])
    expect(err).toMatch(/^\[\d\/5\] vasa replaced-sample$/m)
    const [mine, theirs] = [await contents(from), await contents(to)]
    expect(theirs.size).toBe(mine.size)
    for (const id of [sample, rich]) expect(theirs.get(id)).toEqual(mine.get(id))
  })

  it('leaves any other map of the same id alone, by name, and moves the rest', async () => {
    const from = await furnished()
    const to = newFolder()
    await inStore(to, furnish)
    await inStore(to, (store) => edit(store, rich, 'other'))
    await inStore(from, (store) => edit(store, sample, 'mine'))
    const before = (await contents(to)).get(rich)
    const { code, out, err } = await copy(from, to)
    expect(code).toBe(2)
    expect(out).toContain('Refused: rich.')
    expect(err).toMatch(/^\[\d\/5\] rich refused: another map of this id is there already$/m)
    const after = await contents(to)
    expect(after.get(rich)).toEqual(before)
    expect(after.get(sample)).toEqual((await contents(from)).get(sample))
  })

  it('does not bring back under the same id what was deleted there', async () => {
    const from = await furnished()
    const to = newFolder()
    await copy(from, to)
    await inStore(to, (store) => store.remove(rich, new Date().toISOString()))
    const { code, out, err } = await copy(from, to)
    expect([code, out]).toEqual([2, expect.stringContaining('Refused: rich.')])
    expect(err).toContain('a map of this id was deleted there; throughline undelete rich brings it back')
    expect((await contents(to)).has(rich)).toBe(false)
  })

  it('is told to programs as JSON', async () => {
    const { code, out } = await runCli(['copy', '--from', await furnished(), '--to', newFolder(), '--json'])
    const { maps } = JSON.parse(out)
    expect(code).toBe(0)
    expect(maps).toContainEqual({ id: 'rich', outcome: 'moved', version: 4 })
  })

  it('does not take a folder without maps for a store, and makes nothing in it', async () => {
    const bare = newFolder()
    await mkdir(bare)
    for (const from of [bare, '/no/such/folder']) {
      const { code, err } = await copy(from, newFolder())
      expect([code, err]).toEqual([2, expect.stringContaining(`"${from}" is no data folder of Throughline`)])
    }
    expect(await readdir(bare)).toEqual([])
  })

  it('that is killed goes on when it is run again', async () => {
    const from = newFolder()
    await inStore(from, (store) => furnishMore(store, 40, 1_000))
    const to = newFolder()
    const running = startCli(['copy', '--from', from, '--to', to])
    running.process.stderr?.on('data', () => {
      if (running.said().includes('[2/40]')) running.process.kill('SIGKILL')
    })
    expect((await running.ended).code).toBe(null)
    const check = await runCli(['check'], { dataDir: to })
    expect([check.code, check.out]).toEqual([0, expect.stringMatching(/^(\d+) of \1 consistent\.\n$/)])
    const rest = await copy(from, to)
    expect([rest.code, rest.out]).toEqual([0, expect.stringMatching(/^40 maps: .*\d+ identical/)])
    expect(rest.out).toContain('moved')
    expect(await contents(to)).toEqual(await contents(from))
  }, 120_000)
})

describe('backup and restore', () => {
  /** A backup, made once: the tests that damage it work on copies. */
  const kept = { dataDir: newFolder(), folder: newFolder() }
  beforeAll(async () => {
    await inStore(kept.dataDir, furnish)
    await backup(kept.dataDir, kept.folder)
  })

  it('bring every map back with its history, and skip what is there', async () => {
    const dataDir = await furnished()
    const folder = newFolder()
    const done = await backup(dataDir, folder)
    expect([done.code, done.out]).toEqual([0, '5 maps: 5 kept.\n'])
    expectProgress(done, 5)
    expect(await readdir(folder)).toHaveLength(5)
    const elsewhere = newFolder()
    const restored = await restore(elsewhere, folder)
    expect([restored.code, restored.out]).toEqual([0, '5 maps: 5 moved.\n'])
    expect(await contents(elsewhere)).toEqual(await contents(dataDir))
    expect((await restore(elsewhere, folder)).out).toBe('5 maps: 5 identical.\n')
  })

  it('renew the files of maps that changed, and no other', async () => {
    const dataDir = await furnished()
    const folder = newFolder()
    await backup(dataDir, folder)
    await inStore(dataDir, (store) => edit(store, rich, 'newer'))
    const again = await backup(dataDir, folder)
    expect([again.code, again.out]).toEqual([
      0,
      expect.stringMatching(/^5 maps: (?=.*1 renewed)(?=.*4 identical)/),
    ])
    const elsewhere = newFolder()
    await restore(elsewhere, folder)
    expect(await contents(elsewhere)).toEqual(await contents(dataDir))
  })

  it('never write over a later state, or another map', async () => {
    const folder = newFolder()
    const dataDir = await furnished()
    const earlier = newFolder()
    await cp(dataDir, earlier, { recursive: true })
    await inStore(dataDir, (store) => edit(store, rich, 'newer'))
    await backup(dataDir, folder)
    const file = path.join(folder, 'rich.throughline.jsonl')
    const before = await readFile(file)
    const refused = await backup(earlier, folder)
    expect([refused.code, refused.out]).toEqual([2, expect.stringContaining('Refused: rich.')])
    expect(await readFile(file)).toEqual(before)
    await writeFile(file, 'My notes, by an unlucky name.\n')
    expect((await backup(dataDir, folder)).code).toBe(2)
    expect(await readFile(file, 'utf8')).toBe('My notes, by an unlucky name.\n')
  })

  it.each<[string, (file: string) => Promise<void>, RegExp]>([
    ['cut off in a line', async (file) => truncate(file, 5_000), /line \d: no JSON from column \d+ on/],
    ['cut off behind a line', (file) => edited(file, (lines) => lines.slice(0, 3)), /ends before it should/],
    ['empty', async (file) => truncate(file, 0), /line 1: it ends/],
    [
      'without a revision',
      (file) => edited(file, (lines) => lines.toSpliced(2, 1)),
      /line 5: .*revisions are missing|line 6/,
    ],
    [
      'with a revision that is no JSON',
      (file) => edited(file, (lines) => lines.with(2, `${lines[2]?.slice(0, 40)}`)),
      /line 3: /,
    ],
    [
      'with a field that is none',
      (file) => edited(file, (lines) => lines.with(1, (lines[1] ?? '').replace('"summary"', '"sumary"'))),
      /line 2: .*sumary/,
    ],
    [
      'with a map that breaks a rule',
      (file) =>
        edited(file, (lines) =>
          lines.with(0, (lines[0] ?? '').replace('"from":["no-talks"]', '"from":["gone"]')),
        ),
      /"gone"/,
    ],
    [
      'with a history that does not lead to the map',
      (file) =>
        edited(file, (lines) =>
          lines.with(1, lines[1] ?? '').with(2, (lines[2] ?? '').replaceAll('The claim later', 'Another')),
        ),
      /Revision 2 does not fit/,
    ],
  ])('refuse a file that is %s, with the place, and bring back the others', async (_, damage, words) => {
    const folder = newFolder()
    await cp(kept.folder, folder, { recursive: true })
    await damage(path.join(folder, 'rich.throughline.jsonl'))
    const elsewhere = newFolder()
    const { code, out, err } = await restore(elsewhere, folder)
    expect(code).toBe(2)
    expect(out).toContain('4 moved')
    expect(out).toContain('Refused: rich.')
    const line = err.split('\n').find((said) => / rich refused: /.test(said)) ?? ''
    expect(line).toContain(path.join(folder, 'rich.throughline.jsonl'))
    expect(line).toMatch(words)
    const whole = await contents(kept.dataDir)
    whole.delete(rich)
    expect(await contents(elsewhere)).toEqual(whole)
  })

  it('that are killed go on when they are run again, and leave no file that is not whole', async () => {
    const dataDir = newFolder()
    await inStore(dataDir, (store) => furnishMore(store, 30, 1_000))
    const folder = newFolder()
    const backing = startCli(['backup', folder], { dataDir })
    backing.process.stderr?.on('data', () => {
      if (backing.said().includes('[2/30]')) backing.process.kill('SIGKILL')
    })
    expect((await backing.ended).code).toBe(null)
    const elsewhere = newFolder()
    expect((await restore(elsewhere, folder)).code).toBe(0)
    expect((await backup(dataDir, folder)).out).toMatch(/^30 maps: .*identical/)
    const restoring = startCli(['restore', folder], { dataDir: elsewhere })
    restoring.process.stderr?.on('data', () => {
      if (restoring.said().includes('[5/30]')) restoring.process.kill('SIGKILL')
    })
    await restoring.ended
    expect((await restore(elsewhere, folder)).code).toBe(0)
    expect(await contents(elsewhere)).toEqual(await contents(dataDir))
  }, 120_000)
})

/** The file with its lines changed. */
async function edited(file: string, change: (lines: string[]) => string[]): Promise<void> {
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n')
  const next = change(lines)
  expect(next).not.toEqual(lines)
  await writeFile(file, `${next.join('\n')}\n`)
}

describe('check', () => {
  it('says which maps are consistent', async () => {
    const dataDir = await furnished()
    const all = await runCli(['check'], { dataDir })
    expect([all.code, all.out]).toEqual([0, '5 of 5 consistent.\n'])
    expect(all.err).toMatch(/^\[\d\/5\] rich consistent$/m)
    expect((await runCli(['check', 'rich'], { dataDir })).out).toBe('1 of 1 consistent.\n')
  })

  it('finds what does not fit, by name, and ends with 2', async () => {
    const dataDir = await furnished()
    const db = new DatabaseSync(path.join(dataDir, 'throughline.db'))
    db.exec(
      `UPDATE records SET json = replace(json, 'The claim later', 'Not what was said') WHERE id = 'later'`,
    )
    db.close()
    const { code, out, err } = await runCli(['check'], { dataDir })
    expect([code, out]).toEqual([2, '4 of 5 consistent.\n'])
    expect(err).toMatch(/rich faulty: Revision 4 does not fit the map: claims "later" is not as it left it\./)
    const json = await runCli(['check', 'rich', '--json'], { dataDir })
    expect(JSON.parse(json.out).maps).toEqual([
      { id: 'rich', outcome: 'faulty', detail: expect.stringContaining('later') },
    ])
  })

  it('does not know a map that is not there', async () => {
    const { code, err } = await runCli(['check', 'nope'], { dataDir: await furnished() })
    expect([code, err]).toEqual([2, '✕ There is no map "nope".\n'])
  })
})
