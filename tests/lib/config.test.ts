import { describe, expect, it } from 'vitest'
import { ThroughlineError } from '@/graph/errors'
import { readConfig } from '@/lib/config'

function problem(environment: Record<string, string>): ThroughlineError {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof ThroughlineError) return error
    throw error
  }
  throw new Error('The settings were taken.')
}

describe('readConfig', () => {
  it('serves one person on the loopback address by default', () => {
    expect(readConfig({})).toEqual({ host: '127.0.0.1', port: 3000, dataDir: './data' })
  })

  it('reads every setting and ignores the rest of the environment', () => {
    const config = readConfig({
      HOST: '0.0.0.0',
      PORT: '8080',
      DATA_DIR: '/srv/maps',
      NEO4J_URI: 'neo4j+s://db.example:7687',
      NEO4J_USERNAME: 'reader',
      NEO4J_PASSWORD: 'secret',
      NEO4J_DATABASE: 'maps',
      HOME: '/root',
    })
    expect(config).toEqual({
      host: '0.0.0.0',
      port: 8080,
      dataDir: '/srv/maps',
      neo4j: { uri: 'neo4j+s://db.example:7687', username: 'reader', password: 'secret', database: 'maps' },
    })
  })

  it('takes an empty variable as one left out', () => {
    expect(readConfig({ NEO4J_URI: '', PORT: '' }).port).toBe(3000)
  })

  it.each([
    ['PORT', { PORT: 'http' }, '0 to 65535'],
    ['PORT', { PORT: '65536' }, '0 to 65535'],
    ['PORT', { PORT: '-1' }, '0 to 65535'],
    ['PORT', { PORT: '3000.5' }, '0 to 65535'],
    ['HOST', { HOST: 'two words' }, 'host name'],
    ['NEO4J_URI', { NEO4J_URI: 'http://localhost:7474', NEO4J_PASSWORD: 'x' }, 'neo4j://'],
    ['NEO4J_PASSWORD', { NEO4J_URI: 'bolt://localhost' }, 'because NEO4J_URI is set'],
  ])('names %s and what was expected for %o', (name, environment, expected) => {
    const error = problem(environment)
    expect(error.code).toBe('bad-setting')
    expect(error.issues[0]?.pointer).toBe(name)
    expect(error.message).toContain(name)
    expect(error.message).toContain(expected)
  })

  it('lists every bad variable at once and never repeats a value', () => {
    const error = problem({ PORT: 'x', NEO4J_URI: 'my-secret-host' })
    expect(error.issues.map((issue) => issue.pointer)).toEqual(['PORT', 'NEO4J_URI'])
    expect(JSON.stringify(error.issues)).not.toContain('my-secret-host')
  })
})
