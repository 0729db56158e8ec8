import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, tail } from './run.mjs';

const CACHE = fileURLToPath(new URL('../../.cache/neo4j', import.meta.url));
const POM = fileURLToPath(new URL('pom.xml', import.meta.url));
const STAGING = '.staging-';
const ONE_HOUR = 3_600_000;

/**
 * The folder of Neo4j's jars, filled by Maven the first time.
 * @param {string} version
 * @param {{ javaHome: string | undefined, log: (line: string) => void }} options
 * @returns {Promise<{ lib: string } | { failed: string }>}
 */
export async function neo4jJars(version, { javaHome, log }) {
  const folder = path.join(CACHE, version);
  if (isComplete(folder)) return { lib: libOf(folder) };
  const env = javaHome === undefined ? process.env : { ...process.env, JAVA_HOME: javaHome };
  if (!(await run('mvn', ['--version'], { seconds: 20, env })).ok)
    return { failed: 'Maven (mvn) is not installed' };

  log(`Neo4j ${version}: Maven fetches its jars, once, into ${folder}`);
  const staging = await newStaging(version);
  try {
    const failed = await copyJars(version, staging, env);
    if (failed !== undefined) return { failed };
    await publish(staging, folder);
    return { lib: libOf(folder) };
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** @param {string} folder */
const libOf = (folder) => path.join(folder, 'lib');

/** @param {string} folder */
const isComplete = (folder) => existsSync(path.join(folder, 'complete'));

/**
 * A folder of this process alone: two that fetch at once do not meet until the rename.
 * @param {string} version
 */
async function newStaging(version) {
  await mkdir(CACHE, { recursive: true });
  // The cache ignores itself, whatever the repository's .gitignore says.
  await writeFile(path.join(CACHE, '.gitignore'), '*\n');
  await removeAbandoned();
  return mkdtemp(path.join(CACHE, `${STAGING}${version}-`));
}

/** A process killed while it fetched leaves its folder behind. */
async function removeAbandoned() {
  for (const name of await readdir(CACHE)) {
    if (!name.startsWith(STAGING)) continue;
    const folder = path.join(CACHE, name);
    const { mtimeMs } = await stat(folder);
    if (Date.now() - mtimeMs > ONE_HOUR) await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} version
 * @param {string} staging
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | undefined>} what went wrong, in one line
 */
async function copyJars(version, staging, env) {
  const goal = [
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${libOf(staging)}`,
  ];
  const args = ['--batch-mode', '--quiet', '--file', POM, `-Dneo4j.version=${version}`, ...goal];
  const { ok, stdout, stderr } = await run('mvn', args, { seconds: 900, env });
  if (ok) return void (await writeFile(path.join(staging, 'complete'), ''));
  const reason = /\[ERROR\] (\S.*)$/m.exec(stdout)?.[1] ?? tail(stderr, 1);
  return `Maven could not fetch Neo4j ${version} (${reason})`;
}

/**
 * Moves a filled folder to its place in one step: whoever sees the place sees it complete.
 * @param {string} staging
 * @param {string} folder
 */
async function publish(staging, folder) {
  try {
    await rename(staging, folder);
  } catch (error) {
    if (isComplete(folder)) return; // Another process was first.
    if (!existsSync(folder)) throw error;
    await rm(folder, { recursive: true, force: true }); // Damaged: ours never lack the marker.
    await rename(staging, folder);
  }
}
