import { describe, expect, it } from 'vitest'
import { commandBatchSchema } from '@/graph/edit/command'
import { ThroughlineError } from '@/graph/errors'
import { parseOrFail } from '@/graph/model/issues'

function issues(command: unknown): string[] {
  try {
    parseOrFail(commandBatchSchema, { commands: [command], baseVersion: 1 })
  } catch (error) {
    if (error instanceof ThroughlineError)
      return error.issues.map(
        ({ code, pointer, detail }) => `${code} ${pointer.slice('/commands/0'.length)}: ${detail}`,
      )
    throw error
  }
  return []
}

const claim = (more: object) => ({ type: 'addClaim', claim: { kind: 'claim', label: 'x', ...more } })
const link = (more: object) => ({
  type: 'addLink',
  link: { type: 'causes', from: ['a'], to: { claim: 'b' }, ...more },
})

describe('what is wrong with an input is told with its place and what was expected', () => {
  it.each<[string, unknown, string[]]>([
    [
      'a long label',
      claim({ label: 'x'.repeat(81) }),
      ['too-long /claim/label: At most 80 characters here.'],
    ],
    ['an empty label', claim({ label: '' }), ['invalid-body /claim/label: At least 1 character here.']],
    [
      'a missing label',
      claim({ label: undefined }),
      ['invalid-body /claim/label: This field is missing: expected text.'],
    ],
    ['a field too much', claim({ size: 1 }), ['invalid-body /claim/size: There is no field "size" here.']],
    ['a wrong type', claim({ weight: 'heavy' }), ['invalid-body /claim/weight: Expected a number here.']],
    ['a weight out of range', claim({ weight: 1.5 }), ['out-of-range /claim/weight: At most 1 here.']],
    ['NUL', claim({ text: 'a\0' }), ['bad-text /claim/text: Text is well-formed Unicode without NUL.']],
    [
      'half a character',
      claim({ text: '\ud800' }),
      ['bad-text /claim/text: Text is well-formed Unicode without NUL.'],
    ],
    ['21 tags', claim({ tags: Array(21).fill('t') }), ['too-many /claim/tags: At most 20 entries here.']],
    [
      'paragraph 0',
      claim({ anchors: [{ source: 's', paragraph: 0 }] }),
      ['invalid-body /claim/anchors/0/paragraph: Paragraphs are counted from 1.'],
    ],
    ['no premise', link({ from: [] }), ['invalid-body /link/from: At least 1 entry here.']],
    ['nine premises', link({ from: [...'abcdefghi'] }), ['too-many /link/from: At most 8 entries here.']],
    [
      'a target of no kind',
      link({ to: { clam: 'b' } }),
      [
        'invalid-body /link/to/claim: This field is missing: expected text.',
        'invalid-body /link/to/clam: There is no field "clam" here.',
      ],
    ],
    [
      'a command that is none',
      { type: 'frobnicate' },
      [
        expect.stringMatching(
          /^invalid-body \/type: Expected one of "addClaim", "editClaim", .*"setPositions"\.$/,
        ),
      ],
    ],
    [
      'a time that is none',
      {
        type: 'addAnnotation',
        annotation: { target: { map: true }, motivation: 'commenting', body: 'x', createdAt: 'now' },
      },
      ['invalid-body /annotation/createdAt: Expected a time such as 2026-01-31T12:00:00Z.'],
    ],
    [
      'a field that cannot be taken away',
      { type: 'editClaim', id: 'a', set: { label: null } },
      ['invalid-body /set/label: Expected text here.'],
    ],
  ])('%s', (_name, command, expected) => {
    expect(issues(command)).toEqual(expected)
  })

  it('faults of shape come before broken rules', () => {
    expect(
      issues(claim({ label: 'x'.repeat(81), kind: 'guess' })).map((issue) => issue.split(' ')[0]),
    ).toEqual(['invalid-body', 'too-long'])
  })
})
