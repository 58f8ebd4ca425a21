/**
 * The settings, read from the environment once and checked. Nothing else reads process.env for them; what a setting
 * does is told in the README. A variable that is set but empty counts as left out.
 */
import { z } from 'zod'
import { type Issue, ThroughlineError } from '@/graph/errors'

const neo4jSchemes = /^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^/\s]+/

const settings = {
  HOST: z
    .string()
    .regex(/^[^\s/]+$/, 'an address or a host name, such as 127.0.0.1')
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, wholePort())
    .transform(Number)
    .refine((port) => port <= 65_535, wholePort())
    .default(3000),
  DATA_DIR: z.string().default('./data'),
  NEO4J_URI: z
    .string()
    .regex(neo4jSchemes, 'an address that begins with neo4j://, neo4j+s://, bolt:// or bolt+s://')
    .optional(),
  NEO4J_USERNAME: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().default('neo4j'),
}

export interface Neo4jSettings {
  uri: string
  username: string
  password: string
  database: string
}

export interface Config {
  host: string
  port: number
  /** Where the embedded store keeps its file; relative to the working directory. */
  dataDir: string
  /** Absent: the embedded store is used. */
  neo4j?: Neo4jSettings
}

/** The settings in `environment`. Throws `bad-setting` with one issue a variable: its name, and what was expected. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.keys(settings).flatMap((name) => {
    const value = environment[name]
    return value === undefined || value === '' ? [] : [[name, value]]
  })
  const result = z.object(settings).safeParse(Object.fromEntries(given))
  if (!result.success) throw new ThroughlineError(result.error.issues.map(toIssue))
  const { HOST, PORT, DATA_DIR, NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } = result.data
  const config: Config = { host: HOST, port: PORT, dataDir: DATA_DIR }
  if (NEO4J_URI === undefined) return config
  if (NEO4J_PASSWORD === undefined) {
    throw new ThroughlineError(badSetting('NEO4J_PASSWORD', 'the password, because NEO4J_URI is set'))
  }
  config.neo4j = {
    uri: NEO4J_URI,
    username: NEO4J_USERNAME,
    password: NEO4J_PASSWORD,
    database: NEO4J_DATABASE,
  }
  return config
}

function toIssue(issue: z.core.$ZodIssue): Issue {
  return badSetting(issue.path.join('.'), issue.message)
}

/** The value itself is not repeated: it may be a secret. */
function badSetting(name: string, expected: string): Issue {
  return {
    code: 'bad-setting',
    pointer: name,
    detail: `The setting ${name} is not usable: expected ${expected}.`,
  }
}

function wholePort(): string {
  return 'a whole number from 0 to 65535'
}
