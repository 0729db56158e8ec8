import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { endsAfter } from '../support/property.ts';
import { showCase, type Case } from './Case.ts';
import { madeOf } from './Dice.ts';
import { judge } from './judge.ts';
import { clientOf } from './send.ts';
import type { Topic, World } from './topics.ts';
import type { TriedServer } from './TriedServer.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** How a case is found again: by the seed, and by the path where it failed. */
export interface Round {
  readonly seed: number;
  readonly path?: string | undefined;
  /** Milliseconds. */
  readonly time: number;
}

export interface Slow {
  readonly topic: string;
  /** How long the event loop stood still, twice, in milliseconds; the lesser of both. */
  readonly blocked: number;
  readonly shown: string;
}

export interface Tried {
  readonly topic: string;
  readonly cases: number;
  /** What is wrong, with the smallest input and how to repeat it; undefined where nothing is. */
  readonly failure?: string | undefined;
  readonly slowest?: Slow | undefined;
}

/** No pause is longer than the answer takes. */
const WORTH_A_LOOK = 500;

/** Tries cases of a topic until the time is over, or one fails and has been made as small as it gets in that time. */
export async function tryTopic(
  server: TriedServer,
  topic: Topic,
  world: World,
  round: Round,
): Promise<Tried> {
  const client = clientOf(server.address);
  const pauses = new Pauses(server, topic.name, async (one) => {
    await client.send(one);
  });
  let cases = 0;
  const property = fc.asyncProperty(
    madeOf((dice) => topic.make(dice, world)),
    async (one) => {
      cases += 1;
      const began = performance.now();
      const answers = await client.send(one);
      if (performance.now() - began > WORTH_A_LOOK) await pauses.look(one);
      const wrong = answers.flatMap((answer) => judge(answer, ROOT) ?? []);
      if (!server.isAlive) wrong.push('The server has ended.');
      if (wrong.length > 0) throw new Error(`${wrong.join('\n')}\n\n${showCase(one)}`);
    },
  );
  try {
    const failure = await failureOf(property, topic.name, round);
    return { topic: topic.name, cases, failure, slowest: pauses.slowest };
  } finally {
    client.close();
  }
}

/** Tries a property for the time of a round. @returns the smallest failure and how to repeat it */
export async function failureOf<T>(
  property: fc.IAsyncProperty<[T]>,
  topic: string,
  { seed, path, time }: Round,
): Promise<string | undefined> {
  const found = await fc.check(property, {
    seed,
    ...(path === undefined ? {} : { path }),
    numRuns: 1_000_000,
    plugins: [endsAfter(time)],
  });
  if (found.counterexample === null) return undefined;
  const { errorInstance, counterexamplePath } = found;
  const what = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  const again = `npm run fuzz -- --topic ${topic} --seed ${seed} --path ${counterexamplePath}`;
  return `${what}\n\nAgain: ${again}`;
}

/** Keeps the case that stopped the event loop longest: one that does so twice, for the machine may do so once. */
class Pauses {
  readonly #server: TriedServer;
  readonly #topic: string;
  readonly #send: (one: Case) => Promise<void>;
  slowest: Slow | undefined;

  constructor(server: TriedServer, topic: string, send: (one: Case) => Promise<void>) {
    this.#server = server;
    this.#topic = topic;
    this.#send = send;
  }

  async look(one: Case): Promise<void> {
    if (!this.#server.isAlive) return;
    const first = await this.#server.blocked();
    const worst = this.slowest?.blocked ?? 100;
    if (first <= worst) return;
    await this.#send(one);
    const blocked = Math.min(first, await this.#server.blocked());
    if (blocked > worst) this.slowest = { topic: this.#topic, blocked, shown: showCase(one) };
  }
}
