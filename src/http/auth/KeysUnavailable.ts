/** The set of keys could not be fetched or read: the token's holder has no part in it. */
export class KeysUnavailable extends Error {
  constructor(url: string, cause: unknown) {
    super(`The keys that tokens are checked with cannot be had from ${url}.`, { cause });
    this.name = 'KeysUnavailable';
  }
}
