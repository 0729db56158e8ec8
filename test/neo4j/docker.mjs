import { awaitServer } from './driver.mjs';
import { run, tail } from './run.mjs';

/** @import { Neo4jOptions, Neo4jServer } from './server.mjs' */

/** Whether a Docker engine answers; the client alone does not count. */
export async function dockerAnswers() {
  return (await run('docker', ['info', '--format', '{{.ServerVersion}}'], { seconds: 5 })).ok;
}

/**
 * @param {Neo4jOptions} options
 * @returns {Promise<Neo4jServer | { failed: string }>}
 */
export async function startWithDocker({ version, auth, log }) {
  const image = `neo4j:${version}-community`;
  log(`Neo4j ${version} starts with Docker (${image})`);
  const started = await run('docker', ['run', '--rm', '-d', ...containerOptions(auth), image], {
    seconds: 600,
  });
  if (!started.ok) return { failed: `Docker could not run ${image} (${tail(started.stderr, 1)})` };
  const container = started.stdout.trim();
  const stop = async () =>
    void (await run('docker', ['rm', '--force', '--volumes', container], { seconds: 30 }));
  try {
    const port = await publishedPort(container);
    const username = auth ? 'neo4j' : undefined;
    const access = { uri: `bolt://127.0.0.1:${port}`, username, password: auth ? 'password' : undefined };
    await awaitServer(access, { seconds: 120 });
    return { ...access, version, stop };
  } catch (error) {
    const logs = await run('docker', ['logs', '--tail', '15', container], { seconds: 10 });
    await stop();
    const reason = error instanceof Error ? error.message : error;
    throw new Error(`${image} did not start: ${reason}\n${logs.stdout}${logs.stderr}`, { cause: error });
  }
}

/**
 * The label finds what a killed parent left: docker rm -f $(docker ps -q --filter label=rolegraph-test)
 * @param {boolean} auth
 */
function containerOptions(auth) {
  const heap = `NEO4J_server_memory_heap_max__size=${process.env['NEO4J_TEST_HEAP'] || '1g'}`;
  const access = `NEO4J_AUTH=${auth ? 'neo4j/password' : 'none'}`;
  return ['--label', 'rolegraph-test', '-p', '127.0.0.1::7687', '-e', access, '-e', heap];
}

/** @param {string} container */
async function publishedPort(container) {
  const { stdout, stderr } = await run('docker', ['port', container, '7687/tcp'], { seconds: 10 });
  const port = /:(\d+)\s*$/m.exec(stdout)?.[1];
  if (port === undefined) throw new Error(`no published port: ${stdout}${stderr}`);
  return port;
}
