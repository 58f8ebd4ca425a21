/** The command line against a running server, and the server that it starts: the same words as from a data folder. */
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { describe, expect, inject, it, vi } from 'vitest'
import { writeDocument } from '@/graph/formats/throughline-json'
import { mapIdSchema } from '@/graph/model/ids'
import { richDocument } from '../conformance/rich-document'
import { folderMaker, runCli, startCli } from '../lib/cli/run-cli'

const server = inject('server')
const newFolder = folderMaker()
/** A data folder where nothing may be made: what asks a server needs no store. */
const nowhere = { dataDir: '/dev/null/none' }
const run = (...args: string[]) => runCli([...args, '--server', server], nowhere)
const answer = async (path: string) => (await fetch(`${server}/api/v1${path}`)).json()

describe('with --server', () => {
  const question = 'domestic trap -> no de-escalation -> accident'

  it('maps and show ask the server', async () => {
    const { code, out } = await run('maps')
    expect(code).toBe(0)
    for (const { id } of (await answer('/maps')).maps) expect(out).toMatch(new RegExp(`^${id} `, 'm'))
    expect(JSON.parse((await run('show', 'vasa', '--json')).out)).toEqual(await answer('/maps/vasa'))
    expect((await run('show', 'vasa')).out).toContain('Why the Vasa sank on her first voyage')
  })

  it('chains are read aloud in the sentences of the HTTP answer, and printed as from a folder', async () => {
    const asked = await run('chains', 'us-iran', question)
    const { chains } = await answer(`/maps/us-iran/chains?q=${encodeURIComponent(question)}`)
    const words = asked.out.replace(/\s+/g, ' ')
    expect(chains.length).toBeGreaterThan(1)
    for (const { sentence } of chains) expect(words).toContain(sentence)
    expect(asked).toEqual(await runCli(['chains', 'us-iran', question], { dataDir: await seeded() }))
    const csv = await run('chains', 'us-iran', question, '--csv')
    const response = await fetch(`${server}/api/v1/maps/us-iran/chains?q=${encodeURIComponent(question)}`, {
      headers: { accept: 'text/csv' },
    })
    expect(csv.out.trimEnd().split(/\r?\n/)).toEqual((await response.text()).trimEnd().split(/\r?\n/))
  })

  it('chains that are not there end with 1, words that cannot be read with 2, at their place', async () => {
    expect((await run('chains', 'us-iran', 'accident -> domestic trap')).code).toBe(1)
    const { code, err } = await run('chains', 'us-iran', 'accident -> "domestic')
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('  accident -> "domestic\n              ^^^^^^^^^\n\n  Expected: "\n'),
    ])
  })

  it('delete and undelete work on the map behind the server, which lists it meanwhile', async () => {
    const file = `${newFolder()}.json`
    await writeFile(file, writeDocument(richDocument(mapIdSchema.parse('deleted-afar'))))
    await run('import', file)
    expect((await run('delete', 'deleted-afar')).code).toBe(0)
    expect(JSON.parse((await run('maps', '--deleted', '--json')).out)).toEqual(await answer('/deleted-maps'))
    expect((await run('show', 'deleted-afar')).err).toContain('throughline undelete deleted-afar')
    expect((await run('undelete', 'deleted-afar')).out).toBe('deleted-afar is back: it is at version 1.\n')
    expect((await run('show', 'deleted-afar')).code).toBe(0)
  })

  it('import, add and export work on the map behind the server', async () => {
    const document = richDocument(mapIdSchema.parse('behind-server'))
    const file = `${newFolder()}.json`
    await writeFile(file, writeDocument(document))
    expect((await run('import', file, '--dry-run')).out).toContain('Would import')
    expect((await run('show', 'behind-server')).code).toBe(2)
    const imported = await run('import', file)
    expect([imported.code, imported.err]).toEqual([0, 'Importing …\n'])
    expect((await run('export', 'behind-server')).out).toBe(writeDocument(document))
    const added = await run(
      'add',
      'behind-server',
      'claim',
      '--label',
      'From afar',
      '--id',
      'afar',
      '--by',
      'Ada',
    )
    expect(added.out).toBe('Added the claim “From afar” as afar.\nThe map is at version 2.\n')
    const { revisions } = await answer('/maps/behind-server/revisions')
    expect(revisions[0]).toMatchObject({ version: 2, by: 'Ada' })
    const again = await run('import', file)
    expect([again.code, again.err]).toEqual([
      2,
      expect.stringContaining('There is a map "behind-server" already.'),
    ])
    const refused = await run('add', 'behind-server', 'claim', '--label', 'x'.repeat(81), '--json')
    expect(JSON.parse(refused.out).error.errors[0].pointer).toBe('--label')
  })

  it('the Markdown outline is one file, whichever door it comes through; it cannot be read back', async () => {
    const response = await fetch(`${server}/api/v1/maps/mill-street/export/markdown`)
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="mill-street.md"')
    const text = await response.text()
    expect(text).toMatch(/^# Should Mill Street be closed to cars\?\n/)
    expect((await run('export', 'mill-street', '--format', 'markdown')).out).toBe(text)
    const file = `${newFolder()}.md`
    await writeFile(file, text)
    const { code, err } = await run('import', file, '--format', 'markdown')
    expect([code, err]).toEqual([2, expect.stringContaining('it cannot be read back')])
  })

  it('what the server refuses is told as it says it', async () => {
    const { code, err } = await run('show', 'nope')
    expect([code, err]).toEqual([2, '✕ There is no map "nope".\n'])
    expect((await run('show', 'us-irn')).err).toBe('✕ There is no map "us-irn". Did you mean us-iran?\n')
    const format = await run('export', 'vasa', '--format', 'papyrus')
    expect([format.code, format.err]).toEqual([2, expect.stringContaining('There is no format "papyrus".')])
  })

  it('what answers, but is no Throughline server, cannot be reached as one', async () => {
    const { code, err } = await runCli(['maps', '--server', `${server}/elsewhere`], nowhere)
    expect([code, err]).toEqual([3, `✕ No Throughline server answers at ${server}/elsewhere.\n`])
  })

  async function seeded(): Promise<string> {
    const dataDir = newFolder()
    await runCli(['maps'], { dataDir })
    return dataDir
  }
})

describe('serve', () => {
  const env = { NEXT_DIST_DIR: process.env.NEXT_DIST_DIR ?? '.next-test', HOST: '127.0.0.1' }

  it('starts the product on a port and a folder, and ends with it', async () => {
    const dataDir = newFolder()
    const serving = startCli(['serve', '--port', '0', '--data', dataDir], { env })
    let out = ''
    serving.process.stdout?.on('data', (text) => {
      out += String(text)
    })
    const address = () => /^Throughline is at (\S+)$/m.exec(out)?.[1]
    await vi.waitFor(() => expect(address()).toBeDefined(), { timeout: 110_000, interval: 100 })
    expect((await fetch(`${address()}/api/v1/live`)).status).toBe(200)
    expect((await runCli(['maps', '--server', address() ?? ''], nowhere)).out).toContain('us-iran')
    serving.process.kill('SIGTERM')
    expect((await serving.ended).code).toBe(0)
    await expect(fetch(address() ?? '')).rejects.toThrow()
    expect((await runCli(['check'], { dataDir })).code).toBe(0)
  })

  it('says when the port is taken', async () => {
    const { hostname, port } = new URL(server)
    const probe = connect(Number(port), hostname)
    await once(probe, 'connect')
    probe.destroy()
    const { code, err } = await runCli(['serve', '--port', port], { env, dataDir: newFolder() })
    expect([code, err]).toEqual([2, expect.stringContaining(`Port ${port} of 127.0.0.1 is taken`)])
  })
})
