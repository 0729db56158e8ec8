// Loaded into the server that is tried: says how much it holds, and how long its event loop stood still.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();

process.on('message', async ({ id, what }) => {
  if (what === 'memory') {
    globalThis.gc();
    globalThis.gc();
    const { heapUsed, rss } = process.memoryUsage();
    process.send({ id, heap: heapUsed, resident: rss });
  } else {
    // The histogram is told of a delay by the tick after it.
    await wait(30);
    process.send({ id, blocked: delay.max / 1e6 });
  }
  delay.reset();
});
// Nothing here keeps the server running.
process.channel?.unref();
