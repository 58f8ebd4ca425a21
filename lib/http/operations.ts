/**
 * Every operation of /api/v1, in the order in which the documentation lists them. Adding one here and a route file that
 * answers it is all there is to a new call.
 */
import { z } from 'zod'
import { answerSchema } from '@/graph/chains/answer'
import { questionLimit } from '@/graph/chains/language/parse'
import { commandBatchSchema, undoRequestSchema } from '@/graph/edit/command'
import { type ErrorCode, ruleCodes } from '@/graph/errors'
import { documentLimits } from '@/graph/model/map-document'
import { text } from '@/graph/model/text'
import { noBody, type Operation, operation } from './operation'
import { flag, wholeNumber } from './query-parameters'
import { bodyLimit } from './request-body'
import {
  copyRequestSchema,
  deletedListSchema,
  dryRunSchema,
  importedSchema,
  liveSchema,
  mapListSchema,
  mapVersionSchema,
  readySchema,
  revisionListSchema,
  searchAnswerSchema,
  storedDocumentSchema,
  writtenSchema,
} from './shapes'

const bodyProblems: readonly ErrorCode[] = ['not-json', 'too-large', 'wrong-origin']
const file = {
  kind: 'file',
  schema: z.string().default(''),
  limit: documentLimits.bytes,
  optional: false,
} as const
const created = { description: 'Made.', schema: mapVersionSchema, headers: { Location: 'Where the map is.' } }
const found = { description: 'The claims that match, best first.', schema: searchAnswerSchema }
const search = z.strictObject({ q: text(questionLimit), limit: wholeNumber(1, 200).optional() })
const versionTag = { ETag: 'The version, in quotes.' }

export const operations = {
  listMaps: operation({
    id: 'listMaps',
    method: 'GET',
    path: '/maps',
    summary: 'All maps, the last changed first',
    answers: { 200: [{ description: 'The maps.', schema: mapListSchema }] },
    problems: [],
  }),
  createMap: operation({
    id: 'createMap',
    method: 'POST',
    path: '/maps',
    summary: 'Make a map from a document, or an empty one from a title',
    // Which of the two it is, and so how large it may be, is told only by the value: see new-map.ts.
    body: { kind: 'json', schema: z.unknown(), limit: documentLimits.bytes, optional: false },
    answers: { 201: [created] },
    problems: [...bodyProblems, ...ruleCodes, 'map-exists'],
  }),
  getMap: operation({
    id: 'getMap',
    method: 'GET',
    path: '/maps/{id}',
    summary: 'A map, as it is or as it was',
    query: z.strictObject({
      version: wholeNumber(1).optional().describe('As it was at this version; now when left out.'),
    }),
    answers: {
      200: [{ description: 'The map.', schema: storedDocumentSchema, headers: versionTag }],
      304: [{ description: 'The version is the one of If-None-Match.', headers: versionTag }],
    },
    problems: ['unknown-map', 'unknown-revision', 'out-of-range'],
  }),
  deleteMap: operation({
    id: 'deleteMap',
    method: 'DELETE',
    path: '/maps/{id}',
    summary: 'Delete a map; it can be brought back for 30 days',
    body: noBody,
    answers: { 204: [{ description: 'Deleted.' }] },
    problems: ['wrong-origin', 'unknown-map'],
  }),
  restoreMap: operation({
    id: 'restoreMap',
    method: 'POST',
    path: '/maps/{id}/restore',
    summary: 'Bring a deleted map back',
    body: noBody,
    answers: { 200: [{ description: 'There again.', schema: mapVersionSchema }] },
    problems: ['wrong-origin', 'unknown-map'],
  }),
  listDeletedMaps: operation({
    id: 'listDeletedMaps',
    method: 'GET',
    path: '/deleted-maps',
    summary: 'Maps that were deleted and can be brought back, the last deleted first',
    answers: { 200: [{ description: 'The maps.', schema: deletedListSchema }] },
    problems: [],
  }),
  copyMap: operation({
    id: 'copyMap',
    method: 'POST',
    path: '/maps/{id}/copy',
    summary: 'Copy a map, without its history',
    body: { kind: 'json', schema: copyRequestSchema, limit: bodyLimit, optional: true },
    answers: { 201: [created] },
    problems: [...bodyProblems, 'unknown-map', 'map-exists', 'too-long', 'bad-text'],
  }),
  sendCommands: operation({
    id: 'sendCommands',
    method: 'POST',
    path: '/maps/{id}/commands',
    summary: 'Change a map: all of the commands or none',
    body: { kind: 'json', schema: commandBatchSchema, limit: bodyLimit, optional: false },
    answers: { 200: [{ description: 'The new version and what changed.', schema: writtenSchema }] },
    problems: [...bodyProblems, ...ruleCodes, 'unknown-map', 'version-conflict', 'request-id-reused'],
  }),
  undo: operation({
    id: 'undo',
    method: 'POST',
    path: '/maps/{id}/undo',
    summary: 'Undo a revision; to redo, undo the revision that the undo made',
    body: { kind: 'json', schema: undoRequestSchema, limit: bodyLimit, optional: false },
    answers: { 200: [{ description: 'The new version and what changed.', schema: writtenSchema }] },
    problems: [...bodyProblems, 'unknown-map', 'unknown-revision', 'undo-conflict', 'request-id-reused'],
  }),
  listRevisions: operation({
    id: 'listRevisions',
    method: 'GET',
    path: '/maps/{id}/revisions',
    summary: 'The history of a map, newest first',
    query: z.strictObject({
      before: wholeNumber(1).optional().describe('Only revisions below this version.'),
      limit: wholeNumber(1, 200).optional().describe('At most so many: 50 when left out.'),
    }),
    answers: { 200: [{ description: 'The revisions.', schema: revisionListSchema }] },
    problems: ['unknown-map', 'out-of-range'],
  }),
  watchMap: operation({
    id: 'watchMap',
    method: 'GET',
    path: '/maps/{id}/events',
    summary: 'Every change of a map as it is made, as server-sent events',
    query: z.strictObject({
      after: wholeNumber(1)
        .optional()
        .describe('From the change after this version on; a Last-Event-ID header goes before it. Else: now.'),
    }),
    answers: {
      200: [
        {
          description:
            'One event a version: `id` is the version, `data` as in the schema. An event `deleted` ends the stream of a map that is deleted; an event `reset` ends it where the map has to be read afresh.',
          type: 'text/event-stream',
          schema: writtenSchema,
        },
      ],
    },
    problems: ['unknown-map', 'out-of-range'],
  }),
  askChains: operation({
    id: 'askChains',
    method: 'GET',
    path: '/maps/{id}/chains',
    summary: 'Ask for chains, such as `domestic trap -> no de-escalation -> accident`',
    query: z.strictObject({
      q: text(questionLimit).describe('The question, in the chain language.'),
      explain: flag.optional().describe('1: also the statement whose rows answered, where a database did.'),
    }),
    answers: {
      200: [
        { description: 'The answer.', schema: answerSchema },
        { description: 'The chains as a table, one a line.', type: 'text/csv' },
      ],
    },
    problems: ['unknown-map', 'bad-question', 'too-long', 'bad-text'],
  }),
  searchMap: operation({
    id: 'searchMap',
    method: 'GET',
    path: '/maps/{id}/search',
    summary: 'Find claims in one map',
    query: search,
    answers: { 200: [found] },
    problems: ['unknown-map', 'too-long', 'bad-text', 'out-of-range'],
  }),
  search: operation({
    id: 'search',
    method: 'GET',
    path: '/search',
    summary: 'Find claims in all maps',
    query: search,
    answers: { 200: [found] },
    problems: ['too-long', 'bad-text', 'out-of-range'],
  }),
  importFile: operation({
    id: 'importFile',
    method: 'POST',
    path: '/import',
    summary: 'Make a map from a file',
    query: z.strictObject({
      format: z.string().describe('The id of the format of the file.'),
      'dry-run': flag.optional().describe('1: only say what would come in.'),
    }),
    body: file,
    answers: {
      200: [{ description: 'What would come in; nothing was stored.', schema: dryRunSchema }],
      201: [{ ...created, schema: importedSchema }],
    },
    problems: ['too-large', 'wrong-origin', ...ruleCodes, 'unknown-format', 'map-exists'],
  }),
  exportMap: operation({
    id: 'exportMap',
    method: 'GET',
    path: '/maps/{id}/export/{format}',
    summary: 'A map as a file',
    query: z.strictObject({
      version: wholeNumber(1).optional().describe('As it was at this version; now when left out.'),
    }),
    answers: {
      200: [{ description: 'The file.', headers: { 'Content-Disposition': 'A name for the file.' } }],
    },
    problems: ['unknown-map', 'unknown-format', 'unknown-revision', 'out-of-range'],
  }),
  live: operation({
    id: 'live',
    method: 'GET',
    path: '/live',
    summary: 'Whether the process runs',
    answers: { 200: [{ description: 'It does.', schema: liveSchema }] },
    problems: [],
  }),
  ready: operation({
    id: 'ready',
    method: 'GET',
    path: '/ready',
    summary: 'Whether the store can be reached',
    answers: { 200: [{ description: 'It can.', schema: readySchema }] },
    problems: ['store-unavailable'],
  }),
  openApi: operation({
    id: 'openApi',
    method: 'GET',
    path: '/openapi.json',
    summary: 'This description, as OpenAPI 3.1',
    answers: { 200: [{ description: 'The description.' }] },
    problems: [],
  }),
} as const satisfies Record<string, Operation<never, never> | Operation>

export const operationList: readonly Operation[] = Object.values(operations) as readonly Operation[]
