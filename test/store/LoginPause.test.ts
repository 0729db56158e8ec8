import { beforeEach, describe, expect, test } from '@jest/globals';
import { LoginPause } from '../../src/store/LoginPause.ts';

const REFUSED = new Error('refused');
const AWAY = new Error('away');

let now: number;
/** What the server answers, and how often it was asked. */
let answer: () => Promise<string>;
let asked: number;
let login: LoginPause;

const ask = (): Promise<string> =>
  login.run(() => {
    asked += 1;
    return answer();
  });

const wrong = (): Promise<string> => Promise.reject(REFUSED);
const right = (): Promise<string> => Promise.resolve('let in');
const away = (): Promise<string> => Promise.reject(AWAY);

/** Asks each second. @returns at which seconds the server was asked */
async function seconds(count: number): Promise<number[]> {
  const times: number[] = [];
  for (let second = 0; second < count; second += 1) {
    const before = asked;
    await ask().catch(() => undefined);
    if (asked > before) times.push(second);
    now += 1000;
  }
  return times;
}

describe('a login that is refused', () => {
  beforeEach(() => {
    now = 1000;
    asked = 0;
    answer = wrong;
    login = new LoginPause(
      (error) => error === REFUSED,
      () => now,
    );
  });

  test('is tried again after 30 s, then every minute, however often is asked', async () => {
    expect(await seconds(200)).toEqual([0, 30, 90, 150]);
  });

  test('is told again meanwhile', async () => {
    await expect(ask()).rejects.toBe(REFUSED);
    await expect(ask()).rejects.toBe(REFUSED);
    expect(asked).toBe(1);
  });

  test('is tried by one alone after the pause', async () => {
    await ask().catch(() => undefined);
    now += 30_000;
    answer = right;
    const answers = await Promise.allSettled([ask(), ask(), ask()]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(asked).toBe(2);
    // It was let in: now everybody may.
    await expect(Promise.all([ask(), ask()])).resolves.toHaveLength(2);
  });

  test('is tried sooner where it has held before, and counts anew after it was let in', async () => {
    answer = right;
    await ask();
    answer = wrong;
    expect(await seconds(100)).toEqual([0, 5, 15, 35, 75]);
    now += 60_000;
    answer = right;
    await ask();
    answer = wrong;
    expect(await seconds(10)).toEqual([0, 5]);
  });

  test('counts once for requests that were under way together', async () => {
    answer = right;
    await ask();
    answer = wrong;
    await Promise.allSettled([ask(), ask(), ask()]);
    now += 5000;
    await ask().catch(() => undefined);
    expect(asked).toBe(5);
  });

  test('is not taken for right by an answer on a connection that was let in before', async () => {
    let end = (): void => undefined;
    answer = () =>
      new Promise(
        (resolve) =>
          (end = () => {
            resolve('late');
          }),
      );
    const early = ask();
    now += 10;
    answer = wrong;
    await ask().catch(() => undefined);
    end();
    await expect(early).resolves.toBe('late');
    await expect(ask()).rejects.toBe(REFUSED);
    expect(asked).toBe(2);
  });

  test('does not make a server that is away wait', async () => {
    answer = away;
    expect(await seconds(3)).toEqual([0, 1, 2]);
  });
});
