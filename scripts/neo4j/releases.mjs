/**
 * The Neo4j releases that are tried and tested here, newest first: what each needs, and how it is started. Each has a
 * list of its jars with their SHA-256 in jars/; a release without such a list is not fetched.
 */

/**
 * @typedef {object} Release
 * @property {string} version
 * @property {number} oldestJava The oldest Java it runs on.
 * @property {number} bestJava Where several are installed, the newest up to this one is taken.
 * @property {string} mainClass
 */

/** @type {readonly Release[]} */
export const releases = [
  {
    version: '2026.09.0',
    oldestJava: 21,
    bestJava: 25,
    mainClass: 'org.neo4j.server.Neo4jCommunity',
  },
  {
    version: '5.26.12',
    oldestJava: 17,
    bestJava: 21,
    mainClass: 'org.neo4j.server.CommunityEntryPoint',
  },
]

/**
 * The release to run and the Java to run it on: the one asked for, or the newest that any of the Javas can run.
 * @param {readonly import('./find-java.mjs').Java[]} javas
 * @param {string} [wanted] A version; left out: the newest.
 * @returns {{release: Release, java: import('./find-java.mjs').Java}}
 * @throws {Error} With a sentence that says what is missing and what to do.
 */
export function chooseRelease(javas, wanted) {
  const candidates = wanted === undefined ? releases : releases.filter(({ version }) => version === wanted)
  if (candidates.length === 0) {
    const known = releases.map(({ version }) => version).join(', ')
    throw new Error(`Release ${wanted} is not known here. Choose one of: ${known}.`)
  }
  for (const release of candidates) {
    const java = javaFor(release, javas)
    if (java) return { release, java }
  }
  const needed = Math.min(...candidates.map(({ oldestJava }) => oldestJava))
  const found = javas.length === 0 ? 'none was found' : `found: ${javas.map(({ major }) => major).join(', ')}`
  throw new Error(
    `Neo4j ${candidates.map(({ version }) => version).join(' or ')} needs Java ${needed} or newer; ${found}. ` +
      'Install one (any JDK or JRE), or name it with JAVA_HOME.',
  )
}

/**
 * The newest Java up to the best one for the release; where there is none, the oldest above that.
 * @param {Release} release
 * @param {readonly import('./find-java.mjs').Java[]} javas
 */
function javaFor(release, javas) {
  const usable = javas
    .filter(({ major }) => major >= release.oldestJava)
    .toSorted((a, b) => b.major - a.major)
  return usable.find(({ major }) => major <= release.bestJava) ?? usable.at(-1)
}
