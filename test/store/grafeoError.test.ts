import { describe, expect, test } from '@jest/globals';
import { closingError, grafeoError, isGrafeoConflict, openingError } from '../../src/store/grafeoError.ts';

const theirs = (message: string, gqlStatus: string): Error =>
  Object.assign(new Error(message), { gqlStatus });

const UNWRITTEN =
  'Transaction error: GRAFEO-T009: the commit could not be written to the write-ahead log and was rolled back, ' +
  'so nothing of it remains and it can be retried: I/O error on the WAL at /var/lib/x.log: ';

// Grafeo gives it the status of a conflict, after which the work would be done again and again.
describe('a commit that the disk refuses is no conflict', () => {
  const error = theirs(`${UNWRITTEN}No space left on device (os error 28)`, '40000');

  test('so that it is not tried again', () => {
    expect(isGrafeoConflict(error)).toBe(false);
    expect(isGrafeoConflict(theirs('Transaction error: GRAFEO-T002: Write conflict', '40000'))).toBe(true);
  });

  test.each([
    ['No space left on device (os error 28)', 'is full'],
    ['Disk quota exceeded (os error 122)', 'is full'],
    ['File too large (os error 27)', 'is full'],
    ['Input/output error (os error 5)', 'refuses to be written'],
  ])('%s: the disk %s', (words, reason) => {
    expect(grafeoError(theirs(`${UNWRITTEN}${words}`, '40000'))).toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message:
        `The disk of the embedded store ${reason}: the last change was not written, and all before it stays. ` +
        'Make room, then do it again.',
    });
  });

  test('and where it may be written after all, that is said', () => {
    const unknown = theirs(
      'Transaction error: GRAFEO-T010: the commit was written to the write-ahead log: (os error 28)',
      '40000',
    );
    expect(grafeoError(unknown).message).toContain('is known once the store is opened again');
  });
});

test('a disk that refuses the close has lost nothing', () => {
  const { code, message } = closingError(theirs('GRAFEO-X003: I/O error: x (os error 28)', '22000'));
  expect(code).toBe('STORE_UNAVAILABLE');
  expect(message).toContain('is full. Nothing is lost');
});

describe('a folder that cannot be opened says why', () => {
  test.each([
    [
      'GRAFEO-X001: Internal error: database file cannot be locked for reading: x',
      'is open in another process',
    ],
    [
      'GRAFEO-X001: Internal error: database file is locked by another process: x',
      'is open in another process',
    ],
    [
      'GRAFEO-S002: the file x is damaged at byte 128: checksum mismatch',
      'is damaged, and was left as it is. Put a copy of the folder back',
    ],
    ['GRAFEO-X002: Serialization error: invalid file header magic', 'is damaged, and was left as it is.'],
    ['No space left on device (os error 28)', 'cannot be opened: its disk is full.'],
    ['ENOTDIR: not a directory', 'cannot be opened. Check that it is a folder which may be written'],
  ])('%s', (message, words) => {
    const error = openingError(new Error(message), '/data');
    expect(error.code).toBe('STORE_UNAVAILABLE');
    expect(error.message).toMatch(/^The embedded store in \/data /);
    expect(error.message).toContain(words);
  });
});
