import { spawn } from 'node:child_process';

/** Starts the built server, and says where it is. @returns {Promise<{ address: string, end: () => Promise<number>, pid: number }>} */
export async function startServer(variables) {
  const environment = { ...process.env, PORT: '0', NODE_ENV: 'production', LOG_LEVEL: 'error', ...variables };
  const child = spawn(process.execPath, ['bin/rolegraph.mjs', 'serve'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const address = await new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk) => {
      printed += String(chunk);
      const found = /GraphQL +(http:\S+)\/graphql/.exec(printed);
      if (found) resolve(found[1]);
    });
    child.on('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
  });
  return {
    address,
    pid: child.pid,
    end: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
