import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { run } from './run.mjs';

/**
 * @typedef {object} Jvm
 * @property {string} java the program
 * @property {string | undefined} home its JAVA_HOME, unknown for the `java` of the PATH
 */

/** Where the systems keep their JVMs, side by side. */
const JVM_FOLDERS = [
  '/usr/lib/jvm',
  '/Library/Java/JavaVirtualMachines',
  path.join(homedir(), '.sdkman/candidates/java'),
];

/**
 * The first JVM of this machine that runs the version of Neo4j from source.
 * @param {string} version of Neo4j
 * @returns {Promise<Jvm | undefined>}
 */
export async function findJvm(version) {
  for (const jvm of candidates()) {
    const release = await compilerRelease(jvm.java);
    if (release !== undefined && suits(version, release)) return jvm;
  }
  return undefined;
}

/**
 * The Java releases that Neo4j supports, in words.
 * @param {string} version of Neo4j
 */
export function javaNeeded(version) {
  return version.startsWith('5.') ? 'Java 17 or 21' : 'Java 21 or newer';
}

/**
 * @param {string} version of Neo4j
 * @param {number} release of Java
 */
function suits(version, release) {
  return version.startsWith('5.') ? release === 17 || release === 21 : release >= 21;
}

/**
 * JAVA_HOME is the stated wish; then the PATH, then what is merely installed.
 * @returns {Jvm[]}
 */
function candidates() {
  const wished = process.env['JAVA_HOME'];
  const installed = JVM_FOLDERS.flatMap(homesIn);
  return [...(wished ? [jvmIn(wished)] : []), { java: 'java', home: undefined }, ...installed.map(jvmIn)];
}

/**
 * @param {string} home
 * @returns {Jvm}
 */
function jvmIn(home) {
  return { java: path.join(home, 'bin', 'java'), home };
}

/** @param {string} folder */
function homesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => [path.join(folder, name), path.join(folder, name, 'Contents', 'Home')])
    .filter((home) => existsSync(path.join(home, 'bin', 'java')));
}

/**
 * The release of a JVM that has a compiler: a runtime without one cannot run a source file.
 * @param {string} java
 */
async function compilerRelease(java) {
  const { ok, stdout } = await run(java, ['--list-modules'], { seconds: 10 });
  const release = ok ? /^jdk\.compiler@(\d+)/m.exec(stdout)?.[1] : undefined;
  return release === undefined ? undefined : Number(release);
}
