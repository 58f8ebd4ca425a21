/** Everything else that can be wrong with a request: bodies, documents, parameters, paths, methods. */
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { problemSchema } from '@/lib/http/shapes'
import { call, faultIn, makeMap, problemIn, smallDocument } from './call'
import { rawGet } from './raw-request'

let map: string

beforeAll(async () => {
  map = await makeMap()
})

const good = { type: 'addClaim', claim: { kind: 'claim', label: 'New' } }
const many = (count: number, make: (i: number) => unknown) => Array.from({ length: count }, (_, i) => make(i))

type Row = [what: string, path: string, body: unknown, fault: string]

const writes: Row[] = [
  ['no body', '/maps/{map}/commands', undefined, '400 invalid-body'],
  ['null', '/maps/{map}/commands', null, '400 invalid-body'],
  ['a list', '/maps/{map}/commands', [], '400 invalid-body'],
  ['JSON that breaks off', '/maps/{map}/commands', '{"commands": [', '400 invalid-body'],
  ['two JSON values', '/maps/{map}/commands', '{} {}', '400 invalid-body'],
  ['a number JSON does not know', '/maps/{map}/commands', '{"baseVersion": NaN}', '400 invalid-body'],
  ['no commands', '/maps/{map}/commands', { baseVersion: 1, commands: [] }, '400 invalid-body /commands'],
  ['commands left out', '/maps/{map}/commands', { baseVersion: 1 }, '400 invalid-body /commands'],
  ['no base version', '/maps/{map}/commands', { commands: [good] }, '400 invalid-body /baseVersion'],
  [
    'a base version that is text',
    '/maps/{map}/commands',
    { baseVersion: '1', commands: [good] },
    '400 invalid-body /baseVersion',
  ],
  [
    'a base version between two',
    '/maps/{map}/commands',
    { baseVersion: 1.5, commands: [good] },
    '400 invalid-body /baseVersion',
  ],
  [
    'a base version from the future',
    '/maps/{map}/commands',
    { baseVersion: 99, commands: [good] },
    '422 out-of-range /baseVersion',
  ],
  [
    'an unknown field',
    '/maps/{map}/commands',
    { baseVersion: 1, commands: [good], force: true },
    '400 invalid-body /force',
  ],
  [
    'an empty request id',
    '/maps/{map}/commands',
    { baseVersion: 1, commands: [good], requestId: '' },
    '400 invalid-body /requestId',
  ],
  [
    'a name of 121',
    '/maps/{map}/commands',
    { baseVersion: 1, commands: [good], by: 'x'.repeat(121) },
    '422 too-long /by',
  ],
  [
    '1,001 commands',
    '/maps/{map}/commands',
    { baseVersion: 1, commands: many(1_001, () => good) },
    '422 too-many /commands',
  ],
  [
    'a map that is not there',
    '/maps/nowhere/commands',
    { baseVersion: 1, commands: [good] },
    '404 unknown-map',
  ],
  [
    'an id no map can have',
    '/maps/No%20Where/commands',
    { baseVersion: 1, commands: [good] },
    '404 unknown-map',
  ],
  [
    'a path that cannot be decoded',
    '/maps/%ff/commands',
    { baseVersion: 1, commands: [good] },
    '404 unknown-map',
  ],
  [
    'a parameter nobody knows',
    '/maps/{map}/commands?force=1',
    { baseVersion: 1, commands: [good] },
    '400 invalid-body force',
  ],
  ['an undo of nothing', '/maps/{map}/undo', {}, '400 invalid-body /version'],
  ['an undo of what never was', '/maps/{map}/undo', { version: 99 }, '404 unknown-revision /version'],
  ['an undo of the making of the map', '/maps/{map}/undo', { version: 1 }, '409 undo-conflict /version'],
  ['an undo on a map that is not there', '/maps/nowhere/undo', { version: 1 }, '404 unknown-map'],
  ['a restore of what never was', '/maps/nowhere/restore', undefined, '404 unknown-map'],
  ['a restore with something to say', '/maps/{map}/restore', { version: 1 }, '400 invalid-body /version'],
  ['a copy of what is not there', '/maps/nowhere/copy', {}, '404 unknown-map'],
  ['a copy under an id that is taken', '/maps/{map}/copy', { id: 'TAKEN' }, '400 invalid-body /id'],
  ['a copy with an empty title', '/maps/{map}/copy', { title: '' }, '400 invalid-body /title'],
  ['a map without a title', '/maps', {}, '400 invalid-body /title'],
  ['a map with an unknown field', '/maps', { title: 'x', colour: 'red' }, '400 invalid-body /colour'],
  ['a title of blanks alone', '/maps', { title: ' \t ' }, '400 invalid-body /title'],
  ['a title of 201', '/maps', { title: 'x'.repeat(201) }, '422 too-long /title'],
  ['a title with half a character', '/maps', '{"title":"\\udc00"}', '422 bad-text /title'],
  ['a summary of 2,001', '/maps', { title: 'x', summary: 'x'.repeat(2_001) }, '422 too-long /summary'],
  ['an import without a format', '/import', smallDocument('x'), '400 invalid-body format'],
  [
    'an import of an unknown format',
    '/import?format=papyrus',
    smallDocument('x'),
    '404 unknown-format format',
  ],
  [
    'an import of two formats',
    '/import?format=throughline&format=throughline',
    {},
    '400 invalid-body format',
  ],
  ['an import of what is no JSON', '/import?format=throughline', 'Dear reader', '400 invalid-body'],
  ['an import of nothing', '/import?format=throughline', undefined, '400 invalid-body'],
  ['a dry run that is neither', '/import?format=throughline&dry-run=maybe', {}, '400 invalid-body dry-run'],
  ['an address where nothing is', '/maps/{map}/nothing', {}, '404 not-found'],
]

describe('bad writes', () => {
  it.each(writes)('%s', async (_what, path, body, fault) => {
    const before = (await call('GET', `/maps/${map}`)).text
    const options = body === undefined ? {} : { body: body === null ? 'null' : body }
    expect(faultIn(await call('POST', path.replace('{map}', map), options))).toBe(fault)
    expect((await call('GET', `/maps/${map}`)).text).toBe(before)
  })
})

/** A document that may be spoiled in any way. */
type Loose = Record<string, Record<string, unknown>>

const documents: [what: string, change: (document: Loose) => void, fault: string][] = [
  ['another format', (d) => Object.assign(d, { format: 'throughline/9' }), '400 invalid-body /format'],
  ['no map', (d) => delete d.map, '400 invalid-body /map'],
  ['no id', (d) => delete d.map?.id, '400 invalid-body /map/id'],
  ['an unknown list', (d) => Object.assign(d, { people: [] }), '400 invalid-body /people'],
  ['a list that is none', (d) => Object.assign(d, { claims: {} }), '400 invalid-body /claims'],
  [
    'an unknown author',
    (d) => Object.assign(d.map ?? {}, { author: 'nobody' }),
    '422 unknown-holder /map/author',
  ],
  ['an id twice', (d) => Object.assign(d.claims?.[1] ?? {}, { id: 'rain' }), '422 duplicate-id /claims/1/id'],
  [
    'a premise that is not there',
    (d) => Object.assign(d.links?.[1] ?? {}, { from: ['snow'] }),
    '422 unknown-claim /links/1/from/0',
  ],
  [
    'a target that is not there',
    (d) => Object.assign(d.links?.[2] ?? {}, { to: { link: 'snow' } }),
    '422 unknown-target /links/2/to/link',
  ],
  [
    'links that strike each other',
    (d) => Object.assign(d.links?.[2] ?? {}, { to: { link: 'answers' } }),
    '422 self-reference /links/2/to/link',
  ],
  [
    'a note on nothing',
    (d) => Object.assign(d.annotations?.[0] ?? {}, { target: { link: 'snow' } }),
    '422 unknown-target /annotations/0/target/link',
  ],
]

describe('bad documents, posted and imported', () => {
  it.each(documents)('%s', async (_what, change, fault) => {
    const document = smallDocument('never') as unknown as Loose
    change(document)
    expect(faultIn(await call('POST', '/maps', { body: document }))).toBe(fault)
    expect(faultIn(await call('POST', '/import?format=throughline', { body: document }))).toBe(fault)
    expect(faultIn(await call('GET', '/maps/never'))).toBe('404 unknown-map')
  })

  it('say every fault, not only the first', async () => {
    const document = smallDocument('never')
    document.links = document.links.map((link) => ({ ...link, holders: ['nobody' as never] }))
    const problem = problemIn(await call('POST', '/maps', { body: document }))
    expect(problem.errors.map((error) => error.pointer)).toEqual(
      [0, 1, 2, 3].map((i) => `/links/${i}/holders/0`),
    )
  })
})

const reads: [what: string, path: string, fault: string][] = [
  ['a map that is not there', '/maps/nowhere', '404 unknown-map'],
  ['a version before the first', '/maps/{map}?version=0', '422 out-of-range version'],
  ['a version that is not there yet', '/maps/{map}?version=99', '404 unknown-revision version'],
  ['a version that is no number', '/maps/{map}?version=first', '400 invalid-body version'],
  ['a version given twice', '/maps/{map}?version=1&version=1', '400 invalid-body version'],
  ['an unknown parameter', '/maps/{map}?versoin=1', '400 invalid-body versoin'],
  ['chains without a question', '/maps/{map}/chains', '400 invalid-body q'],
  ['an empty question', '/maps/{map}/chains?q=', '422 bad-question q'],
  ['a question of one step', '/maps/{map}/chains?q=rain', '422 bad-question q'],
  ['a question with an unclosed quote', '/maps/{map}/chains?q=%22rain+-%3E+flood', '422 bad-question q'],
  ['a question of 2,001', `/maps/{map}/chains?q=${'x'.repeat(2_001)}`, '422 too-long q'],
  ['a question with NUL', '/maps/{map}/chains?q=a%00b', '422 bad-text q'],
  ['a question in Latin-1', '/maps/{map}/chains?q=caf%E9+-%3E+flood', '400 invalid-body q'],
  ['a question with a bare percent sign', '/maps/{map}/chains?q=5%+-%3E+flood', '400 invalid-body q'],
  ['a search in Latin-1', '/search?q=caf%E9', '400 invalid-body q'],
  ['an explanation that is neither', '/maps/{map}/chains?q=a&explain=please', '400 invalid-body explain'],
  ['chains of a map that is not there', '/maps/nowhere/chains?q=rain+-%3E+flood', '404 unknown-map'],
  ['a search without words given', '/maps/{map}/search', '400 invalid-body q'],
  ['a search in a map that is not there', '/maps/nowhere/search?q=rain', '404 unknown-map'],
  ['a search for too many', '/search?q=rain&limit=1000', '422 out-of-range limit'],
  ['revisions of a map that is not there', '/maps/nowhere/revisions', '404 unknown-map'],
  ['no revisions', '/maps/{map}/revisions?limit=0', '422 out-of-range limit'],
  ['an unknown format', '/maps/{map}/export/papyrus', '404 unknown-format format'],
  ['an export of a map that is not there', '/maps/nowhere/export/throughline', '404 unknown-map'],
  ['nothing at all', '', '404 not-found'],
  ['an address where nothing is', '/nothing/at/all', '404 not-found'],
]

describe('bad reads', () => {
  it.each(reads)('%s', async (_what, path, fault) => {
    expect(faultIn(await call('GET', path.replace('{map}', map)))).toBe(fault)
  })

  it('tell where in the question the fault is', async () => {
    const problem = problemIn(
      await call('GET', `/maps/${map}/chains?q=${encodeURIComponent('rain -> "flood')}`),
    )
    expect(problem.span?.[0]).toBe(8)
  })
})

describe('a query string', () => {
  it.each(['utf8', 'latin1'] as const)('that nobody escaped is refused in words, in %s', async (encoding) => {
    const refused = await rawGet('/api/v1/search?q=überlaufen', encoding)
    expect(refused.status).toBe(400)
    expect(refused.headers.get('content-type')).toBe('application/problem+json')
    const problem = problemSchema.parse(await refused.json())
    expect(problem).toMatchObject({ status: 400, code: 'invalid-body' })
    expect(problem.detail).toContain('%C3%A9')
    expect(problem.errors).toEqual([{ code: problem.code, pointer: '', detail: problem.detail }])
  })

  it('that is too long for any question is refused, and the connection let go', async () => {
    const { status } = await rawGet(`/api/v1/search?q=${'x'.repeat(100_000)}`, 'utf8')
    expect(status).toBe(431)
  })

  it('is read from the address, not from a header that says another', async () => {
    const headers = { 'x-query-as-sent': 'q=%FF' }
    expect((await call('GET', '/search?q=rain', { headers })).status).toBe(200)
  })
})

describe('addresses beside the API', () => {
  it.each(['/api', '/api/v2', '/api/v2/maps', '/api/maps', '/api/v1/'])('%s', async (path) => {
    for (const method of ['GET', 'POST', 'DELETE']) {
      const answered = await fetch(`${inject('server')}${path}`, { method })
      expect(answered.status).toBe(404)
      expect(answered.headers.get('content-type')).toBe('application/problem+json')
      expect(problemSchema.parse(await answered.json())).toMatchObject({ status: 404, code: 'not-found' })
    }
  })

  it.each(['%FF', '%zz', '%', '%00', 'a%2Fb'])(
    'a map whose id is %s in the address is unknown',
    async (id) => {
      expect(faultIn(await call('GET', `/maps/${id}`))).toBe('404 unknown-map')
    },
  )
})

describe('methods', () => {
  it.each([
    ['PUT', '/maps', 'GET, POST, HEAD, OPTIONS'],
    ['DELETE', '/maps', 'GET, POST, HEAD, OPTIONS'],
    ['PATCH', '/maps/{map}', 'GET, DELETE, HEAD, OPTIONS'],
    ['GET', '/maps/{map}/commands', 'POST, OPTIONS'],
    ['GET', '/import', 'POST, OPTIONS'],
    ['POST', '/live', 'GET, HEAD, OPTIONS'],
    ['PROPFIND', '/maps', 'GET, POST, HEAD, OPTIONS'],
  ])('%s %s is refused with what is allowed', async (method, path, allowed) => {
    const answered = await call(method, path.replace('{map}', map))
    expect(faultIn(answered)).toBe('405 method-not-allowed')
    expect(answered.headers.get('allow')).toBe(allowed)
  })

  it('are told to those who ask', async () => {
    const { status, headers } = await call('OPTIONS', '/maps')
    expect([status, headers.get('allow')]).toEqual([204, 'GET, POST, HEAD, OPTIONS'])
  })
})
