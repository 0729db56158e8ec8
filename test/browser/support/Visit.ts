import type { BrowserContext, ConsoleMessage, Page, Request } from 'playwright-core';

/** A page in a context of its own, with all that it asked for and complained of. */
export class Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every request since the start, of all pages of the context. */
  readonly requests: Request[] = [];
  /** What the console shows as an error or a warning, what a page threw, and what a policy stopped. */
  readonly problems: string[] = [];
  readonly #origin: string;

  constructor(context: BrowserContext, page: Page, origin: string) {
    this.context = context;
    this.page = page;
    this.#origin = origin;
    context.on('request', (request) => this.requests.push(request));
    context.on('console', (message) => {
      this.#hear(message);
    });
    context.on('weberror', (error) => this.problems.push(`thrown: ${error.error().message}`));
  }

  #hear(message: ConsoleMessage): void {
    const type = message.type();
    if (type !== 'error' && type !== 'warning') return;
    const { url } = message.location();
    this.problems.push(`${type}: ${message.text()}${url === '' ? '' : ` (${url})`}`);
  }

  /** Requests that left the server: none should. */
  outside(): string[] {
    return this.requests.map((request) => request.url()).filter((url) => !this.#isOwn(url));
  }

  #isOwn(url: string): boolean {
    return /^(?:data|blob|about|file):/.test(url) || new URL(url).origin === this.#origin;
  }

  /** The address of a path of the server, such as /paths?from=A. */
  url(path: string): string {
    return new URL(path, this.#origin).href;
  }

  /** Opens a path of the server, and waits until it is loaded. @returns the HTTP status */
  async open(path: string): Promise<number> {
    const response = await this.page.goto(this.url(path), { waitUntil: 'load' });
    return response?.status() ?? 0;
  }
}
