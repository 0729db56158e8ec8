import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Socket } from 'node:net';

/** Node tells here of every socket of a client that it makes, but for those of TLS. */
const CHANNEL = 'net.client.socket';

/** How long a server that took a connection may take to say its first word: longer than the driver waits for it. */
const HANDSHAKE_MS = 3000;

const BOLT_PORT = 7687;

/**
 * Destroys connections that a server takes and never answers on. The driver gives up waiting for them, but keeps them
 * open: while a server is silent, there would be more and more of them. Of a cluster (neo4j://) the members have hosts
 * of their own, and only those on the port of the URI are seen.
 *
 * @param uri of the server
 * @param patience milliseconds
 * @returns what ends that
 */
export function limitHandshakes(uri: string, patience = HANDSHAKE_MS): () => void {
  const { protocol, hostname, port } = new URL(uri);
  const host = protocol.startsWith('bolt') ? hostname.replace(/^\[|\]$/g, '') : undefined;
  const watch = (message: unknown): void => {
    const socket = socketIn(message);
    let name: string | undefined;
    socket?.on('lookup', (_error, _address, _family, asked: string) => (name = asked));
    socket?.once('connect', () => {
      if (socket.remotePort !== Number(port || BOLT_PORT)) return;
      if (host === undefined || host === (name ?? socket.remoteAddress)) destroyIfSilent(socket, patience);
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

function destroyIfSilent(socket: Socket, patience: number): void {
  const timer = setTimeout(() => {
    if (socket.bytesRead === 0) socket.destroy(new Error('The server took the connection and was silent.'));
  }, patience);
  timer.unref();
  socket.once('close', () => {
    clearTimeout(timer);
  });
}
