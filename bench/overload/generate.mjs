// A process of its own that asks a server, so that the asking does not slow the answering. Told what to do by its parent:
// { address, mix, roles, seconds, warm } and either `callers`, who each ask again once they are answered, or `rate`:
// so many requests come a second, whether or not those before are answered. Times count from when a request was due.
import http from 'node:http';
import { requestsOf } from './mixes.mjs';

/** How long a client waits, in milliseconds. */
const PATIENCE = 10_000;

const agent = new http.Agent({ keepAlive: true, maxSockets: 4000, scheduling: 'lifo' });

/** What went wrong, and how often. */
const failures = {};

function failed(why) {
  failures[why] = (failures[why] ?? 0) + 1;
  return 'failed';
}

function outcomeOf({ statusCode, headers }, text) {
  if (statusCode === 503 && headers['retry-after'] !== undefined) return 'refused';
  if (statusCode === 200 && !text.startsWith('{"errors"')) return 'accepted';
  return text.includes('"OVERLOADED"') ? 'refused' : failed(`${statusCode} ${text.slice(0, 200)}`);
}

/** @returns {Promise<'accepted' | 'refused' | 'failed'>} */
function ask(address, { method, path, body }) {
  const headers =
    body === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve) => {
    const broken = (error) => resolve(failed(error.message));
    const request = http.request(
      address + path,
      { agent, method, headers, timeout: PATIENCE },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => (text += chunk));
        response.on('end', () => resolve(outcomeOf(response, text)));
        response.on('error', broken);
      },
    );
    request.on('timeout', () => request.destroy(new Error('no answer in time')));
    request.on('error', broken);
    request.end(body);
  });
}

function recorder(begin) {
  const times = { accepted: [], refused: [], failed: [] };
  return {
    times,
    note(outcome, due) {
      if (due >= begin) times[outcome].push(performance.now() - due);
    },
  };
}

async function closedLoop({ address, callers, seconds, warm }, next, { note }, end) {
  const caller = async () => {
    while (performance.now() < end) {
      const due = performance.now();
      note(await ask(address, next()), due);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return { seconds, warm };
}

async function openLoop({ address, rate }, next, { note }, end) {
  const under = new Set();
  let due = performance.now();
  let latest = 0;
  while (due < end) {
    const now = performance.now();
    latest = Math.max(latest, now - due);
    while (due <= now && due < end) {
      const asked = due;
      const answered = ask(address, next()).then((outcome) => {
        note(outcome, asked);
        under.delete(answered);
      });
      under.add(answered);
      // As they come from many who do not know of each other.
      due += (-Math.log(1 - Math.random()) * 1000) / rate;
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(under);
  return { latest };
}

process.on('message', async (task) => {
  const next = requestsOf(task.mix, task.roles, Math.floor(Math.random() * 2 ** 31));
  const begun = performance.now();
  const record = recorder(begun + 1000 * task.warm);
  const end = begun + 1000 * (task.warm + task.seconds);
  const told = await (task.rate === undefined ? closedLoop : openLoop)(task, next, record, end);
  process.send({ ...told, times: record.times, failures });
});
