import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

/** A request that was not answered with 200 and data. */
export interface Lost {
  readonly id: string;
  readonly isMutation: boolean;
  readonly why: string;
}

interface Answer {
  readonly data?: Record<string, { readonly description?: string } | null> | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** Between two requests of one client, in milliseconds. */
const PAUSE = 15;

const BUSY = 'The server has more to do than it can do in time.';

/** Reads that need nothing of the client's own. */
const READS = [
  '{ search(text: "thing", first: 5) { edges { node { id } } } }',
  '{ roles(first: 5) { edges { node { id tools(first: 5) { edges { node { id } } } } } } }',
  '{ extract(text: "A Maker of Things 1 works with Thingware 2.") { mentions(first: 5) { surface } } }',
];

/** Some clients, each of which writes, reads what it wrote, and asks other questions, one after the other. */
export class Clients {
  readonly lost: Lost[] = [];
  /** Reads after a write of the same client that did not show it. */
  readonly stale: string[] = [];
  sent = 0;
  mutations = 0;
  /** Refused since a server had more to do than it could, and asked again. */
  shed = 0;
  readonly #address: string;
  readonly #token: string;
  #isOver = false;
  #running: Promise<unknown> = Promise.resolve();

  constructor(address: string, token: string) {
    this.#address = address;
    this.#token = token;
  }

  start(count: number): void {
    this.#running = Promise.all(Array.from({ length: count }, (_, number) => this.#client(number)));
  }

  /** Lets each finish what it does. */
  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#running;
  }

  /** Until so many more requests were sent. */
  async more(requests: number): Promise<void> {
    const enough = this.sent + requests;
    while (this.sent < enough) await sleep(20);
  }

  async #client(number: number): Promise<void> {
    let known: Known = { bookmark: undefined, said: [] };
    for (let round = 0; !this.#isOver; round += 1) {
      known = await this.#write(number, `Client ${number}, round ${round}.`, known);
      await this.#check(number, known);
      for (const query of READS) await this.#ask(query);
      await this.#check(number, known);
    }
  }

  /** What was not answered may be written or not: then a read may show either. */
  async #write(number: number, words: string, known: Known): Promise<Known> {
    const input = `[{ kind: PROJECT, name: "Project of ${number}", description: "${words}" }]`;
    const query = `mutation { upsertEntities(input: ${input}) { version } }`;
    const answer = await this.#ask(query, known.bookmark);
    if (!answer) return { ...known, said: [...known.said, words] };
    return { bookmark: answer.bookmark, said: [words] };
  }

  async #check(number: number, { bookmark, said }: Known): Promise<void> {
    const answer = await this.#ask(
      `{ node(id: "project:project-of-${number}") { ... on Entity { description } } }`,
      bookmark,
    );
    const shown = answer?.data['node']?.description;
    if (answer && said.length > 0 && bookmark !== undefined && !said.includes(String(shown))) {
      this.stale.push(`${answer.id}: "${String(shown)}" in place of "${said.join('" or "')}"`);
    }
  }

  async #ask(query: string, bookmark?: string): Promise<Answered | undefined> {
    const id = randomUUID();
    const isMutation = query.startsWith('mutation');
    this.sent += 1;
    if (isMutation) this.mutations += 1;
    try {
      const response = await this.#untilTaken(id, query, bookmark);
      const { data, errors } = answerIn(response);
      if (response.status === 200 && data && !errors) return { id, data, bookmark: response.bookmark };
      throw new Error(`${response.status} ${response.text.slice(0, 200).replaceAll(/\s+/g, ' ')}`);
    } catch (error) {
      this.lost.push({ id, isMutation, why: error instanceof Error ? error.message : String(error) });
      return undefined;
    }
  }

  /** What a busy server has refused before it began is asked again, as it says; one that ends may not say so. */
  async #untilTaken(id: string, query: string, bookmark: string | undefined) {
    for (;;) {
      await sleep(PAUSE);
      const response = await this.#post(id, query, bookmark);
      if (response.status !== 503 || !response.text.includes(BUSY)) return response;
      this.shed += 1;
    }
  }

  async #post(id: string, query: string, bookmark: string | undefined) {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${this.#token}`,
      'x-request-id': id,
      ...(bookmark === undefined ? {} : { 'rolegraph-bookmark': bookmark }),
    };
    // A connection each: on one that is kept, HAProxy tells of a server's death by closing it, and logs nothing.
    const options = { method: 'POST', agent: false, headers } as const;
    const sent = request(`${this.#address}/graphql`, options).end(JSON.stringify({ query }));
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    const given = response.headers['rolegraph-bookmark'];
    return {
      status: response.statusCode,
      text: await text(response),
      bookmark: typeof given === 'string' ? given : bookmark,
    };
  }
}

/** HAProxy's own errors are pages. */
const answerIn = ({ status, text: body }: { status: number | undefined; text: string }): Answer =>
  status === 200 ? (JSON.parse(body) as Answer) : {};

interface Answered {
  readonly id: string;
  readonly data: NonNullable<Answer['data']>;
  readonly bookmark: string | undefined;
}

/** What a client knows of its own last write. */
interface Known {
  readonly bookmark: string | undefined;
  /** What it may say: one text, and those that nobody has answered for. */
  readonly said: readonly string[];
}
