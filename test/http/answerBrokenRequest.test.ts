import { Socket } from 'node:net';
import { expect, test } from '@jest/globals';
import { answerBrokenRequest } from '../../src/http/answerBrokenRequest.ts';

/** What is written to a connection whose request could not be read, with the answer that it carries meanwhile. */
function written(code: string, answer?: object): string {
  const socket = new Socket();
  const texts: string[] = [];
  Object.assign(socket, {
    _httpMessage: answer,
    writable: true,
    end: (text: string) => {
      texts.push(text);
      socket.destroy();
    },
  });
  answerBrokenRequest(() => 'the-id')(Object.assign(new Error('broken'), { code }), socket);
  return texts.join('');
}

test('a request whose body stops coming is answered, with 408', () => {
  const text = written('ERR_HTTP_REQUEST_TIMEOUT', { headersSent: false, req: { complete: false } });
  expect(text).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
  expect(text).toContain('x-request-id: the-id');
  expect(text).toContain('"code":"BAD_REQUEST"');
});

test('nothing is written into an answer that is under way, or before one that is still to come', () => {
  expect(written('ERR_HTTP_REQUEST_TIMEOUT', { headersSent: true, req: { complete: true } })).toBe('');
  expect(written('HPE_INVALID_METHOD', { headersSent: false, req: { complete: true } })).toBe('');
});

test('what is no HTTP at all is answered with 400', () => {
  expect(written('HPE_INVALID_METHOD')).toMatch(/^HTTP\/1\.1 400 /);
});
