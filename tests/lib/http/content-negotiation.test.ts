import { describe, expect, it } from 'vitest'
import { namesTag, preferredType } from '@/lib/http/content-negotiation'

const offered = ['application/json', 'text/csv']

describe('preferredType', () => {
  it.each([
    [null, 'application/json'],
    ['*/*', 'application/json'],
    ['text/csv', 'text/csv'],
    ['TEXT/CSV; header=present', 'text/csv'],
    ['text/*', 'text/csv'],
    ['text/csv, application/json', 'application/json'],
    ['application/json;q=0.5, text/csv', 'text/csv'],
    ['text/csv;q=0.4, */*;q=0.8', 'application/json'],
    ['text/csv;q=0', 'application/json'],
    ['text/html', 'application/json'],
    ['text/html, text/csv;q=0.1', 'text/csv'],
    ['', 'application/json'],
  ])('answers %j with %s', (accept, type) => {
    expect(preferredType(accept, offered)).toBe(type)
  })
})

describe('namesTag', () => {
  it.each([
    ['"7"', true],
    ['W/"7"', true],
    ['"6", "7"', true],
    ['*', true],
    ['"77"', false],
    ['7', false],
    ['', false],
    [null, false],
  ])('%j', (header, expected) => {
    expect(namesTag(header, '"7"')).toBe(expected)
  })
})
