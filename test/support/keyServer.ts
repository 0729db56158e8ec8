import { createServer, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, type CryptoKey, type JWK } from 'jose';

/** A pair of keys with the public one as it is published. */
export interface SigningKey {
  readonly kid: string;
  readonly algorithm: string;
  readonly privateKey: CryptoKey;
  readonly published: JWK;
}

export async function signingKey(kid: string, algorithm = 'ES256'): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
  return { kid, algorithm, privateKey, published: { ...(await exportJWK(publicKey)), kid, use: 'sig' } };
}

type Answer = (response: ServerResponse) => void;

/** A server on this machine that publishes keys, or answers in whatever way it is told to. */
export class KeyServer {
  #asked = 0;
  #answer: Answer = (response) => response.writeHead(404).end();
  readonly #server = createServer((_, response) => {
    this.#asked += 1;
    this.#answer(response);
  });

  /** How often the keys were fetched. */
  get asked(): number {
    return this.#asked;
  }

  publish(...keys: readonly SigningKey[]): void {
    this.answerWith((response) => {
      const body = JSON.stringify({ keys: keys.map(({ published }) => published) });
      response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    });
  }

  answerWith(answer: Answer): void {
    this.#answer = answer;
  }

  /** @returns the address of the keys */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return `http://127.0.0.1:${address.port}/keys`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
