/** Writing as several people do: repeated requests, older versions, conflicts, undo and redo. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { MapId } from '@/graph/model/ids'
import { storedDocumentSchema, writtenSchema } from '@/lib/http/shapes'
import { call, faultIn, makeMap, problemIn } from './call'

let map: MapId

beforeEach(async () => {
  map = await makeMap()
})

const edit = (id: string, set: object) => ({ type: 'editClaim', id, set })
const send = (baseVersion: number, commands: object[], more: object = {}) =>
  call('POST', `/maps/${map}/commands`, { body: { baseVersion, commands, ...more } })
const undo = (version: number, more: object = {}) =>
  call('POST', `/maps/${map}/undo`, { body: { version, ...more } })

async function written(answer: ReturnType<typeof call>): Promise<z.infer<typeof writtenSchema>> {
  const { status, json, text } = await answer
  if (status !== 200) throw new Error(text)
  return writtenSchema.parse(json)
}

async function exported(): Promise<string> {
  return (await call('GET', `/maps/${map}/export/throughline`)).text
}

async function version(): Promise<number> {
  return storedDocumentSchema.parse((await call('GET', `/maps/${map}`)).json).map.version
}

describe('commands', () => {
  it('answer with the version and the change in full', async () => {
    const { version, change } = await written(send(1, [{ type: 'removeClaim', id: 'rain' }]))
    expect(version).toBe(2)
    expect(change.removed.claims.map(({ id }) => id)).toEqual(['rain'])
    expect(change.removed.links.map(({ id }) => id).sort()).toEqual(['answers', 'strikes', 'wets'])
    expect(change.removed.annotations.map(({ id }) => id)).toEqual(['note'])
  })

  it('make ids where none are given, and show them', async () => {
    const { change } = await written(
      send(1, [{ type: 'addClaim', claim: { kind: 'claim', label: 'Snow' } }], { by: 'Ann' }),
    )
    expect(change.added.claims[0]).toMatchObject({ label: 'Snow', weight: 0.5, aliases: [] })
    const id = change.added.claims[0]?.id ?? ''
    expect(id).toMatch(/^[a-z0-9][a-z0-9_-]{0,63}$/)
    const { annotations } = (
      await written(
        send(
          2,
          [{ type: 'addAnnotation', annotation: { target: { claim: id }, motivation: 'commenting' } }],
          {
            by: 'Ann',
          },
        ),
      )
    ).change.added
    expect(annotations[0]).toMatchObject({ author: 'Ann', createdAt: expect.stringMatching(/^20\d\d-/) })
  })

  it('see what those before them in the batch did', async () => {
    const commands = [
      { type: 'addClaim', claim: { id: 'snow', kind: 'event', label: 'Snow' } },
      { type: 'addLink', link: { type: 'causes', from: ['snow', 'rain'], to: { claim: 'flood' } } },
    ]
    const { change } = await written(send(1, commands))
    expect(change.added.links[0]?.from).toEqual(['snow', 'rain'])
  })

  it('that change nothing make no version', async () => {
    const { version, change } = await written(send(1, [edit('rain', { label: 'Heavy rain' })]))
    expect(version).toBe(1)
    expect(change.updated.claims).toEqual([])
  })

  it('on an older version are applied to the map as it is now', async () => {
    await written(send(1, [edit('rain', { label: 'Rain' })]))
    const { version } = await written(send(1, [edit('rain', { weight: 0.9 }), edit('dam', { label: 'Dam' })]))
    expect(version).toBe(3)
    const { claims } = storedDocumentSchema.parse((await call('GET', `/maps/${map}`)).json)
    expect(claims.find(({ id }) => id === 'rain')).toMatchObject({ label: 'Rain', weight: 0.9 })
  })

  it('are refused where they set what changed since, with both values', async () => {
    await written(send(1, [edit('rain', { label: 'Theirs' })]))
    const before = await exported()
    const answered = await send(1, [edit('dam', { label: 'x' }), edit('rain', { label: 'Yours' })])
    expect(faultIn(answered)).toBe('409 version-conflict /commands/1/set/label')
    expect(problemIn(answered)).toMatchObject({ current: 2, errors: [{ yours: 'Yours', theirs: 'Theirs' }] })
    expect(await exported()).toBe(before)
  })

  it('are refused on what was removed since', async () => {
    await written(send(1, [{ type: 'removeClaim', id: 'dam' }]))
    const answered = await send(1, [edit('dam', { label: 'Yours' })])
    expect(faultIn(answered)).toMatch(/^409 version-conflict \/commands\/0/)
    expect(problemIn(answered)).toMatchObject({ current: 2, errors: [{ theirs: null }] })
  })

  it('are no conflict where both set the same, or it was changed back', async () => {
    await written(send(1, [edit('rain', { label: 'Same' })]))
    expect((await written(send(1, [edit('rain', { label: 'Same' })]))).version).toBe(2)
    await written(send(2, [edit('dam', { label: 'Other' })]))
    await written(send(3, [edit('dam', { label: 'The dam holds' })]))
    expect((await written(send(1, [edit('dam', { label: 'Yours' })]))).version).toBe(5)
  })
})

describe('a repeated request', () => {
  const commands = [edit('rain', { label: 'Once' })]

  it('answers what it answered the first time, also when others were there since', async () => {
    const first = await written(send(1, commands, { requestId: 'r1' }))
    await written(send(2, [edit('rain', { label: 'Later' })]))
    expect(await written(send(1, commands, { requestId: 'r1' }))).toEqual(first)
    expect(await version()).toBe(3)
  })

  it('with another body is refused', async () => {
    await written(send(1, commands, { requestId: 'r1' }))
    const answered = await send(1, [edit('rain', { label: 'Twice' })], { requestId: 'r1' })
    expect(faultIn(answered)).toBe('409 request-id-reused /requestId')
    expect(await version()).toBe(2)
  })

  it('that changed nothing is answered the same, also when it would change something by now', async () => {
    const nothing = [edit('rain', { label: 'Heavy rain' })]
    const first = await written(send(1, nothing, { requestId: 'r1' }))
    expect(first.version).toBe(1)
    await written(send(1, [edit('rain', { label: 'Drizzle' })]))
    expect(await written(send(1, nothing, { requestId: 'r1' }))).toEqual(first)
    expect(faultIn(await send(2, commands, { requestId: 'r1' }))).toBe('409 request-id-reused /requestId')
    expect(await version()).toBe(2)
  })

  it('that failed is free to be asked again', async () => {
    expect((await send(1, [edit('snow', { label: 'x' })], { requestId: 'r1' })).status).toBe(422)
    expect((await written(send(1, commands, { requestId: 'r1' }))).version).toBe(2)
  })

  it('has its id within its map alone', async () => {
    await written(send(1, commands, { requestId: 'r1' }))
    map = await makeMap()
    expect((await written(send(1, [edit('dam', { label: 'x' })], { requestId: 'r1' }))).version).toBe(2)
  })

  it('sent many times at once is carried out once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => written(send(1, commands, { requestId: 'r1' }))),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await version()).toBe(2)
  })
})

describe('many writers at once', () => {
  it('all get through where they touch different things', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        written(send(1, [{ type: 'addClaim', claim: { id: `new-${i}`, kind: 'claim', label: `New ${i}` } }])),
      ),
    )
    expect(answers.map(({ version }) => version).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 12 }, (_, i) => i + 2),
    )
  })
})

describe('undo', () => {
  it('brings back to the byte what a removal took, and redo takes it again', async () => {
    const before = await exported()
    await written(send(1, [{ type: 'removeClaim', id: 'rain' }]))
    const after = await exported()
    expect((await written(undo(2))).version).toBe(3)
    expect(await exported()).toBe(before)
    expect((await written(undo(3))).version).toBe(4)
    expect(await exported()).toBe(after)
  })

  it('takes one’s own work back one after another', async () => {
    const before = await exported()
    await written(send(1, [edit('rain', { label: 'One' })]))
    await written(send(2, [edit('rain', { label: 'Two' })]))
    await written(undo(3))
    await written(undo(2))
    expect(await exported()).toBe(before)
  })

  it('leaves what others did since', async () => {
    await written(send(1, [edit('rain', { label: 'Mine' })]))
    await written(send(2, [edit('rain', { weight: 1 })]))
    await written(undo(2))
    const { claims } = storedDocumentSchema.parse((await call('GET', `/maps/${map}`)).json)
    expect(claims.find(({ id }) => id === 'rain')).toMatchObject({ label: 'Heavy rain', weight: 1 })
  })

  it('is refused where others changed the same since', async () => {
    await written(send(1, [edit('rain', { label: 'Mine' })]))
    await written(send(2, [edit('rain', { label: 'Theirs' })]))
    const before = await exported()
    expect(faultIn(await undo(2))).toBe('409 undo-conflict /version')
    expect(await exported()).toBe(before)
  })

  it('is refused where it would break a rule', async () => {
    await written(send(1, [{ type: 'addClaim', claim: { id: 'snow', kind: 'event', label: 'Snow' } }]))
    await written(
      send(2, [{ type: 'addLink', link: { type: 'causes', from: ['snow'], to: { claim: 'flood' } } }]),
    )
    expect(faultIn(await undo(2))).toBe('409 undo-conflict /version')
  })

  it('is answered once for one request id, and says what it undoes', async () => {
    await written(send(1, [edit('rain', { label: 'Mine' })]))
    const first = await written(undo(2, { requestId: 'u1', by: 'Ann' }))
    expect(await written(undo(2, { requestId: 'u1', by: 'Ann' }))).toEqual(first)
    const { json } = await call('GET', `/maps/${map}/revisions?limit=1`)
    expect(json).toMatchObject({ revisions: [{ version: 3, by: 'Ann', undoes: 2 }] })
  })
})
