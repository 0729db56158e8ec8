import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Socket } from 'node:net';

/** Node tells here of every socket of a client that it makes, but for those of TLS. */
const CHANNEL = 'net.client.socket';

/** How long a server that took a connection may take to say its first word: longer than the driver waits for it. */
const HANDSHAKE_MS = 3000;

const BOLT_PORT = 7687;

/**
 * Destroys connections that a server takes and never answers on. The driver gives up waiting for them, but keeps them
 * open: while a server is silent, there would be more and more of them.
 *
 * @param uri of the server
 * @returns what ends that
 */
export function limitHandshakes(uri: string): () => void {
  const port = Number(new URL(uri).port || BOLT_PORT);
  const watch = (message: unknown): void => {
    const socket = socketIn(message);
    socket?.once('connect', () => {
      if (socket.remotePort === port) destroyIfSilent(socket);
    });
  };
  subscribe(CHANNEL, watch);
  return () => {
    unsubscribe(CHANNEL, watch);
  };
}

const socketIn = (message: unknown): Socket | undefined =>
  typeof message === 'object' && message !== null && 'socket' in message && message.socket instanceof Socket
    ? message.socket
    : undefined;

function destroyIfSilent(socket: Socket): void {
  const timer = setTimeout(() => {
    if (socket.bytesRead === 0) socket.destroy(new Error('The server took the connection and was silent.'));
  }, HANDSHAKE_MS);
  timer.unref();
  socket.once('close', () => {
    clearTimeout(timer);
  });
}
