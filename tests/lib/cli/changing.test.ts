/** add, import and export on a data folder. */
import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { writeDocument } from '@/graph/formats/throughline-json'
import { mapIdSchema } from '@/graph/model/ids'
import { richDocument } from '../../conformance/rich-document'
import { folderMaker, root, runCli } from './run-cli'

const newFolder = folderMaker()
let dataDir: string
const run = (...args: string[]) => runCli(args, { dataDir })

beforeEach(() => {
  dataDir = newFolder()
})

describe('add', () => {
  it('makes a claim and links to claims and links, each one revision by a name', async () => {
    const claim = await run(
      'add',
      'vasa',
      'claim',
      '--id',
      'ballast',
      '--kind',
      'event',
      '--label',
      'Ballast was too light',
      '--text',
      'There was no room for more.',
      '--alias',
      'ballast',
      '--tag',
      'ship',
      '--weight',
      '0.8',
      '--by',
      'Ada',
    )
    expect([claim.code, claim.out]).toEqual([
      0,
      'Added the claim “Ballast was too light” as ballast.\nThe map is at version 2.\n',
    ])
    const { map, claims } = JSON.parse((await run('show', 'vasa', '--json')).out)
    expect(map.version).toBe(2)
    expect(claims).toContainEqual(
      expect.objectContaining({
        id: 'ballast',
        kind: 'event',
        aliases: ['ballast'],
        tags: ['ship'],
        weight: 0.8,
      }),
    )
    const other = claims.find(({ id }: { id: string }) => id !== 'ballast').id
    const link = await run(
      'add',
      'vasa',
      'link',
      '--id',
      'heel',
      '--type',
      'causes',
      '--from',
      `ballast`,
      '--to',
      other,
      '--strength',
      '0.7',
    )
    expect(link.out).toBe('Added the link heel (causes).\nThe map is at version 3.\n')
    const undercut = await run(
      'add',
      'vasa',
      'link',
      '--type',
      'attacks',
      '--from',
      other,
      '--to',
      'link:heel',
      '--json',
    )
    expect(undercut.code).toBe(0)
    const { version, change } = JSON.parse(undercut.out)
    expect([version, change.added.links[0].to]).toEqual([4, { link: 'heel' }])
  })

  it.each([
    [['claim'], '--label', 'A claim needs --label'],
    [['claim', '--label', 'x', '--kind', 'guess'], '--kind', '--kind: '],
    [['claim', '--label', 'x'.repeat(81)], '--label', '--label: '],
    [['claim', '--label', 'x', '--holder', 'nobody'], '--holder', 'nobody'],
    [['claim', '--label', 'x', '--strength', '1'], '--strength', 'A claim has no --strength.'],
    [['link', '--type', 'causes', '--from', 'a', '--to', 'b'], '--from', 'There is no claim "a"'],
    [['link', '--type', 'causes', '--to', 'b'], '--from', 'A link needs --from ID.'],
    [['link', '--type', 'causes', '--from', 'a'], '--to', 'A link needs --to ID, or --to link:ID.'],
    [['link', '--from', 'a', '--to', 'b'], '--type', 'A link needs --type: causes,'],
    [['holder'], 'claim|link', 'Only a claim or a link can be added, not "holder".'],
  ])('refuses %j and names the flag', async (args, pointer, words) => {
    const { code, out, err } = await run('add', 'vasa', ...args, '--json')
    expect(code).toBe(2)
    expect(JSON.parse(out).error.errors[0].pointer).toBe(pointer)
    expect(err).toContain(words)
    expect(JSON.parse((await run('maps', '--json')).out).maps[0].version).toBe(1)
  })
})

describe('import and export', () => {
  const document = richDocument(mapIdSchema.parse('rich'))

  async function file(content: string | Uint8Array): Promise<string> {
    const name = `${newFolder()}.json`
    await writeFile(name, content)
    return name
  }

  it('give back the bytes that came in, on standard output and in a file', async () => {
    const name = await file(writeDocument(document))
    const imported = await run('import', name)
    expect(imported.code).toBe(0)
    expect(imported.err).toContain('Importing …')
    expect(imported.out).toBe(
      'Imported “Signals and threats” as rich: 12 claims, 5 links, 2 holders, 2 sources, 4 notes.\n',
    )
    expect((await run('export', 'rich')).out).toBe(writeDocument(document))
    const out = `${name}.out`
    const written = await run('export', 'rich', '--out', out)
    expect([written.code, written.out, written.err]).toEqual([0, '', `Wrote ${out}.\n`])
    expect(await readFile(out, 'utf8')).toBe(writeDocument(document))
  })

  it('tell what a file would bring, and store nothing', async () => {
    const { code, out } = await run('import', await file(writeDocument(document)), '--dry-run')
    expect([code, out]).toEqual([
      0,
      'Would import “Signals and threats” as rich: 12 claims, 5 links, 2 holders, 2 sources, 4 notes.\n',
    ])
    expect((await run('show', 'rich')).code).toBe(2)
  })

  it('never overwrite a map', async () => {
    const name = await file(writeDocument(document))
    await run('import', name)
    const { code, err } = await run('import', name)
    expect(code).toBe(2)
    expect(err).toContain('There is a map "rich" already.')
  })

  it.each([
    ['what is no JSON', '{"format": "throughline/1",\n "map": }', /not JSON: line 2, column 9/],
    ['what is nested too deep', '['.repeat(200_000), /(deep|not JSON)/i],
    ['another format', '{"format":"other/1"}', /\/format: /],
    [
      'a map that breaks a rule, at its place',
      JSON.stringify({
        format: 'throughline/1',
        map: { id: 'x', title: 'X' },
        claims: [{ id: 'a', kind: 'claim', label: 'A' }],
        links: [{ id: 'l', type: 'causes', from: ['a'], to: { claim: 'b' } }],
      }),
      /\/links\/0\/to.*: .*"b"/,
    ],
  ])('refuse %s', async (_, content, words) => {
    const { code, out, err } = await run('import', await file(content))
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(words)
    expect(err).not.toMatch(/ {4}at /)
  })

  it('refuse a file that is not text', async () => {
    const { code, err } = await run('import', await file(new Uint8Array([0xff, 0xfe, 0x00])))
    expect([code, err]).toEqual([2, expect.stringContaining('is not text in UTF-8')])
  })

  it('leave no half file where one cannot be written', async () => {
    const folder = newFolder()
    await mkdir(path.join(folder, 'map.json'), { recursive: true })
    for (const place of ['map.json', 'none/map.json']) {
      const { code, err } = await run('export', 'vasa', '--out', path.join(folder, place))
      expect([code, err]).toEqual([2, expect.stringContaining('cannot be written')])
      expect(err).not.toContain('.part')
    }
    expect(await readdir(folder)).toEqual(['map.json'])
  })

  it('read a map from standard input, as it came from another command', async () => {
    const { out } = await run('export', 'vasa')
    const piped = out.replace('"id": "vasa"', '"id": "vasa-piped"')
    const script = path.join(root, 'scripts/throughline.mjs')
    const ran = spawnSync(process.execPath, [script, 'import', '-'], {
      input: piped,
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: dataDir, NEO4J_URI: '' },
    })
    expect([ran.status, ran.stdout]).toEqual([0, expect.stringMatching(/^Imported “.*” as vasa-piped: /)])
    expect((await run('export', 'vasa-piped')).out).toBe(piped)
  })

  it('do not know a format that is none', async () => {
    const { code, err } = await run('export', 'vasa', '--format', 'papyrus')
    expect([code, err]).toEqual([2, expect.stringContaining('There is no format "papyrus".')])
  })
})
