/**
 * `npm test`: static checks, then the suites, in one go. What could not be run here is said aloud, with the reason; with
 * THROUGHLINE_REQUIRE=neo4j,browser it fails instead. What failed is told again at the end, with its reason, since the end of
 * a long log is what people see. The last line is `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'

const folder = mkdtempSync(path.join(tmpdir(), 'throughline-test-'))
/** In characters: enough for a message with the place in the code. */
const LONGEST_REASON = 2_000
const bin = (name) => path.join('node_modules', '.bin', name)

const checks = [
  { title: 'Style and lint', command: [bin('biome'), 'ci', '--reporter=summary', '.'] },
  { title: 'Types', command: [bin('tsc'), '--noEmit'] },
]
const suites = [
  { title: 'Unit, property, conformance, HTTP', config: 'vitest.config.ts', projects: ['core', 'http'] },
  { title: 'On real Neo4j servers', config: 'vitest.config.ts', projects: ['neo4j'] },
  { title: 'End to end, in the browser', config: 'vitest.e2e.config.ts' },
]

let passed = 0
let failed = 0
const skipped = []
const failures = []

for (const { title, command } of checks) {
  console.log(`\n== ${title}`)
  if (run(command) === 0) passed++
  else {
    failed++
    failures.push(title)
  }
}

for (const [i, { title, config, projects = [] }] of suites.entries()) {
  console.log(`\n== ${title}`)
  const file = path.join(folder, `${i}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const status = run([
    bin('vitest'),
    'run',
    '--config',
    config,
    ...projects.flatMap((name) => ['--project', name]),
    ...reporters,
  ])
  const counts = countsOf(file)
  passed += counts.passed
  failed += counts.failed
  skipped.push(...counts.skipped)
  failures.push(...counts.failures)
  // A suite that broke without a failing test (a file that would not load, an unhandled error) has failed all the same.
  if (status !== 0 && counts.failed === 0) {
    failed++
    failures.push(`${title}: broke without a failing test`)
  }
}

rmSync(folder, { recursive: true, force: true })
if (skipped.length > 0) console.log(`\nNot run here:\n${inGroups(skipped).join('\n')}`)
if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

function run([command, ...args]) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status ?? 1
}

function countsOf(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    const tests = report.testResults.flatMap((file) => file.assertionResults)
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: tests.filter(({ status }) => status === 'skipped' || status === 'pending'),
      failures: report.testResults.flatMap(failuresOf),
    }
  } catch {
    return { passed: 0, failed: 0, skipped: [], failures: [] }
  }
}

/** What failed in one file of tests: where, what, why. A file that would not load has a message and no test that failed. */
function failuresOf({ name, message, assertionResults }) {
  const file = path.relative(process.cwd(), name)
  const failed = assertionResults.filter(({ status }) => status === 'failed')
  if (failed.length === 0) return message ? [`  ${file}\n${indented(message)}`] : []
  return failed.map(
    ({ fullName, failureMessages }) => `  ${file} > ${fullName}\n${indented(failureMessages.join('\n'))}`,
  )
}

function indented(text) {
  return stripVTControlCharacters(text).slice(0, LONGEST_REASON).replace(/^/gm, '    ')
}

/** A line a group of tests that were left out together: its name says why. */
function inGroups(tests) {
  const groups = new Map()
  for (const test of tests) {
    const name = test.ancestorTitles[0] ?? test.title
    groups.set(name, (groups.get(name) ?? 0) + 1)
  }
  return [...groups].map(([name, count]) => `  ${name}${count > 1 ? `: ${count} tests` : ''}`)
}
