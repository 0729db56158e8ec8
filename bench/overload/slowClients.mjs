import net from 'node:net';
import { setInterval, clearInterval } from 'node:timers';

/** Clients that send their request a byte at a time, and others that read nothing of a large answer. */
export function slowClients(address, many) {
  const { hostname, port } = new URL(address);
  const open = new Set();
  const connect = (begin) => {
    const socket = net.connect(Number(port), hostname, () => begin(socket));
    open.add(socket);
    // The server ends the slow ones after 10 s: others come.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(socket.timer);
      if (open.delete(socket)) connect(begin);
    });
  };
  const sendSlowly = (socket) => {
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n',
    );
    socket.timer = setInterval(() => socket.write(' '), 1000);
  };
  const readNothing = (socket) => {
    socket.pause();
    socket.write('GET /roles HTTP/1.1\r\nhost: bench\r\n\r\n'.repeat(3));
  };
  for (let number = 0; number < many; number += 1) connect(number % 2 === 0 ? sendSlowly : readNothing);
  return () => {
    const all = [...open];
    open.clear();
    for (const socket of all) socket.destroy();
  };
}
